/// How good the figure of a source line is, best first (reference: measured beats invoice beats ledger).
enum SourceQuality: String, Sendable, CaseIterable {
    /// The supplier's own emission figure.
    case supplierFactor
    /// Read from a meter.
    case measured
    /// Estimated by the meter's operator.
    case estimated
    /// A physical quantity on an invoice.
    case invoiced
    /// Stated by whoever filled in a table.
    case declared
    /// Money only.
    case spend
}

/// What the reader of a document knows of a line's role.
enum SourceRole: Sendable, Hashable {
    /// It may be an activity.
    case activity
    /// It is none, by a named rule, such as `tariff` or `tax`.
    case setAside(rule: String)
    /// It cannot be read as it stands; the message id of the reason.
    case unreadable(reason: String)
}
