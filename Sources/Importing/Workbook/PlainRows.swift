import Glibc

/// Reads rows of a sheet in the one form that nearly all programs write, without the XML parser:
///
///     <row r="2" spans="1:3"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45720</v></c></row>
///
/// Within `sheetData` such a row can mean only one thing. Whatever looks otherwise (formulas, texts in place,
/// entities, comments, further attributes) is left to the parser, row by row: the result is the same.
struct PlainRows {
    private let handler: SheetHandler
    private var text: PlainMarkup

    /// Takes as many rows as are whole and plain; answers how many bytes they have.
    static func take(from bytes: UnsafeRawBufferPointer, into handler: SheetHandler) -> Int {
        var rows = PlainRows(handler: handler, text: PlainMarkup(bytes))
        var taken = 0
        while handler.problem == nil, !handler.isDone {
            rows.text.skipBlanks()
            let last = handler.lastRow
            guard rows.takeRow() else {
                handler.forgetRow(after: last)
                break
            }
            taken = rows.text.offset
        }
        return taken
    }

    /// How many bytes there are to the end of the first row; all where it does not end.
    static func lengthToEndOfRow(_ bytes: UnsafeRawBufferPointer) -> Int {
        var text = PlainMarkup(bytes)
        while text.skip(to: UInt8(ascii: "<")) {
            if text.skip("</row>") { return text.offset }
            text.offset += 1
        }
        return bytes.count
    }

    /// How many bytes there are to the end of the first tag; all where it does not end.
    static func lengthToEndOfTag(_ bytes: UnsafeRawBufferPointer) -> Int {
        var text = PlainMarkup(bytes)
        return text.skip(to: UInt8(ascii: ">")) ? text.offset + 1 : bytes.count
    }

    /// Takes a row; false where it is not plain, or not whole.
    private mutating func takeRow() -> Bool {
        guard text.skip("<row") else { return false }
        var number = handler.lastRow + 1
        var isHidden = false
        var seen: UInt16 = 0
        while let (name, value) = text.attribute() {
            guard let bit = bit(of: name), seen & bit == 0 else { return false }
            seen |= bit
            switch bit {
            case 1: number = SheetHandler.whole(value) ?? 0
            case 2: isHidden = SheetHandler.isTrue(value)
            default: break
            }
        }
        guard let isEmpty = text.endOfTag() else { return false }
        handler.startRow(number, isHidden: isHidden)
        while !isEmpty, handler.problem == nil, !text.skip("</row>") {
            guard takeCell() else { return false }
        }
        if handler.problem == nil { handler.endRow() }
        return true
    }

    /// A bit for each attribute that rows may have; nil for others.
    private func bit(of name: UnsafeRawBufferPointer) -> UInt16? {
        if name.elementsEqual("x14ac:dyDescent".utf8) { return handler.knowsDescent ? 4 : nil }
        let place = Self.attributes.firstIndex { $0.elementsEqual(name) }
        return place.map { $0 < 2 ? UInt16(1 << $0) : UInt16(4 << $0) }
    }

    /// The first two mean something; the others tell how the row looks.
    private static let attributes: [[UInt8]] = [
        "r", "hidden", "spans", "s", "ht", "customFormat", "customHeight", "outlineLevel",
        "collapsed", "thickTop", "thickBot",
    ].map { Array($0.utf8) }

    /// Takes a cell with a value, or an empty one.
    @inline(__always)
    private mutating func takeCell() -> Bool {
        guard text.skip("<c") else { return false }
        var column = handler.column + 1
        var (style, type) = (0, SheetHandler.CellType.number)
        var seen: UInt8 = 0
        while let (name, value) = text.attribute() {
            guard name.count == 1 else { return false }
            let bit: UInt8
            switch name[0] {
            case UInt8(ascii: "r"): (bit, column) = (1, SheetHandler.column(value))
            case UInt8(ascii: "s"): (bit, style) = (2, SheetHandler.whole(value) ?? 0)
            case UInt8(ascii: "t"): (bit, type) = (4, SheetHandler.type(value))
            default: return false
            }
            guard seen & bit == 0 else { return false }
            seen |= bit
        }
        guard let isEmpty = text.endOfTag() else { return false }
        var value: UnsafeRawBufferPointer?
        if !isEmpty, !text.skip("</c>") {
            guard text.skip("<v>"), let plain = text.plainText(), text.skip("</v></c>") else {
                return false
            }
            value = plain
        }
        handler.startCell(inColumn: column, style: style, type)
        guard handler.problem == nil, let value, !value.isEmpty else { return true }
        handler.takeValue(value)
        handler.endCell()
        return true
    }
}

/// Markup of ASCII without entities, looked at from an offset on.
private struct PlainMarkup {
    private let bytes: UnsafeRawBufferPointer
    var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Moves past some bytes; false where they are not next.
    @inline(__always)
    mutating func skip(_ wanted: StaticString) -> Bool {
        let count = wanted.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        for index in 0..<count where bytes[offset + index] != wanted.utf8Start[index] {
            return false
        }
        offset += count
        return true
    }

    /// Moves to a byte; false where it does not come.
    mutating func skip(to byte: UInt8) -> Bool {
        guard offset < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + offset, Int32(byte), bytes.count - offset)
        else { return false }
        offset = UnsafeRawPointer(found) - base
        return true
    }

    mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] &- 9 < 2 { offset += 1 }
    }

    /// The next attribute, after one blank; nil where none is next, or one with anything unusual.
    @inline(__always)
    mutating func attribute() -> (name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer)? {
        guard offset < bytes.count, bytes[offset] == 0x20 else { return nil }
        var end = offset + 1
        while end < bytes.count, bytes[end] | 0x20 &- 0x61 < 26 || isInName(bytes[end]) { end += 1 }
        let name = UnsafeRawBufferPointer(rebasing: bytes[(offset + 1)..<end])
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "="),
            bytes[end + 1] == UInt8(ascii: "\"")
        else { return nil }
        let start = end + 2
        end = start
        while end < bytes.count, isPlain(bytes[end]), bytes[end] != UInt8(ascii: "\"") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
        offset = end + 1
        return (name, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }

    /// Ends a tag: whether its element is empty; nil where something else is next.
    @inline(__always)
    mutating func endOfTag() -> Bool? {
        if skip(">") { return false }
        return skip("/>") ? true : nil
    }

    /// The text up to the next tag; nil where it has more than plain characters.
    @inline(__always)
    mutating func plainText() -> UnsafeRawBufferPointer? {
        let start = offset
        while offset < bytes.count, isPlain(bytes[offset]) { offset += 1 }
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "<") else { return nil }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
    }

    /// Characters of ASCII that are no markup.
    @inline(__always)
    private func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
            && byte != UInt8(ascii: ">")
    }

    /// Digits of a name, and the colon of a prefix.
    @inline(__always)
    private func isInName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte &- 0x30 <= 9
    }
}
