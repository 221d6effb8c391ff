import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Reporting

extension FootprintCommand {
    /// The plans that `--against` names, by production.
    typealias Plans = [String: (footprint: Footprint, inputs: [FootprintReport.Input])]

    /// Refuses what only shows after a long calculation: a plan without a page, a PDF on a terminal.
    func checkPage(_ form: String) throws(Session.Stop) {
        if !session.command.values(for: .against).isEmpty, form != "html", form != "pdf" {
            throw Session.Stop(
                .usage,
                Diagnostic(
                    .error, Message("against-needs-page", ["format": .text(form)]),
                    remedy: Message("remedy-against-needs-page")))
        }
        let output = session.command.value(for: .output) ?? "-"
        if form == "pdf", output == "-", isatty(STDOUT_FILENO) == 1 {
            throw Session.Stop(
                .usage,
                Diagnostic(
                    .error, Message("pdf-to-terminal"), remedy: Message("remedy-pdf-to-terminal")))
        }
        if form == "pdf", PDFPrinter.installed == nil {
            let names = PDFPrinter.names.joined(separator: ", ")
            throw Session.Stop(
                .unavailable,
                Diagnostic(
                    .error, Message("pdf-printer-missing", ["names": .text(names)]),
                    remedy: Message("remedy-pdf-printer-missing")))
        }
    }

    /// Reads the files after `--against` as reports of their own.
    func readPlans(_ run: ReportRun, in diagnostics: inout DiagnosticSink)
        throws(Session.Stop) -> Plans
    {
        let files = session.command.values(for: .against)
        guard !files.isEmpty else { return [:] }
        let inputs = try run.inputs(files)
        for input in inputs { diagnostics.merge(input.report.diagnostics) }
        let groups = ReportGroups(inputs, run: run)
        diagnostics.merge(groups.diagnostics)
        var plans: Plans = [:]
        for group in groups.groups {
            plans[group.footprint.identity.production] = (
                group.footprint,
                group.inputs.map {
                    .init(file: inputs[$0].report.file, sha256: inputs[$0].report.sha256)
                }
            )
        }
        return plans
    }

    /// Says which plans go with none of the reports, or are the report itself.
    func check(_ plans: Plans, _ groups: ReportGroups, in diagnostics: inout DiagnosticSink) {
        let reports = Dictionary(
            groups.groups.map { ($0.footprint.identity.production, $0.footprint.identity) },
            uniquingKeysWith: { first, _ in first })
        for (production, plan) in plans.sorted(by: { $0.key < $1.key }) {
            let position = SourcePosition(file: plan.inputs.first?.file ?? "")
            guard let identity = reports[production] else {
                diagnostics.report(
                    Diagnostic(
                        .error,
                        Message("against-other-production", ["production": .text(production)]),
                        at: position))
                continue
            }
            let planned = plan.footprint.identity
            if planned.status == identity.status, planned.revision == identity.revision {
                let label = "\(planned.status.rawValue) \(planned.revision)"
                diagnostics.report(
                    Diagnostic(
                        .error, Message("against-same-report", ["report": .text(label)]),
                        at: position, remedy: Message("remedy-against-same-report")))
            }
        }
    }

    /// The report with the plan of its production, where there is one.
    func adding(_ plans: Plans, to report: FootprintReport) -> FootprintReport {
        guard let plan = plans[report.footprint.identity.production],
            let comparison = PlanComparison(plan: plan.footprint, actual: report.footprint)
        else { return report }
        var report = report
        report.plan = .init(comparison: comparison, inputs: plan.inputs)
        return report
    }

    /// Writes the page for browsers.
    func writePage(_ reports: [FootprintReport], to sink: any TextSink) {
        FootprintHTMLRenderer(language: session.language, library: library)
            .render(reports, to: sink)
    }

    /// Writes the page as a PDF, printed by a program of this machine.
    func deliverPDF(_ reports: [FootprintReport]) throws(Session.Stop) {
        let page = Spool()
        writePage(reports, to: page)
        guard let printer = PDFPrinter.installed, let bytes = printer.print(page) else {
            throw Session.Stop(
                .unavailable,
                Diagnostic(
                    .error,
                    Message(
                        "pdf-printer-failed",
                        [
                            "printer": .text(PDFPrinter.installed?.name ?? ""),
                            "seconds": .number(PDFPrinter.patience),
                        ]), remedy: Message("remedy-pdf-printer-failed")))
        }
        do throws(OutputFile.Failure) {
            let output = try OutputFile(session.command.value(for: .output))
            output.write(bytes)
            try output.finish()
        } catch {
            throw error.stop
        }
    }
}
