import Diagnostics
import EmissionFactors
import Glibc
import Importing

/// The files of a command that reads reports: documents of others among them become one report first.
///
/// The report is kept in a nameless file as long as this value's holder lives.
final class DocumentInputs {
    /// What the command reads: the files as named, or the one report made of them.
    private(set) var files: [String]
    /// Where a file is read that has another name.
    private(set) var paths: [String: String] = [:]
    /// What importing had to say.
    private(set) var diagnostics = DiagnosticSink()
    private var documents: [ImportBalance] = []
    private var file: UnsafeMutablePointer<FILE>?

    /// Looks at the files and imports them where one is no report; throws when that cannot be.
    init(_ session: Session, library: FactorLibrary) throws(Session.Stop) {
        files = session.command.arguments
        guard try hasDocuments(session) else { return }
        let outcome = try DocumentOptions(session: session).run(files, library: library)
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
        documents = outcome.balances
        try write(outcome)
        let name = Message("imported-files").text(in: session.language)
        files = [name]
        if let file { paths = [name: "/proc/self/fd/\(fileno(file))"] }
    }

    deinit {
        if let file { fclose(file) }
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

    private func write(_ outcome: ImportOutcome) throws(Session.Stop) {
        let opened = tmpfile()
        file = opened
        guard let opened else { throw OutputFile.Failure.cannotCreate("-").stop }
        let sink = FileSink(opened)
        outcome.writeReport(to: sink)
        guard fflush(opened) == 0, !sink.hasFailed, !outcome.hasFailed else {
            throw OutputFile.Failure.cannotWrite("-").stop
        }
    }

    /// The files behind one that the command read, each with its SHA-256; nil where it is the file itself.
    func sources(of file: String) -> [(file: String, sha256: String)]? {
        paths[file] == nil ? nil : documents.map { ($0.file, $0.sha256) }
    }
}

/// An open file as a sink.
private final class FileSink: TextSink {
    private let file: UnsafeMutablePointer<FILE>
    private(set) var hasFailed = false

    init(_ file: UnsafeMutablePointer<FILE>) {
        self.file = file
    }

    func write(_ text: String) {
        var copy = text
        copy.withUTF8 { write(utf8: UnsafeRawBufferPointer($0)) }
    }

    func write(utf8 bytes: UnsafeRawBufferPointer) {
        if fwrite(bytes.baseAddress, 1, bytes.count, file) != bytes.count { hasFailed = true }
    }
}
