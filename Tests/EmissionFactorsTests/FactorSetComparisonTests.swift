import Quantities
import Testing
import TestSupport

@testable import EmissionFactors

@Suite("Comparison of factor sets")
struct FactorSetComparisonTests {
    private func comparison(
        _ filter: FactorSetComparison.Filter = .init(),
        _ change: (inout SmallFolder) -> Void = { _ in }
    ) throws -> FactorSetComparison {
        let folder = TemporaryFolder()
        var small = SmallFolder()
        change(&small)
        SmallFolder.write(small.files, to: folder)
        let library = try FactorLibrary(folder: .directory(folder.path))
        return try withExtendedLifetime(folder) {
            try FactorSetComparison(
                library.factorSet("s-2024"), library.factorSet("s-2025"), in: library,
                filter: filter)
        }
    }

    private func lines(_ comparison: FactorSetComparison) -> [String] {
        comparison.answers.map { change in
            [
                change.activity, change.place ?? "any", change.measure.rawValue,
                change.stage.rawValue, change.kind.rawValue, change.relative?.description ?? "",
            ].joined(separator: " ")
        }
    }

    @Test("figures are compared at each set's own year, the largest relative effect first")
    func order() throws {
        let found = try comparison()
        #expect("\(found.first.date)" == "2024-06-30" && "\(found.second.date)" == "2025-06-30")
        #expect(found.first.hash != found.second.hash)
        // 0.1 → 0.2 is +100 %; 2.5 → 2 is −20 %; well-to-tank stays, from another edition. The car is
        // asked for in Denmark and follows the fuel.
        #expect(
            lines(found) == [
                "car DK biogenic use value 1", "fuel DK biogenic use value 1",
                "car DK all use value -0.2", "fuel DK all use value -0.2",
                "car DK all wellToTank edition 0", "fuel DK all wellToTank edition 0",
                "timber any all cradleToGate same 0", "timber any all endOfLife same 0",
            ])
    }

    @Test("what only one set answers comes first")
    func addedAndRemoved() throws {
        let found = try comparison(.init(word: "brændstof")) { small in
            small.files["editions/a-2024/factors.csv"] = small.files["editions/a-2024/factors.csv"]?
                .replacing("bio,Bio,L,use,,,,,0.1,,,DK,2024-01-01,2024-12-31,,T1,,\n", with: "")
        }
        #expect(lines(found).first == "fuel DK biogenic use added ")
        #expect(!lines(found).contains { $0.hasPrefix("car") })
    }

    @Test("a figure per another unit is compared in the first one's unit")
    func units() throws {
        let found = try comparison(.init(word: "fuel")) { small in
            // 0.5 kg per litre is 500 kg per cubic metre.
            small.files["editions/a-2025/factors.csv"] = small.files["editions/a-2025/factors.csv"]?
                .replacing("f,Fuel,L,wellToTank,0.5", with: "f,Fuel,m3,wellToTank,500")
        }
        #expect(lines(found).contains("fuel DK all wellToTank unit 0"))
    }

    @Test("a country may be asked for alone, and rows are counted by dataset")
    func country() throws {
        let found = try comparison(.init(country: "SE"))
        #expect(lines(found).allSatisfy { $0.contains(" SE ") })
        let counts = found.rowCounts.map {
            "\($0.dataset) \($0.rows) \($0.isInFirst) \($0.isInSecond)"
        }
        #expect(
            counts == ["a-2024 7 true true", "a-2025 3 false true", "conv-2025 0 true true"])
    }
}
