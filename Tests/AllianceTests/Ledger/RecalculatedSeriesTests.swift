import Quantities
import TestSupport
import Testing

@testable import Alliance

@Suite("Series on one factor set")
struct RecalculatedSeriesTests {
    private func production(
        _ year: Int, _ company: String, filed: Int, now: Int, common: Int
    ) -> RecalculatedProduction {
        let totals = { (kilograms: Int) in
            RecalculatedTotals(
                location: ExactDecimal(kilograms), market: ExactDecimal(2 * kilograms))
        }
        return RecalculatedProduction(
            year: year, contributor: company, filed: totals(filed), now: totals(now),
            recalculated: totals(common))
    }

    @Test("a worked bridge: each part by hand")
    func worked() throws {
        let series = RecalculatedSeries(
            [
                // Alfa stays, Beta leaves, Gamma joins.
                production(2024, "Alfa", filed: 100, now: 110, common: 120),
                production(2024, "Beta", filed: 50, now: 50, common: 60),
                production(2025, "Alfa", filed: 90, now: 90, common: 95),
                production(2025, "Gamma", filed: 30, now: 32, common: 32),
            ], factorSet: "bftp-2025")
        #expect(series.years.map(\.year) == [2024, 2025])
        #expect(series.years[0].bridge == nil)
        let year = series.years[1]
        #expect(year.filed.location == ExactDecimal(120))
        #expect(year.recalculated.location == ExactDecimal(127))
        let bridge = try #require(year.bridge)
        #expect(bridge.activity.location == ExactDecimal(95 - 120))
        #expect(bridge.membership.location == ExactDecimal(32 - 60))
        // Beyond the common set: 160 − 180 before, 122 − 127 after.
        #expect(bridge.factors.location == ExactDecimal(-5 + 20))
        // Filed beyond today's: 150 − 160 before, 120 − 122 after.
        #expect(bridge.method.location == ExactDecimal(-2 + 10))
        #expect(bridge.sum.location == ExactDecimal(120 - 150))
        #expect(bridge.sum.market == ExactDecimal(240 - 300))
    }

    @Test("the parts sum to the difference exactly, whatever the figures")
    func sums() {
        var generator = SplitMix64(seed: 4)
        let next = { (limit: Int) in Int(generator.next() % UInt64(limit)) }
        for _ in 0..<200 {
            let productions = (0..<(1 + next(30))).map { _ in
                production(
                    2020 + next(5), "Company \(next(6))", filed: next(1_000_000),
                    now: next(1_000_000), common: next(1_000_000))
            }
            let years = RecalculatedSeries(productions, factorSet: "s").years
            for (before, after) in zip(years, years.dropFirst()) {
                #expect(after.bridge?.sum == after.filed - before.filed)
                #expect(after.bridge?.from == before.year)
            }
        }
    }
}
