import Diagnostics
import EmissionFactors
import Inventory

/// The header of the report that an import makes, and where it comes from.
struct ImportHeader {
    var production = Production()
    var identity = ReportIdentity(production: "", status: .interim, revision: 1)
    var diagnostics = DiagnosticSink()

    /// The header a user states; what is missing is an error that says how to give it.
    init(stated: StatedHeader, words: WordVocabulary) {
        let missing = stated.missing
        guard missing.isEmpty else {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "import-no-header",
                        ["missing": .text(missing.map(StatedHeader.option).joined(separator: ", "))]
                    ),
                    remedy: Message("remedy-import-no-header")))
            return
        }
        let builder = stated.build(words)
        production = builder.production
        identity = builder.identity
        diagnostics = builder.diagnostics
    }

    /// The header of a report.
    init(report: ImportedReport) {
        production = report.production
        identity = report.identity
    }
}
