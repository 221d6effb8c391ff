import Diagnostics
import Importing

/// The balance of an import as a table: for each file, what became of its lines.
struct ImportBalanceText {
    let balances: [ImportBalance]
    let language: Language

    /// Writes the table.
    func write(to sink: any TextSink) {
        let headings = ["file", "kind", "read", "placed", "set-aside", "review"]
            .map { Message("balance-\($0)").text(in: language) }
        var rows = balances.map { balance in
            [
                balance.file.terminalSafe, balance.kind, String(balance.read),
                String(balance.placed), String(balance.setAsideCount), String(balance.review),
            ]
        }
        if balances.count > 1 { rows.append(total) }
        PlainTable(headings: headings, rows: rows, textColumns: 2).write(to: sink)
        for (rule, count) in rules {
            let message = Message(
                "balance-rule", ["rule": .text(rule), "count": .number(count)])
            sink.write("  " + message.text(in: language) + "\n")
        }
    }

    private var total: [String] {
        let sums = balances.reduce((0, 0, 0, 0)) {
            ($0.0 + $1.read, $0.1 + $1.placed, $0.2 + $1.setAsideCount, $0.3 + $1.review)
        }
        return [
            Message("balance-total").text(in: language), "", String(sums.0), String(sums.1),
            String(sums.2), String(sums.3),
        ]
    }

    /// All rules that set lines aside, with how many.
    private var rules: [(String, Int)] {
        var counts: [String: Int] = [:]
        for balance in balances { counts.merge(balance.setAside) { $0 + $1 } }
        return counts.sorted { $0.key < $1.key }
    }
}
