/// Reads the cells of one sheet of an XLSX workbook, row by row.
final class SheetHandler: PartHandler {
    /// The largest sheet there is.
    static let mostRows = 1_048_576
    static let mostColumns = 16_384

    private enum Name {
        static let row: Int32 = 1
        static let cell: Int32 = 2
        static let value: Int32 = 3
        static let formula: Int32 = 4
        static let inline: Int32 = 5
        static let text: Int32 = 6
        static let phonetic: Int32 = 7
        static let merged: Int32 = 8
        static let column: Int32 = 9
        static let reference: Int32 = 10
        static let style: Int32 = 11
        static let type: Int32 = 12
        static let hidden: Int32 = 13
        static let data: Int32 = 14
        static let first: Int32 = 15
        static let last: Int32 = 16
    }

    /// What the element at hand is, as far as text counts.
    private enum Reading {
        case nothing, value, inlineText, formula
    }

    private enum CellType {
        case number, shared, inline, formulaText, boolean, error, day
    }

    private static let codes: [String: Int32] = [
        "row": Name.row, "c": Name.cell, "v": Name.value, "f": Name.formula, "is": Name.inline,
        "t": Name.text, "rPh": Name.phonetic, "mergeCell": Name.merged, "col": Name.column,
        "r": Name.reference, "s": Name.style, "hidden": Name.hidden, "sheetData": Name.data,
        "min": Name.first, "max": Name.last,
    ]

    private let row: SheetRow
    private let consumer: any SheetRowConsumer
    private let package: SpreadsheetPackage
    private let strings: SharedStrings
    private(set) var mergedRanges = 0
    private(set) var hiddenRows = 0
    private(set) var hiddenColumns = 0

    private var isInData = false
    private var lastRow = 0
    private var reading = Reading.nothing
    private var cellDepth = 0
    private var column = 0
    private var type = CellType.number
    private var style = 0
    private var textStart = 0
    private var hasValue = false
    private var hasFormula = false
    private var phoneticDepth = 0

    init(
        _ sheet: WorkbookSheet, of package: SpreadsheetPackage, consumer: any SheetRowConsumer
    ) {
        strings = package.strings
        row = SheetRow(sheet, shared: package.strings)
        self.package = package
        self.consumer = consumer
    }

    override func code(ofName name: String) -> Int32 { Self.codes[name] ?? 0 }

    override func code(ofSpace uri: String) -> Int32 { SpreadsheetSpace.isMain(uri) ? 1 : 0 }

    override func start(_ element: Int32, _ attributes: PartAttributes) {
        guard isInData else { return startOutside(element, attributes) }
        switch element {
        case Name.cell: startCell(attributes)
        case Name.value: reading = .value
        case Name.row: startRow(attributes)
        case Name.formula:
            hasFormula = true
            reading = .formula
        case Name.text where cellDepth > 0 && phoneticDepth == 0: reading = .inlineText
        case Name.phonetic: phoneticDepth = depth
        default: break
        }
    }

    private func startOutside(_ element: Int32, _ attributes: PartAttributes) {
        switch element {
        case Name.data: isInData = true
        case Name.merged: mergedRanges += 1
        case Name.column:
            guard let hidden = attributes.text(Name.hidden), Self.isTrue(hidden),
                let first = attributes.text(Name.first).flatMap({ Int($0) }),
                let last = attributes.text(Name.last).flatMap({ Int($0) }), last >= first
            else { return }
            hiddenColumns += min(last, Self.mostColumns) - first + 1
        default: break
        }
    }

    override func text(_ bytes: UnsafeRawBufferPointer) {
        switch reading {
        case .value, .inlineText:
            hasValue = true
            row.append(bytes)
        case .nothing, .formula: break
        }
    }

    override func end() {
        reading = .nothing
        if depth == cellDepth {
            endCell()
            cellDepth = 0
        } else if depth == phoneticDepth {
            phoneticDepth = 0
        } else if depth == 3, isInData {
            endRow()
        } else if depth == 2 {
            isInData = false
        }
    }

    // MARK: Rows

    private func startRow(_ attributes: PartAttributes) {
        var number = lastRow + 1
        var isHidden = false
        for index in 0..<attributes.count {
            switch attributes.code(index) {
            case Name.reference: number = Self.whole(attributes.value(index)) ?? 0
            case Name.hidden:
                isHidden = Self.isTrue(String(decoding: attributes.value(index), as: UTF8.self))
            default: break
            }
        }
        guard number > lastRow, number <= Self.mostRows else {
            problem = InputProblem("sheet-row-order", found: "\(row.sheet.name)!\(number)")
            return
        }
        lastRow = number
        column = 0
        row.clear(number: number, isHidden: isHidden)
    }

    private func endRow() {
        guard !row.cells.isEmpty else { return }
        if row.isHidden { hiddenRows += 1 }
        consumer.take(row)
        isDone = !consumer.wantsMore
        row.clear(number: lastRow, isHidden: false)
    }

    // MARK: Cells

    @inline(__always)
    private func startCell(_ attributes: PartAttributes) {
        cellDepth = depth
        var next = column + 1
        type = .number
        style = 0
        hasValue = false
        hasFormula = false
        textStart = row.textEnd
        for index in 0..<attributes.count {
            let value = attributes.value(index)
            switch attributes.code(index) {
            case Name.reference: next = Self.column(value)
            case Name.style: style = Self.whole(value) ?? 0
            case Name.text: type = Self.type(value)
            default: break
            }
        }
        guard next > column, next <= Self.mostColumns else {
            problem = InputProblem("sheet-cell-order", found: "\(row.sheet.name)!\(lastRow)")
            return
        }
        column = next
    }

    private func endCell() {
        guard hasValue else {
            // A formula without a value was written by a program that does not calculate.
            if hasFormula, type != .formulaText {
                row.addCell(column: column, .uncalculated, from: textStart)
            }
            return
        }
        switch type {
        case .number: endNumber()
        case .shared: endShared()
        case .inline, .formulaText: endText()
        case .boolean:
            let isTrue = row.text(from: textStart).first == UInt8(ascii: "1")
            row.replaceText(from: textStart, with: Array((isTrue ? "true" : "false").utf8))
            row.addCell(column: column, .boolean, from: textStart)
        case .error: row.addCell(column: column, .error, from: textStart)
        case .day: endDay()
        }
    }

    private func endNumber() {
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

    private func endDated(_ plain: UnsafeRawBufferPointer, as format: NumberFormat) {
        let dated = package.dates.read(plain, as: format)
        if let dated { row.replaceText(from: textStart, with: dated.text) }
        row.addCell(column: column, dated?.kind ?? .error, from: textStart)
    }

    private func endShared() {
        let index = Self.whole(row.text(from: textStart))
        row.replaceText(from: textStart, with: [])
        guard let index, let range = strings.range(index) else {
            problem = InputProblem("sheet-string-missing", found: "\(row.sheet.name)!\(lastRow)")
            return
        }
        if range.count > 0 { row.addShared(column: column, range) }
    }

    private func endText() {
        if let plain = EscapedCharacters.decoded(row.text(from: textStart)) {
            row.replaceText(from: textStart, with: plain)
        }
        if row.textEnd > textStart { row.addCell(column: column, .text, from: textStart) }
    }

    /// ISO 8601, as newer programs may write days.
    private func endDay() {
        let text = String(decoding: row.text(from: textStart), as: UTF8.self)
        let (plain, kind) = ISODay.read(text)
        row.replaceText(from: textStart, with: Array(plain.utf8))
        row.addCell(column: column, kind, from: textStart)
    }

    // MARK: Attributes

    private static func isTrue(_ text: String) -> Bool { text == "1" || text == "true" }

    @inline(__always)
    private static func whole(_ text: UnsafeRawBufferPointer) -> Int? {
        guard !text.isEmpty, text.count <= 9 else { return nil }
        var value = 0
        for byte in text {
            guard byte &- 0x30 <= 9 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return value
    }

    /// The column of a reference such as `AB12`; 0 where it is none.
    @inline(__always)
    private static func column(_ reference: UnsafeRawBufferPointer) -> Int {
        var column = 0
        for byte in reference {
            let letter = Int(byte & 0xDF) - 0x40
            guard letter >= 1, letter <= 26, byte > 0x40 else { break }
            column = column * 26 + letter
            if column > mostColumns { return 0 }
        }
        return column
    }

    @inline(__always)
    private static func type(_ text: UnsafeRawBufferPointer) -> CellType {
        switch (text.count, text.first) {
        case (1, UInt8(ascii: "s")): return .shared
        case (1, UInt8(ascii: "b")): return .boolean
        case (1, UInt8(ascii: "e")): return .error
        case (1, UInt8(ascii: "d")): return .day
        case (3, UInt8(ascii: "s")): return .formulaText
        case (9, UInt8(ascii: "i")): return .inline
        default: return .number
        }
    }
}

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
