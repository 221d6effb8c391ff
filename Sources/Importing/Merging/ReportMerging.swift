import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Brings reports of one production from several companies together in one report.
///
/// The result does not depend on the order of the reports, nor on which are brought together first.
public struct ReportMerging {
    private let library: FactorLibrary
    private var options: ReportReader.Options
    /// Shares by company, country or file.
    private let shares: [String: ExactDecimal]

    /// Makes a merging.
    public init(
        library: FactorLibrary, options: ReportReader.Options, shares: [String: ExactDecimal]
    ) {
        self.library = library
        self.options = options
        // One thread keeps the records of a table in order.
        self.options.workers = 1
        self.shares = shares
    }

    /// What a merging gave.
    public struct Outcome {
        /// Everything that is wrong or worth knowing.
        public let diagnostics: DiagnosticSink
        private let production: Production
        private let identity: ReportIdentity
        private let store: RecordStore

        init(
            diagnostics: DiagnosticSink, production: Production, identity: ReportIdentity,
            store: RecordStore
        ) {
            self.diagnostics = diagnostics
            self.production = production
            self.identity = identity
            self.store = store
        }

        /// Whether records were lost because a temporary file could not be written or read.
        public var hasFailed: Bool { store.hasFailed }

        /// Writes the report in XML.
        public func write(to sink: any TextSink) {
            ReportXMLWriter(
                production: production, identity: identity, records: StoredRecords(store: store)
            ).write(to: sink)
        }
    }

    /// One record with where it stands.
    private struct Member {
        let record: PlacedRecord
        let place: SourcePosition
        let setBuildAttributes: [(RecordAttribute, String)]
    }

    /// Reads and merges; throws when a file cannot be opened.
    public func run(_ names: [String]) throws(InputOpeningFailure) -> Outcome {
        var diagnostics = DiagnosticSink()
        var headers = MergedHeader(shares: shares)
        var members: [Member] = []
        var seen: [String: String] = [:]
        for name in names {
            var own: [Member] = []
            let copier = RecordCopier { record, reader in
                own.append(
                    Member(
                        record: record,
                        place: reader.locator?.recordPosition() ?? SourcePosition(file: name),
                        setBuildAttributes: record.setBuild.isEmpty
                            ? [] : reader.setBuildAttributes))
            }
            let report = try ReportReader(library: library, options: options)
                .read(name) { _ in copier }.report
            if let first = seen[report.sha256], !report.sha256.isEmpty {
                diagnostics.report(
                    Diagnostic(
                        .warning, Message("merge-same-file", ["first": .text(first)]),
                        at: SourcePosition(file: name)))
                continue
            }
            seen[report.sha256] = name
            diagnostics.merge(report.diagnostics)
            headers.add(report, at: name)
            members += own.map { Self.qualified($0, report.production) }
        }
        diagnostics.merge(headers.finish())
        let store = collect(members, &diagnostics)
        return Outcome(
            diagnostics: diagnostics, production: headers.production, identity: headers.identity,
            store: store)
    }

    /// A record that inherits nothing from its header and whose id tells its company.
    private static func qualified(_ member: Member, _ production: Production) -> Member {
        var record = member.record
        let build = Set(member.setBuildAttributes.map(\.0))
        if record[.country] == nil, !build.contains(.country) {
            record[.country] = production.country
        }
        let days: [RecordAttribute] = [.date, .periodFrom, .periodTo]
        if days.allSatisfy({ record[$0] == nil && !build.contains($0) }) {
            record[.date] = production.periodEnd?.description
        }
        let prefix = MergedHeader.companyKey(production)
        if let id = record[.id] { record[.id] = Self.qualified(id, prefix, production) }
        if !record.setBuild.isEmpty {
            record.setBuild = Self.qualified(record.setBuild, prefix, production)
        }
        return Member(
            record: record, place: member.place, setBuildAttributes: member.setBuildAttributes)
    }

    /// An id with the company before it, unless a merging has put one there.
    private static func qualified(
        _ id: String, _ prefix: String, _ production: Production
    ) -> String {
        guard let slash = id.firstIndex(of: "/") else { return "\(prefix)/\(id)" }
        let known = production.coProducers.map { MergedHeader.slug($0.name) } + [prefix]
        return known.contains(String(id[..<slash])) ? id : "\(prefix)/\(id)"
    }

    /// Puts the records in an order of their own and leaves out those that stand twice.
    private func collect(
        _ members: [Member], _ diagnostics: inout DiagnosticSink
    ) -> RecordStore {
        let store = RecordStore(departments: library.catalogue.departments)
        var seen: [String: SourcePosition] = [:]
        var number: UInt32 = 0
        let sorted = members.map { (text: Self.sortKey($0.record), member: $0) }
            .sorted { ($0.text, $0.member.place) < ($1.text, $1.member.place) }
        for (_, member) in sorted {
            if let evidence = Self.identity(of: member.record) {
                if let first = seen[evidence], first.file != member.place.file {
                    diagnostics.report(
                        Diagnostic(
                            .warning,
                            Message("merge-same-record", ["first": .text(first.description)]),
                            at: member.place))
                    continue
                }
                seen[evidence] = member.place
            }
            store.append(member.record, number: number)
            store.describe(setBuild: member.record.setBuild, member.setBuildAttributes)
            number += 1
        }
        return store
    }

    private static func sortKey(_ record: PlacedRecord) -> String {
        record.department + "\u{1F}" + record.setBuild + "\u{1F}"
            + ReportXMLWriter.element(record)
    }

    /// Everything but the id, where invoice or origin show that it is one and the same.
    private static func identity(of record: PlacedRecord) -> String? {
        guard record[.evidence] != nil || record[.origin] != nil else { return nil }
        var copy = record
        copy[.id] = nil
        return record.department + ReportXMLWriter.element(copy)
    }
}
