import Quantities

/// How a table is written: delimiter, decimal mark and days, from the file's own evidence.
struct TableDialect {
    let delimiter: UInt8
    let decimalMark: DecimalReader.DecimalMark
    let dates: DateForm

    /// Where the rows begin: after a line `sep=;`, which Excel writes and reads.
    let firstRow: Int

    /// Reads the evidence of the first line that is not blank.
    ///
    /// A line `sep=;` names the delimiter, and so does one that starts with `#production`; else the
    /// character that separates most columns counts. A semicolon or tab means a Danish spreadsheet, which
    /// writes decimal commas and the day before the month.
    init(_ text: UnsafeRawBufferPointer, decimalMark: DecimalReader.DecimalMark?) {
        let firstLine = text.firstLine
        let header = Array(TableHeader.mark.utf8)
        let separator = Array("sep=".utf8)
        if text.starts(with: separator), firstLine.count > separator.count {
            delimiter = firstLine[separator.count]
            firstRow = min(firstLine.count + 1, text.count)
        } else {
            firstRow = 0
            let isHeader = firstLine.starts(with: header) && firstLine.count > header.count
            delimiter = isHeader ? firstLine[header.count] : Self.mostFrequent(in: firstLine)
        }
        let isDanish = delimiter != UInt8(ascii: ",")
        self.decimalMark = decimalMark ?? (isDanish ? .comma : .fullStop)
        dates = isDanish ? .danish : .iso8601
    }

    private static func mostFrequent(in line: UnsafeRawBufferPointer) -> UInt8 {
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        let counts = candidates.map { candidate in line.count { $0 == candidate } }
        let most = counts.max() ?? 0
        return most == 0 ? UInt8(ascii: ",") : candidates[counts.firstIndex(of: most) ?? 0]
    }
}
