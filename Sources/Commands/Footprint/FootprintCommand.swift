import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Inventory
import Reporting

/// `bftp footprint`: reads reports, computes their footprints and writes them in one form.
struct FootprintCommand {
    let session: Session
    let library: FactorLibrary

    /// Runs; throws where there is nothing to show.
    func run() throws(Session.Stop) {
        let figures = try FigureFiles(session)
        let documents = try DocumentInputs(session, library: library)
        let run = ReportRun(
            library: library, factorSetName: session.command.value(for: .factorSet),
            options: session.readingOptions, figures: figures.figures,
            places: documents.places, progress: Progress(session))
        if let name = run.factorSetName { try session.checkFactorSet(name, in: library) }
        let files = documents.files
        try session.checkOutput(
            isNoneOf: session.command.arguments + session.command.values(for: .against)
                + figures.files.map(\.name))
        let form = session.command.value(for: .footprintFormat) ?? "text"
        try checkPage(form)
        if form == "xlsx" { return try writeWorkbook(documents, run, figures.files) }
        let spools = files.map { _ in Spool() }
        let inputs = try read(files, run, form, spools)
        var diagnostics = documents.diagnostics
        let groups = ReportGroups(inputs, run: run, reportingTo: &diagnostics)
        let plans = try readPlans(run, in: &diagnostics)
        check(plans, groups, in: &diagnostics)
        guard !diagnostics.hasErrors else { throw Session.Stop(.inputError, diagnostics) }
        if session.command.flag(.verbose) { note(groups, inputs, run, in: &diagnostics) }
        session.show(diagnostics)
        let reports = groups.groups.map {
            adding(
                plans,
                to: report(
                    $0, inputs, documents, figures.files, form, diagnostics.warningCount))
        }
        guard form != "pdf" else { return try deliverPDF(reports) }
        try session.deliver(unless: { spools.contains(where: \.hasFailed) }) { sink in
            write(reports, groups, form, spools, to: sink)
        }
    }

    /// Says of each report what was read and which factor set it was computed under, and why.
    private func note(
        _ groups: ReportGroups, _ inputs: [ReportRun.Input], _ run: ReportRun,
        in diagnostics: inout DiagnosticSink
    ) {
        for group in groups.groups {
            let footprint = group.footprint
            diagnostics.report(
                Diagnostic(
                    .note,
                    Message(
                        "report-was-read",
                        [
                            "records": .number(footprint.recordCount),
                            "production": .text(footprint.identity.production),
                            "set": .text(footprint.factorSet),
                            "reason": .message(run.reasonOfFactorSet(footprint.identity)),
                        ]), at: SourcePosition(file: inputs[group.inputs[0]].report.file)))
        }
    }

    private func read(
        _ files: [String], _ run: ReportRun, _ form: String, _ spools: [Spool]
    ) throws(Session.Stop) -> [ReportRun.Input] {
        do throws(InputOpeningFailure) {
            let wantsLines = form == "csv" || (form == "json" && session.command.flag(.lines))
            guard wantsLines else { return try run.readAll(files) }
            var inputs: [ReportRun.Input] = []
            for (file, spool) in zip(files, spools) {
                inputs.append(
                    try run.read(file) { lineSink(form, spool, $0.production) })
            }
            return inputs
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
    }

    private func lineSink(
        _ form: String, _ spool: Spool, _ production: String
    ) -> any EmissionLineSink {
        guard form == "csv" else { return EmissionLineJSONWriter(sink: spool, library: library) }
        let writer = lineTable(spool)
        writer.production = production
        return writer
    }

    /// The table of lines; with semicolons and decimal commas as Danish Excel reads it, where the locale
    /// says so or, without one, the language does.
    private func lineTable(_ sink: any TextSink) -> EmissionLineCSVWriter {
        let locale = session.command.value(for: .locale)
        return EmissionLineCSVWriter(
            sink: sink, language: session.language, library: library,
            decimalComma: locale.map { $0 == "da" } ?? (session.language == .danish),
            byteOrderMark: locale != "c")
    }

    private func report(
        _ group: ReportGroups.Group, _ inputs: [ReportRun.Input],
        _ documents: DocumentInputs, _ figures: [FigureFiles.File], _ form: String, _ warnings: Int
    ) -> FootprintReport {
        var report = FootprintReport(
            footprint: group.footprint,
            inputs: group.inputs.flatMap { index in
                let report = inputs[index].report
                return (documents.sources(of: report.file) ?? [(report.file, report.sha256)])
                    .map { FootprintReport.Input(file: $0.0, sha256: $0.1) }
            } + figures.map { .init(file: $0.name, sha256: $0.sha256) },
            factorSetHash: form != "text" && form != "csv"
                ? group.factorSet.map(library.contentHash) : nil,
            toolVersion: Session.version, warningCount: warnings)
        if group.inputs.contains(where: { documents.sources(of: inputs[$0].report.file) != nil }) {
            report.waitingLines = documents.waitingCount
        }
        return report
    }

    private func write(
        _ reports: [FootprintReport], _ groups: ReportGroups, _ form: String, _ spools: [Spool],
        to sink: any TextSink
    ) {
        switch form {
        case "json":
            let copy: (Int, any TextSink) -> Void = { index, sink in
                for input in groups.groups[index].inputs { spools[input].copy(to: sink) }
            }
            FootprintJSONRenderer(library: library).render(
                reports, to: sink, copyLines: session.command.flag(.lines) ? copy : nil)
        case "html": writePage(reports, to: sink)
        case "ndjson": writePartials(reports, to: sink)
        case "csv":
            lineTable(sink).writeHeading()
            for group in groups.groups {
                for input in group.inputs { spools[input].copy(to: sink) }
            }
        default:
            let isFile = session.command.value(for: .output) != nil
            FootprintTextRenderer(
                language: session.language, library: library,
                isColoured: !isFile
                    && Terminal.showsColour(
                        STDOUT_FILENO, choice: session.command.value(for: .color)),
                bars: Terminal.showsBlocks ? .unicode : .ascii
            ).render(reports, to: sink)
        }
    }

    /// The form that is a file of its own: lines go into it while they are made.
    private func writeWorkbook(
        _ documents: DocumentInputs, _ run: ReportRun, _ figures: [FigureFiles.File]
    ) throws(Session.Stop) {
        let file = try WorkbookFile(session)
        let book = try file.open(library)
        var inputs: [ReportRun.Input] = []
        do throws(InputOpeningFailure) {
            for name in documents.files {
                inputs.append(try run.read(name) { book.lines(of: $0.production) })
            }
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        var diagnostics = documents.diagnostics
        let groups = ReportGroups(inputs, run: run, reportingTo: &diagnostics)
        guard !diagnostics.hasErrors else { throw Session.Stop(.inputError, diagnostics) }
        if session.command.flag(.verbose) { note(groups, inputs, run, in: &diagnostics) }
        session.show(diagnostics)
        try file.finish(
            book,
            groups.groups.map {
                report($0, inputs, documents, figures, "xlsx", diagnostics.warningCount)
            })
    }
}
