import Diagnostics
import EmissionFactors
import Importing
import Quantities

/// The changes that a command line asks for.
struct ChangeChoice {
    private static let largest = 1 << 20

    let session: Session
    let library: FactorLibrary

    /// The changes there are: those of the factor folder, and the user's over them.
    func table() throws(Session.Stop) -> ChangeTable {
        var table = try published()
        guard let name = session.command.value(for: .changeFile) else { return table }
        let file: WholeFile
        do throws(InputOpeningFailure) {
            file = try WholeFile(name, limit: Self.largest)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        let own = file.bytes.withUnsafeBytes {
            ChangeTable.read($0, file: name, library: library)
        }
        guard !own.diagnostics.hasErrors else {
            throw Session.Stop(.inputError, own.diagnostics)
        }
        table.merge(own.table)
        return table
    }

    private func published() throws(Session.Stop) -> ChangeTable {
        let found: (table: ChangeTable, diagnostics: DiagnosticSink)
        do throws(FactorFolderFailure) {
            found = try ChangeTable.ofLibrary(library)
        } catch {
            throw Session.Stop(.inputError, error.diagnostic)
        }
        guard !found.diagnostics.hasErrors else {
            throw Session.Stop(.inputError, found.diagnostics)
        }
        return found.table
    }

    /// The changes that `--change` names, in that order; without it all that need no number of the user's.
    func changes(of table: ChangeTable) throws(Session.Stop) -> [ScenarioChange] {
        let words = session.command.values(for: .change)
        guard !words.isEmpty else { return table.changes.filter(\.missingParameters.isEmpty) }
        var changes: [ScenarioChange] = []
        var problems = DiagnosticSink()
        for word in words {
            guard let change = change(word, of: table, &problems) else { continue }
            if changes.contains(where: { $0.id == change.id }) {
                problems.report(
                    Diagnostic(.error, Message("change-named-twice", ["name": .text(change.id)])))
            }
            changes.append(change)
        }
        guard !problems.hasErrors else { throw Session.Stop(.usage, problems) }
        return changes
    }

    /// `NAME` or `NAME:PARAMETER=NUMBER,…`
    private func change(
        _ word: String, of table: ChangeTable, _ problems: inout DiagnosticSink
    ) -> ScenarioChange? {
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        guard let found = table[parts[0]] else {
            let known = table.changes.map(\.id)
            let near = Suggestions.nearest(to: parts[0], among: known, limit: 1).first
            problems.report(
                Diagnostic(
                    .error,
                    Message(
                        "unknown-change",
                        [
                            "name": .text(parts[0]),
                            "known": .text(known.joined(separator: ", ")),
                        ]),
                    remedy: near.map { Message("did-you-mean", ["suggestion": .text($0)]) }))
            return nil
        }
        var values: [String: ExactDecimal] = [:]
        let pairs = parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : []
        for pair in pairs {
            guard let (name, value) = setting(pair, of: found, &problems) else { return nil }
            values[name] = value
        }
        let change = found.setting(values)
        for parameter in change.missingParameters {
            problems.report(missing(parameter, of: change))
        }
        return change
    }

    private func missing(
        _ parameter: ScenarioChange.Parameter, of change: ScenarioChange
    ) -> Diagnostic {
        Diagnostic(
            .error,
            Message(
                "change-needs-parameter",
                [
                    "change": .text(change.id), "name": .text(parameter.name),
                    "text": .text(
                        session.language == .danish
                            ? parameter.wording.danish : parameter.wording.english),
                ]),
            remedy: Message(
                "remedy-change-needs-parameter",
                ["change": .text(change.id), "name": .text(parameter.name)]))
    }

    private func setting(
        _ pair: String, of change: ScenarioChange, _ problems: inout DiagnosticSink
    ) -> (String, ExactDecimal)? {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        guard let parameter = change.parameters.first(where: { $0.name == parts[0] }),
            parts.count == 2
        else {
            let known = change.parameters.map(\.name).joined(separator: ", ")
            problems.report(
                Diagnostic(
                    .error,
                    Message(
                        "change-parameter-unknown",
                        [
                            "change": .text(change.id), "found": .text(pair),
                            "known": .text(known),
                        ]), remedy: Message("remedy-change-parameter-unknown")))
            return nil
        }
        guard case .success(let value) = DecimalReader().read(parts[1]), parameter.allows(value)
        else {
            problems.report(
                Diagnostic(
                    .error,
                    Message(
                        "change-parameter-value",
                        [
                            "name": .text(parameter.name), "found": .text(parts[1]),
                            "minimum": .text(parameter.minimum?.description ?? "…"),
                            "maximum": .text(parameter.maximum?.description ?? "…"),
                            "unit": .text(parameter.unit == "1" ? "" : " " + parameter.unit),
                        ])))
            return nil
        }
        return (parameter.name, value)
    }
}

extension ScenarioChange.Parameter {
    /// Whether a value lies within the bounds.
    fileprivate func allows(_ value: ExactDecimal) -> Bool {
        value >= minimum ?? value && value <= maximum ?? value
    }
}
