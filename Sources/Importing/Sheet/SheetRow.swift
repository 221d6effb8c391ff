/// One row of a sheet: its cells in the order of their columns, each with its text in plain form.
///
/// Numbers are written with a full stop and without exponent, days as ISO 8601, truth as `true` and `false`,
/// whatever the sheet shows. Only valid until the next row is read.
final class SheetRow {
    /// The sheet.
    let sheet: WorkbookSheet
    /// The row's number, from 1.
    var number = 0
    /// Whether the sheet hides it.
    var isHidden = false
    /// The cells that are not empty.
    private(set) var cells: [SheetCell] = []
    private let own = TextArena()
    private let shared: SharedStrings

    init(_ sheet: WorkbookSheet, shared: SharedStrings) {
        self.sheet = sheet
        self.shared = shared
        cells.reserveCapacity(64)
    }

    /// Empties the row.
    func clear(number: Int, isHidden: Bool) {
        self.number = number
        self.isHidden = isHidden
        cells.removeAll(keepingCapacity: true)
        own.cut(to: 0)
    }

    /// The bytes of a cell, UTF-8.
    @inline(__always)
    func bytes(of cell: SheetCell) -> UnsafeRawBufferPointer {
        cell.isShared
            ? shared.bytes(cell.start, count: cell.count)
            : own.bytes(cell.start, count: cell.count)
    }

    /// The text of a cell.
    func text(of cell: SheetCell) -> String {
        String(decoding: bytes(of: cell), as: UTF8.self)
    }

    /// The cell of a column; nil where it is empty.
    func cell(inColumn column: Int) -> SheetCell? {
        cells.first { $0.column == column }
    }

    // MARK: Filling

    /// How many bytes of text the row has so far.
    var textEnd: Int { own.count }

    /// Adds text to the cell that is being read.
    @inline(__always)
    func append(_ bytes: UnsafeRawBufferPointer) {
        own.append(bytes)
    }

    /// Adds a character some times.
    func append(_ byte: UInt8, count: Int = 1) {
        own.append(byte, count: count)
    }

    /// The text from a place on.
    @inline(__always)
    func text(from start: Int) -> UnsafeRawBufferPointer {
        own.bytes(from: start)
    }

    /// Puts other text from a place on.
    func replaceText(from start: Int, with text: [UInt8]) {
        own.replace(from: start, with: text)
    }

    /// Adds a cell whose text runs from a place to the end.
    @inline(__always)
    func addCell(column: Int, _ kind: SheetCell.Kind, from start: Int, isRounded: Bool = false) {
        cells.append(
            SheetCell(
                column: column, kind: kind, start: start, count: own.count - start,
                isShared: false, isRounded: isRounded))
    }

    /// Adds a cell with a shared string.
    @inline(__always)
    func addShared(column: Int, _ range: (start: Int, count: Int)) {
        cells.append(
            SheetCell(
                column: column, kind: .text, start: range.start, count: range.count,
                isShared: true, isRounded: false))
    }

    // MARK: Waiting

    /// Appends the cells and their own texts to bytes, for ``restore(number:from:)`` to read.
    func append(to bytes: inout [UInt8]) {
        withUnsafeBytes(of: UInt32(cells.count)) { bytes.append(contentsOf: $0) }
        cells.withUnsafeBytes { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: own.bytes(from: 0))
    }

    /// Fills the row with what ``append(to:)`` made of one of the same workbook.
    func restore(number: Int, from bytes: UnsafeRawBufferPointer) {
        clear(number: number, isHidden: false)
        let count = Int(bytes.loadUnaligned(as: UInt32.self))
        let size = MemoryLayout<SheetCell>.stride
        for index in 0..<count {
            cells.append(bytes.loadUnaligned(fromByteOffset: 4 + index * size, as: SheetCell.self))
        }
        own.append(UnsafeRawBufferPointer(rebasing: bytes[(4 + count * size)...]))
    }

    // MARK: Repeats

    /// Adds a cell again in another column.
    func repeatCell(_ cell: SheetCell, column: Int) {
        var copy = cell
        copy.column = column
        cells.append(copy)
    }
}

/// One cell of a row, in few bytes, for rows may have to wait.
struct SheetCell: Sendable, BitwiseCopyable {
    /// What a cell holds.
    enum Kind: UInt8, Sendable {
        /// Text.
        case text
        /// A number, rounded as spreadsheets show it: 15 significant digits, 12 decimals.
        case number
        /// `true` or `false`.
        case boolean
        /// `2025-03-04`
        case date
        /// `2025-03-04T13:30:00`
        case dateTime
        /// `13:30:00`, also beyond a day.
        case time
        /// The word of an error, such as `#N/A`.
        case error
        /// A formula whose value the file does not hold.
        case uncalculated
    }

    private var columnNumber: UInt16
    /// What it holds.
    let kind: Kind
    fileprivate let isShared: Bool
    /// Whether a whole number has more digits than spreadsheets keep, so that its last ones are lost.
    let isRounded: Bool
    private let textStart: UInt32
    private let textCount: UInt32

    fileprivate init(
        column: Int, kind: Kind, start: Int, count: Int, isShared: Bool, isRounded: Bool
    ) {
        columnNumber = UInt16(truncatingIfNeeded: column)
        self.kind = kind
        self.isShared = isShared
        self.isRounded = isRounded
        textStart = UInt32(truncatingIfNeeded: start)
        textCount = UInt32(truncatingIfNeeded: count)
    }

    /// The column, from 1.
    var column: Int {
        get { Int(columnNumber) }
        set { columnNumber = UInt16(truncatingIfNeeded: newValue) }
    }

    fileprivate var start: Int { Int(textStart) }
    fileprivate var count: Int { Int(textCount) }
}
