import Diagnostics
import Importing

/// Which money of the ledgers has no activity behind it, by account and by supplier.
struct CompletenessText {
    let completeness: MoneyCompleteness
    let language: Language

    /// Writes both tables.
    func write(to sink: any TextSink) {
        guard !completeness.isEmpty else {
            sink.write(text("completeness-no-ledger") + "\n")
            return
        }
        write("account", completeness.accounts, to: sink)
        sink.write("\n")
        write("supplier", completeness.suppliers, to: sink)
    }

    private func write(
        _ name: String, _ sums: [MoneyCompleteness.Sums], to sink: any TextSink
    ) {
        let headings = [name, "lines", "money", "covered", "open"].map { text("balance-\($0)") }
        // The largest open sum first: that is where looking pays.
        let sorted = sums.sorted {
            ($1.open, $0.name, $0.currency) < ($0.open, $1.name, $1.currency)
        }
        let rows = sorted.map { sum in
            [
                sum.name.isEmpty ? text("balance-no-name") : sum.name.terminalSafe,
                String(sum.lines), "\(sum.total) \(sum.currency)", sum.covered.description,
                sum.open.description,
            ]
        }
        PlainTable(headings: headings, rows: rows, textColumns: 1).write(to: sink)
    }

    private func text(_ key: String) -> String { Message(key).text(in: language) }
}
