import EmissionFactors
import Inventory
import Quantities

extension FootprintAccumulator {
    /// Opens cells, factor uses and sums of errors for the factors of a plan.
    mutating func terms(
        _ applied: [AppliedFactor], parts: ActivityDescriptor.Parts, activity: String,
        rules: PlanRules, ratios: (AppliedFactor) -> [ExactFraction]?
    ) -> [EmissionPlan.Term] {
        let assignment = ScopeAssignment(parts)
        let counted = applied.filter { !rules.excludedStages.contains($0.stage) }
        let scopes = counted.map(assignment.scope)
        let qualities = counted.map(rules.quality)
        let amountQuality = rules.amountQuality(parts)
        let uses = counted.indices.map {
            use(counted[$0], activity: activity, quality: qualities[$0])
        }
        let firstError = errors.slots(
            ErrorSums.Key(
                department: parts.department.id, category: assignment.category,
                basis: parts.basis, dataQuality: parts.dataQuality,
                terms: zip(uses, scopes).map { .init(use: $0, scope: $1) },
                place: .init(phase: parts.phase, country: parts.country)),
            amount: amountQuality)
        return counted.indices.map { index in
            let factor = counted[index]
            let coordinates = FootprintCoordinates(
                department: parts.department.id, phase: parts.phase,
                category: assignment.category, scope: scopes[index], stage: factor.stage,
                country: parts.country, basis: parts.basis, measure: factor.measure)
            let exact = ratios(factor) ?? []
            return EmissionPlan.Term(
                applied: factor, scope: scopes[index], ratios: exact,
                simple: Self.combined(exact),
                countsGuests: factor.unit.symbol == "guest-night", cell: cell(coordinates),
                use: uses[index], quality: qualities[index], amountQuality: amountQuality,
                error: firstError + index,
                countsInLocationTotal: factor.measure.isInLocationTotal)
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

/// What a plan takes from the factor library beside its factors.
struct PlanRules {
    let excludedStages: Set<LifeCycleStage>
    /// Nil where the folder has no rules of data quality.
    let dataQuality: DataQualityRules?
    let families: (String) -> String?

    func quality(_ applied: AppliedFactor) -> AppliedQuality? {
        dataQuality?.quality(of: applied, families: families)
    }

    func amountQuality(_ parts: ActivityDescriptor.Parts) -> DataQuality? {
        dataQuality?.quality(ofBasis: parts.basis.rawValue, stated: parts.dataQuality)
    }
}
