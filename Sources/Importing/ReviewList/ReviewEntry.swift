/// One line of a review list.
struct ReviewEntry {
    /// What finds the line again among its sources.
    var key = ""
    /// File, document and place.
    var origin: [String] = ["", "", ""]
    /// Why it is here, in words, and what may be meant.
    var reason = ""
    var suggestion = ""
    /// What the line says, by column.
    var values: [String: String] = [:]

    private static let separator: UInt8 = 0x1F

    /// The entry as bytes for a spool.
    var bytes: [UInt8] {
        var fields = [key] + origin + [reason, suggestion]
        fields += values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return Array(fields.joined(separator: "\u{1F}").utf8)
    }

    init() {}

    /// Reads an entry back.
    init(_ bytes: ArraySlice<UInt8>) {
        let fields = bytes.split(separator: Self.separator, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count >= 6 else { return }
        key = fields[0]
        origin = Array(fields[1...3])
        (reason, suggestion) = (fields[4], fields[5])
        for field in fields.dropFirst(6) {
            guard let equals = field.firstIndex(of: "=") else { continue }
            values[String(field[..<equals])] = String(field[field.index(after: equals)...])
        }
    }
}
