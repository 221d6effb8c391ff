import EmissionFactors
import Inventory
import Quantities

extension FootprintAccumulator {
    /// Opens cells and factor uses for the factors of a plan.
    mutating func terms(
        _ applied: [AppliedFactor], parts: ActivityDescriptor.Parts, activity: String,
        excluded: Set<LifeCycleStage>, ratios: (AppliedFactor) -> [ExactFraction]?
    ) -> [EmissionPlan.Term] {
        let assignment = ScopeAssignment(parts)
        return applied.filter { !excluded.contains($0.stage) }.map { factor in
            let scope = assignment.scope(of: factor)
            let coordinates = FootprintCoordinates(
                department: parts.department.id, phase: parts.phase,
                category: assignment.category, scope: scope, stage: factor.stage,
                country: parts.country, basis: parts.basis, measure: factor.measure)
            let exact = ratios(factor) ?? []
            return EmissionPlan.Term(
                applied: factor, scope: scope, ratios: exact, simple: Self.combined(exact),
                countsGuests: factor.unit.symbol == "guest-night", cell: cell(coordinates),
                use: use(factor, activity: activity),
                countsInLocationTotal: factor.measure == .all || factor.measure == .location)
        }
    }

    /// The product of the ratios; nil where it leaves the range.
    private static func combined(_ ratios: [ExactFraction]) -> ExactFraction? {
        guard !ratios.isEmpty else { return nil }
        var product: ExactFraction? = .one
        for ratio in ratios { product = product?.multiplied(by: ratio) }
        return product
    }
}
