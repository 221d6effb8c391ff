import Diagnostics
import EmissionFactors
import Glibc
import Reporting

/// `bftp factors list|show|search`: what the library knows, with citations.
struct FactorsCommand {
    let session: Session
    let library: FactorLibrary

    /// Runs the subcommand and answers whether anything was found.
    func run() throws(Session.Stop) -> ExitCode {
        let form = try session.factorsForm(among: ["text", "json"])
        let renderer = FactorListRenderer(
            language: session.language, library: library, form: form == "json" ? .json : .text,
            isColoured: Terminal.showsColour(
                STDOUT_FILENO, choice: session.command.value(for: .color)))
        let spool = Spool()
        let isFound = try write(renderer, to: spool)
        try session.deliver { spool.copy(to: $0) }
        return isFound ? .success : .inputError
    }

    private func write(
        _ renderer: FactorListRenderer, to sink: any TextSink
    ) throws(Session.Stop) -> Bool {
        let day = try expiryDay()
        do throws(FactorFolderFailure) {
            switch session.command.path.last {
            case "show":
                let id = session.command.arguments[0]
                if try renderer.show(id, to: sink) { return true }
                throw FactorFolderFailure.unknownFactor(id, nearest: renderer.suggestions(for: id))
            case "search":
                return try renderer.search(session.command.arguments, to: sink)
            default:
                if session.command.flag(.datasets) || day != nil {
                    renderer.listDatasets(expiredOn: day, to: sink)
                } else {
                    renderer.listActivities(to: sink)
                }
                return true
            }
        } catch {
            throw Session.Stop(.inputError, error.diagnostic)
        }
    }

    /// The day after `--expired`.
    private func expiryDay() throws(Session.Stop) -> String? {
        guard let day = session.command.value(for: .expired) else { return nil }
        guard CalendarDate(iso8601: day) != nil else {
            throw Session.Stop(
                .usage, Diagnostic(.error, Message("not-a-day", ["found": .text(day)])))
        }
        return day
    }
}
