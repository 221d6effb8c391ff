import Diagnostics
import EmissionFactors
import Inventory

/// One import under way: reads file after file, then finds what is counted twice.
final class ImportRun {
    private let library: FactorLibrary
    private let options: ImportOptions
    private let context: ReadingContext
    private let intake: LineIntake
    private var files: [Int: ImportBalance] = [:]
    private var diagnostics = DiagnosticSink()
    private var reports: [ImportedReport] = []
    private var recognised: [(heading: String, meaning: String)] = []

    init(
        library: FactorLibrary, mapping: SourceMapping, options: ImportOptions, intake: LineIntake
    ) throws(FactorFolderFailure) {
        self.library = library
        self.options = options
        self.intake = intake
        context = ReadingContext(
            library: library, mapping: mapping, options: options,
            columns: try ColumnVocabulary(library: library),
            values: try ValueVocabulary(library: library),
            meters: MeterCollection(options: options.meters))
    }

    /// Reads one file to its end.
    func read(_ file: InputFile, _ form: SourceForm, at index: Int) {
        intake.enter(file: index, named: file.name)
        var balance = ImportBalance(file: file.name, kind: "unknown")
        switch form {
        case .unknown(let problem):
            var positions = TextPositions(file: file.name)
            diagnostics.report(problem.diagnostic(&positions, file: file.name))
        case .report: readReport(file, &balance)
        case .reviewList: read(file, with: ReviewListReader(), &balance)
        case .document(let format): read(file, with: format.makeReader(context), &balance)
        case .table:
            read(file, with: DataTableReader(context: context), &balance)
        }
        files[index] = balance
    }

    private func read(
        _ file: InputFile, with reader: any SourceReader, _ balance: inout ImportBalance
    ) {
        let document = reader.read(file, into: intake)
        balance.sha256 = document.sha256
        balance.kind = document.kind.rawValue
        diagnostics.merge(document.diagnostics)
        recognised += document.columns
    }

    private func readReport(_ file: InputFile, _ balance: inout ImportBalance) {
        balance.kind = "report"
        let name = file.name
        let intake = intake
        let copier = RecordCopier { record, reader in
            let position = reader.locator?.recordPosition().description ?? name
            intake.takeOwn(record, origin: position)
            if !record.setBuild.isEmpty {
                intake.store.describe(setBuild: record.setBuild, reader.setBuildAttributes)
            }
        }
        var options = ReportReader.Options()
        options.decimalMark = self.options.decimalMark
        let reader = ReportReader(library: library, options: options)
        let report = reader.read(file) { _ in copier }.report
        balance.sha256 = report.sha256
        diagnostics.merge(report.diagnostics)
        reports.append(report)
    }

    /// Decides about what is counted twice, and adds everything up.
    func finish(_ header: ImportHeader) -> ImportOutcome {
        diagnostics.merge(context.meters.finish(into: intake))
        ImportedReport.reportDuplicates(among: reports, to: &diagnostics)
        for report in reports
        where !report.diagnostics.hasErrors
            && report.identity.production != header.identity.production
        {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "import-other-production",
                        [
                            "found": .text(report.identity.production),
                            "expected": .text(header.identity.production),
                        ]), at: SourcePosition(file: report.file)))
        }
        let ordered = files.sorted { $0.key < $1.key }.map(\.value)
        var search = OverlapSearch(
            record: intake.counting,
            files: ordered.indices.map { index in
                (sha256: ordered[index].sha256, lines: intake.registry.lines(ofFile: index))
            })
        search.run()
        let overlaps = resolve(search) + explained()
        var balances = ordered
        for index in balances.indices { intake.registry.tally(index, into: &balances[index]) }
        var completeness = intake.money
        completeness.finish { [intake] in !intake.registry.isReview($0) }
        return ImportOutcome(
            balances: balances, diagnostics: diagnostics, header: header,
            completeness: completeness, overlaps: overlaps, intake: intake,
            credits: options.keepsDuplicates ? [] : search.partialCredits, columns: recognised)
    }

    /// Sets aside the lines that give way, and says each.
    private func resolve(_ search: OverlapSearch) -> [ImportOutcome.FoundOverlap] {
        var found: [ImportOutcome.FoundOverlap] = []
        for overlap in search.overlaps {
            let (lost, kept) = (intake.origin(of: overlap.lost), intake.origin(of: overlap.kept))
            found.append(.init(rule: overlap.rule.rawValue, lost: lost, kept: kept))
            if !options.keepsDuplicates { intake.setAside(overlap.lost, overlap.rule.rawValue) }
            say(overlap.rule.message, lost, kept)
        }
        for credit in search.partialCredits {
            let (line, taken) = (intake.origin(of: credit.line), intake.origin(of: credit.credit))
            found.append(.init(rule: "credited-in-part", lost: taken, kept: line))
            if !options.keepsDuplicates { intake.setAside(credit.credit, "credited-in-part") }
            say("overlap-credited-in-part", taken, line)
        }
        for pair in search.reusedNumbers {
            say(
                "invoice-number-reused", intake.origin(of: pair.second),
                intake.origin(of: pair.first))
        }
        for pair in search.unlikelyVehicles {
            say(
                "fuel-and-distance-differ", intake.origin(of: pair.distance),
                intake.origin(of: pair.fuel))
        }
        return found
    }

    /// Lines that their own reader set aside for the sake of another.
    private func explained() -> [ImportOutcome.FoundOverlap] {
        intake.explained.map { entry in
            let lost = intake.origin(of: entry.line)
            say("overlap-ticket", lost, entry.kept)
            return .init(rule: entry.rule, lost: lost, kept: entry.kept)
        }
    }

    private func say(_ id: String, _ lost: String, _ kept: String) {
        diagnostics.report(
            Diagnostic(
                .warning, Message(id, ["first": .text(lost), "second": .text(kept)]),
                remedy: id.hasPrefix("overlap-") && options.keepsDuplicates
                    ? Message("remedy-overlap-kept") : nil))
    }
}
