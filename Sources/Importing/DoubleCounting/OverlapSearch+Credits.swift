extension OverlapSearch {
    /// What finds the invoice line that a credit is about.
    private struct Item: Hashable {
        let supplier: UInt32
        let currency: UInt32
        let text: UInt32
    }

    /// The same by its amount, whatever it is called.
    private struct Sum: Hashable {
        let supplier: UInt32
        let currency: UInt32
        let amount: UInt64
    }

    /// Brings negative invoice lines together with the lines they take back.
    mutating func findCredits() {
        let credits = record.invoiceLines.filter { $0.amount < 0 && !isLost($0.line) }
        guard !credits.isEmpty else { return }
        // Only what some credit may be about is kept.
        var sameText: [Item: [MoneyKey]] = [:]
        var sameAmount: [Sum: [MoneyKey]] = [:]
        for credit in credits {
            sameText[item(credit)] = []
            sameAmount[sum(credit)] = []
        }
        for key in record.invoiceLines where key.amount > 0 && !isLost(key.line) {
            // Looked up first: most lines are not what any credit is about.
            if let place = sameText.index(forKey: item(key)) { sameText.values[place].append(key) }
            if let place = sameAmount.index(forKey: sum(key)) {
                sameAmount.values[place].append(key)
            }
        }
        for credit in credits {
            let equal = (sameAmount[sum(credit)] ?? []).filter { mayCredit(credit, $0) }
            if let exact = equal.first(where: { $0.text == credit.text }) ?? equal.first {
                note(.credited, lost: exact.line, kept: credit.line)
                note(.credited, lost: credit.line, kept: exact.line)
            } else if let larger = sameText[item(credit)]?.first(where: {
                $0.amount > -credit.amount && mayCredit(credit, $0)
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

    private func sum(_ key: MoneyKey) -> Sum {
        Sum(supplier: root(key.supplier), currency: key.currency, amount: key.amount.magnitude)
    }

    /// A credit is about a line of the invoice it names, or of the same text and supplier.
    private func mayCredit(_ credit: MoneyKey, _ line: MoneyKey) -> Bool {
        guard !isLost(line.line), credit.supplier != 0, credit.currency == line.currency,
            credit.document > 0, line.document > 0
        else { return false }
        let names = record.documents[Int(credit.document) - 1].references
        let number = record.documents[Int(line.document) - 1].number
        let isNamed = !number.isEmpty && names.contains(number)
        let isSameItem = credit.text == line.text && credit.text != 0
        // A credit that names its invoices is about no other.
        return names.isEmpty || credit.document == line.document ? isSameItem : isNamed
    }
}
