import Alliance
import Quantities
import TestSupport
import Testing

/// Where one production stands, asked by somebody who wants to know of another.
struct BenchmarkTests {
    /// Productions of companies of their own, ten days each, so many kilograms a day.
    private func others(_ numbers: Range<Int>, set: String = "set") -> [ProductionPartial] {
        numbers.map { number in
            MadeUpPartial(
                production: "P\(number)", company: "C\(number)", factorSet: set,
                parts: [("camera", "freight", 100 + number), ("art", "catering", 40)]
            ).partial
        }
    }

    private func own(days: Int = 10, freight: Int = 300) -> ProductionPartial {
        MadeUpPartial(
            production: "own", company: "O", days: days,
            parts: [("camera", "freight", freight), ("art", "catering", 10)]
        ).partial
    }

    @Test func otherReportsOfOnesOwnTellNothingNew() {
        let collection = MemberCollection(others(0..<24))
        var answers: Set<String> = []
        for days in [1, 2, 7, 10, 40, 365] {
            for freight in [1, 100, 111, 112, 300, 90_000] {
                let benchmark = ProductionBenchmark(
                    own(days: days, freight: freight), among: collection)
                answers.insert(
                    "\(benchmark.comparisons.map(\.mean)) \(benchmark.comparisons.map(\.quarterMeans))"
                        + " \(benchmark.productions) \(benchmark.companies) \(benchmark.missingCategories)"
                )
            }
        }
        #expect(answers.count == 1)
        // 15.15 kg a day: Σ (140 + n) / 10 over 24 is 24 × 14 + 27.6 = 363.6.
        #expect(answers.first?.contains("15.2") == true, "\(answers)")
    }

    /// Whoever has the mean of all and the mean of one factor set has those of the other set.
    @Test func whoIsOnAnotherFactorSetIsNotLeftOver() {
        let one = others(0..<12) + others(12..<13, set: "other")
        let alone = ProductionBenchmark(own(), among: MemberCollection(one))
        #expect(alone.obstacles == [.tooFew] && alone.comparisons.isEmpty)
        let several = others(0..<12) + others(12..<20, set: "other")
        let compared = ProductionBenchmark(own(), among: MemberCollection(several))
        #expect(compared.obstacles.isEmpty && !compared.comparisons.isEmpty)
        #expect(compared.productions == 12)
    }

    /// Eight do not make four groups of five; their mean may be shown, and it is something to aim at.
    @Test func leversAimAtTheMeanWhereQuartersAreHidden() throws {
        let benchmark = ProductionBenchmark(own(), among: MemberCollection(others(0..<8)))
        let lever = try #require(benchmark.levers.first)
        #expect(benchmark.levers.count == 1 && lever.category == "freight")
        #expect(lever.lowestQuarterMean == nil)
        // Σ (100 + n) / 10 over 8 is 82.8, by 8 is 10.35, to three digits and half to even 10.4.
        #expect(lever.mean.description == "10.4")
        // (30 − 10.4) × 10 days.
        #expect(lever.potential.description == "196")
    }
}
