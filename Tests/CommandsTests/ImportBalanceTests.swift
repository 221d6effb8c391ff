import Diagnostics
import Testing

@testable import Commands
@testable import Importing

/// The printed balance of an import.
@Suite("Balance of an import")
struct ImportBalanceTests {
    private final class Page: TextSink {
        private(set) var text = ""
        func write(_ text: String) { self.text += text }
    }

    private func page(width: Int) -> [String] {
        var balance = ImportBalance(file: "a.csv", kind: "table")
        (balance.read, balance.placed) = (6, 1)
        balance.setAside = ["heading": 1, "total": 2, "counted-elsewhere:invoice": 1, "egen": 1]
        let page = Page()
        ImportBalanceText(balances: [balance], language: .danish, width: width).write(to: page)
        return page.text.split(separator: "\n").map(String.init)
    }

    @Test("rules have their names in the language; those of the user keep theirs")
    func names() {
        #expect(
            page(width: 120)[1].hasSuffix("0  talt på fakturaen 1, egen 1, overskrift 1, sum 2"))
    }

    @Test("where there is no room the rules stand below, broken into lines")
    func wrapped() {
        let lines = page(width: 60)
        #expect(lines.count == 4)
        #expect(lines[1].hasPrefix("a.csv  tabel     6         1              5"))
        #expect(lines[2] == "  lagt til side af: talt på fakturaen 1, egen 1,")
        #expect(lines[3] == "    overskrift 1, sum 2")
    }
}
