import TestSupport
import Testing

@testable import Importing

/// However many threads read, the result is the same.
@Suite("Threads of an import")
struct ImportThreadTests {
    /// Documents of several forms in an order of their own.
    private static let files: [(name: String, text: String)] = (0..<60).map { index in
        switch index % 3 {
        case 0:
            return (
                "f\(index).xml",
                InvoiceText.invoice(
                    (1...(index + 1)).map {
                        InvoiceText.line(
                            "\($0)", "Diesel", "\($0)", unit: "LTR", amount: "\($0 * 14)")
                    }.joined()
                ).replacing("F-113", with: "F-\(index)")
            )
        case 1:
            return (
                "t\(index).csv",
                "Dato;Tekst;Antal;Enhed;Beløb\n"
                    + (0..<(index * 10)).map { "04-03-2025;Taxa \($0);\($0);stk;\($0),50\n" }
                    .joined()
            )
        default:
            return (
                "l\(index).xml",
                LedgerText.file(
                    accounts: LedgerText.account("2000", "Transport", type: "Expense"),
                    transactions: (0..<index).map {
                        LedgerText.transaction(
                            "\(index)-\($0)",
                            LedgerText.line("1", "2000", debit: "\($0 + 1)", text: "Taxa \($0)"))
                    }.joined())
            )
        }
    }

    /// A file larger than one chunk, which is judged in a thread of its own when it comes alone.
    @Test("a large file gives the same bytes alone and beside another")
    func largeFile() throws {
        let folder = TemporaryFolder()
        let heading = "Dato;Tekst;Antal;Enhed;Beløb;Leverandør\n"
        let rows = (0..<30_000).map { index in
            let text = ["Diesel", "Taxa hjem", "Ukendt", "Leje af lift"][index % 4]
            return "04-03-2025;\(text) \(index);\(index % 90),5;L;\(index % 7).125,50;"
                + "Firma \(index % 9)\n"
        }
        let large = folder.write(heading + rows.joined(), as: "large.csv")
        let small = folder.write(heading, as: "small.csv")
        let alone = try ImportTrial(files: [large]) { _ in }
        let beside = try ImportTrial(files: [large, small]) { $0.workers = 1 }
        #expect(alone.isBalanced)
        #expect(alone.outcome.placedCount > 7000 && alone.outcome.reviewCount > 0)
        #expect(alone.report == beside.report)
        #expect(alone.review == beside.review)
        withExtendedLifetime(folder) {}
    }

    @Test("one thread, two and seven give the same bytes")
    func sameBytes() throws {
        let folder = TemporaryFolder()
        let names = Self.files.map { folder.write($0.text, as: $0.name) }
        let one = try ImportTrial(files: names) { $0.workers = 1 }
        #expect(one.isBalanced)
        #expect(one.outcome.placedCount > 1000)
        for workers in [2, 7] {
            let many = try ImportTrial(files: names) { $0.workers = workers }
            #expect(many.report == one.report)
            #expect(many.review == one.review)
            #expect(many.outcome.balances == one.outcome.balances)
            #expect(
                many.outcome.diagnostics.kept.map { $0.message.text(in: .english) }
                    == one.outcome.diagnostics.kept.map { $0.message.text(in: .english) })
        }
        withExtendedLifetime(folder) {}
    }

    @Test("wherever a text is cut into pieces, its rows are the same")
    func pieces() throws {
        let text = Array(
            "a;b\r\n\"c;\n\"\"d\"\"\";e\n\n1,5;\"\"\r\nf;12\" nail\ng;\"h\r\ni\"".utf8)
        let whole = [
            ["a", "b"], ["c;\n\"d\"", "e"], [""], ["1,5", ""], ["f", "12\" nail"], ["g", "h\r\ni"],
        ]
        for first in 0...text.count {
            for second in stride(from: first, through: text.count, by: 3) {
                let cutter = RowCutter()
                var rows: [[String]] = []
                var lines: [Int] = []
                let pieces = [text[..<first], text[first..<second], text[second...]]
                for (index, piece) in pieces.enumerated() {
                    let fault = Array(piece).withUnsafeBytes { bytes in
                        cutter.cut(bytes, isEnd: index == 2, delimiter: UInt8(ascii: ";")) { row in
                            rows.append(row.fields.indices.map { row.text($0) })
                            lines.append(row.line)
                        }
                    }
                    #expect(fault == nil)
                }
                #expect(rows == whole, "\(first) \(second)")
                #expect(lines == [1, 2, 4, 5, 6, 7])
            }
        }
    }

    @Test("a quotation mark that never ends is told with the place of its row")
    func openQuote() throws {
        let cutter = RowCutter()
        let text = Array("a;b\nc;\"d\n".utf8)
        let fault = text.withUnsafeBytes {
            cutter.cut($0, isEnd: true, delimiter: UInt8(ascii: ";")) { _ in }
        }
        #expect(fault?.line == 2)
        #expect(fault?.start == 4)
        #expect(fault?.failure == .unterminatedQuote(offset: 6))
    }
}
