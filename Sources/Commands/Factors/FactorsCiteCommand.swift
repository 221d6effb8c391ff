import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Reporting

/// `bftp factors cite`: the appendix of citations, of a factor set or of what a production used.
struct FactorsCiteCommand {
    let session: Session
    let library: FactorLibrary

    /// Runs; throws where the set or the report cannot be used.
    func run() throws(Session.Stop) {
        let form = try session.factorsForm(among: ["text", "json", "csv", "markdown"])
        let appendix = try appendix()
        let isColoured =
            session.command.value(for: .output) == nil
            && Terminal.showsColour(STDOUT_FILENO, choice: session.command.value(for: .color))
        let renderer = FactorAppendixRenderer(
            language: session.language, library: library, isColoured: isColoured)
        try session.deliver { sink in
            switch form {
            case "json": renderer.writeJSON(appendix, to: sink)
            case "csv": renderer.writeCSV(appendix, to: sink)
            case "markdown": renderer.writeMarkdown(appendix, to: sink)
            default: renderer.writeText(appendix, to: sink)
            }
        }
    }

    private func appendix() throws(Session.Stop) -> FactorAppendix {
        var set: FactorSet?
        if let name = session.command.value(for: .factorSet) {
            set = try session.factorSet(name, library)
        }
        guard let file = session.command.value(for: .on) else {
            if let set { return FactorAppendix(set, in: library, usedBy: nil) }
            let newest = try session.factorSet(library.newestFactorSet, library)
            return FactorAppendix(newest, in: library, usedBy: nil)
        }
        let footprint = try FootprintsOfFile(session: session, library: library)
            .footprint(of: file, under: set, showing: true)
        let used = try session.factorSet(footprint.factorSet, library)
        return FactorAppendix(used, in: library, usedBy: footprint)
    }
}
