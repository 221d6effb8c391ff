import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Inventory
import Quantities
import Reporting

/// `bftp whatif`: what changes would save, recomputed from the production's own records.
struct WhatIfCommand {
    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }
    private var isColoured: Bool {
        command.value(for: .output) == nil
            && Terminal.showsColour(STDOUT_FILENO, choice: command.value(for: .color))
    }

    /// Runs; throws where there is nothing to show.
    func run() throws(Session.Stop) {
        let choice = ChangeChoice(session: session, library: library)
        let table = try choice.table()
        if command.flag(.listChanges) { return try list(table) }
        guard !command.arguments.isEmpty else {
            throw Session.Stop(.usage, Diagnostic(.error, Message("whatif-needs-report")))
        }
        let changes = try choice.changes(of: table)
        let untried =
            command.flag(.change)
            ? [] : table.changes.filter { !$0.missingParameters.isEmpty }
        let report = ScenarioReport(
            results: try results(changes), untried: untried, toolVersion: Session.version)
        try session.deliver { sink in
            if command.value(for: .factorsFormat) == "json" {
                ScenarioJSONRenderer().render(report, to: sink)
            } else {
                ScenarioTextRenderer(
                    language: session.language, library: library, isColoured: isColoured
                ).render(report, to: sink)
            }
        }
    }

    private func list(_ table: ChangeTable) throws(Session.Stop) {
        let renderer = ChangeListRenderer(
            language: session.language, library: library, isColoured: isColoured)
        try session.deliver { sink in
            if command.value(for: .factorsFormat) == "json" {
                renderer.writeJSON(table.changes, to: sink)
            } else {
                renderer.writeText(table.changes, to: sink)
            }
        }
    }

    private func results(
        _ changes: [ScenarioChange]
    ) throws(Session.Stop) -> [ScenarioReport.Result] {
        let figures = try FigureFiles(session)
        let documents = try DocumentInputs(session, library: library)
        var options = session.readingOptions
        options.workers = 1
        let run = ReportRun(
            library: library, factorSetName: command.value(for: .factorSet), options: options,
            figures: figures.figures, places: documents.places)
        if let name = run.factorSetName { try session.checkFactorSet(name, in: library) }
        let others = [command.value(for: .changeFile)].compactMap(\.self)
        try session.checkOutput(
            isNoneOf: command.arguments + others + figures.files.map(\.name))
        let reading = ScenarioReading(run: run, changes: changes, progress: Progress(session))
        var diagnostics = documents.diagnostics
        let inputs: [ScenarioReading.Input]
        do throws(InputOpeningFailure) {
            inputs = try reading.read(documents.files, &diagnostics)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        return try results(inputs, reading, run, diagnostics)
    }

    private func results(
        _ inputs: [ScenarioReading.Input], _ reading: ScenarioReading, _ run: ReportRun,
        _ found: DiagnosticSink
    ) throws(Session.Stop) -> [ScenarioReport.Result] {
        var diagnostics = found
        let groups = ReportGroups(inputs.map(\.input), run: run, reportingTo: &diagnostics)
        var results: [ScenarioReport.Result] = []
        for group in groups.groups {
            var sums = ScenarioSums(count: reading.changes.count)
            for index in group.inputs { sums.merge(inputs[index].sums) }
            if !diagnostics.hasErrors { diagnostics.merge(sums.diagnostics) }
            let avoided = inputs[group.inputs[0]].avoided
            results.append(
                ScenarioReport.Result(
                    comparison: ScenarioComparison(
                        before: group.footprint, changes: reading.changes, avoided: avoided, sums),
                    files: group.inputs.map { inputs[$0].input.report.file }))
        }
        guard !diagnostics.hasErrors else { throw Session.Stop(.inputError, diagnostics) }
        session.show(diagnostics)
        return results
    }
}
