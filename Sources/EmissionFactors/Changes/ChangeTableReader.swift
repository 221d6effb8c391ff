import DelimitedText
import Diagnostics
import Quantities

/// Reads a table of changes and says of everything wrong on which line it stands.
struct ChangeTableReader {
    let file: String
    let library: FactorLibrary
    private(set) var diagnostics = DiagnosticSink()
    private var order: [String] = []
    private var drafts: [String: Draft] = [:]
    private var line = 0
    private var decimals = DecimalReader()

    /// What was read of a change so far.
    private struct Draft {
        var wording: CitedWording?
        var parameters: [ScenarioChange.Parameter] = []
        var notes: [CitedWording] = []
        var rules: [ChangeRule] = []
        var firstLine = 0
    }

    init(file: String, library: FactorLibrary) {
        self.file = file
        self.library = library
    }

    /// The changes in the order in which they came.
    var changes: [ScenarioChange] {
        order.compactMap { id in
            guard let draft = drafts[id], let wording = draft.wording else { return nil }
            return ScenarioChange(
                id: id, wording: wording, parameters: draft.parameters, notes: draft.notes,
                rules: draft.rules)
        }
    }

    mutating func read(_ bytes: UnsafeRawBufferPointer) {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = hasMark ? UnsafeRawBufferPointer(rebasing: bytes[3...]) : bytes
        let heading = text.prefix { $0 != UInt8(ascii: "\n") }
        let semicolons = heading.count { $0 == UInt8(ascii: ";") }
        let isDanish = semicolons > heading.count { $0 == UInt8(ascii: ",") }
        if isDanish { decimals = DecimalReader(decimalMark: .comma) }
        do {
            let table = try DelimitedTable(text, delimiter: UInt8(ascii: isDanish ? ";" : ","))
            guard table.header == ChangeTable.columns else {
                line = 1
                let columns = ChangeTable.columns.joined(separator: ", ")
                return report("change-table-header", ["columns": .text(columns)])
            }
            try table.forEachRow { take($0) }
        } catch {
            report("change-table-malformed")
        }
        checkWhole()
    }

    private mutating func checkWhole() {
        // What a broken row leaves out is not said twice.
        guard !diagnostics.hasErrors else { return }
        for id in order {
            guard let draft = drafts[id] else { continue }
            line = draft.firstLine
            if draft.wording == nil { report("change-without-title", ["change": .text(id)]) }
            if draft.rules.isEmpty { report("change-without-rules", ["change": .text(id)]) }
            let known = draft.parameters.map(\.name)
            for name in draft.rules.flatMap(Self.parameters) where !known.contains(name) {
                report("change-unknown-parameter", ["change": .text(id), "name": .text(name)])
            }
        }
        if order.isEmpty { report("change-table-empty") }
    }

    private static func parameters(of rule: ChangeRule) -> [String] {
        (rule.conditions[.upTo] ?? []) + rule.ratio.compactMap(\.parameter)
    }

    private mutating func take(_ row: DelimitedTable.Row) {
        line = row.line
        if row.fields.count == 1, row[0].isEmpty { return }
        guard row.fields.count == ChangeTable.columns.count else {
            return report(
                "change-cell-count",
                [
                    "expected": .number(ChangeTable.columns.count),
                    "found": .number(row.fields.count),
                ])
        }
        let id = row["change"]
        guard Self.isIdentifier(id) else { return reportWord("change", id, []) }
        if drafts[id] == nil {
            order.append(id)
            drafts[id] = Draft(firstLine: line)
        }
        switch row["part"] {
        case "change": drafts[id]?.wording = Self.wording(row)
        case "note": drafts[id]?.notes.append(Self.wording(row))
        case "parameter":
            guard let found = parameter(row) else { return }
            drafts[id]?.parameters.append(found)
        case "rule":
            guard let found = rule(row) else { return }
            drafts[id]?.rules.append(found)
        default: reportWord("part", row["part"], ["change", "note", "parameter", "rule"])
        }
    }

    /// Letters, digits and hyphens: an id is typed in a shell and followed by a colon.
    private static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 100
            && text.unicodeScalars.allSatisfy {
                $0 == "-" || $0 == "_" || $0.properties.isAlphabetic
                    || ("0"..."9").contains($0)
            }
    }

    private static func wording(_ row: DelimitedTable.Row) -> CitedWording {
        CitedWording(
            english: row["text_en"], danish: row["text_da"], citation: row["source"])
    }

    private mutating func parameter(_ row: DelimitedTable.Row) -> ScenarioChange.Parameter? {
        guard Self.isIdentifier(row["name"]) else {
            reportWord("name", row["name"], [])
            return nil
        }
        return ScenarioChange.Parameter(
            name: row["name"], wording: Self.wording(row), value: number(row, "value"),
            minimum: number(row, "minimum"), maximum: number(row, "maximum"), unit: row["unit"])
    }

    private mutating func number(_ row: DelimitedTable.Row, _ column: String) -> ExactDecimal? {
        guard !row[column].isEmpty else { return nil }
        guard case .success(let value) = decimals.read(row[column]) else {
            reportWord(column, row[column], [])
            return nil
        }
        return value
    }

    private mutating func rule(_ row: DelimitedTable.Row) -> ChangeRule? {
        guard let operation = ChangeRule.Operation(rawValue: row["operation"]) else {
            reportWord("operation", row["operation"], ChangeRule.Operation.allCases.map(\.rawValue))
            return nil
        }
        var target: [ChangeRule.Target: String] = [:]
        for (name, value) in pairs(row["target"]) {
            guard let key = ChangeRule.Target(rawValue: name) else {
                reportWord("target", name, ChangeRule.Target.allCases.map(\.rawValue))
                return nil
            }
            target[key] = value
        }
        guard let conditions = conditions(row), let ratio = ratio(row) else { return nil }
        if operation == .replace, target[.amount].flatMap(AmountForm.init(rawValue:)) == nil {
            reportWord("target", row["target"], AmountForm.allCases.map { "amount=\($0.rawValue)" })
            return nil
        }
        if let unit = target[.unit], UnitCatalogue.unit(unit) == nil {
            reportWord("target", unit, [])
            return nil
        }
        return ChangeRule(
            conditions: conditions, operation: operation, target: target, ratio: ratio,
            citation: row["source"])
    }

    private mutating func conditions(
        _ row: DelimitedTable.Row
    ) -> [ChangeRule.Condition: [String]]? {
        var conditions: [ChangeRule.Condition: [String]] = [:]
        for (name, value) in pairs(row["match"]) {
            guard let key = ChangeRule.Condition(rawValue: name) else {
                reportWord("match", name, ChangeRule.Condition.allCases.map(\.rawValue))
                return nil
            }
            conditions[key] = value.split(separator: "|").map(String.init)
        }
        guard !conditions.isEmpty else {
            reportWord("match", "", ChangeRule.Condition.allCases.map(\.rawValue))
            return nil
        }
        return conditions
    }

    /// `name=value` pairs; a word without a sign has an empty value and is no name.
    private func pairs(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: " ").map { word in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (parts[0], parts[1]) : (String(word), "")
        }
    }

    private mutating func ratio(_ row: DelimitedTable.Row) -> [ChangeRatio]? {
        var ratio: [ChangeRatio] = []
        for word in row["ratio"].split(separator: " ").map(String.init) {
            if word.hasPrefix("avoiding:") {
                ratio.append(.avoiding(String(word.dropFirst("avoiding:".count))))
            } else if word.hasPrefix("1-") {
                ratio.append(.complement(String(word.dropFirst(2))))
            } else if word.contains("/") {
                guard let quotient = PublishedQuotient.read(word, library: library) else {
                    reportWord("ratio", word, [])
                    return nil
                }
                ratio.append(.published(quotient, text: word))
            } else {
                ratio.append(.parameter(word))
            }
        }
        return ratio
    }

    private mutating func reportWord(_ column: String, _ found: String, _ known: [String]) {
        report(
            "change-unknown-word", ["column": .text(column), "found": .text(found)],
            remedy: known.isEmpty
                ? nil
                : Message("one-of-these", ["known": .text(known.joined(separator: ", "))]))
    }

    private mutating func report(
        _ id: String, _ arguments: [String: Message.Argument] = [:], remedy: Message? = nil
    ) {
        diagnostics.report(
            Diagnostic(
                .error, Message(id, arguments), at: SourcePosition(file: file, line: line),
                remedy: remedy))
    }
}
