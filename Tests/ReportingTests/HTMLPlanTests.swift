import Calculation
import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Reporting

@Suite("Plan against actual")
struct HTMLPlanTests {
    /// Planned: 1,000 L of diesel. Actual: 750 L and a flight.
    private func report() throws -> (SampleReport, FootprintReport) {
        let plan = try SampleReport()
        plan.identity = .init(production: "DK-2025-0142", status: .budget, revision: 1)
        try plan.addDiesel("1000")
        let actual = try SampleReport()
        try actual.addDiesel("750")
        try actual.addFlight()
        var report = actual.report()
        let comparison = try #require(
            PlanComparison(plan: plan.report().footprint, actual: report.footprint))
        report.plan = .init(
            comparison: comparison,
            inputs: [.init(file: "budget.xml", sha256: String(repeating: "0b", count: 32))])
        return (actual, report)
    }

    @Test("differences are those computed by hand and sum to the difference of the totals")
    func differences() throws {
        let comparison = try #require(try report().1.plan).comparison
        // The flight: 979.612 km × 8 × (0.07435 + 0.02249 + 0.05141); the diesel: -250 L × 3.18183.
        #expect(comparison.changes.map(\.category) == ["travelAir", "energyMobile"])
        #expect(comparison.changes.map(\.difference.description) == ["1161.819832", "-795.4575"])
        #expect(comparison.difference.description == "366.362332")
    }

    @Test("the waterfall leads from the plan to the total, and the page shows it")
    func page() throws {
        let (sample, report) = try report()
        let comparison = try #require(report.plan).comparison
        let article = sample.article(report)
        let chart = article.waterfall(comparison, "Plan")
        #expect(chart.start.kilograms.description == "3181.83")
        #expect(chart.end == article.totals.location)
        let page = try SampleReport.page([report])
        try checkStructure(page)
        let section = try #require(page.element("plan"))
        #expect(section.text.contains("366 kg CO₂e above the plan (11.5% of 3,182 kg)"))
        let body = try #require(section.all("tbody").first)
        #expect(
            body.children.map(\.text) == [
                "Travel by air0 kg1,162 kg+1,162 kg",
                "Mobile power (generators, batteries)3,182 kg2,386 kg−795 kg",
                "Total3,182 kg3,548 kg+366 kg",
            ])
        #expect(section.all("svg").count == 1)
        #expect(page.all("footer")[0].text.contains("budget.xml"))
    }

    @Test("any plan and any report differ by the sum of their categories", arguments: 1...20)
    func sums(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let reports = try (0..<2).map { _ in
            let sample = try SampleReport()
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                let amount = "\(Int.random(in: 0...900, using: &generator)).\(seed)"
                if Bool.random(using: &generator) {
                    try sample.addDiesel(amount)
                } else {
                    try sample.add(.energy, [.kind: "grid"], amount, unit: "kWh")
                }
            }
            return sample.report().footprint
        }
        let comparison = try #require(PlanComparison(plan: reports[0], actual: reports[1]))
        let sum = comparison.changes.reduce(Int128(0)) { $0 + $1.difference.mantissa }
        #expect(sum == comparison.difference.mantissa)
        let totals = reports.map(\.totals.location.mantissa)
        #expect(sum == totals[1] - totals[0])
    }
}
