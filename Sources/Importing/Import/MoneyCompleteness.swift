import Quantities

/// How much of the money in ledgers has an activity behind it, by account and by supplier.
public struct MoneyCompleteness: Sendable {
    /// The sums of one account or supplier in one currency.
    public struct Sums: Sendable, Hashable {
        /// The account or the supplier; empty where the ledger names none.
        public let name: String
        /// The currency, ISO 4217.
        public let currency: String
        /// All money.
        public var total = ExactDecimal.zero
        /// Money whose line became a record or is counted by another document.
        public var covered = ExactDecimal.zero
        /// Lines.
        public var lines = 0

        /// Money without an activity.
        public var open: ExactDecimal { total.subtracting(covered) ?? .zero }
    }

    private struct Entry {
        let line: UInt32
        let account: UInt32
        let supplier: UInt32
        let amount: Int64
    }

    /// Accounts or suppliers as small numbers, by name and currency.
    private struct Numbering: Sendable {
        private(set) var sums: [Sums] = []
        private var known = ByteLookup<UInt32>()
        private var key: [UInt8] = []

        mutating func number(of name: String, _ currency: String) -> UInt32 {
            key.removeAll(keepingCapacity: true)
            key.append(utf8Of: name)
            key.append(0)
            key.append(utf8Of: currency)
            if let number = key.withUnsafeBytes({ known[$0] }) { return number }
            let number = UInt32(sums.count)
            key.withUnsafeBytes { known[$0] = number }
            sums.append(Sums(name: name, currency: currency))
            return number
        }
    }

    /// By account, in order.
    public private(set) var accounts: [Sums] = []
    /// By supplier, in order.
    public private(set) var suppliers: [Sums] = []
    private var entries: [Entry] = []
    private var accountNumbers = Numbering()
    private var supplierNumbers = Numbering()

    /// Whether there was no ledger.
    public var isEmpty: Bool { entries.isEmpty }

    /// Takes a line of a ledger; the amount is in ten-thousandths.
    mutating func note(
        _ amount: Int64?, account: String, currency: String, supplier: String, number: UInt32
    ) {
        guard let amount else { return }
        entries.append(
            Entry(
                line: number, account: accountNumbers.number(of: account, currency),
                supplier: supplierNumbers.number(of: supplier, currency), amount: amount))
    }

    /// Adds everything up; a line is covered unless it waits for a person.
    mutating func finish(isCovered: (UInt32) -> Bool) {
        accounts = accountNumbers.sums
        suppliers = supplierNumbers.sums
        for entry in entries {
            let amount = ExactDecimal(mantissa: Int128(entry.amount) * 100_000_000)
            let covered = isCovered(entry.line)
            Self.add(amount, covered, to: &accounts[Int(entry.account)])
            Self.add(amount, covered, to: &suppliers[Int(entry.supplier)])
        }
        accounts.sort { ($0.name, $0.currency) < ($1.name, $1.currency) }
        suppliers.sort { ($0.name, $0.currency) < ($1.name, $1.currency) }
    }

    private static func add(_ amount: ExactDecimal, _ isCovered: Bool, to sums: inout Sums) {
        sums.total = sums.total.adding(amount) ?? sums.total
        if isCovered { sums.covered = sums.covered.adding(amount) ?? sums.covered }
        sums.lines += 1
    }
}
