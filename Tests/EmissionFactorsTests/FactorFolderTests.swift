import Testing
import TestSupport

@testable import EmissionFactors

@Suite("Factor folder")
struct FactorFolderTests {
    @Test("every table of the folder is embedded, and nothing else")
    func embeddedFiles() {
        let folder = Repository.files(below: "emission-factors", suffix: ".csv")
            .map { String($0.dropFirst("emission-factors/".count)) }
        #expect(folder == FactorFolder.embeddedPaths)
        #expect(folder.count >= 25)
    }

    @Test("an embedded table has the bytes of its file", arguments: FactorFolder.embeddedPaths)
    func embeddedBytes(path: String) throws {
        let embedded = try #require(FactorFolder.embedded.bytes(of: path))
        let file = try #require(Files.bytes(Repository.root + "/emission-factors/" + path))
        #expect(embedded.elementsEqual(file))
    }

    @Test("both forms of the folder have one content hash")
    func contentHash() throws {
        let folder = FactorFolder.directory(Repository.root + "/emission-factors")
        let directory = try FactorLibrary(folder: folder)
        let embedded = try FactorLibrary(folder: .embedded)
        for name in embedded.factorSetNames {
            let hash = embedded.contentHash(of: try embedded.factorSet(name))
            #expect(hash == directory.contentHash(of: try directory.factorSet(name)))
            #expect(hash.utf8.count == 64)
        }
    }

    @Test("factor sets have hashes of their own")
    func contentHashesDiffer() throws {
        let library = try FactorLibrary(folder: .embedded)
        let hashes = try library.factorSetNames.map {
            library.contentHash(of: try library.factorSet($0))
        }
        #expect(Set(hashes).count == hashes.count)
        #expect(library.factorSetNames == ["bftp-2025", "bftp-2024", "bftp-2023"])
        #expect(library.newestFactorSet == "bftp-2025")
    }

    @Test("an unknown factor set names those there are")
    func unknownFactorSet() throws {
        let library = try FactorLibrary(folder: .embedded)
        let expected = FactorFolderFailure.unknownFactorSet(
            "bftp-1999", known: ["bftp-2025", "bftp-2024", "bftp-2023"])
        #expect(failure { _ = try library.factorSet("bftp-1999") } == expected)
    }
}
