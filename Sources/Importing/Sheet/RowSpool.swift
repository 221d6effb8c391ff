/// Keeps the rows of a workbook while they are looked at for the first time: to read the workbook again would
/// cost several times as much.
final class RowSpool: SheetRowConsumer {
    /// A sheet with the row that all its rows are read into, one after another.
    private struct Sheet {
        let sheet: WorkbookSheet
        var row: SheetRow?
        var rowCount = 0
    }

    private let consumer: any SheetRowConsumer
    private let spool = ByteSpool()
    private var sheets: [Sheet] = []
    private var bytes: [UInt8] = []

    /// Hands all rows on to a consumer that sees them first.
    init(_ consumer: any SheetRowConsumer) {
        self.consumer = consumer
    }

    // MARK: The first time

    func begin(_ sheet: WorkbookSheet) -> Bool {
        sheets.append(Sheet(sheet: sheet))
        return consumer.begin(sheet)
    }

    func take(_ row: SheetRow) {
        bytes.removeAll(keepingCapacity: true)
        row.append(to: &bytes)
        spool.append(bytes, number: UInt32(truncatingIfNeeded: row.number))
        sheets[sheets.count - 1].row = row
        sheets[sheets.count - 1].rowCount += 1
        consumer.take(row)
    }

    var wantsMore: Bool { consumer.wantsMore }

    func end(_ sheet: WorkbookSheet) { consumer.end(sheet) }

    // MARK: The second time

    /// Hands all rows on again; the workbook itself is read where there was no room for them.
    func replay(
        from workbook: WorkbookReader, into consumer: any SheetRowConsumer
    ) throws(InputProblem) {
        guard !spool.hasFailed else {
            _ = try workbook.read(into: consumer)
            return
        }
        var (place, left, isWanted) = (-1, 0, false)
        spool.forEach { number, bytes in
            while left == 0 {
                isWanted = moveOn(&place, consumer)
                left = sheets[place].rowCount
            }
            left -= 1
            guard isWanted, let row = sheets[place].row else { return }
            row.restore(number: Int(number), from: bytes)
            consumer.take(row)
        }
        while place < sheets.count { _ = moveOn(&place, consumer) }
        if spool.hasFailed { throw InputProblem("input-not-readable") }
    }

    /// Ends the sheet at a place and begins the next; false where there is none, or it is not wanted.
    private func moveOn(_ place: inout Int, _ consumer: any SheetRowConsumer) -> Bool {
        if place >= 0 { consumer.end(sheets[place].sheet) }
        place += 1
        return place < sheets.count && consumer.begin(sheets[place].sheet)
    }
}
