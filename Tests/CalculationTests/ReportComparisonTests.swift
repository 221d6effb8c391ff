import EmissionFactors
import Inventory
import Quantities
import Testing
import TestSupport

@testable import Calculation

@Suite("The difference between two reports by cause")
struct ReportComparisonTests {
    private static func diesel(_ litres: String, _ more: String = "") -> String {
        "<energy source='generator' fuel='diesel' quantity='\(litres)' unit='L' \(more)/>"
    }

    @Test("more of the same is activity: the amount times the factor")
    func amount() throws {
        let found = try ComparedReport.compare(
            records: Self.diesel("750"), Self.diesel("900"))
        // 150 L × (2.57082 + 0.61101) kg/L
        #expect(found.location == [.amount: "477.2745"])
        #expect(found.addsUp)
        // 477.2745 ÷ (750 × 3.18183)
        #expect(found.percent?.description == "20")
        #expect(found.exceeds(percent: ExactDecimal(19)))
        #expect(!found.exceeds(percent: ExactDecimal(20)))
    }

    @Test("another factor set is told from another amount by the same records under both sets")
    func factorSet() throws {
        let found = try ComparedReport.compare(
            ComparedReport.xml([("lighting", Self.diesel("750"))]),
            ComparedReport.xml([("lighting", Self.diesel("900"))], revision: 2),
            under: "bftp-2024")
        let use = found.parts.filter { $0.stage == .use && $0.measure == .all }
        // 150 × 2.51279; 900 × (2.57082 − 2.51279)
        #expect(use.map(\.kilograms.description) == ["376.9185", "52.227"])
        #expect(use.map(\.reason) == [.amount, .factorSet])
        #expect(found.addsUp)
        #expect(found.comparability.verdict == .withCare)
        #expect(
            found.comparability.reasons.map(\.reason) == [
                .factorSet(first: "bftp-2024", second: "bftp-2025")
            ])
    }

    @Test("under one set, the year chooses another edition, and a municipality another publication")
    func editionAndPublication() throws {
        let found = try ComparedReport.compare(
            records: Self.diesel("750", "date='2024-06-01'")
                + "<energy source='grid' quantity='1000' unit='kWh'/>",
            Self.diesel("900", "date='2025-06-01'")
                + "<energy source='grid' quantity='1200' unit='kWh' municipality='751'/>")
        func part(
            _ reason: DifferenceReason, _ activity: String, _ stage: LifeCycleStage = .use
        ) -> String? {
            found.parts.first {
                $0.reason == reason && $0.activity == activity && $0.stage == stage
                    && $0.measure.isInLocationTotal
            }?.kilograms.description
        }
        #expect(part(.amount, "fuel.diesel") == "376.9185")
        #expect(part(.edition, "fuel.diesel") == "52.227")
        // 200 × 0.064; 1,200 × (0.07479 − 0.064)
        #expect(part(.amount, "electricity.grid") == "12.8")
        #expect(part(.publication, "electricity.grid") == "12.948")
        #expect(found.addsUp)
    }

    @Test("a department, category or activity that one report lacks lies beyond the boundary")
    func boundary() throws {
        let water = "<water quantity='10' unit='m3'/>"
        let found = try ComparedReport.compare(
            ComparedReport.xml([("lighting", Self.diesel("100"))]),
            ComparedReport.xml(
                [
                    ("lighting", Self.diesel("100") + water),
                    ("art", Self.diesel("10")),
                ], revision: 2))
        let outside = try decimal("35.4401")
        // 10 L × 3.18183; 10 m3 × (0.1913 + 0.17088)
        #expect(found.location == [.department: "31.8183", .category: "3.6218"])
        #expect(found.addsUp)
        #expect(
            found.comparability.reasons.map(\.reason) == [
                .boundary(kilograms: outside)
            ])
        #expect(found.comparability.verdict == .withCare)
        let petrol = try ComparedReport.compare(
            records: "<travel mode='car' fuel='diesel' size='medium' distance='10' unit='km'/>",
            "<travel mode='car' fuel='petrol' size='medium' distance='10' unit='km'/>")
        #expect(Set(petrol.location.keys) == [.content])
        #expect(petrol.comparability.verdict == .comparable)
    }

    @Test("phases are compared where every record states one")
    func phases() throws {
        let shoot = Self.diesel("100", "phase='shoot'")
        let wrap = Self.diesel("10", "phase='wrap'")
        let found = try ComparedReport.compare(records: shoot, shoot + wrap)
        #expect(found.location == [.phase: "31.8183"])
        let unstated = try ComparedReport.compare(
            records: shoot, shoot + wrap + "<water quantity='0' unit='m3'/>")
        #expect(unstated.location == [.amount: "31.8183"])
    }

    @Test(
        "another basis is data quality in a revision, and activity where a budget is held to account"
    )
    func basis() throws {
        let (estimate, reading) = (
            Self.diesel("750", "basis='estimated'"), Self.diesel("900", "basis='measured'")
        )
        let revision = try ComparedReport.compare(records: estimate, reading)
        #expect(revision.location == [.basis: "477.2745"])
        let budget = try ComparedReport.compare(records: estimate, reading, status: "budget")
        #expect(budget.location == [.amount: "477.2745"])
        #expect(budget.parts.allSatisfy { $0.basisChanged })
        #expect(revision.addsUp)
        #expect(budget.addsUp)
    }

    @Test("a record that gets a figure is data quality, not more activity or another boundary")
    func figure() throws {
        let found = try ComparedReport.compare(
            records: Self.diesel("100")
                + "<activity type='post.editHours' quantity='120' unit='person-h'/>",
            Self.diesel("100")
                + "<activity type='post.editHours' hours='120' power='0.5' powerUnit='kW'/>")
        // 60 kWh × 0.064
        #expect(found.location == [.figure: "3.84"])
        #expect(found.addsUp)
    }

    @Test("flights of unknown length beside flights by band are another rule, not another boundary")
    func flights() throws {
        let found = try ComparedReport.compare(
            records: "<travel mode='flight' from='CPH' to='LHR' class='economy' persons='1'/>",
            "<travel mode='flight' distance='979' unit='km' class='economy' persons='1'/>")
        #expect(Set(found.location.keys) == [.flightRule])
        #expect(found.addsUp)
    }

    @Test("what has nothing in common, or no figure at all, is not compared")
    func verdicts() throws {
        let water = "<water quantity='10' unit='m3'/>"
        let foreign = try ComparedReport.compare(
            ComparedReport.xml([("art", water)], production: "A", kind: "feature"),
            ComparedReport.xml([("lighting", Self.diesel("9"))], production: "B"))
        #expect(foreign.comparability.verdict == .notComparable)
        #expect(foreign.comparability.reasons.map(\.forbids) == [true, true, false])
        let nothing = try ComparedReport.compare(
            records: water, "<material kind='osb' quantity='100' unit='kg'/>")
        #expect(nothing.comparability.reasons.first?.reason == .noFigures(isSecond: true))
        #expect(nothing.comparability.verdict == .notComparable)
        #expect(nothing.addsUp)
        let partly = try ComparedReport.compare(
            records: water, water + "<material kind='osb' quantity='100' unit='kg'/>")
        #expect(partly.comparability.verdict == .withCare)
        #expect(partly.difference == FootprintTotals())
    }

    @Test(
        "quotients are rounded half to even once",
        arguments: [
            ("1", "1", "3", "0.333333333333"), ("2", "1", "3", "0.666666666667"),
            ("-2", "1", "3", "-0.666666666667"), ("0.000000000001", "1", "2", "0"),
            ("0.000000000003", "1", "2", "0.000000000002"), ("7", "-3", "-2", "10.5"),
        ])
    func quotients(value: String, by: String, over: String, expected: String) throws {
        let (number, divisor) = (try decimal(value), try decimal(over))
        let multiplier = try decimal(by)
        #expect(number.multiplied(by: multiplier, over: divisor)?.description == expected)
        #expect(number.multiplied(by: multiplier, over: .zero) == nil)
    }
}
