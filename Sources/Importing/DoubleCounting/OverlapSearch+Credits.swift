extension OverlapSearch {
    /// What finds the invoice line that a credit is about.
    private struct Item: Hashable {
        let supplier: UInt32
        let currency: UInt32
        let text: UInt32
    }

    /// Brings negative invoice lines together with the lines they take back.
    mutating func findCredits() {
        let credits = record.invoiceLines.filter { $0.amount < 0 && !isLost($0.line) }
        guard !credits.isEmpty else { return }
        var open: [Item: [MoneyKey]] = [:]
        var bySupplier: [UInt32: [MoneyKey]] = [:]
        for key in record.invoiceLines where key.amount > 0 && !isLost(key.line) {
            open[item(key), default: []].append(key)
            bySupplier[root(key.supplier), default: []].append(key)
        }
        for credit in credits {
            let same = (open[item(credit)] ?? []) + (bySupplier[root(credit.supplier)] ?? [])
            let candidates = same.filter { !isLost($0.line) && mayCredit(credit, $0) }
            if let exact = candidates.first(where: { $0.amount == -credit.amount }) {
                note(.credited, lost: exact.line, kept: credit.line)
                note(.credited, lost: credit.line, kept: exact.line)
            } else if let larger = candidates.first(where: {
                $0.amount > -credit.amount && $0.text == credit.text
            }) {
                let quantity = record.quantities[credit.line] ?? 0
                note(
                    PartialCredit(
                        line: larger.line, credit: credit.line, quantity: -quantity,
                        amount: -credit.amount))
            }
        }
    }

    private func item(_ key: MoneyKey) -> Item {
        Item(supplier: root(key.supplier), currency: key.currency, text: key.text)
    }

    /// A credit is about a line of the invoice it names, or of the same text and supplier.
    private func mayCredit(_ credit: MoneyKey, _ line: MoneyKey) -> Bool {
        guard credit.supplier != 0, credit.currency == line.currency, credit.document > 0,
            line.document > 0
        else { return false }
        let names = record.documents[Int(credit.document) - 1].references
        let number = record.documents[Int(line.document) - 1].number
        let isNamed = !number.isEmpty && names.contains(number)
        let isSameItem = credit.text == line.text && credit.text != 0
        // A credit that names its invoices is about no other.
        return names.isEmpty || credit.document == line.document ? isSameItem : isNamed
    }
}
