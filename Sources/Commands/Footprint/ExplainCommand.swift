import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Inventory
import Reporting

/// `bftp explain`: writes the sum behind records in words, those asked for or the largest.
struct ExplainCommand {
    let session: Session
    let library: FactorLibrary

    /// Runs; throws where there is nothing to show.
    func run() throws(Session.Stop) {
        let documents = try DocumentInputs(session, library: library)
        let run = ReportRun(
            library: library, factorSetName: session.command.value(for: .factorSet),
            options: session.readingOptions, figures: try FigureFiles(session).figures,
            places: documents.places, progress: Progress(session))
        let file = documents.files[0]
        let asked = Set(session.command.values(for: .record))
        let first = try read(file, run, lines: nil)
        var problems = first.report.diagnostics
        problems.merge(first.accumulator.diagnostics)
        guard !problems.hasErrors else { throw Session.Stop(.inputError, problems) }
        let spool = Spool()
        let chosen = asked.isEmpty ? largest(first) : RecordChoice.ids(asked)
        let renderer = ExplanationRenderer(
            sink: spool, language: session.language, library: library, records: chosen,
            tracer: asked.isEmpty ? nil : tracer(first, run),
            isColoured: Terminal.showsColour(
                STDOUT_FILENO, choice: session.command.value(for: .color)))
        let second = try read(file, run, lines: renderer)
        renderer.finish()
        guard second.report.sha256 == first.report.sha256 else {
            throw Session.Stop(
                .noInput,
                Diagnostic(
                    .error, Message("input-changed"), at: SourcePosition(file: file),
                    remedy: Message("remedy-input-changed")))
        }
        var shown = documents.diagnostics
        shown.merge(first.report.diagnostics)
        footprint(first).warnOfOwnFactors(in: &shown)
        session.show(shown)
        try report(missing: asked.subtracting(renderer.explainedRecords), of: file, run)
        try session.deliver { spool.copy(to: $0) }
    }

    private func read(
        _ file: String, _ run: ReportRun, lines: (any EmissionLineSink)?
    ) throws(Session.Stop) -> ReportRun.Input {
        guard file != "-" else {
            throw Session.Stop(.usage, Diagnostic(.error, Message("explain-needs-file")))
        }
        do throws(InputOpeningFailure) {
            guard let lines else { return try run.read(file) }
            return try run.read(file) { _ in lines }
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
    }

    /// The places of the largest records, the largest first; with few records, those of all with a figure.
    private func largest(_ input: ReportRun.Input) -> RecordChoice {
        .positions(footprint(input).largest.map(\.origin.position))
    }

    /// Repeats the choice of factors for records that are asked for by name.
    private func tracer(_ input: ReportRun.Input, _ run: ReportRun) -> SelectionTracer? {
        guard let set = try? run.factorSet(input.report.identity) else { return nil }
        return SelectionTracer(library: library, factorSet: set, figures: run.figures)
    }

    private func footprint(_ input: ReportRun.Input) -> Footprint {
        Footprint(
            production: input.report.production, identity: input.report.identity, factorSet: "",
            input.accumulator)
    }

    private func report(
        missing: Set<String>, of file: String, _ run: ReportRun
    ) throws(Session.Stop) {
        guard !missing.isEmpty else { return }
        // Once more through the file: ids are not kept, and nobody waits for what is right.
        let search = NearRecordIDs(missing)
        _ = try read(file, run, lines: search)
        var sink = DiagnosticSink()
        for id in missing.sorted() {
            sink.report(
                Diagnostic(
                    .error, Message("unknown-record", ["id": .text(id)]),
                    at: SourcePosition(file: session.command.arguments[0]),
                    remedy: search.nearest(to: id).map {
                        Message("did-you-mean", ["suggestion": .text($0)])
                    }))
        }
        throw Session.Stop(.inputError, sink)
    }
}

/// Finds the ids of records that ids which no record has may have meant.
private final class NearRecordIDs: EmissionLineSink {
    private let asked: Set<String>
    private var near: [String: Set<String>] = [:]

    init(_ asked: Set<String>) {
        self.asked = asked
    }

    /// The nearest id of a record.
    func nearest(to id: String) -> String? {
        Suggestions.nearest(to: id, among: near[id] ?? []).first
    }

    func take(_ line: EmissionLine) { take(line.origin) }

    func takeUnquantified(_ record: UnquantifiedRecord) { take(record.origin) }

    private func take(_ origin: EmissionLine.Origin) {
        guard let id = origin.recordID else { return }
        for wanted in asked where !Suggestions.nearest(to: wanted, among: [id]).isEmpty {
            near[wanted, default: []].insert(id)
        }
    }
}
