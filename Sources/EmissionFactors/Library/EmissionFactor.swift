import Quantities

/// A published emission factor: kilograms of greenhouse gas per unit of an activity, with its citation.
public struct EmissionFactor: Sendable {
    /// What the published figure counts.
    public enum Content: String, Sendable {
        /// All greenhouse gases as CO2 equivalent.
        case co2e
        /// Carbon dioxide only, because the publisher gives no other gas.
        case co2Only
        /// Biogenic carbon dioxide, outside all scopes.
        case biogenicCO2
    }

    /// The dataset edition, such as `desnz-2025`.
    public let dataset: String
    /// The publisher's row id.
    public let id: String
    /// What the publisher calls the row.
    public let name: String
    /// The unit that the figure is per.
    public let unit: MeasurementUnit
    /// The life-cycle stage it covers.
    public let stage: LifeCycleStage
    /// Kilograms per unit, as published.
    public let value: ExactDecimal
    /// What the figure counts.
    public let content: Content
    /// Parts of the figure by gas, in kg CO2e, where published.
    public let gases: GasParts
    /// The GWP set of the publisher, such as `AR5`.
    public let gwpSet: String
    /// The country, municipality or grid region the figure is for; empty where it has none.
    public let geography: String
    /// When it is valid.
    public let validity: Validity
    /// Kilograms of material per declared unit, where the figure is not per mass.
    public let massPerUnit: ExactDecimal?
    /// The publisher's table, sheet or column.
    public let table: String
    /// Flags of the row, such as `check`.
    public let flags: [String]
    /// A remark on the row.
    public let note: String

    /// `dataset:id`, the name of the row in reports.
    public var reference: String { dataset + ":" + id }

    /// The id without the module of EN 15804 behind a colon: `B1370:C3` is of the product `B1370`.
    public var productID: String { Self.product(ofRow: id) }

    static func product(ofRow id: String) -> String {
        let parts = id.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.modules.contains(String(parts[1])) else { return id }
        return String(parts[0])
    }

    /// The modules that may be rows of their own.
    private static let modules: Set = ["A4", "A5", "C1", "C2", "C3", "C4"]

    /// Whether the row is carried for the record only: it answers no question.
    public var isUnusable: Bool { flags.contains(Self.unusable) }

    /// The flag of rows that must not be used.
    static let unusable = "unusable"
}

/// Parts of a factor by gas, in kg CO2e; nil where not published.
public struct GasParts: Sendable, Hashable {
    /// Carbon dioxide.
    public let co2: ExactDecimal?
    /// Methane, as CO2e.
    public let ch4: ExactDecimal?
    /// Nitrous oxide, as CO2e.
    public let n2o: ExactDecimal?
}
