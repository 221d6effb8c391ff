import Diagnostics
import EmissionFactors
import Inventory

/// What an import gave: the balance of every file, and the report and the review list to be written.
public final class ImportOutcome: @unchecked Sendable {
    // Unchecked: nothing changes any more, and one thread at a time reads the spools.

    /// The balance of each file, in the order in which they were named.
    public let balances: [ImportBalance]
    /// Everything that is wrong or worth knowing.
    public let diagnostics: DiagnosticSink
    /// The header of the report.
    public let production: Production
    /// Which report of the production it is.
    public let identity: ReportIdentity
    /// What ledgers have without an activity.
    public let completeness: MoneyCompleteness
    /// What was found twice, each with the rule that decided, the line that gave way and the one kept.
    public let overlaps: [FoundOverlap]

    /// Two lines about the same thing, in the user's terms.
    public struct FoundOverlap: Sendable {
        /// The rule, such as `counted-elsewhere:meter`.
        public let rule: String
        /// Where the line stands that is not counted.
        public let lost: String
        /// Where the line stands that counts, or cancels the other.
        public let kept: String
    }

    private let intake: LineIntake
    private let records: StoredRecords
    private let columns: [(heading: String, meaning: String)]
    private let language: Language

    init(
        balances: [ImportBalance], diagnostics: DiagnosticSink, header: ImportHeader,
        completeness: MoneyCompleteness, overlaps: [FoundOverlap], intake: LineIntake,
        credits: [PartialCredit], columns: [(heading: String, meaning: String)],
        language: Language
    ) {
        self.language = language
        self.balances = balances
        self.diagnostics = diagnostics
        production = header.production
        identity = header.identity
        self.completeness = completeness
        self.overlaps = overlaps
        self.intake = intake
        records = StoredRecords(
            store: intake.store, registry: intake.registry,
            credits: Dictionary(grouping: credits, by: \.line), numbering: intake.numbering)
        self.columns = columns
    }

    /// How many lines wait for a person.
    public var reviewCount: Int { balances.reduce(0) { $0 + $1.review } }
    /// How many lines became records.
    public var placedCount: Int { balances.reduce(0) { $0 + $1.placed } }
    /// Whether lines were lost because a temporary file could not be written or read.
    public var hasFailed: Bool { intake.store.hasFailed || intake.reviews.hasFailed }

    /// Writes the report in XML.
    public func writeReport(to sink: any TextSink) {
        ReportXMLWriter(production: production, identity: identity, records: records)
            .write(to: sink)
    }

    /// Reads the records as they would be read from the report, under the name that the user sees of it.
    func read(
        as name: String, library: FactorLibrary,
        makeConsumer: @escaping ReportReader.ConsumerFactory
    ) -> ReportReader.Outcome {
        let reader = RecordReader(file: name, library: library, makeConsumer: makeConsumer)
        reader.production = production
        reader.identity = identity
        let report = StoredReportReader(name: name, records: records, reader: reader).read()
        return ReportReader.Outcome(report: report, consumers: [reader.consumer].compactMap(\.self))
    }

    /// Writes the review list.
    public func writeReview(to sink: any TextSink) {
        sink.write(ReviewListWriter.heading(language))
        intake.reviews.forEach { number, row in
            if intake.registry.isReview(number) { sink.write(utf8: row) }
        }
    }

    /// Writes the lines that are set aside, each with its rule and its place, as a table.
    public func writeSetAside(to sink: any TextSink) {
        sink.write("rule;place\r\n")
        for line in 0..<intake.registry.count {
            guard let rule = intake.registry.rule(of: line) else { continue }
            sink.write("\(rule);\(ReviewListWriter.cell(intake.origin(of: line)))\r\n")
        }
    }

    /// Writes what the columns were taken for, as a mapping to be completed.
    public func writeMapping(to sink: any TextSink, department: String?) {
        sink.write("# column;HEADING;MEANING\n")
        var seen: Set<String> = []
        for (heading, meaning) in columns where seen.insert(heading.lowercased()).inserted {
            sink.write("column;\(ReviewListWriter.cell(heading));\(meaning)\n")
        }
        if let department { sink.write("constant;department;\(department)\n") }
        sink.write("# value;HEADING;CELL;mode=car fuel=diesel\n")
        sink.write("# supplier;CVR OR NAME;record=purchase activity=equipmentRental\n")
        sink.write("# account;4025*;record=purchase activity=catering department=catering\n")
        sink.write("# text;WORDS;record=purchase activity=partyRental\n")
        sink.write("# file;NAME*;department=lighting\n")
    }
}
