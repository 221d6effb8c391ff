import Diagnostics
import EmissionFactors
import Glibc
import Reporting
import Workbooks

/// The file that a workbook goes to: written beside its place and moved there when it is whole.
final class WorkbookFile {
    private let session: Session
    private let name: String
    private let temporaryName: String

    /// Refuses standard output, because a workbook is no text, and places where nothing can be created.
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
        temporaryName = "\(name).\(getpid()).part"
        let descriptor = Glibc.open(
            temporaryName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFile.Failure.cannotCreate(name).stop }
        close(descriptor)
    }

    deinit {
        // After a successful move there is nothing left to remove.
        unlink(temporaryName)
    }

    /// Opens the workbook.
    func open(_ library: FactorLibrary) throws(Session.Stop) -> FootprintWorkbook {
        do throws(Workbook.Failure) {
            return try FootprintWorkbook(
                path: temporaryName, language: session.language, library: library)
        } catch {
            throw stop(error)
        }
    }

    /// Fills in what is known at the end and puts the file in its place.
    func finish(
        _ book: FootprintWorkbook, _ reports: [FootprintReport]
    ) throws(Session.Stop) {
        do throws(Workbook.Failure) {
            try book.finish(reports)
        } catch {
            throw stop(error)
        }
        let descriptor = Glibc.open(temporaryName, O_RDONLY | O_CLOEXEC)
        let isSafe = descriptor >= 0 && fsync(descriptor) == 0
        if descriptor >= 0 { close(descriptor) }
        guard isSafe, rename(temporaryName, name) == 0 else {
            throw OutputFile.Failure.cannotWrite(name).stop
        }
    }

    private func stop(_ failure: Workbook.Failure) -> Session.Stop {
        guard failure == .missingLibrary else { return OutputFile.Failure.cannotWrite(name).stop }
        return Session.Stop(
            .cannotCreate,
            Diagnostic(
                .error, Message("xlsx-writer-missing"),
                remedy: Message("remedy-xlsx-writer-missing")))
    }
}
