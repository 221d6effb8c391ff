import EmissionFactors
import Inventory

/// A scope of the GHG Protocol, with the category where it is scope 3.
public struct EmissionScope: Sendable, Hashable, Comparable {
    /// 1, 2 or 3; 0 for what is outside all scopes.
    public let number: Int
    /// The scope 3 category, 1–15; 0 in the other scopes.
    public let scope3Category: Int

    /// Scope 1: direct emissions.
    public static let scope1 = EmissionScope(number: 1, scope3Category: 0)
    /// Scope 2: purchased energy.
    public static let scope2 = EmissionScope(number: 2, scope3Category: 0)
    /// Outside of scopes: biogenic CO2, and what stands beside the total.
    public static let outside = EmissionScope(number: 0, scope3Category: 0)

    /// Scope 3 in a category.
    public static func scope3(_ category: Int) -> EmissionScope {
        EmissionScope(number: 3, scope3Category: category)
    }

    /// Orders by scope, then category.
    public static func < (lhs: EmissionScope, rhs: EmissionScope) -> Bool {
        (lhs.number, lhs.scope3Category) < (rhs.number, rhs.scope3Category)
    }
}

/// Assigns the scope of an emission by operational control (method 1).
struct ScopeAssignment {
    private let accounting: ActivityAccounting
    private let isOperated: Bool
    private let isCommute: Bool

    init(_ parts: ActivityDescriptor.Parts) {
        accounting = parts.rule.accounting
        isCommute = parts.isCommute
        isOperated = Self.isOperated(parts)
    }

    private static func isOperated(_ parts: ActivityDescriptor.Parts) -> Bool {
        switch parts.rule.accounting.scopeRule {
        case .valueChain, .memo: return false
        // A carrier's crew flies a chartered aircraft; only the production's own is operated by it.
        case .charteredCombustion: return parts.control == .own
        case .combustion, .purchasedEnergy:
            // Crews drive to work in cars of their own, so a commute is not operated unless the record
            // says so.
            return (parts.control ?? (parts.isCommute ? .other : .hired)) != .other
        }
    }

    /// The category of the footprint.
    var category: String { isCommute ? "commute" : accounting.category }

    /// The scope of one applied factor.
    func scope(of applied: AppliedFactor) -> EmissionScope {
        guard applied.measure != .biogenic, applied.measure != .memo else { return .outside }
        guard isOperated else {
            return .scope3(isCommute ? 7 : accounting.scope3Category)
        }
        // Scope 3, category 3: upstream of fuel and energy that scope 1 and 2 count. Radiative forcing
        // is an effect of the burning itself.
        guard applied.stage == .use || applied.stage == .radiativeForcing else {
            return .scope3(3)
        }
        let isEnergy = accounting.scopeRule == .purchasedEnergy || applied.conversion != nil
        return isEnergy ? .scope2 : .scope1
    }
}
