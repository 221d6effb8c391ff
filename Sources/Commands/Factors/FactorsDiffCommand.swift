import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Reporting

/// `bftp factors diff`: what two factor sets answer, or what they make of one production.
struct FactorsDiffCommand {
    let session: Session
    let library: FactorLibrary

    private var isColoured: Bool {
        session.command.value(for: .output) == nil
            && Terminal.showsColour(STDOUT_FILENO, choice: session.command.value(for: .color))
    }

    /// Runs; throws where a set or the report cannot be used.
    func run() throws(Session.Stop) {
        let form = try session.factorsForm(among: ["text", "json", "csv"])
        let names = session.command.arguments
        let sets = [
            try session.factorSet(names[0], library), try session.factorSet(names[1], library),
        ]
        guard let file = session.command.value(for: .on) else {
            return try compare(sets, form)
        }
        let footprints = FootprintsOfFile(session: session, library: library)
        let first = try footprints.footprint(of: file, under: sets[0], showing: true)
        let second = try footprints.footprint(of: file, under: sets[1], showing: false)
        let comparison = FootprintComparison(first, second)
        let hashes = sets.map(library.contentHash)
        let renderer = FootprintComparisonRenderer(
            language: session.language, library: library, isColoured: isColoured)
        try session.deliver { sink in
            switch form {
            case "json": renderer.writeJSON(comparison, hashes: hashes, to: sink)
            case "csv": renderer.writeCSV(comparison, to: sink)
            default: renderer.writeText(comparison, hashes: hashes, to: sink)
            }
        }
    }

    /// A country that there is not would look like one in which nothing changed.
    private func check(_ country: String) throws(Session.Stop) {
        do throws(FactorFolderFailure) {
            let codes = try library.countries().codes
            guard !codes.contains(country) else { return }
            let nearest = Suggestions.nearest(to: country, among: codes).first
            throw FactorFolderFailure.unknownCountry(country, nearest: nearest)
        } catch {
            throw Session.Stop(.usage, error.diagnostic)
        }
    }

    private func compare(_ sets: [FactorSet], _ form: String) throws(Session.Stop) {
        let country = session.command.value(for: .country)?.uppercased()
        if let country { try check(country) }
        let filter = FactorSetComparison.Filter(
            word: session.command.value(for: .about), country: country)
        let comparison: FactorSetComparison
        do throws(FactorFolderFailure) {
            comparison = try FactorSetComparison(sets[0], sets[1], in: library, filter: filter)
        } catch {
            throw Session.Stop(.inputError, error.diagnostic)
        }
        let renderer = FactorSetComparisonRenderer(
            language: session.language, library: library, isColoured: isColoured)
        try session.deliver { sink in
            switch form {
            case "json": renderer.writeJSON(comparison, to: sink)
            case "csv": renderer.writeCSV(comparison, to: sink)
            default: renderer.writeText(comparison, to: sink)
            }
        }
    }
}

extension Session {
    /// The form that is asked for; one that the command does not have is misuse.
    func factorsForm(among allowed: [String]) throws(Stop) -> String {
        let form = command.value(for: .factorsFormat) ?? "text"
        guard !allowed.contains(form) else { return form }
        let arguments: [String: Message.Argument] = [
            "option": "--format", "value": .text(form),
            "allowed": .text(allowed.joined(separator: ", ")),
        ]
        throw Stop(.usage, Diagnostic(.error, Message("invalid-option-value", arguments)))
    }

    /// A factor set that the command line names; one that there is not is misuse.
    func factorSet(_ name: String, _ library: FactorLibrary) throws(Stop) -> FactorSet {
        do throws(FactorFolderFailure) {
            return try library.factorSet(name)
        } catch {
            throw Stop(.usage, error.diagnostic)
        }
    }
}
