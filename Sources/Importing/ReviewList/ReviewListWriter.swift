import Diagnostics

/// Writes a review list as a table for spreadsheets: UTF-8 with byte order mark, semicolons.
enum ReviewListWriter {
    /// The headings; the first says which decimal mark the list has.
    static func heading(_ language: Language) -> String {
        let mark = language == .danish ? "comma" : "point"
        let columns = (ReviewList.known + ReviewList.open).map {
            Message("review-column-\($0)").text(in: language)
        }
        let cells = ["\(ReviewList.mark)/\(mark)"] + columns
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
        var text = text
        text.withUTF8 { utf8 in
            guard let first = utf8.first else { return }
            let isFormula = formulaStarts.contains(first)
            guard utf8.contains(where: needsQuotes) else {
                if isFormula { bytes.append(UInt8(ascii: "'")) }
                return bytes.append(contentsOf: utf8)
            }
            bytes.append(UInt8(ascii: "\""))
            if isFormula { bytes.append(UInt8(ascii: "'")) }
            for byte in utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    @inline(__always)
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A
    }

    private static let formulaStarts = Array("=+-@\t\r".utf8)
}
