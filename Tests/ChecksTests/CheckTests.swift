import Calculation
@testable import Checks
import Diagnostics
import Quantities
import TestSupport
import Testing

@Suite("Rules against reports")
struct CheckTests {
    private func decimal(_ text: String) -> ExactDecimal {
        (try? DecimalReader().read(text).get()) ?? .zero
    }

    private func outcomes(_ rows: String, _ xml: String, budget: String? = nil) throws -> [String] {
        try CheckedReport.findings(rows, xml, budget: budget).map(\.outcome.rawValue)
    }

    @Test("amounts are counted as a person would count them")
    func amounts() throws {
        let report = try CheckedReport.read(
            SmallReport.xml(
                """
                <energy source="generator" fuel="diesel" quantity="100" unit="L"/>
                <energy source="generator" fuel="diesel" hours="20" consumption="5" unit="L"/>
                <energy source="grid" quantity="1.5" unit="MWh" allocation="0.5"/>
                <energy source="grid" hours="10" power="400" powerUnit="W"/>
                <accommodation kind="hotel" nights="3" rooms="2" persons="2"/>
                <catering meal="vegan" count="40"/>
                <travel mode="car" fuel="diesel" distance="170" unit="km" return="true"/>
                <freight mode="van" fuel="diesel" distance="100" unit="mi"/>
                <travel mode="flight" from="CPH" to="LHR" persons="4" return="true"/>
                <travel mode="car" fuel="petrol" quantity="40" unit="L"/>
                <waste material="residual" treatment="incineration" quantity="0.14" unit="t"/>
                <water quantity="12" unit="m3"/>
                """))
        let expected: [ActivityAmount: String] = [
            // 100 L, and 20 h of 5 L/h.
            .generatorFuel: "200",
            // Half of 1,500 kWh, and 10 h of 0.4 kW.
            .gridElectricity: "754",
            // 3 nights in 2 rooms of 2 persons.
            .nights: "12", .meals: "40",
            // Twice 170 km, and 100 miles of 1.609344 km.
            .roadDistance: "500.9344",
            // 4 persons both ways.
            .flightLegs: "8", .waste: "140", .water: "12", .material: "0", .heat: "0",
        ]
        for (amount, text) in expected {
            #expect(report.tally.sum(of: amount) == decimal(text), "\(amount)")
        }
        #expect(report.tally.departments == ["production"])
    }

    @Test("a value at the bound passes, one beyond the last digit does not")
    func edges() throws {
        // 200 L over four shooting days are 50 L a day.
        let xml = SmallReport.xml(
            "<energy source='generator' fuel='diesel' quantity='200' unit='L'/>")
        let rows = """
            amount,generatorFuel,shootingDay,50,50,,error,x,,
            amount,generatorFuel,shootingDay,,49.999999999999,,warning,x,,
            amount,generatorFuel,total,200.000000000001,,,error,x,,
            amount,generatorFuel,record,,200,,error,x,,
            amount,generatorFuel,record,,199,,warning,x,,
            """
        #expect(try outcomes(rows, xml) == ["passed", "failed", "failed", "passed", "failed"])
    }

    @Test("a third of something is compared without rounding")
    func thirds() throws {
        // 100 kWh over three days: 33.33… is above 33.333333333333 and below its successor.
        let xml = SmallReport.xml("<energy source='grid' quantity='100' unit='kWh'/>")
            .replacing("<shootingDays>4", with: "<shootingDays>3")
        let rows = """
            amount,gridElectricity,shootingDay,,33.333333333333,,error,x,,
            amount,gridElectricity,shootingDay,,33.333333333334,,warning,x,,
            """
        #expect(try outcomes(rows, xml) == ["failed", "passed"])
    }

    @Test("what lacks its header cannot be told, and does not pass")
    func undecided() throws {
        let xml = SmallReport.xml("<water quantity='1' unit='m3'/>")
            .replacing("<shootingDays>4</shootingDays>", with: "<shootingDays>0</shootingDays>")
        let rows = """
            carbonBudget,,shootingDay,,1,,error,x,,
            carbonBudget,,finishedMinute,,1,,error,x,,
            amount,water,shootingDay,,1,,error,x,,
            againstBudget,total,,,1,,error,x,,
            header,shootingDays,,,,,error,x,,
            """
        let findings = try CheckedReport.findings(rows, xml)
        #expect(
            findings.map(\.obstacle) == [
                .missingHeader(.shootingDays), .missingHeader(.finishedMinutes),
                .missingHeader(.shootingDays), .noBudgetReport, nil,
            ])
        #expect(findings.allSatisfy { $0.isBreach })
    }

    @Test("shares are of the location-based total; without a total there are none")
    func shares() throws {
        // 100 L measured, and by distance as many kilograms as it happens: the total is their sum.
        let records =
            "<energy source='generator' fuel='diesel' quantity='100' unit='L'/>"
            + "<travel mode='car' fuel='diesel' distance='100' unit='km'/>"
        let report = try CheckedReport.read(SmallReport.xml(records))
        let basis = report.footprint.cut(by: \.basis)
        let measured = try #require(basis.first { $0.key == .measured }).totals.location
        let share = Double(measured.mantissa) / Double(report.footprint.totals.location.mantissa)
        #expect(share > 0.9 && share < 1)
        let rows = """
            basisShare,measured,,0.9,,,error,x,,
            basisShare,measured|distance,,1,,,error,x,,
            basisShare,spend,,,0,,error,x,,
            basisShare,measured,,,0.9,,warning,x,,
            """
        let xml = SmallReport.xml(records)
        #expect(try outcomes(rows, xml) == ["passed", "passed", "passed", "failed"])
        let unknown = SmallReport.xml("<catering meal='breakfast' count='3'/>")
        #expect(try CheckedReport.findings(rows, unknown).allSatisfy { $0.obstacle == .noTotal })
    }

    @Test("records without a figure are counted, and the first of them is named")
    func unquantified() throws {
        let xml = SmallReport.xml(
            "<water quantity='1' unit='m3'/>\n<catering meal='breakfast' count='3'/>")
        let rows = """
            unquantifiedCount,,,,0,,error,x,,
            unquantifiedShare,,,,0.5,,error,x,,
            unquantifiedShare,,,,0.49,,warning,x,,
            records,,,2,,,error,x,,
            records,,,3,,,warning,x,,
            """
        let findings = try CheckedReport.findings(rows, xml)
        #expect(
            findings.map(\.outcome.rawValue)
                == ["failed", "passed", "failed", "passed", "failed"])
        #expect(findings[0].found == .count(.one))
        #expect(findings[0].position.line == 12)
    }

    @Test("a total is held against the budget report, whole and by category")
    func budget() throws {
        // The same factor on both sides: 110 L against 100 L.
        func fuel(_ litres: Int) -> String {
            SmallReport.xml(
                "<energy source='generator' fuel='diesel' quantity='\(litres)' unit='L'/>")
        }
        let rows = """
            againstBudget,total,,,1.1,,error,x,,
            againstBudget,energyMobile,,,1.09,,error,x,,
            againstBudget,travelAir,,,1,,error,x,,
            budgetReport,,,,,final,error,x,,
            """
        #expect(
            try outcomes(rows, fuel(110), budget: fuel(100))
                == ["passed", "failed", "passed", "passed"])
        #expect(try outcomes(rows, fuel(110)).last == "failed")
    }

    @Test("a total that nobody knows keeps no carbon budget")
    func unknownTotal() throws {
        let unknown = SmallReport.xml("<catering meal='breakfast' count='3'/>")
        let known = SmallReport.xml("<water quantity='1' unit='m3'/>")
        let rows = """
            carbonBudget,,,,1000,,error,x,,
            carbonBudget,,shootingDay,,1000,,error,x,,
            againstBudget,total,,,1.1,,error,x,,
            """
        let findings = try CheckedReport.findings(rows, unknown, budget: known)
        #expect(findings.allSatisfy { $0.obstacle == .noFigures && $0.isBreach })
        #expect(
            try outcomes(rows, known, budget: known) == ["passed", "passed", "passed"])
    }

    @Test("a rule holds for the statuses and kinds it names")
    func applicability() throws {
        let xml = SmallReport.xml("<water quantity='1' unit='m3'/>")
        let rows = """
            header,cvr,,,,budget,error,x,,
            header,cvr,,,,final|feature,error,x,,
            header,cvr,,,,final|short,error,x,,
            header,cvr,,,,,warning,x,,
            """
        #expect(
            try outcomes(rows, xml) == ["notApplicable", "notApplicable", "failed", "failed"])
    }

    @Test("tallies merge into the one of all records, whatever the order")
    func merging() throws {
        let bound = RecordBound(rule: 0, amount: .meals, bounds: CheckBounds(maximum: .one))
        let parts = [
            "<catering meal='vegan' count='2'/>", "<catering meal='vegan' count='1'/>",
            "<catering meal='vegan' count='7'/>",
        ]
        let whole = try CheckedReport.read(
            SmallReport.xml(parts.joined(separator: "\n")), bounds: [bound]
        ).tally
        #expect(whole.sum(of: .meals) == decimal("10"))
        #expect(whole.outliers(ofRule: 0)?.count == 2)
        #expect(whole.outliers(ofRule: 0)?.firstAmount == ExactDecimal(2))
        var (forward, backward) = (ActivityTally(), ActivityTally())
        let tallies = try parts.map {
            try CheckedReport.read(SmallReport.xml($0), bounds: [bound]).tally
        }
        for tally in tallies { forward.merge(tally) }
        for tally in tallies.reversed() { backward.merge(tally) }
        #expect(forward.sum(of: .meals) == whole.sum(of: .meals))
        #expect(backward.sum(of: .meals) == whole.sum(of: .meals))
        #expect(backward.outliers(ofRule: 0)?.count == 2)
    }
}
