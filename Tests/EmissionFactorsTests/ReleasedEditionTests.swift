import TestSupport
import Testing

@testable import EmissionFactors

/// Editions are never edited after a release: their bytes are held by `emission-factors/editions.sha256`,
/// which `sha256sum -c` reads too.
@Suite struct ReleasedEditionTests {
    private static let folder = Repository.root + "/emission-factors/"

    private static let released: [(hash: String, path: String)] =
        Files.text(folder + "editions.sha256").split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return (String(parts[0]), parts[1].drop { $0 == " " }.description)
        }

    @Test func noEditionHasChanged() {
        #expect(Self.released.count >= 25)
        for edition in Self.released {
            let digest = SHA256Digest()
            Array(Files.text(Self.folder + edition.path).utf8).withUnsafeBytes(digest.update)
            #expect(digest.hexadecimal() == edition.hash, "\(edition.path) was edited")
        }
    }

    @Test func everyEditionIsListed() {
        let embedded = FactorFolder.embeddedPaths.filter { $0.hasPrefix("editions/") }
        #expect(embedded == Self.released.map(\.path).sorted())
    }
}
