/// Days and times that a workbook writes in ISO 8601.
enum ISODay {
    /// The text without what says nothing, and its kind; a time of zero is no time.
    static func read(_ text: String) -> (text: String, kind: SheetCell.Kind) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2 else {
            return (text, text.contains(":") ? .time : .date)
        }
        var clock = String(parts[1].prefix { $0 != "." && $0 != "," })
        if clock.hasSuffix("Z") { clock.removeLast() }
        if clock.allSatisfy({ $0 == "0" || $0 == ":" }) { return (String(parts[0]), .date) }
        return ("\(parts[0])T\(clock)", .dateTime)
    }
}
