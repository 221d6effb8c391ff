import Diagnostics

/// Writes a review list as a table for spreadsheets: UTF-8 with byte order mark, semicolons.
enum ReviewListWriter {
    /// The headings; the first says which decimal mark the list has.
    static func heading(_ language: Language) -> String {
        let mark = language == .danish ? "comma" : "point"
        let cells = ["\(ReviewList.mark)/\(mark)"] + ReviewList.known + ReviewList.open
        return "\u{FEFF}" + cells.joined(separator: ";") + "\r\n"
    }

    /// A text that no spreadsheet takes for a formula.
    static func cell(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds a text that no spreadsheet takes for a formula.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let needsQuotes = text.utf8.contains {
            $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") || $0 == 0x0D || $0 == 0x0A
        }
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
        if let first = text.utf8.first, formulaStarts.contains(first) {
            bytes.append(UInt8(ascii: "'"))
        }
        if needsQuotes {
            for byte in text.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        } else {
            bytes.append(contentsOf: text.utf8)
        }
    }

    private static let formulaStarts = Array("=+-@\t\r".utf8)
}
