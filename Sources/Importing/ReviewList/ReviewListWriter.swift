import Diagnostics
import Quantities

/// Writes a review list as a table for spreadsheets: UTF-8 with byte order mark, semicolons.
///
/// Decimals have a comma in Danish and a full stop in English; the first heading says which.
struct ReviewListWriter {
    let sink: any TextSink
    let language: Language

    private static let numbers: Set<String> = ["quantity", "amount", "distance", "mass"]

    /// Writes the headings.
    func writeHeading() {
        let mark = language == .danish ? "comma" : "point"
        let cells = ["\(ReviewList.mark)/\(mark)"] + ReviewList.known + ReviewList.open
        sink.write("\u{FEFF}" + cells.joined(separator: ";") + "\r\n")
    }

    /// Writes one line.
    func write(_ entry: ReviewEntry) {
        var values = entry.values
        (values["file"], values["document"], values["place"]) = (
            entry.origin[0], entry.origin[1], entry.origin[2]
        )
        (values["reason"], values["suggestion"]) = (entry.reason, entry.suggestion)
        let cells = (ReviewList.known + ReviewList.open).map { name in
            let text = values[name] ?? ""
            return Self.numbers.contains(name) ? number(text) : Self.cell(text)
        }
        sink.write(([entry.key] + cells).joined(separator: ";") + "\r\n")
    }

    private func number(_ text: String) -> String {
        language == .danish ? text.replacing(".", with: ",") : text
    }

    /// A text that no spreadsheet takes for a formula.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
            text = "'" + text
        }
        let needsQuotes = text.unicodeScalars.contains { ";\"\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
