import Calculation
import Checks
import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Inventory
import Reporting

/// `bftp check`: holds reports against the rules of a profile.
struct CheckCommand {
    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }

    /// Runs and answers whether every report passes.
    func run() throws(Session.Stop) -> ExitCode {
        if let file = command.value(for: .lintProfile) { return try lint(file) }
        guard let word = command.value(for: .profile) else { throw needsProfile }
        guard !command.arguments.isEmpty else {
            throw Session.Stop(.usage, Diagnostic(.error, Message("check-needs-report")))
        }
        let files = ProfileFiles(session: session, library: library)
        let (profile, problems) = try files.read(word)
        guard !problems.hasErrors else { throw Session.Stop(.inputError, problems) }
        let report = try check(profile, problems)
        try session.deliver { write(report, to: $0) }
        return report.passes ? .success : .checkFailed
    }

    private var needsProfile: Session.Stop {
        Session.Stop(
            .usage,
            Diagnostic(
                .error,
                Message(
                    "check-needs-profile",
                    ["known": .text(FactorFolder.profileNames.joined(separator: ", "))])))
    }

    private func check(
        _ profile: CheckProfile, _ problems: DiagnosticSink
    ) throws(Session.Stop) -> CheckReport {
        let figures = try FigureFiles(session)
        let documents = try DocumentInputs(session, library: library)
        let run = ReportRun(
            library: library, factorSetName: command.value(for: .factorSet),
            options: session.readingOptions, figures: figures.figures,
            places: documents.places, recordBounds: profile.recordBounds,
            progress: Progress(session))
        if let name = run.factorSetName { try session.checkFactorSet(name, in: library) }
        let budgets = command.values(for: .budgetReport)
        try session.checkOutput(
            isNoneOf: command.arguments + budgets + figures.files.map(\.name))
        var diagnostics = problems
        diagnostics.merge(documents.diagnostics)
        let inputs = try run.inputs(documents.files)
        let budget = budgets.isEmpty ? [] : try run.inputs(budgets)
        let reports = ReportGroups(inputs, run: run, reportingTo: &diagnostics)
        for input in budget { diagnostics.merge(input.report.diagnostics) }
        let plans = ReportGroups(budget, run: run)
        diagnostics.merge(plans.diagnostics)
        report(plans, budget, others: reports, to: &diagnostics)
        guard !diagnostics.hasErrors else { throw Session.Stop(.inputError, diagnostics) }
        session.show(diagnostics)
        return CheckReport(
            profile: profile,
            results: reports.groups.map { result(profile, $0, inputs, plans) },
            toolVersion: Session.version)
    }

    /// A budget is of status budget and of a production that is checked.
    private func report(
        _ plans: ReportGroups, _ inputs: [ReportRun.Input], others: ReportGroups,
        to diagnostics: inout DiagnosticSink
    ) {
        let checked = Set(others.groups.map(\.footprint.identity.production))
        for plan in plans.groups {
            let identity = plan.footprint.identity
            let position = SourcePosition(file: inputs[plan.inputs[0]].report.file)
            if identity.status != .budget {
                diagnostics.report(
                    Diagnostic(
                        .error,
                        Message(
                            "check-budget-status", ["found": .text(identity.status.rawValue)]),
                        at: position, remedy: Message("remedy-check-budget-status")))
            }
            if !checked.contains(identity.production) {
                diagnostics.report(
                    Diagnostic(
                        .error,
                        Message(
                            "check-budget-other-production",
                            ["production": .text(identity.production)]), at: position))
            }
        }
    }

    private func result(
        _ profile: CheckProfile, _ group: ReportGroups.Group, _ inputs: [ReportRun.Input],
        _ plans: ReportGroups
    ) -> CheckResult {
        let production = group.footprint.identity.production
        var tally = ActivityTally()
        for index in group.inputs { tally.merge(inputs[index].tally) }
        return CheckEvaluation.evaluate(
            profile, footprint: group.footprint,
            budget: plans.groups.first { $0.footprint.identity.production == production }?
                .footprint,
            tally: tally, files: group.inputs.map { inputs[$0].report.file })
    }

    private func write(_ report: CheckReport, to sink: any TextSink) {
        let language = session.language
        switch command.value(for: .checkFormat) {
        case "json":
            CheckJSONRenderer(language: language, library: library).render(report, to: sink)
        case "junit":
            CheckJUnitRenderer(language: language, library: library).render(report, to: sink)
        case "sarif":
            CheckSARIFRenderer(language: language, library: library).render(report, to: sink)
        default:
            let detail: CheckTextRenderer.Detail =
                command.flag(.quiet) ? .unmet : command.flag(.verbose) ? .all : .applicable
            CheckTextRenderer(
                language: language, library: library, detail: detail,
                isColoured: command.value(for: .output) == nil
                    && Terminal.showsColour(STDOUT_FILENO, choice: command.value(for: .color))
            ).render(report, to: sink)
        }
    }

    /// `--lint-profile`: everything that is wrong with a profile.
    private func lint(_ file: String) throws(Session.Stop) -> ExitCode {
        let files = ProfileFiles(session: session, library: library)
        let (profile, problems) = try files.read(file)
        let text = session.text(of: problems, on: STDOUT_FILENO)
        let summary = Message(
            "profile-summary",
            [
                "rules": .number(profile.rules.count), "errors": .number(problems.errorCount),
                "warnings": .number(problems.warningCount),
            ])
        let isForPeople = command.value(for: .diagnostics) == "text"
        try session.deliver { sink in
            sink.write(text)
            if isForPeople, !command.flag(.quiet) {
                sink.write(summary.text(in: session.language) + "\n")
            }
        }
        return problems.hasErrors ? .inputError : .success
    }
}
