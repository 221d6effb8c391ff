import DelimitedText

/// Cuts a text that comes in pieces into rows; a row that a piece does not complete waits for the next.
final class RowCutter {
    /// The longest row that is waited for, in bytes.
    private static let longestRow = 1 << 20

    /// What cannot be read, with the row it stands in.
    struct Fault {
        let failure: DelimitedRow.Failure
        /// The line of the row and its offset, which the failure's offsets are of.
        let line: Int
        let start: Int
    }

    /// The line of the next row, from 1.
    var line = 1
    private var rest: [UInt8] = []
    private let row = DelimitedRow()

    /// Calls a function with each row that a piece completes.
    func cut(
        _ text: UnsafeRawBufferPointer, isEnd: Bool, delimiter: UInt8,
        _ body: (DelimitedRows.Row) -> Void
    ) -> Fault? {
        guard !rest.isEmpty else { return rows(of: text, isEnd, delimiter, body) }
        rest.append(contentsOf: text)
        let joined = rest
        rest = []
        return joined.withUnsafeBytes { rows(of: $0, isEnd, delimiter, body) }
    }

    private func rows(
        of text: UnsafeRawBufferPointer, _ isEnd: Bool, _ delimiter: UInt8,
        _ body: (DelimitedRows.Row) -> Void
    ) -> Fault? {
        var offset = 0
        while offset < text.count {
            var next = text.count
            var failure: DelimitedRow.Failure?
            do throws(DelimitedRow.Failure) {
                next = try row.read(text, from: offset, delimiter: delimiter)
            } catch {
                failure = error
            }
            let isWaiting = !isEnd && text.count - offset <= Self.longestRow
            // What touches the end of the piece may go on in the next.
            let mayGoOn = failure.map(Self.mayGoOn) ?? (next == text.count)
            if isWaiting, mayGoOn {
                rest = Array(text[offset...])
                return nil
            }
            if let failure { return Fault(failure: failure, line: line, start: offset) }
            body(DelimitedRows.Row(fields: row.fields, bytes: text, line: line))
            line += max(1, UnsafeRawBufferPointer(rebasing: text[offset..<next]).count(of: 0x0A))
            offset = next
        }
        return nil
    }

    private static func mayGoOn(_ failure: DelimitedRow.Failure) -> Bool {
        if case .unterminatedQuote = failure { return true }
        return false
    }
}
