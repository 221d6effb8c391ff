import Diagnostics
import Importing

/// The balance of an import as a table: for each file, what became of its lines.
struct ImportBalanceText {
    let balances: [ImportBalance]
    let language: Language
    /// How wide it may be.
    var width = 80

    /// Writes the table; the rules stand below each row where there is no room beside it.
    func write(to sink: any TextSink) {
        let names = ["file", "kind", "read", "placed", "set-aside", "review", "rules"]
        let headings = names.map { Message("balance-\($0)").text(in: language) }
        var rows = balances.map { balance in
            row(
                balance.file.terminalSafe,
                kind: Message("balance-kind-\(balance.kind)").text(in: language), balance)
        }
        if balances.count > 1 { rows.append(total) }
        let table = PlainTable(headings: headings, rows: rows, textColumns: 2, endsWithText: true)
        guard table.width > width else { return table.write(to: sink) }
        let last = names.count - 1
        let below = rows.map { wrapped("\(headings[last]): ", $0[last]) }
        PlainTable(
            headings: Array(headings.dropLast()), rows: rows.map { Array($0.dropLast()) },
            textColumns: 2, below: [[]] + below
        ).write(to: sink)
    }

    /// Rules in lines that are no wider than the page, each after two blanks.
    private func wrapped(_ heading: String, _ rules: String) -> [String] {
        guard !rules.isEmpty else { return [] }
        var lines = ["  " + heading.lowercased()]
        var isStart = true
        for rule in rules.split(separator: ",").map({ String($0.drop { $0 == " " }) }) {
            let room = width - (lines.last?.count ?? 0) - 3
            if !isStart, rule.count > room {
                lines[lines.count - 1] += ","
                lines.append("    " + rule)
            } else {
                lines[lines.count - 1] += (isStart ? "" : ", ") + rule
            }
            isStart = false
        }
        return lines
    }

    private func row(_ name: String, kind: String, _ balance: ImportBalance) -> [String] {
        let rules = balance.setAside.sorted { $0.key < $1.key }
            .map { "\(self.name(ofRule: $0.key)) \($0.value)" }
        return [
            name, kind, String(balance.read), String(balance.placed),
            String(balance.setAsideCount), String(balance.review), rules.joined(separator: ", "),
        ]
    }

    /// What a rule is called; a rule of the user's has its own name.
    private func name(ofRule rule: String) -> String {
        let key = "balance-rule-\(rule)"
        let name = Message(key).text(in: language)
        return name == key ? rule.terminalSafe : name
    }

    private var total: [String] {
        let name = Message("balance-total").text(in: language)
        return row(name, kind: "", ImportBalance.sum(of: balances))
    }
}
