import Diagnostics
import Importing

/// The balance of an import as a table: for each file, what became of its lines.
struct ImportBalanceText {
    let balances: [ImportBalance]
    let language: Language

    /// Writes the table.
    func write(to sink: any TextSink) {
        let headings = ["file", "kind", "read", "placed", "set-aside", "review", "rules"]
            .map { Message("balance-\($0)").text(in: language) }
        var rows = balances.map { balance in
            row(
                balance.file.terminalSafe,
                kind: Message("balance-kind-\(balance.kind)").text(in: language), balance)
        }
        if balances.count > 1 { rows.append(total) }
        PlainTable(headings: headings, rows: rows, textColumns: 2, endsWithText: true)
            .write(to: sink)
    }

    private func row(_ name: String, kind: String, _ balance: ImportBalance) -> [String] {
        let rules = balance.setAside.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return [
            name, kind, String(balance.read), String(balance.placed),
            String(balance.setAsideCount), String(balance.review), rules.joined(separator: ", "),
        ]
    }

    private var total: [String] {
        let name = Message("balance-total").text(in: language)
        return row(name, kind: "", ImportBalance.sum(of: balances))
    }
}
