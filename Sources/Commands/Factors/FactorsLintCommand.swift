import Diagnostics
import EmissionFactors
import Glibc

/// `bftp factors lint`: lists everything that is wrong with a factor folder.
struct FactorsLintCommand {
    let session: Session

    /// Runs and answers whether the folder can be used.
    func run() throws(Session.Stop) -> ExitCode {
        _ = try session.factorsForm(among: ["text"])
        let directory = session.command.arguments[0]
        try session.refuseMissing(directory)
        let findings =
            FactorFolderCheck.isOwn(directory)
            ? FactorFolderCheck.checkOwn(
                directory, over: try session.checkedFolder(), extent: .everything)
            : FactorFolderCheck.check(directory, extent: .everything)
        let text = session.text(of: findings, on: STDOUT_FILENO)
        try session.deliver { sink in
            sink.write(text)
            if session.command.value(for: .diagnostics) == "text", !session.command.flag(.quiet) {
                sink.write(summary(findings) + "\n")
            }
        }
        return findings.hasErrors ? .inputError : .success
    }

    private func summary(_ findings: DiagnosticSink) -> String {
        guard findings.hasErrors || findings.warningCount > 0 else {
            return Message("lint-nothing-wrong").text(in: session.language)
        }
        return Message(
            "factors-lint-summary",
            [
                "errors": .number(findings.errorCount),
                "warnings": .number(findings.warningCount),
            ]
        ).text(in: session.language)
    }
}
