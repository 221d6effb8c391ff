import Diagnostics
import EmissionFactors
import Glibc
import Importing

/// `bftp import`: turns documents of others into one production report, and says what became of each line.
struct ImportCommand {
    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }

    /// Runs; throws where nothing can be written.
    func run() throws(Session.Stop) {
        let options = DocumentOptions(
            session: session, showsDigests: command.value(for: .balance) == "json")
        let sources = try options.open(command.arguments)
        for output in [OptionDescription.output, .review, .saveMapping, .setAside] {
            try session.check(command.value(for: output), input: sources.name(of:))
        }
        let outcome = try options.run(sources, library: library)
        guard !outcome.diagnostics.hasErrors else {
            throw Session.Stop(.inputError, outcome.diagnostics)
        }
        let review = reviewName(outcome)
        try session.check(review, input: sources.name(of:))
        if command.flag(.completeness) {
            try session.deliver {
                CompletenessText(completeness: outcome.completeness, language: session.language)
                    .write(to: $0)
            }
        } else {
            try session.deliver(unless: { outcome.hasFailed }) { outcome.writeReport(to: $0) }
        }
        if let review {
            try session.write(review, unless: { outcome.hasFailed }) { outcome.writeReview(to: $0) }
        }
        if let name = command.value(for: .saveMapping) {
            try session.write(name) {
                outcome.writeMapping(to: $0, department: command.value(for: .department))
            }
        }
        if let name = command.value(for: .setAside) {
            try session.write(name, unless: { outcome.hasFailed }) { outcome.writeSetAside(to: $0) }
        }
        show(outcome, review: review)
    }

    /// The name of the review list where one is asked for, or lines wait and a place is known.
    private func reviewName(_ outcome: ImportOutcome) -> String? {
        if let stated = command.value(for: .review) { return stated }
        guard outcome.reviewCount > 0, let output = command.value(for: .output), output != "-"
        else { return nil }
        return (output.hasSuffix(".xml") ? String(output.dropLast(4)) : output) + "-review.csv"
    }

    /// Says that nobody knows the department of `--department`, and which may be meant.
    private func reportDepartment(to diagnostics: inout DiagnosticSink) {
        let departments = library.catalogue.departments
        guard let name = command.value(for: .department), departments.id(for: name) == nil else {
            return
        }
        let nearest = Suggestions.nearest(to: name.lowercased(), among: departments.spellings)
        diagnostics.report(
            Diagnostic(
                .warning, Message("unknown-department", ["found": .text(name)]),
                at: SourcePosition(file: OptionDescription.department.longForm),
                remedy: nearest.first.map {
                    Message("did-you-mean", ["suggestion": .text($0)])
                }))
    }

    /// Diagnostics, then the balance, on standard error.
    private func show(_ outcome: ImportOutcome, review: String?) {
        var diagnostics = outcome.diagnostics
        reportDepartment(to: &diagnostics)
        if outcome.reviewCount > 0 {
            let count = Message.Argument.number(outcome.reviewCount)
            diagnostics.report(
                review.map {
                    Diagnostic(
                        .warning,
                        Message("import-has-review", ["count": count, "file": .text($0)]))
                }
                    ?? Diagnostic(
                        .warning, Message("import-review-unwritten", ["count": count]),
                        remedy: Message("remedy-import-review-unwritten")))
        }
        session.show(diagnostics)
        guard !command.flag(.quiet) else { return }
        let sink = Spool()
        if command.value(for: .balance) == "json" {
            ImportBalanceJSON(outcome: outcome).write(to: sink)
        } else {
            ImportBalanceText(
                balances: outcome.balances, language: session.language, width: Terminal.errorWidth
            ).write(to: sink)
        }
        sink.copy(to: ErrorSink())
    }
}

/// Standard error as a sink.
private final class ErrorSink: TextSink {
    func write(_ text: String) { Terminal.writeError(text) }
}
