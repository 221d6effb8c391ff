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
