import Testing
import TestSupport

@testable import Importing

#if canImport(Glibc)
    import Glibc
#endif

/// Workbooks of strangers: each gives rows or is refused by name; nothing else happens.
@Suite("Workbooks of strangers")
struct WorkbookCorpusTests {
    static let folder = CorpusTests.folder + "/xlsx-ods"
    static let files = Files.paths(below: folder).filter { !$0.hasSuffix(".md") }

    @Test(
        "are read or refused",
        .enabled(if: !files.isEmpty, "there is no corpus beside the repository"),
        arguments: files)
    func readOrRefused(file: String) {
        let rows = WorkbookRows(Self.folder + "/" + file)
        // For a comparison with other programs, by hand.
        if let path = getenv("BFTP_WORKBOOK_CELLS") {
            Files.write(
                Array((rows.cells + ["\(rows.problem?.id ?? "")"]).joined(separator: "\u{1}").utf8),
                to: String(cString: path) + "/" + file + ".txt")
        }
        switch file.split(separator: ".").last {
        case "xls": #expect(rows.problem?.id == "workbook-old")
        case "xlsb": #expect(rows.problem?.id == "workbook-binary")
        default:
            if file == "pass_protected.xlsx" {
                #expect(rows.problem?.id == "workbook-encrypted")
            } else {
                #expect(
                    rows.problem == nil, "\(rows.problem?.id ?? "") \(rows.problem?.found ?? "")")
            }
        }
    }
}
