import Calculation
import Diagnostics
import EmissionFactors
import Importing

/// Reads reports that are held against each other, each file by itself.
struct ComparedReports {
    /// A file and its footprint.
    struct Report {
        let file: String
        let sha256: String
        let footprint: Footprint
        let factorSet: FactorSet?
        let diagnostics: DiagnosticSink
    }

    let session: Session
    let library: FactorLibrary
    let figures: FigureFiles

    init(_ session: Session, _ library: FactorLibrary) throws(Session.Stop) {
        self.session = session
        self.library = library
        figures = try FigureFiles(session)
    }

    /// Reads a file under a factor set, or under the one that it names; throws when it has errors.
    func read(_ file: String, under set: String? = nil) throws(Session.Stop) -> Report {
        let run = ReportRun(
            library: library, factorSetName: set ?? session.command.value(for: .factorSet),
            options: session.readingOptions, figures: figures.figures, progress: Progress(session))
        let (input, group, found) = try run.report(file)
        var diagnostics = found
        group.footprint.warnOfOwnFactors(in: &diagnostics)
        group.footprint.warnOfExpiredEditions(library, in: &diagnostics)
        return Report(
            file: file, sha256: input.report.sha256, footprint: group.footprint,
            factorSet: group.factorSet, diagnostics: diagnostics)
    }

    /// The footprint of a report's records under another factor set; throws when the file changed.
    func restated(_ report: Report, under set: String) throws(Session.Stop) -> Footprint {
        guard report.footprint.factorSet != set else { return report.footprint }
        let again = try read(report.file, under: set)
        guard again.sha256 == report.sha256 else {
            throw Session.Stop(
                .inputError,
                Diagnostic(
                    .error, Message("compare-input-changed"),
                    at: SourcePosition(file: report.file)))
        }
        return again.footprint
    }
}
