import Diagnostics
import Quantities

/// The form of review lists: which columns they have and how a line is found again.
enum ReviewList {
    /// What the first heading begins with; the decimal mark follows it.
    static let mark = "bftp-review"

    /// What is known of a line.
    static let known = [
        "file", "document", "place", "reason", "suggestion", "date", "periodFrom", "periodTo",
        "supplier", "supplierId", "text", "quantity", "unit", "amount", "currency", "account",
        "evidence",
    ]
    /// What a person completes.
    static let open = [
        "department", "record", "mode", "fuel", "size", "service", "class", "from", "to",
        "persons", "return", "distance", "distanceUnit", "source", "kind", "material",
        "treatment", "nights", "rooms", "meal", "count", "activity", "type", "mass", "massUnit",
        "country", "municipality", "contract", "allocation", "phase",
    ]

    /// The column that a heading in either language names, in any case of letters; nil where none is.
    static func column(_ heading: String) -> String? { columnsByHeading[heading.lowercased()] }

    private static let columnsByHeading: [String: String] = {
        var columns: [String: String] = [:]
        for name in known + open {
            columns[name.lowercased()] = name
            for language in Language.allCases {
                columns[Message("review-column-\(name)").text(in: language).lowercased()] = name
            }
        }
        return columns
    }()

    /// Whether a first line opens a review list.
    static func isHeading(_ line: Substring) -> Bool {
        line.drop { $0 == "\"" || $0 == "\u{FEFF}" }.hasPrefix(mark + "/")
    }

    /// The same, to be looked up.
    static let openColumns = Set(open)

    /// What finds a line again: its place and what it says, as `k` and 16 hexadecimal digits.
    ///
    /// The folder does not count, so that sources may be moved.
    static func key(of line: SourceLine) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(320)
        line.origin.appendFileName(to: &bytes)
        add(line.origin.document, to: &bytes)
        add(line.origin.locator, to: &bytes)
        add(line.text, to: &bytes)
        bytes.append(separator)
        line.quantity?.appendPlainText(to: &bytes)
        add(line.unitCode, to: &bytes)
        bytes.append(separator)
        line.amount?.appendPlainText(to: &bytes)
        let hash = bytes.withUnsafeBytes { byteHash($0) }
        return String(unsafeUninitializedCapacity: 17) { text in
            text[0] = UInt8(ascii: "k")
            for place in 1...16 {
                let digit = UInt8(truncatingIfNeeded: hash >> UInt64(64 - place * 4)) & 15
                text[place] = digit + (digit < 10 ? 0x30 : 0x57)
            }
            return 17
        }
    }

    private static let separator: UInt8 = 0x1F

    private static func add(_ part: String, to bytes: inout [UInt8]) {
        bytes.append(separator)
        bytes.append(utf8Of: part)
    }
}
