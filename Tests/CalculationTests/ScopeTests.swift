import Calculation
import EmissionFactors
import Testing
import TestSupport

/// Scopes by operational control, the table of method 1.
@Suite("Scopes")
struct ScopeTests {
    /// A record without `control`; the scopes of use and of what is upstream when the production
    /// operates it, when somebody else does, and when the record does not say.
    struct Rule: Sendable, CustomTestStringConvertible {
        let record: String
        let operated: [String]
        let other: [String]
        let unsaid: [String]

        var testDescription: String { record }
    }

    @Test(
        "control decides the scope",
        arguments: [
            rule(
                "energy source='generator' fuel='diesel' quantity='5' unit='L'", ["1", "3.3"], "3.1"
            ),
            rule(
                "energy source='heater' fuel='naturalGas' quantity='5' unit='m3'", ["1", "3.3"],
                "3.1"),
            rule("travel mode='car' fuel='diesel' quantity='5' unit='L'", ["1", "3.3"], "3.6"),
            rule("travel mode='car' fuel='diesel' distance='5' unit='km'", ["1", "3.3"], "3.6"),
            rule("travel mode='van' fuel='diesel' distance='5' unit='km'", ["1", "3.3"], "3.6"),
            rule("travel mode='car' fuel='electric' distance='5' unit='km'", ["2"], "3.6"),
            rule(
                "travel mode='car' fuel='plugInHybrid' distance='5' unit='km'", ["1", "2", "3.3"],
                "3.6"),
            rule("freight mode='van' fuel='diesel' distance='5' unit='km'", ["1", "3.3"], "3.4"),
            rule(
                "freight mode='lorry' distance='5' unit='km' mass='1' massUnit='t'", ["1", "3.3"],
                "3.4"),
            rule("energy source='grid' quantity='5' unit='kWh'", ["2"], "3.1"),
            rule("energy source='grid' country='GB' quantity='5' unit='kWh'", ["2", "3.3"], "3.1"),
            rule("energy source='districtHeat' quantity='5' unit='kWh'", ["2"], "3.1"),
            rule("travel mode='taxi' distance='5' unit='km'", always: "3.6"),
            rule("travel mode='rail' service='national' distance='5' unit='km'", always: "3.6"),
            rule("travel mode='bus' service='coach' distance='5' unit='km'", always: "3.6"),
            rule("travel mode='ferry' service='average' distance='5' unit='km'", always: "3.6"),
            rule("travel mode='flight' from='CPH' to='LHR'", always: "3.6"),
            rule("travel mode='metro' distance='5' unit='km' purpose='commute'", always: "3.7"),
            rule("accommodation kind='hotel' nights='5'", always: "3.6"),
            rule("catering meal='vegan' count='5'", always: "3.1"),
            rule("material kind='steel' quantity='5' unit='kg'", always: "3.1"),
            rule("water quantity='5' unit='m3'", always: "3.1"),
            rule(
                "waste material='residual' treatment='landfill' quantity='5' unit='kg'",
                always: "3.5"),
            rule(
                "disposal material='wood' treatment='recycling' quantity='5' unit='kg'",
                always: "3.5"),
        ])
    func control(rule: Rule) throws {
        #expect(try scopes("<\(rule.record) control='own'/>") == rule.operated)
        #expect(try scopes("<\(rule.record) control='hired'/>") == rule.operated)
        #expect(try scopes("<\(rule.record) control='other'/>") == rule.other)
        #expect(try scopes("<\(rule.record)/>") == rule.unsaid)
    }

    @Test(
        "a commute in one's own car is scope 3, category 7, unless the production operates the car")
    func commute() throws {
        let car = "travel mode='car' fuel='diesel' distance='5' unit='km' purpose='commute'"
        #expect(try scopes("<\(car)/>") == ["3.7"])
        #expect(try scopes("<\(car) control='hired'/>") == ["1", "3.3"])
        let reading = try footprint(ofXML: SmallReport.xml("<\(car)/>"))
        #expect(Set(reading.lines.map(\.category)) == ["commute"])
    }

    @Test("biogenic CO2 is outside all scopes and outside the totals")
    func biogenic() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml("<energy source='generator' fuel='hvo' quantity='1' unit='L'/>"))
        let biogenic = reading.lines.filter { $0.applied.measure == .biogenic }
        #expect(biogenic.map(\.scope) == [.outside])
        let totals = reading.footprint.totals
        // 0.03558 + 0.56439 kg per litre; 2.43 kg of biogenic CO2 (DESNZ 2025).
        #expect(totals.location.description == "0.59997")
        #expect(totals.market.description == "0.59997")
        #expect(totals.biogenic.description == "2.43")
    }

    private static func rule(_ record: String, _ operated: [String], _ other: String) -> Rule {
        Rule(record: record, operated: operated, other: [other], unsaid: operated)
    }

    private static func rule(_ record: String, always scope: String) -> Rule {
        Rule(record: record, operated: [scope], other: [scope], unsaid: [scope])
    }

    /// The scopes of a record's lines that count in a total, each once, sorted.
    private func scopes(_ record: String) throws -> [String] {
        let reading = try footprint(ofXML: SmallReport.xml(record))
        #expect(reading.problems.isEmpty, "\(record)")
        let scopes = reading.lines.filter { $0.applied.measure != .biogenic }.map { line in
            let category = line.scope.scope3Category
            return "\(line.scope.number)" + (category > 0 ? ".\(category)" : "")
        }
        return Set(scopes).sorted()
    }
}
