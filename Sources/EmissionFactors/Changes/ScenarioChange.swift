import Quantities

/// A change that a production could have made, as data: which records it touches and what they become.
public struct ScenarioChange: Sendable {
    /// A number that a change works with.
    public struct Parameter: Sendable {
        /// The name.
        public let name: String
        /// What it is.
        public let wording: CitedWording
        /// Its value; nil where the user has to give one.
        public let value: ExactDecimal?
        /// The least value.
        public let minimum: ExactDecimal?
        /// The greatest value.
        public let maximum: ExactDecimal?
        /// The unit's symbol; `1` for a share or a factor.
        public let unit: String
        /// Whether the user gave the value.
        public var isGiven = false
    }

    /// The id.
    public let id: String
    /// What it is called, and what its figures rest on.
    public let wording: CitedWording
    /// The numbers it works with.
    public let parameters: [Parameter]
    /// What a reader has to know of how it is reckoned.
    public let notes: [CitedWording]
    /// What happens to records; the first rule that matches a record holds.
    public let rules: [ChangeRule]

    /// The parameters without a value.
    public var missingParameters: [Parameter] { parameters.filter { $0.value == nil } }

    /// The value of a parameter; nil where the change has none.
    public func value(of parameter: String) -> ExactDecimal? {
        parameters.first { $0.name == parameter }?.value
    }

    /// The share of each record's amount that changes; one where the change has no such parameter.
    public var share: ExactDecimal {
        let isOfRule = rules.contains { $0.ratio.contains { $0.parameter == Self.shareName } }
        return isOfRule ? .one : value(of: Self.shareName) ?? .one
    }

    private static let shareName = "share"

    /// The same change with other values of parameters.
    public func setting(_ values: [String: ExactDecimal]) -> ScenarioChange {
        ScenarioChange(
            id: id, wording: wording,
            parameters: parameters.map { parameter in
                Parameter(
                    name: parameter.name, wording: parameter.wording,
                    value: values[parameter.name] ?? parameter.value, minimum: parameter.minimum,
                    maximum: parameter.maximum, unit: parameter.unit,
                    isGiven: parameter.isGiven || values[parameter.name] != nil)
            }, notes: notes, rules: rules)
    }
}
