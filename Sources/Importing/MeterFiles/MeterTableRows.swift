import DelimitedText
import Diagnostics
import Quantities

/// Reads the rows of a table of meter values, block by block.
final class MeterTableRows {
    /// What came of one metering point.
    private struct Point {
        var clock = DanishClock()
        var readings: [MeterReading] = []
        var from: Instant
        var to: Instant
        var line: Int
    }

    private let file: String
    private let collection: MeterCollection
    private let document: Int
    private let row = DelimitedRow()
    private var header: MeterTableHeader?
    private var decimals = DecimalReader(decimalMark: .comma)
    private var points: [MeterSeries.Key: Point] = [:]
    private var order: [MeterSeries.Key] = []
    var diagnostics = DiagnosticSink()
    /// Whether the rows cannot be followed further.
    private(set) var isStopped = false

    init(file: String, collection: MeterCollection, document: Int) {
        self.file = file
        self.collection = collection
        self.document = document
    }

    /// Reads the rows of a block.
    func read(_ block: RowBlock) {
        let bytes = block.bytes
        var (offset, line) = (0, block.firstLine)
        while offset < bytes.count, !isStopped {
            let position = { (place: Int) in
                SourcePosition(file: self.file, line: line, column: place - offset + 1)
            }
            do throws(DelimitedRow.Failure) {
                let delimiter = header?.delimiter ?? UInt8(ascii: ";")
                let next = try row.read(bytes, from: offset, delimiter: delimiter)
                take(UnsafeRawBufferPointer(rebasing: bytes[offset..<next]), line, bytes, position)
                line += bytes[offset..<next].count { $0 == 0x0A }
                offset = next
            } catch {
                diagnostics.report(error.diagnostic(position))
                isStopped = true
            }
        }
    }

    /// Hands what was read to the collection.
    func finish() {
        if header == nil, !diagnostics.hasErrors {
            diagnostics.report(
                Diagnostic(.error, Message("meter-no-header"), at: SourcePosition(file: file)))
        }
        for key in order {
            guard let point = points[key] else { continue }
            let coverage = MeterCoverage(
                span: point.from..<point.to, document: document, line: point.line)
            collection.add(point.readings, covering: [coverage], to: key)
        }
    }

    private func take(
        _ text: UnsafeRawBufferPointer, _ line: Int, _ bytes: UnsafeRawBufferPointer,
        _ position: (Int) -> SourcePosition
    ) {
        guard !text.allSatisfy({ $0 <= 0x20 || $0 == header?.delimiter }) else { return }
        guard let header else {
            let name = String(decoding: text, as: UTF8.self)
            self.header = MeterTableHeader(line: name.trimmingWhitespace)
            isStopped = self.header == nil
            if let format = ForeignMeterFormat(header: name) {
                diagnostics.report(format.diagnostic(SourcePosition(file: file, line: line)))
            }
            if self.header?.delimiter == UInt8(ascii: ",") { decimals = DecimalReader() }
            return
        }
        let cells = MeterTableCells(row: row, bytes: bytes, header: header)
        if let problem = takeRow(cells, line) {
            diagnostics.report(
                problem.diagnostic(at: position(cells.start(of: problem.field))))
        }
    }

    private func takeRow(_ cells: MeterTableCells, _ line: Int) -> MeterProblem? {
        if let extra = cells.extra { return MeterProblem("meter-extra-cell", "", extra) }
        let meter = cells[.meter]
        guard !meter.isEmpty else { return cells.problem("meter-no-id", .meter) }
        guard !MeterNumber.isSpoiled(meter) else {
            return cells.problem("meter-id-spoiled", .meter)
        }
        let type = cells[.type].lowercased()
        guard ["", "tidsserie", "tidsserier"].contains(type) else {
            return cells.problem("meter-unknown-type", .type)
        }
        guard let from = DanishClock.time(cells[.from]) else {
            return cells.problem("meter-invalid-time", .from)
        }
        guard let to = DanishClock.time(cells[.to]) else {
            return cells.problem("meter-invalid-time", .to)
        }
        let key = MeterSeries.Key(
            meter: meter, direction: .consumption, unitCode: cells[.unit])
        return add(cells, key, from, to, line)
    }

    private func add(
        _ cells: MeterTableCells, _ key: MeterSeries.Key, _ from: DanishClock.Time,
        _ to: DanishClock.Time, _ line: Int
    ) -> MeterProblem? {
        let isNew = points[key] == nil
        var clock = points[key]?.clock ?? DanishClock()
        let span: Range<Instant>
        do throws(DanishClock.Failure) {
            span = try clock.span(from, to)
        } catch {
            switch error {
            case .doesNotExist: return cells.problem("meter-time-does-not-exist", .from)
            case .noSpan: return cells.problem("meter-invalid-span", .to)
            }
        }
        if isNew { order.append(key) }
        var point =
            points.removeValue(forKey: key)
            ?? Point(from: span.lowerBound, to: span.upperBound, line: line)
        defer { points[key] = point }
        point.clock = clock
        point.from = min(point.from, span.lowerBound)
        point.to = max(point.to, span.upperBound)
        let text = cells[.quantity]
        // A value that is not there leaves a gap, and gaps are listed.
        guard !text.isEmpty else { return nil }
        guard case .success(let quantity) = decimals.read(text), !quantity.isNegative else {
            return cells.problem("meter-invalid-quantity", .quantity)
        }
        let quality = collection.index(of: MeterQuality(tableWord: cells[.quality]))
        let reading = MeterReading(
            span, quantity, quality: quality, document: document, line: line)
        guard let reading else { return cells.problem("meter-invalid-time", .to) }
        point.readings.append(reading)
        return nil
    }
}

/// The cells of one row by the names of their columns.
struct MeterTableCells {
    let row: DelimitedRow
    let bytes: UnsafeRawBufferPointer
    let header: MeterTableHeader

    /// The text in a column; empty where the row or the table has none.
    subscript(column: MeterTableHeader.Column) -> String {
        guard let index = header.columns.firstIndex(of: column), index < row.fields.count else {
            return ""
        }
        return DelimitedRow.text(of: row.fields[index], in: bytes).trimmingWhitespace
    }

    /// What stands in a cell beyond the columns that have names.
    var extra: String? {
        for index in row.fields.indices where index >= header.columns.count {
            let text = DelimitedRow.text(of: row.fields[index], in: bytes).trimmingWhitespace
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// Where the cell with a column's name starts; the row where there is none.
    func start(of name: String) -> Int {
        let column = MeterTableHeader.Column(rawValue: name)
        let index = column.flatMap { header.columns.firstIndex(of: $0) } ?? 0
        return row.fields[min(index, row.fields.count - 1)].start
    }

    /// A problem with a cell.
    func problem(_ id: String, _ column: MeterTableHeader.Column) -> MeterProblem {
        MeterProblem(id, column.rawValue, self[column])
    }
}
