/// The values of cells, by type and format.
extension SheetHandler {
    func endNumber() {
        let format = style < package.formats.count ? package.formats[style] : .number
        if SheetNumber.isPlain(row.text(from: textStart)) {
            if format != .number { return endDated(row.text(from: textStart), as: format) }
            return row.addCell(column: column, .number, from: textStart)
        }
        guard let plain = SheetNumber.plain(row.text(from: textStart)) else {
            return row.addCell(column: column, .error, from: textStart)
        }
        guard format != .number else {
            row.replaceText(from: textStart, with: plain.text)
            return row.addCell(
                column: column, .number, from: textStart, isRounded: plain.isRounded)
        }
        plain.text.withUnsafeBytes { endDated($0, as: format) }
    }

    func endDated(_ plain: UnsafeRawBufferPointer, as format: NumberFormat) {
        let dated = package.dates.read(plain, as: format)
        if let dated { row.replaceText(from: textStart, with: dated.text) }
        row.addCell(column: column, dated?.kind ?? .error, from: textStart)
    }

    func endShared() {
        let index = Self.whole(row.text(from: textStart))
        row.replaceText(from: textStart, with: [])
        guard let index, let range = strings.range(index) else {
            return refuse("sheet-string-missing", row: lastRow)
        }
        if range.count > 0 { row.addShared(column: column, range) }
    }

    func endText() {
        if let plain = EscapedCharacters.decoded(row.text(from: textStart)) {
            row.replaceText(from: textStart, with: plain)
        }
        if row.textEnd > textStart { row.addCell(column: column, .text, from: textStart) }
    }

    /// ISO 8601, as newer programs may write days.
    func endDay() {
        let text = String(decoding: row.text(from: textStart), as: UTF8.self)
        let (plain, kind) = ISODay.read(text)
        row.replaceText(from: textStart, with: Array(plain.utf8))
        row.addCell(column: column, kind, from: textStart)
    }
}
