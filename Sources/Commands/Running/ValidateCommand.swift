import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Inventory

/// `bftp validate`: reads reports and lists everything that is wrong with them.
struct ValidateCommand {
    let session: Session
    let library: FactorLibrary

    /// Runs and answers whether the reports are in order.
    func run() throws(Session.Stop) -> ExitCode {
        let documents = try DocumentInputs(session, library: library)
        let run = ReportRun(
            library: library, factorSetName: nil, options: session.readingOptions,
            figures: try FigureFiles(session).figures, places: documents.places,
            progress: Progress(session))
        var diagnostics = documents.diagnostics
        var isMissing = false
        for file in documents.files {
            do throws(InputOpeningFailure) {
                let input = try run.read(file)
                diagnostics.merge(input.report.diagnostics)
                diagnostics.merge(input.accumulator.diagnostics)
                warn(of: input, in: &diagnostics)
            } catch {
                isMissing = true
                diagnostics.report(error.diagnostic)
            }
        }
        let text = session.text(of: diagnostics, on: STDOUT_FILENO)
        try session.deliver { sink in
            sink.write(text)
            if session.command.value(for: .diagnostics) == "text", !session.command.flag(.quiet) {
                sink.write(summary(diagnostics) + "\n")
            }
        }
        if isMissing { return .noInput }
        return diagnostics.hasErrors ? .inputError : .success
    }

    /// Warns of activities that will have no figure in the footprint.
    private func warn(of input: ReportRun.Input, in diagnostics: inout DiagnosticSink) {
        let footprint = Footprint(
            production: input.report.production, identity: input.report.identity, factorSet: "",
            input.accumulator)
        footprint.warnOfOwnFactors(in: &diagnostics)
        for group in footprint.unquantified where !group.reason.isBesideTotal {
            diagnostics.report(
                Diagnostic(
                    .warning,
                    Message(
                        "no-figure",
                        [
                            "activity": .text(group.activity),
                            "count": .number(group.recordCount),
                        ]), at: group.firstPosition))
        }
    }

    private func summary(_ diagnostics: DiagnosticSink) -> String {
        Message(
            "validate-summary",
            [
                "files": .number(session.command.arguments.count),
                "errors": .number(diagnostics.errorCount),
                "warnings": .number(diagnostics.warningCount),
            ]
        ).text(in: session.language)
    }
}
