import Diagnostics
import EmissionFactors
import Importing

/// The files of a command that reads reports: documents of others among them become one report first.
struct DocumentInputs {
    /// What the command reads: the files as named, or the one report made of them.
    private(set) var files: [String]
    /// What is read under a name that is no file's.
    private(set) var places: [String: ReportReader.Place] = [:]
    /// What importing had to say.
    private(set) var diagnostics = DiagnosticSink()
    private var documents: [ImportBalance] = []
    /// How many lines of documents wait for a person.
    var waitingCount: Int { documents.reduce(0) { $0 + $1.review } }

    /// Looks at the files and imports them where one is no report; throws when that cannot be.
    init(_ session: Session, library: FactorLibrary) throws(Session.Stop) {
        files = session.command.arguments
        guard try hasDocuments(session) else { return }
        let options = DocumentOptions(session: session)
        let outcome = try options.run(try options.open(files), library: library)
        guard !outcome.diagnostics.hasErrors else {
            throw Session.Stop(.inputError, outcome.diagnostics)
        }
        diagnostics = outcome.diagnostics
        if outcome.reviewCount > 0 {
            diagnostics.report(
                Diagnostic(
                    .warning,
                    Message("import-review-unwritten", ["count": .number(outcome.reviewCount)]),
                    remedy: Message("remedy-import-review-unwritten")))
        }
        guard !outcome.hasFailed else { throw OutputFile.Failure.cannotWrite("-").stop }
        documents = outcome.balances
        let name = Message("imported-files").text(in: session.language)
        files = [name]
        places = [name: .imported(outcome)]
    }

    /// Whether something is to be imported.
    ///
    /// A table with other columns than ours is one of others where a report beside it, or the user, says
    /// which production it is of. Alone, or with our columns in it too, it is a report with mistakes.
    private func hasDocuments(_ session: Session) throws(Session.Stop) -> Bool {
        var hasReport = false
        var foreignTables = false
        var tables = false
        for file in files {
            do throws(InputOpeningFailure) {
                switch try SourceImporter.role(of: file) {
                case .document: return true
                case .table(let resemblesReport):
                    tables = true
                    foreignTables = foreignTables || !resemblesReport
                case .report: hasReport = true
                }
            } catch {
                // Whoever reads the file says so.
                continue
            }
        }
        let saysWhat = [OptionDescription.production, .header, .mapping].contains {
            session.command.flag($0)
        }
        return (tables && saysWhat) || (foreignTables && hasReport)
    }

    /// The files behind one that the command read, each with its SHA-256; nil where it is the file itself.
    func sources(of file: String) -> [(file: String, sha256: String)]? {
        places[file] == nil ? nil : documents.map { ($0.file, $0.sha256) }
    }
}
