import Diagnostics
import EmissionFactors
import TestSupport
import Testing

@testable import Importing

/// One import of files that a test writes.
struct ImportTrial {
    let outcome: ImportOutcome
    /// The report as XML.
    let report: String
    /// The review list as text, in English.
    let review: String

    /// Imports texts by name, with a header of the year 2025 in Denmark.
    init(
        _ files: [(name: String, text: String)], mapping: String? = nil,
        department: String? = "production", in folder: TemporaryFolder = TemporaryFolder(),
        change: (inout ImportOptions) -> Void = { _ in }
    ) throws {
        let names = files.map { folder.write($0.text, as: $0.name) }
        try self.init(files: names, mapping: mapping, department: department, change: change)
        withExtendedLifetime(folder) {}
    }

    /// Imports files that exist.
    init(
        files: [String], mapping: String? = nil, department: String? = "production",
        change: (inout ImportOptions) -> Void = { _ in }
    ) throws {
        var options = ImportOptions()
        options.department = department
        options.header.texts = [
            "id": "T-1", "title": "Test", "periodFrom": "2019-01-01", "periodTo": "2026-12-31",
            "country": "DK",
        ]
        change(&options)
        var reader = MappingReader(file: "map.csv")
        reader.read(Array((mapping ?? "").utf8))
        let importer = SourceImporter(
            library: try ReportSource.embedded.get(), mapping: reader.mapping, options: options)
        outcome = try importer.run(SourceFiles(files)).get()
        let (xml, list) = (TextCollector(), TextCollector())
        outcome.writeReport(to: xml)
        outcome.writeReview(to: list)
        (report, review) = (xml.text, list.text)
        try expectDirectReading()
    }

    /// What is read without a file is what is read from the report that is written.
    private func expectDirectReading() throws {
        guard !outcome.diagnostics.hasErrors else { return }
        let folder = TemporaryFolder()
        // Warnings about records of reports were given when those were read.
        let hasReport = outcome.balances.contains { $0.kind == "report" }
        let direct = try Self.read("report", at: .imported(outcome), withWarnings: !hasReport)
        let written = try Self.read(
            folder.write(report, as: "report.xml"), withWarnings: !hasReport)
        #expect(direct == written)
        withExtendedLifetime(folder) {}
    }

    /// The records of a report, and the kinds of problems with it.
    private static func read(
        _ name: String, at place: ReportReader.Place? = nil, withWarnings: Bool
    ) throws -> [String] {
        var found: [String] = []
        let copier = RecordCopier { record, reader in
            let set = reader.setBuildAttributes.map { "\($0.name)=\($1)" }.joined(separator: " ")
            found.append(
                "\(record.department) \(record.setBuild) \(set) \(ReportXMLWriter.element(record))")
        }
        let report = try ReportReader(library: ReportSource.embedded.get())
            .read(name, at: place) { _ in copier }.report
        let problems = withWarnings ? report.diagnostics : report.diagnostics.errorsOnly
        return found + problems.kept.map(\.message.id)
            + ["\(report.production)", "\(report.identity)"]
    }

    /// The elements of records, in order, without indentation.
    var records: [String] {
        report.split(separator: "\n").map { String($0.drop { $0 == " " }) }
            .filter { $0.contains(" origin=") }
    }

    /// The value of an attribute of each record, in order.
    func values(_ attribute: String) -> [String] {
        records.map { record in
            guard let start = record.firstRange(of: " \(attribute)=\"") else { return "" }
            return String(record[start.upperBound...].prefix { $0 != "\"" })
        }
    }

    /// Whether every file's lines are accounted for.
    var isBalanced: Bool { outcome.balances.allSatisfy(\.isBalanced) }

    /// All rules that set lines aside, with how many.
    var setAside: [String: Int] {
        outcome.balances.reduce(into: [:]) { $0.merge($1.setAside) { $0 + $1 } }
    }
}

/// Text that a writer has written.
final class TextCollector: TextSink {
    private(set) var text = ""

    func write(_ text: String) { self.text += text }
}
