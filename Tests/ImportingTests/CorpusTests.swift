import Testing
import TestSupport

#if canImport(Glibc)
    import Glibc
#endif

/// Files of other formats and files meant to break readers: each is refused in words, none is read.
@Suite("Files of strangers")
struct CorpusTests {
    /// Beside the repository, unless `BFTP_CORPUS` names another folder.
    static let folder: String =
        getenv("BFTP_CORPUS").map { String(cString: $0) } ?? Repository.root + "/../shared/corpus"
    static let files = Files.paths(below: folder)

    @Test(
        "are refused quickly and without harm",
        .enabled(if: !files.isEmpty, "there is no corpus beside the repository"))
    func refused() throws {
        let clock = ContinuousClock()
        for file in Self.files {
            let start = clock.now
            let read = try RecordedReport(file: Self.folder + "/" + file, workers: 2)
            #expect(!read.errors.isEmpty, "\(file)")
            #expect(read.records.isEmpty, "\(file)")
            #expect(clock.now - start < .seconds(2), "\(file)")
        }
    }
}
