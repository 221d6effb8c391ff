import EmissionFactors
import Testing

/// Every answer of the newest factor set, as one text to be read when data or policy change.
@Suite struct SelectionSnapshotTests {
    @Test(arguments: ["bftp-2025"])
    func everyActivityCountryAndYear(factorSet: String) throws {
        let library = try FactorLibrary(folder: .embedded)
        let text = try SelectionTable(library: library, factorSet: factorSet).text
        Snapshot.expect(text, in: "Tests/SamplesTests/Selection/\(factorSet).txt")
    }
}
