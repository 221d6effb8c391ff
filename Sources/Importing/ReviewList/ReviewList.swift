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
        bytes.reserveCapacity(256)
        bytes.append(contentsOf: line.origin.fileName.utf8)
        let parts = [
            line.origin.document, line.origin.locator, line.text,
            line.quantity?.plainText ?? "", line.unitCode, line.amount?.plainText ?? "",
        ]
        for part in parts {
            bytes.append(0x1F)
            bytes.append(contentsOf: part.utf8)
        }
        let hash = bytes.withUnsafeBytes { byteHash($0) }
        let digits = String(hash, radix: 16)
        return "k" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
