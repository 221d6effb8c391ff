extension DecimalReader {
    /// Reads a number whose thousands are grouped by the other mark: `12.450,75` where the decimal mark is
    /// a comma.
    ///
    /// Only what can be nothing else is read: groups of three digits, and a decimal mark or a second
    /// group. `1.250` alone may be a thousand or a fraction, and stays a failure.
    public func readGrouped(_ text: UnsafeRawBufferPointer) -> ExactDecimal? {
        let isComma = decimalMark == .comma
        let mark = UInt8(ascii: isComma ? "," : ".")
        let other = UInt8(ascii: isComma ? "." : ",")
        let end = text.firstIndex(of: mark) ?? text.count
        let whole = text[..<end].drop { $0 == UInt8(ascii: "-") }
        let groups = whole.split(separator: other, omittingEmptySubsequences: false)
        guard groups.count > (end < text.count ? 1 : 2), let first = groups.first,
            (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let plain = text[..<end].filter { $0 != other } + text[end...]
        return plain.withUnsafeBytes { try? read($0).get() }
    }
}
