import Diagnostics
import EmissionFactors
import Reporting
import Workbooks

/// The file that a footprint's workbook goes to.
struct WorkbookFile {
    private let session: Session
    private let name: String

    /// Refuses standard output, because a workbook is no text.
    init(_ session: Session) throws(Session.Stop) {
        guard let name = session.command.value(for: .output), name != "-" else {
            throw Session.Stop(
                .usage,
                Diagnostic(
                    .error, Message("workbook-needs-output"),
                    remedy: Message("usage-see-help", ["help": "bftp help footprint"])))
        }
        self.session = session
        self.name = name
    }

    /// Opens the workbook.
    func open(_ library: FactorLibrary) throws(Session.Stop) -> FootprintWorkbook {
        do throws(WorkbookFailure) {
            return try FootprintWorkbook(path: name, language: session.language, library: library)
        } catch {
            throw TemplateFailure.workbook(error.reason).stop(name)
        }
    }

    /// Fills in what is known at the end and puts the file in its place.
    func finish(
        _ book: FootprintWorkbook, _ reports: [FootprintReport]
    ) throws(Session.Stop) {
        do throws(WorkbookFailure) {
            try book.finish(reports)
        } catch {
            throw TemplateFailure.workbook(error.reason).stop(name)
        }
    }
}
