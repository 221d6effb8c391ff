import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

@testable import Reporting

/// A small production made by hand, whose figures the tests compute by themselves.
final class SampleReport {
    static let library = Result { try FactorLibrary(folder: .embedded) }

    let library: FactorLibrary
    var production = Production()
    var identity = ReportIdentity(production: "DK-2025-0142", status: .final, revision: 2)
    let calculator: Calculator
    private var nextIndex = 0

    init(lines: (any EmissionLineSink)? = nil) throws {
        library = try Self.library.get()
        calculator = Calculator(
            library: library, factorSet: try library.factorSet("bftp-2025"), lines: lines)
        production.id = "DK-2025-0142"
        production.title = "Den sidste sommer"
        production.kind = .feature
        production.company = .init(name: "Strandfilm ApS", cvr: "12345678")
        production.periodStart = CalendarDate(iso8601: "2025-01-13")
        production.periodEnd = CalendarDate(iso8601: "2025-11-28")
        production.country = "DK"
    }

    /// The wording of a record.
    final class Details: RecordDetails {
        var recordID: String?
        var recordDescription: String?
        var supplier: String?
        var evidence: String?
        var importOrigin: String?
        var setBuild: String?
        var position: SourcePosition

        init(_ id: String?, _ description: String? = nil, line: Int) {
            recordID = id
            recordDescription = description
            position = SourcePosition(file: "report.xml", line: line, column: 5)
        }
    }

    /// Adds a record of any kind that the classification knows.
    func add(
        _ kind: RecordKind, _ traits: [RecordTraits.Trait: String], _ amount: String,
        unit: String? = nil, form: AmountForm = .quantity, department: String = "camera",
        details: Details? = nil, change: (inout ActivityDescriptor.Parts) -> Void = { _ in },
        record changeRecord: (inout ActivityRecord) -> Void = { _ in }
    ) throws {
        var values = RecordTraits(record: kind.rawValue)
        for (trait, value) in traits { values[trait] = value }
        let rule = try library.catalogue.classify(values, amounts: [form])
        let isKnown = library.catalogue.departments.entry(department) != nil
        var parts = ActivityDescriptor.Parts(
            kind: kind, department: Department(id: department, isKnown: isKnown), traits: values,
            rule: rule)
        parts.unit = unit.flatMap { UnitCatalogue.unit($0) }
        parts.country = "DK"
        parts.countryOrigin = .header
        parts.basis = .physical
        change(&parts)
        var record = ActivityRecord()
        record.amount = try decimal(amount)
        record.date = CalendarDate(number: 20_250_304)
        record.dateOrigin = .record
        changeRecord(&record)
        nextIndex += 1
        calculator.learn(ActivityDescriptor(index: nextIndex - 1, parts: parts))
        calculator.consume(
            record, descriptor: nextIndex - 1,
            details: details ?? Details("r-\(nextIndex)", line: 10 + nextIndex))
    }

    /// Diesel by the litre: 2.57082 kg per litre, and 0.61101 kg well-to-tank (DESNZ 2025).
    func addDiesel(_ litres: String, department: String = "lighting") throws {
        try add(
            .energy, [.kind: "generator", .fuel: "diesel"], litres, unit: "L",
            department: department
        ) {
            $0.basis = .measured
        }
    }

    /// Four persons from Copenhagen to London and back in economy class.
    func addFlight() throws {
        try add(
            .travel, [.mode: "flight", .travelClass: "economy"], "0", form: .routePersons,
            details: Details("travel-3", "4 to London", line: 31)
        ) {
            $0.route = .init(from: "CPH", to: "LHR")
            $0.isReturn = true
            $0.basis = .distance
        } record: {
            $0.companion = ExactDecimal(4)
            $0.hasCompanions = true
        }
    }

    /// An amount of money without rates, for which there is no figure.
    func addUnquantified(line: Int = 77) throws {
        try add(
            .purchase, [.kind: "costumeRental"], "18500", form: .money, department: "costume",
            details: Details("purchase-1", line: line)
        ) {
            $0.currency = "DKK"
            $0.basis = .spend
        }
    }

    /// The report of everything added so far.
    func report(warnings: Int = 0, hash: String? = nil) -> FootprintReport {
        FootprintReport(
            footprint: Footprint(
                production: production, identity: identity, factorSet: "bftp-2025",
                calculator.accumulator),
            inputs: [.init(file: "report.xml", sha256: String(repeating: "0a", count: 32))],
            factorSetHash: hash, toolVersion: "1.2.3", warningCount: warnings)
    }

    /// The text form of everything added so far.
    func text(
        _ language: Language = .english, bars: ProportionBar.Style = .unicode,
        isColoured: Bool = false
    ) -> String {
        let sink = StringSink()
        FootprintTextRenderer(
            language: language, library: library, isColoured: isColoured, bars: bars
        ).render([report()], to: sink)
        return sink.text
    }
}

/// A decimal number of a test.
func decimal(_ text: String) throws -> ExactDecimal {
    switch DecimalReader().read(text) {
    case .success(let value): return value
    case .failure(let problem): throw UnreadableNumber(text: text, problem: "\(problem)")
    }
}

/// A number that a test wrote wrongly.
struct UnreadableNumber: Error {
    let text: String
    let problem: String
}
