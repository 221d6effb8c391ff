import Diagnostics
import EmissionFactors
import Glibc
import Inventory

/// Turns documents of others, in any mix, into one production report.
///
/// Every line that is read is placed as a record, set aside by a named rule, or listed for review.
public struct SourceImporter {
    private let library: FactorLibrary
    private let options: ImportOptions
    private let mapping: SourceMapping

    /// Makes an importer.
    public init(library: FactorLibrary, mapping: SourceMapping, options: ImportOptions) {
        self.library = library
        self.mapping = mapping
        self.options = options
    }

    /// What a file is for a command that reads reports.
    public enum Role: Sendable {
        /// A production report, or something that only its reader can tell.
        case report
        /// A table of others, or a report whose headings are wrong, which it may resemble.
        case table(resemblesReport: Bool)
        /// A document of others.
        case document
    }

    /// The role of a file, by its first bytes; throws when it cannot be opened.
    public static func role(of name: String) throws(InputOpeningFailure) -> Role {
        // Standard input and pipes can be looked at only once: whoever reads reports decides about them.
        var information = stat()
        guard stat(name, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            return .report
        }
        switch try SourceFiles.open(name).form {
        case .report, .unknown: return .report
        case .table(let resemblesReport): return .table(resemblesReport: resemblesReport)
        case .document, .reviewList: return .document
        }
    }

    /// Reads all files and answers what became of them; throws when a report named for its header cannot be
    /// opened.
    public func run(
        _ sources: SourceFiles
    ) throws(InputOpeningFailure) -> Result<ImportOutcome, ImportFailure> {
        let header = try header(sources.files)
        guard !header.diagnostics.hasErrors else {
            var problems = header.diagnostics
            for file in sources.files { problems.merge(file.form.diagnostics(file.name)) }
            return .failure(ImportFailure(diagnostics: problems))
        }
        do throws(FactorFolderFailure) {
            let run = try ImportRun(
                library: library, mapping: mapping, options: options, header: header)
            if !options.needsDigests { sources.leaveOutDigests() }
            run.read(sources.files)
            return .success(run.finish())
        } catch {
            var sink = DiagnosticSink()
            sink.report(error.diagnostic)
            return .failure(ImportFailure(diagnostics: sink))
        }
    }

    /// The header: of a named report, stated, or of the only report among the files.
    private func header(_ opened: [ImportFile]) throws(InputOpeningFailure) -> ImportHeader {
        if let name = options.headerFile { return try header(ofReport: name) }
        let reports = opened.filter(\.form.isReport)
        // What comes through a pipe is read once: its records, and no header before them.
        if options.header.isEmpty, let first = reports.first, first.identity != nil {
            return try header(ofReport: first.name)
        }
        return ImportHeader(
            stated: options.header, words: (try? library.words()) ?? WordVocabulary())
    }

    private func header(ofReport name: String) throws(InputOpeningFailure) -> ImportHeader {
        let outcome = try ReportReader(library: library).read(name) { _ in RecordCopier { _, _ in }
        }
        var header = ImportHeader(report: outcome.report)
        header.diagnostics = outcome.report.diagnostics.errorsOnly
        return header
    }
}

/// Why nothing was imported.
public struct ImportFailure: Error, Sendable {
    /// What to tell the user.
    public let diagnostics: DiagnosticSink
}

extension SourceForm {
    /// What is wrong with a file of no form that is read.
    func diagnostics(_ file: String) -> DiagnosticSink {
        var sink = DiagnosticSink()
        if case .unknown(let problem) = self {
            var positions = TextPositions(file: file)
            sink.report(problem.diagnostic(&positions, file: file))
        }
        return sink
    }

    var isReviewList: Bool {
        if case .reviewList = self { return true }
        return false
    }

    var isReport: Bool {
        if case .report = self { return true }
        return false
    }
}
