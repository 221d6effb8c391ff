import Glibc
import Quantities
import Testing
import TestSupport

@testable import EmissionFactors

@Suite("Data quality")
struct DataQualityTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let scores: [Int]
        let basic: String
        let sdg95: Double
        let deviation: Double
        let sigma: Double
        let meanByMedian: Double

        var testDescription: String { "\(scores); \(basic)" }
    }

    private static func scores(_ values: [Int]) -> PedigreeScores {
        PedigreeScores(
            Dictionary(uniqueKeysWithValues: zip(PedigreeIndicator.allCases, values)))
    }

    /// Computed with ecoinvent's default factors, to six decimals.
    @Test(
        "scores and basic uncertainty make SDg95",
        arguments: [
            Vector(
                scores: [1, 1, 1, 1, 1], basic: "1.05", sdg95: 1.050000,
                deviation: 1.024695, sigma: 0.024395, meanByMedian: 1.000298),
            Vector(
                scores: [2, 2, 2, 2, 2], basic: "1.05", sdg95: 1.096617,
                deviation: 1.047195, sigma: 0.046115, meanByMedian: 1.001064),
            Vector(
                scores: [2, 3, 1, 2, 3], basic: "1.05", sdg95: 1.222870,
                deviation: 1.105834, sigma: 0.100600, meanByMedian: 1.005073),
            Vector(
                scores: [3, 3, 3, 3, 3], basic: "1.05", sdg95: 1.268491,
                deviation: 1.126273, sigma: 0.118914, meanByMedian: 1.007095),
            Vector(
                scores: [4, 3, 2, 1, 4], basic: "1.05", sdg95: 1.569667,
                deviation: 1.252863, sigma: 0.225432, meanByMedian: 1.025735),
            Vector(
                scores: [4, 5, 4, 3, 4], basic: "1.05", sdg95: 1.676355,
                deviation: 1.294741, sigma: 0.258311, meanByMedian: 1.033925),
            Vector(
                scores: [5, 5, 5, 5, 5], basic: "1.05", sdg95: 2.519602,
                deviation: 1.587325, sigma: 0.462050, meanByMedian: 1.112651),
            Vector(
                scores: [1, 1, 1, 1, 1], basic: "2.00", sdg95: 2.000000,
                deviation: 1.414214, sigma: 0.346574, meanByMedian: 1.061897),
            Vector(
                scores: [5, 5, 5, 5, 5], basic: "2.00", sdg95: 3.171289,
                deviation: 1.780811, sigma: 0.577069, meanByMedian: 1.181169),
        ])
    func vectors(vector: Vector) throws {
        let rules = try #require(try ReportSource.embedded.get().dataQuality())
        let quality = DataQuality(
            scores: Self.scores(vector.scores), basic: try decimal(vector.basic),
            factors: rules.factors)
        #expect(abs(quality.sdg95 - vector.sdg95) < 0.000001)
        #expect(abs(quality.sigma - vector.sigma) < 0.000001)
        #expect(abs(exp(quality.sigma) - vector.deviation) < 0.000001)
        let meanByMedian = exp(quality.sigma * quality.sigma / 2)
        #expect(abs(meanByMedian - vector.meanByMedian) < 0.000001)
    }

    @Test("every dataset with figures has a rule of its own")
    func everyFamily() throws {
        let library = try ReportSource.embedded.get()
        let rules = try #require(try library.dataQuality())
        let families = Set(rules.datasets.map(\.family))
        var count = 0
        for dataset in library.datasets {
            let files = ["factors.csv", "conversions.csv"].map { "editions/\(dataset.id)/\($0)" }
            guard files.contains(where: { library.folder.bytes(of: $0) != nil }) else { continue }
            #expect(families.contains(dataset.family), "\(dataset.id)")
            count += 1
        }
        #expect(count >= 12)
        // The hourly declaration comes in a file of the user's.
        let hourly = DatasetDescription.hourlyGrid.family
        #expect(families.isSubset(of: library.datasets.map(\.family) + [hourly]))
    }

    @Test("every reason of choice has a rule", arguments: FactorMatch.allCases)
    func everyReason(reason: FactorMatch) throws {
        let rules = try #require(try ReportSource.embedded.get().dataQuality())
        #expect(rules.matches.contains { $0.match == reason })
    }

    @Test("a choice raises scores, and never lowers one")
    func widening() throws {
        let library = try ReportSource.embedded.get()
        func quality(_ reasons: [FactorMatch], years: Int = 0) throws -> DataQuality {
            let row = try #require(
                try library.factorRows(family: "desnz", id: "29_600_4017_13_1").last)
            let applied = AppliedFactor(
                factor: row, subtracted: nil, value: row.value, unit: row.unit, stage: .use,
                measure: .all, conversion: nil, reasons: reasons, yearsApart: years)
            return try #require(try library.quality(of: applied)).row
        }
        let exact = try quality([.exact])
        #expect(exact.scores == Self.scores([3, 4, 2, 2, 3]))
        // exp √(ln² 1.1 + ln² 1.1 + ln² 1.03 + ln² 1.01 + ln² 1.2 + ln² 1.3)
        #expect(abs(exact.sdg95 - 1.416462) < 0.000001)
        #expect(try quality([.proxyGeography]).scores == Self.scores([3, 4, 2, 4, 3]))
        #expect(
            try quality([.earlierEdition], years: 1).scores == Self.scores([3, 4, 2, 2, 3]))
        #expect(
            try quality([.earlierEdition], years: 4).scores == Self.scores([3, 4, 3, 2, 3]))
        #expect(
            try quality([.chosenClass, .earlierEdition], years: 12).scores
                == Self.scores([3, 4, 5, 2, 3]))
    }

    @Test("a row's stage and id find the nearest rule")
    func nearestRule() throws {
        let library = try ReportSource.embedded.get()
        func scores(_ id: String, _ stage: LifeCycleStage) throws -> PedigreeScores {
            let row = try #require(
                try library.factorRows(family: "desnz", id: id, stage: stage).last)
            let applied = AppliedFactor(
                factor: row, subtracted: nil, value: row.value, unit: row.unit, stage: stage,
                measure: .all, conversion: nil, reasons: [.exact])
            return try #require(try library.quality(of: applied)).row.scores
        }
        #expect(try scores("1_101_1011_8_1", .use) == .best)
        #expect(try scores("1_101_1011_8_1", .wellToTank) == Self.scores([2, 2, 3, 2, 3]))
    }

    @Test("a record's own score takes the place of the one of its basis")
    func amounts() throws {
        let rules = try #require(try ReportSource.embedded.get().dataQuality())
        #expect(abs(rules.quality(ofBasis: "measured", stated: nil).sdg95 - 1.05) < 0.000001)
        // exp √(ln² 1.05 + ln² 1.1)
        #expect(abs(rules.quality(ofBasis: "distance", stated: nil).sdg95 - 1.113015) < 0.000001)
        #expect(abs(rules.quality(ofBasis: "distance", stated: 1).sdg95 - 1.05) < 0.000001)
        #expect(
            rules.quality(ofBasis: "measured", stated: 5).sdg95
                > rules.quality(ofBasis: "estimated", stated: nil).sdg95)
    }

    @Test("a folder without the rules has none")
    func noRules() throws {
        let folder = try tables { $0 }
        let library = try FactorLibrary(folder: .directory(folder.path))
        #expect(try library.dataQuality() != nil)
        unlink(folder.path + "/data-quality.csv")
        #expect(try FactorLibrary(folder: .directory(folder.path)).dataQuality() == nil)
    }

    @Test(
        "a cell of the rules that cannot be read is named",
        arguments: [
            ("score,2,,,1.05,", "score,2,,,0.95,", "reliability", "0.95"),
            ("dataset,eea,,,2,", "dataset,eea,,,6,", "reliability", "6"),
            ("match,chosenClass,", "match,guess,", "subject", "guess"),
            ("basis,spend,", "base,spend,", "rule", "base"),
            ("earlierEdition,3,", "earlierEdition,three,", "part", "three"),
            ("desnz,1_,use,", "desnz,1_,burn,", "stage", "burn"),
        ])
    func brokenRules(good: String, bad: String, column: String, found: String) throws {
        let folder = try tables { $0.replacing(good, with: bad) }
        let library = try FactorLibrary(folder: .directory(folder.path))
        do throws(FactorFolderFailure) {
            _ = try library.dataQuality()
            Issue.record("\(bad) was read")
        } catch {
            guard case .malformedRow("data-quality.csv", let line, column, found) = error else {
                Issue.record("\(error)")
                return
            }
            let rows = Repository.text("emission-factors/data-quality.csv").split(separator: "\n")
            #expect(rows[line - 1].contains(good))
        }
    }

    /// A copy of the folder's own tables, the rules of data quality changed.
    private func tables(_ change: (String) -> String) throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        for path in FactorFolder.embeddedPaths where !path.contains("/") {
            let text = Repository.text("emission-factors/" + path)
            let changed = path == "data-quality.csv" ? change(text) : text
            folder.write(changed, as: path)
        }
        return folder
    }
}
