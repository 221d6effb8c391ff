import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Inventory

/// `bftp validate`: reads reports and lists everything that is wrong with them.
struct ValidateCommand {
    let session: Session
    let library: FactorLibrary

    /// Takes records and forgets them.
    private final class Ignoring: RecordConsumer {
        func learn(_ descriptor: ActivityDescriptor) {}

        func consume(
            _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
        ) {}
    }

    /// Runs and answers whether the reports are in order.
    func run() throws(Session.Stop) -> ExitCode {
        let reader = ReportReader(library: library, options: session.readingOptions)
        var diagnostics = DiagnosticSink()
        var isMissing = false
        for file in session.command.arguments {
            do throws(InputOpeningFailure) {
                let outcome = try reader.read(file) { identity throws(FactorFolderFailure) in
                    if let name = identity.factorSet { _ = try library.factorSet(name) }
                    return Ignoring()
                }
                diagnostics.merge(outcome.report.diagnostics)
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
