extension String {
    /// The text up to a number of characters, on one line.
    func shortened(to limit: Int) -> String {
        var bytes: [UInt8] = []
        appendShortened(to: &bytes, limit: limit)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the text up to a number of characters, on one line.
    func appendShortened(to bytes: inout [UInt8], limit: Int) {
        // Most texts are short, and no byte of theirs begins a line break beyond ASCII.
        let start = bytes.count
        var text = self
        let isDone = text.withUTF8 { utf8 in
            utf8.count <= limit && Self.appendPlainLine(utf8, to: &bytes)
        }
        if isDone, !Self.hasBlankEnd(bytes[start...]) { return }
        bytes.removeSubrange(start...)
        let line = split(whereSeparator: \.isNewline).joined(separator: " ").trimmingWhitespace
        let cut = line.count <= limit ? line : String(line.prefix(limit - 1)) + "…"
        bytes.append(contentsOf: cut.utf8)
    }

    /// Whether a text may begin or end with a blank: every blank is below 0x21 or beyond ASCII.
    private static func hasBlankEnd(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return !(0x21..<0x80).contains(first) || !(0x21..<0x80).contains(last)
    }

    /// Adds a text with blanks for its line feeds; false where it has other line breaks, or some that stand
    /// together.
    private static func appendPlainLine(
        _ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: utf8.count) { line in
            // Without branches, so that many bytes are looked at together.
            var found: UInt8 = 0
            for index in utf8.indices {
                let byte = utf8[index]
                let isRare: UInt8 = byte &- 0x0B < 3 ? 1 : 0
                found |= isRare | (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
                line[index] = byte == lineFeed ? 0x20 : byte
            }
            for index in utf8.indices.dropFirst() {
                found |= (utf8[index - 1] == lineFeed ? 1 : 0) & (utf8[index] == lineFeed ? 1 : 0)
            }
            bytes.append(contentsOf: UnsafeBufferPointer(line))
            return found == 0
        }
    }

    private static var lineFeed: UInt8 { 0x0A }
}
