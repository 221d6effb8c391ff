import Quantities

/// Something a production does that causes emissions, such as driving a medium diesel car one kilometre.
public struct Activity: Sendable {
    /// The id, such as `car.diesel.medium`.
    public let id: String
    /// The English name.
    public let english: String
    /// The Danish name.
    public let danish: String
    /// The unit it is usually given in; nil where any unit is as good.
    public let unit: MeasurementUnit?
    /// Where it counts when it is reported by its id.
    public let accounting: ActivityAccounting
    /// Words it can be found by.
    public let synonyms: [String]
    /// A remark, for instance why no published factor exists.
    public let note: BilingualText
}

/// Where an activity counts: category, scope and scope 3 category.
public struct ActivityAccounting: Sendable, Hashable {
    /// How control over an activity decides its scope (method 1).
    public enum ScopeRule: String, Sendable, CaseIterable {
        /// Fuel burnt: scope 1 when the production operates it, else scope 3.
        case combustion
        /// Grid electricity and heat: scope 2 when the production operates the place, else scope 3.
        case purchasedEnergy
        /// Fuel of a chartered aircraft: scope 1 when it is the production's own, else scope 3.
        case charteredCombustion
        /// Always scope 3.
        case valueChain
    }

    /// The category, such as `travelRoad`.
    public let category: String
    /// How control decides the scope.
    public let scopeRule: ScopeRule
    /// The GHG Protocol scope 3 category, 1–15, where the line is scope 3.
    public let scope3Category: Int

    /// Makes an accounting rule.
    public init(category: String, scopeRule: ScopeRule, scope3Category: Int) {
        self.category = category
        self.scopeRule = scopeRule
        self.scope3Category = scope3Category
    }
}
