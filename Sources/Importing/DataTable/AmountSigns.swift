/// How the amounts of a table stand to what they are about: some lists have expenses above zero, and account
/// statements and card lists have them below.
struct AmountSigns {
    /// How many amounts are below and above zero.
    private(set) var negative = 0
    private(set) var positive = 0

    /// What an amount of a row means.
    enum Direction {
        /// Expenses are above zero; what is below is a credit.
        case expensesAbove
        /// Movements of an account: expenses are below zero, income above.
        case statement
        /// The same with more above zero than below: perhaps purchases on a card are above.
        case openStatement
        /// Nearly all are below zero, so that these are the expenses; what is above is a refund.
        case expensesBelow
    }

    /// So many amounts at least show which side the expenses are on.
    private static let fewest = 3

    /// Takes an amount as it is written.
    mutating func take(_ text: String) {
        let utf8 = text.utf8
        guard utf8.contains(where: { $0 &- 0x31 < 9 }) else { return }
        // Accountants put amounts below zero in brackets, some programs the sign behind.
        let isNegative =
            utf8.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "(") } ?? false
            || utf8.last == UInt8(ascii: "-") || text.hasPrefix("\u{2212}")
        if isNegative { negative += 1 } else { positive += 1 }
    }

    /// The direction of a table with a running balance or without, of accounts or not. Where accounts are named,
    /// the movements are those of a ledger, in which expenses are above zero whatever the balance is.
    func direction(hasBalance: Bool, hasAccounts: Bool) -> Direction {
        if hasBalance, !hasAccounts { return positive > negative ? .openStatement : .statement }
        let majority = hasAccounts ? 4 : 2
        return negative >= Self.fewest && negative >= majority * positive
            ? .expensesBelow : .expensesAbove
    }
}
