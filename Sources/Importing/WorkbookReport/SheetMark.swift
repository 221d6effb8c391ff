import Diagnostics
import Inventory

/// What a row that starts with `#` says.
enum SheetMark: String {
    /// A field of the header and its value, as in tables.
    case production = "#production"
    /// What holds for every record of the sheet: its kind, then attributes and their values.
    case record = "#record"
    /// An example, which is no record.
    case example = "#example"
    /// The sheet explains something and holds no records.
    case information = "#info"

    /// The mark of a first cell, in English or Danish.
    init?(_ text: String) {
        let word = text.lowercased().prefix { $0 != " " }
        switch word {
        case "#eksempel": self = .example
        case "#post": self = .record
        default: self.init(rawValue: String(word))
        }
    }

    /// All words.
    static let words = ["#production", "#record", "#post", "#example", "#eksempel", "#info"]
}

/// What holds for every record of a sheet.
struct SheetConstants {
    /// The kind of record.
    private(set) var kind: RecordKind?
    /// Attributes and their values.
    private(set) var attributes: [(RecordAttribute, String)] = []

    /// Reads the cells after the mark: a kind of record, then names and values in turn.
    mutating func read(_ cells: [String]) -> [Message] {
        var problems: [Message] = []
        let words = cells.filter { !$0.isEmpty }
        guard let first = words.first, let kind = RecordNames.kind(first) else {
            return [
                Message(
                    "unknown-value", ["attribute": "record", "found": .text(words.first ?? "")])
            ]
        }
        self.kind = kind
        var index = 1
        while index < words.count {
            let value = index + 1 < words.count ? words[index + 1] : ""
            if case .attribute(let attribute) = ColumnNames.column(words[index]), !value.isEmpty {
                attributes.append((attribute, value))
            } else {
                problems.append(Message("table-unknown-column", ["found": .text(words[index])]))
            }
            index += 2
        }
        return problems
    }
}
