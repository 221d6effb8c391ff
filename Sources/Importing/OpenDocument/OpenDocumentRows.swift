/// Rows of an OpenDocument table that are passed over, because only the first ones are of use.
///
/// They are found by their end tags, with the prefix that all programs write. Where a file has others, the
/// parser reads on as it would.
enum OpenDocumentRows {
    /// How many bytes there are to the end of the last whole row of the table at hand; 0 where there is none.
    static func lengthOfRows(_ bytes: UnsafeRawBufferPointer) -> Int {
        var text = PlainMarkup(bytes)
        var end = 0
        while text.skip(to: UInt8(ascii: "<")) {
            if text.skip("</table:table") {
                if text.skip(">") { break }
                if text.skip("-row>") { end = text.offset }
            } else {
                text.offset += 1
            }
        }
        return end
    }

    /// How many bytes there are to the end of the first row; all where it does not end.
    static func lengthToEndOfRow(_ bytes: UnsafeRawBufferPointer) -> Int {
        var text = PlainMarkup(bytes)
        while text.skip(to: UInt8(ascii: "<")) {
            if text.skip("</table:table-row>") { return text.offset }
            text.offset += 1
        }
        return bytes.count
    }
}
