/// A small table with a header line, as RFC 4180 writes it; read apart from the code under test.
public struct CommaSeparated {
    /// The column names.
    public let columns: [String]
    /// The rows as cells by column name.
    public let rows: [[String: String]]

    /// Reads a text.
    public init(_ text: String) {
        var lines: [[String]] = [[]]
        var cell: [UInt8] = []
        var isQuoted = false
        var closedQuote = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") {
                // Two quotes in a row inside quotes are one quote.
                if closedQuote { cell.append(byte) }
                closedQuote = isQuoted
                isQuoted.toggle()
                continue
            }
            closedQuote = false
            if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
                lines[lines.count - 1].append(String(decoding: cell, as: UTF8.self))
                cell.removeAll()
                if byte == UInt8(ascii: "\n") { lines.append([]) }
            } else {
                cell.append(byte)
            }
        }
        lines.removeAll(where: \.isEmpty)
        let names = lines.first ?? []
        columns = names
        rows = lines.dropFirst().map { Dictionary(zip(names, $0), uniquingKeysWith: { $1 }) }
    }
}
