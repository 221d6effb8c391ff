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
    /// Where the cells of the row at hand begin, from 1; empty where the whole file is meant.
    private var starts: [Int] = []
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
            (line, starts) = (draft.firstLine, [])
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
        starts = row.fields.map { $0.start - row.offset + 1 }
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
        let value = number(row, "value")
        let (least, most) = (number(row, "minimum"), number(row, "maximum"))
        if let least, let most, let value, value < least || value > most {
            report(
                "change-parameter-value", column: "value",
                [
                    "name": .text(row["name"]), "minimum": .text("\(least)"),
                    "maximum": .text("\(most)"), "unit": .text(""), "found": .text("\(value)"),
                ])
        }
        guard Self.isIdentifier(row["name"]) else {
            reportWord("name", row["name"], [])
            return nil
        }
        return ScenarioChange.Parameter(
            name: row["name"], wording: Self.wording(row), value: value, minimum: least,
            maximum: most, unit: row["unit"])
    }

    private mutating func number(_ row: DelimitedTable.Row, _ column: String) -> ExactDecimal? {
        guard !row[column].isEmpty else { return nil }
        guard case .success(let value) = decimals.read(row[column]) else {
            reportWord(column, row[column], [])
            return nil
        }
        return value
    }

    /// Says that a word of a cell is not known there.
    mutating func reportWord(_ column: String, _ found: String, _ known: [String]) {
        let near = Suggestions.nearest(to: found, among: known, limit: 1).first
        let remedy =
            near.map { Message("did-you-mean", ["suggestion": .text($0)]) }
            ?? Message("one-of-these", ["known": .text(known.joined(separator: ", "))])
        report(
            "change-unknown-word", column: column,
            ["column": .text(column), "found": .text(found)],
            remedy: known.isEmpty ? nil : remedy)
    }

    private mutating func report(
        _ id: String, column: String? = nil, _ arguments: [String: Message.Argument] = [:],
        remedy: Message? = nil
    ) {
        let place = column.flatMap { ChangeTable.columns.firstIndex(of: $0) }
        let start = place.flatMap { $0 < starts.count ? starts[$0] : nil } ?? 0
        diagnostics.report(
            Diagnostic(
                .error, Message(id, arguments),
                at: SourcePosition(file: file, line: line, column: start), remedy: remedy))
    }
}
