/// Two lines that are about the same thing, and which of them counts.
struct Overlap: Sendable, Hashable {
    /// Why one gives way to the other; also the name of the rule that sets it aside.
    enum Rule: String, Sendable, CaseIterable {
        case sameFile = "counted-elsewhere:same-file"
        case sameInvoice = "counted-elsewhere:same-invoice"
        case credited = "credited"
        case meter = "counted-elsewhere:meter"
        case sameEnergy = "counted-elsewhere:same-energy"
        case invoice = "counted-elsewhere:invoice"
        case fuel = "counted-elsewhere:fuel"
        case reversed = "reversed"

        /// The key of the sentence that explains it.
        var message: String {
            switch self {
            case .sameFile: return "overlap-same-file"
            case .sameInvoice: return "overlap-same-invoice"
            case .credited: return "overlap-credited"
            case .meter: return "overlap-meter"
            case .sameEnergy: return "overlap-same-energy"
            case .invoice: return "overlap-invoice"
            case .fuel: return "overlap-fuel"
            case .reversed: return "overlap-reversed"
            }
        }
    }

    /// The rule.
    let rule: Rule
    /// The line that gives way.
    let lost: UInt32
    /// The line that counts instead, or cancels it.
    let kept: UInt32
}

/// How much of a line a credit takes away without cancelling it.
struct PartialCredit: Sendable, Hashable {
    /// The line that is reduced.
    let line: UInt32
    /// The credit.
    let credit: UInt32
    /// What is taken from the quantity and the amount, in ten-thousandths.
    let quantity: Int64
    let amount: Int64
}
