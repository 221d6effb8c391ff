import Quantities

/// The emission properties an invoice line carries itself (OIOUBL 3, rules GP001–GP009).
struct DeclaredEmission: Sendable, Hashable {
    /// kg CO2e per unit.
    let factor: ExactDecimal
    /// The unit code it is per; empty: the line's.
    let unitCode: String
    /// kg CO2e of the line, where it is stated.
    let net: ExactDecimal?
    /// `Database` or `Internal`.
    let sourceLabel: String
}
