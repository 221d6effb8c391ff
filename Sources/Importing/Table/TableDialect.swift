import Quantities

/// How a table is written: delimiter, decimal mark and days, from the file's own evidence.
struct TableDialect {
    let delimiter: UInt8
    let decimalMark: DecimalReader.DecimalMark
    let dates: DateForm

    /// Reads the evidence of the first line that is not blank.
    ///
    /// A line that starts with `#production` names its delimiter itself; else the character that
    /// separates most columns counts. A semicolon or tab means a Danish spreadsheet, which writes
    /// decimal commas and the day before the month.
    init(firstLine: UnsafeRawBufferPointer, decimalMark: DecimalReader.DecimalMark?) {
        let mark = Array(TableHeader.mark.utf8)
        if firstLine.starts(with: mark), firstLine.count > mark.count {
            delimiter = firstLine[mark.count]
        } else {
            let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
            let counts = candidates.map { candidate in firstLine.count { $0 == candidate } }
            let most = counts.max() ?? 0
            delimiter = most == 0 ? UInt8(ascii: ",") : candidates[counts.firstIndex(of: most) ?? 0]
        }
        let isDanish = delimiter != UInt8(ascii: ",")
        self.decimalMark = decimalMark ?? (isDanish ? .comma : .fullStop)
        dates = isDanish ? .danish : .iso8601
    }
}
