import Diagnostics

extension FactorFolderCheck {
    /// The method: settings that exist; switches with values they know, the others as the code has them.
    ///
    /// A changed line that changes nothing would make the method statement untrue.
    mutating func checkMethod() {
        guard let table = contents.tables["method.csv"] else { return }
        let known = MethodSettings.published
        for row in table.rows {
            let (name, value) = (table.text(row, "setting"), table.text(row, "value"))
            guard let published = known.first(where: { $0.name == name }) else {
                reportWord(name, "setting", table.position(row, "setting"), known.map(\.name))
                continue
            }
            if let choices = MethodSettings.choices[name] {
                checkWord(table, row, "value", among: choices)
            } else if !MethodSettings.free.contains(name), value != published.value {
                findings.error(
                    "fixed-method-setting",
                    ["setting": .text(name), "value": .text(published.value)],
                    at: table.position(row, "value"))
            }
        }
    }
}

extension MethodSettings {
    /// Settings that take one of some words.
    fileprivate static let choices: [String: [String]] = [
        "flight.rule": ["haulByDistance", "nonUKAverage"],
        "radiativeForcing": ["included", "excluded"],
        "electricity.renewableRequiresEvidence": ["true", "false"],
    ]

    /// Settings whose values are read with the folder.
    fileprivate static let free: Set = [
        "flight.domesticMaximumDistance", "flight.shortHaulMaximumDistance", "stages.excluded",
        "electricity.rule.activity", "electricity.rule.categories",
    ]

    /// The settings of the published folder, which the code was written to.
    fileprivate static var published: [Setting] {
        (try? MethodSettings(folder: .embedded))?.settings ?? []
    }
}
