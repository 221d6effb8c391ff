import EmissionFactors
import Importing
import Inventory
import Quantities
import Testing
import TestSupport

@testable import Calculation

@Suite("Forecast from actual figures and budget")
struct ForecastTests {
    /// Reads a budget in portions, as the command does.
    private func forecast(
        actual: [(name: String, records: String)], budget: [(name: String, records: String)],
        until day: CalendarDate
    ) throws -> Forecast {
        let library = try ReportSource.embedded.get()
        let set = try library.factorSet(library.newestFactorSet)
        let interim = try footprint(ofXML: ComparedReport.xml(actual, status: "interim")).footprint
        let folder = TemporaryFolder()
        let file = folder.write(ComparedReport.xml(budget, status: "budget"), as: "budget.xml")
        let outcome = try ReportReader(library: library).read(file) { _ in
            BudgetPortions(lastDay: day, phase: Forecast.phase(reachedBy: interim)) {
                Calculator(library: library, factorSet: set)
            }
        }
        let portions = try #require(outcome.consumers.first as? BudgetPortions)
        func closed(_ sums: FootprintAccumulator) -> Footprint {
            Footprint(
                production: outcome.report.production, identity: outcome.report.identity,
                factorSet: set.name, sums)
        }
        var whole = FootprintAccumulator()
        for portion in BudgetPortions.Portion.allCases {
            whole.merge(portions.accumulator(of: portion))
        }
        return try #require(
            Forecast(
                actual: interim, budget: closed(whole),
                portions: Dictionary(
                    uniqueKeysWithValues: BudgetPortions.Portion.allCases.map {
                        ($0, closed(portions.accumulator(of: $0)))
                    }), lastDay: day))
    }

    private static let day = CalendarDate(year: 2025, month: 5, day: 3) ?? CalendarDate(number: 0)

    private static func diesel(_ litres: Int, _ more: String = "") -> String {
        "<energy source='generator' fuel='diesel' quantity='\(litres)' unit='L' \(more)/>"
    }

    /// Litres behind kilograms of use and well-to-tank: ÷ (2.57082 + 0.61101).
    private static func litres(_ totals: FootprintTotals) throws -> String {
        let perLitre = try decimal("3.18183")
        return try #require(totals.location.multiplied(by: .one, over: perLitre)).description
    }

    @Test("what is planned after the last day remains, whatever was used before it")
    func dates() throws {
        let found = try forecast(
            actual: [("lighting", Self.diesel(130, "date='2025-04-01'"))],
            budget: [
                (
                    "lighting",
                    Self.diesel(100, "date='2025-05-03'") + Self.diesel(40, "date='2025-05-04'")
                )
            ], until: Self.day)
        #expect(try Self.litres(found.total.budget) == "140")
        #expect(try Self.litres(found.total.remaining) == "40")
        #expect(try Self.litres(found.total.expected) == "170")
        #expect(try Self.litres(found.total.excess) == "30")
        // 30 of 140
        #expect(found.percent?.description == "21.428571428571")
        #expect(found.exceeds(percent: ExactDecimal(21)))
        #expect(!found.exceeds(percent: ExactDecimal(22)))
    }

    @Test("without dates, actual figures use up the budget of their department, never below zero")
    func open() throws {
        let found = try forecast(
            actual: [("lighting", Self.diesel(30)), ("art", Self.diesel(70))],
            budget: [
                ("lighting", Self.diesel(100)), ("art", Self.diesel(50)),
                ("camera", Self.diesel(20)),
            ], until: Self.day)
        let departments = try found.departments.map {
            [$0.department] + [
                try Self.litres($0.remaining), try Self.litres($0.excess),
            ]
        }
        #expect(
            departments == [["art", "0", "20"], ["camera", "20", "0"], ["lighting", "70", "0"]])
        #expect(try Self.litres(found.total.expected) == "190")
    }

    @Test("actual figures first fill what was planned until the day")
    func pastFirst() throws {
        let found = try forecast(
            actual: [("lighting", Self.diesel(130, "date='2025-04-01'"))],
            budget: [
                ("lighting", Self.diesel(100, "date='2025-04-01'") + Self.diesel(50))
            ], until: Self.day)
        // 30 litres more than planned until then come from the 50 without a date.
        #expect(try Self.litres(found.total.remaining) == "20")
        #expect(try Self.litres(found.total.excess) == "0")
    }

    @Test("a phase that lies ahead remains; one that is over does not")
    func phases() throws {
        let found = try forecast(
            actual: [
                (
                    "lighting",
                    Self.diesel(10, "phase='preparation'") + Self.diesel(10, "phase='shoot'")
                )
            ],
            budget: [
                (
                    "lighting",
                    ["preparation", "shoot", "post"].map { Self.diesel(100, "phase='\($0)'") }
                        .joined()
                )
            ], until: Self.day)
        #expect(found.phase == .shoot)
        // Of the shoot all 100 remain: the 20 litres used fill the 100 of the phase that is over.
        #expect(try Self.litres(found.total.remaining) == "200")
        #expect(try Self.litres(found.total.expected) == "220")
    }

    @Test(
        "rows, departments and categories sum to the total exactly; expected is actual and remaining"
    )
    func sums() throws {
        let report = RandomReport(seed: 42)
        let records = report.records.map { record in
            (
                name: record.department,
                records: "<\(record.element) "
                    + record.attributes.map { "\($0.name)=\"\($0.value)\"" }
                    .joined(separator: " ") + "/>"
            )
        }
        let found = try forecast(
            actual: Array(records.prefix(120)), budget: records, until: Self.day)
        for rows in [found.rows, found.departments, found.categories] {
            #expect(rows.count > 4)
            #expect(rows.sum.budget == found.budget.totals)
            #expect(rows.sum.actual == found.actual.totals)
            #expect(rows.sum.expected == found.total.expected)
            #expect(rows.sum.excess == found.total.excess)
        }
        #expect(found.range != nil)
    }

    /// Four million trials with NumPy 2.4: twice 750 litres, amounts of SDg95 1.05 each, rows of SDg95 1.05
    /// and 1.262359 in common: 4,470 to 5,118 kg.
    @Test("the range adds actual and remaining as lines of one footprint")
    func range() throws {
        let found = try forecast(
            actual: [("lighting", Self.diesel(750, "date='2025-04-01'"))],
            budget: [("lighting", Self.diesel(750, "date='2025-06-01'"))], until: Self.day)
        let range = try #require(found.range)
        for (end, expected) in [(range.lower, 4470), (range.upper, 5118)] {
            #expect(
                try #require(end.subtracting(ExactDecimal(expected))).absolute <= ExactDecimal(25))
        }
    }
}
