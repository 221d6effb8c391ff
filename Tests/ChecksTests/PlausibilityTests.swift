import Checks
import Diagnostics
import EmissionFactors
import TestSupport
import Testing

@Suite("Plausibility rules")
struct PlausibilityTests {
    /// What triggers a rule of the profiles of the program, and the same corrected; four shooting days
    /// and ten crew-days.
    private static let cases: [String: (slip: String, corrected: String)] = [
        // A day's 240 litres written as those of an hour.
        "amount.generatorRate.record": (
            "<energy source='generator' fuel='diesel' hours='10' consumption='240' unit='L'/>",
            "<energy source='generator' fuel='diesel' hours='10' consumption='24' unit='L'/>"
        ),
        // The season's 9,600 litres on four days.
        "amount.generatorFuel.shootingDay": (
            "<energy source='generator' fuel='diesel' quantity='9600' unit='L'/>",
            "<energy source='generator' fuel='diesel' quantity='960' unit='L'/>"
        ),
        // Person-nights entered as nights of each of six rooms: 36 for ten crew-days.
        "amount.nights.crewDay": (
            "<accommodation kind='hotel' nights='6' rooms='6'/>",
            "<accommodation kind='hotel' nights='6' rooms='2'/>"
        ),
        // 8,000 km on each of four days.
        "amount.roadDistance.shootingDay": (
            "<travel mode='car' fuel='diesel' distance='16000' unit='km' return='true'/>",
            "<travel mode='car' fuel='diesel' distance='1600' unit='km' return='true'/>"
        ),
        // Metres taken for kilometres.
        "amount.roadDistance.record": (
            "<travel mode='car' fuel='diesel' distance='20001' unit='km'/>",
            "<travel mode='car' fuel='diesel' distance='20001' unit='m'/>"
        ),
        // The meter of the whole studio.
        "amount.gridElectricity.shootingDay": (
            "<energy source='grid' quantity='24' unit='MWh'/>",
            "<energy source='grid' quantity='24' unit='MWh' allocation='0.5'/>"
        ),
        // The season's meals on ten crew-days.
        "amount.meals.crewDay": (
            "<catering meal='vegan' count='61'/>", "<catering meal='vegan' count='60'/>"
        ),
        // 11 persons both ways are 22 legs.
        "amount.flightLegs.crewDay": (
            "<travel mode='flight' from='CPH' to='LHR' persons='11' return='true'/>",
            "<travel mode='flight' from='CPH' to='LHR' persons='10' return='true'/>"
        ),
    ]

    @Test(
        "each rule of each profile of the program finds its slip, and passes it corrected",
        arguments: FactorFolder.profileNames)
    func profiles(name: String) throws {
        let library = try ReportSource.embedded.get()
        let profile = CheckProfileReader.read(
            try #require(library.folder.profile(name)), name: name, file: name,
            catalogue: library.catalogue
        ).profile
        let rules = profile.rules.map(\.id).filter { $0.hasPrefix("amount.") }
        #expect(Set(rules) == Set(Self.cases.keys))
        for (rule, records) in Self.cases {
            #expect(try outcome(of: rule, profile, records.slip) == .failed, "\(rule)")
            #expect(try outcome(of: rule, profile, records.corrected) == .passed, "\(rule)")
        }
    }

    @Test("the amounts that no profile of the program bounds have rules too")
    func otherAmounts() throws {
        let rows = """
            amount,heat,shootingDay,,100,,error,x,,
            amount,material,total,,1000,,error,x,,
            amount,waste,crewDay,,50,,error,x,,
            amount,water,record,,10,,error,x,,
            """
        let slips = """
            <energy source="districtHeat" quantity="401" unit="kWh"/>
            <setBuild id="s" name="S"><material kind="plywood" quantity="1.001" unit="t"/></setBuild>
            <waste material="residual" treatment="incineration" quantity="501" unit="kg"/>
            <water quantity="10.001" unit="m3"/>
            """
        let corrected = slips.replacing("401", with: "400").replacing("1.001", with: "1")
            .replacing("501", with: "500").replacing("10.001", with: "10")
        for (records, outcome) in [(slips, CheckFinding.Outcome.failed), (corrected, .passed)] {
            let findings = try CheckedReport.findings(rows, Self.report(records))
            #expect(findings.map(\.outcome) == Array(repeating: outcome, count: 4))
        }
    }

    private func outcome(
        of rule: String, _ profile: CheckProfile, _ records: String
    ) throws -> CheckFinding.Outcome? {
        try CheckedReport.findings(profile, Self.report(records))
            .first { $0.rule.id == rule }?.outcome
    }

    private static func report(_ records: String) -> String {
        SmallReport.xml(records).replacing(
            "</shootingDays>", with: "</shootingDays><crewDays>10</crewDays>")
    }
}
