/// The columns of the table export of Eloverblik, in each of the forms it has had.
struct MeterTableHeader: Equatable {
    /// What a column holds.
    enum Column: String, Sendable {
        case meter, from, to, quantity, unit, quality, type
    }

    /// The columns in order; nil for those without a name.
    let columns: [Column?]
    let delimiter: UInt8

    private static let names: [String: Column] = [
        "målepunktsid": .meter, "målepunktid": .meter, "fradato": .from, "tildato": .to,
        "mængde": .quantity, "måleenhed": .unit, "kvalitet": .quality, "type": .type,
    ]

    /// Reads a first line; nil when it is none of an export.
    init?(line: String) {
        let delimiters: [Character] = [";", "\t", ","]
        guard let delimiter = delimiters.first(where: line.contains),
            let byte = delimiter.asciiValue
        else { return nil }
        let cells = line.split(separator: delimiter, omittingEmptySubsequences: false)
        var columns = cells.map { Self.names[Self.key($0)] }
        let isKnown = zip(cells, columns).allSatisfy { $1 != nil || Self.key($0).isEmpty }
        while columns.last == .some(nil) { columns.removeLast() }
        let found = columns.compactMap { $0 }
        guard isKnown, Set(found).count == found.count,
            Set(found).isSuperset(of: [.meter, .from, .to, .quantity])
        else { return nil }
        self.columns = columns
        self.delimiter = byte
    }

    /// A name without what tells the forms of the export apart: marks, case, blanks and `_`.
    private static func key(_ cell: Substring) -> String {
        cell.lowercased().filter { $0 != "\u{FEFF}" && $0 != "_" && $0 != "\"" && !$0.isWhitespace }
    }
}
