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
        let terms = counted.indices.map { index in
            let factor = counted[index]
            let exact = ratios(factor) ?? []
            return EmissionPlan.Term(
                applied: factor, scope: scopes[index], ratios: exact,
                simple: Self.combined(exact),
                countsGuests: factor.unit.symbol == "guest-night", use: uses[index],
                quality: qualities[index], amountQuality: amountQuality,
                countsInLocationTotal: factor.measure.isInLocationTotal)
        }
        return placed(terms, parts)
    }

    /// The terms where a descriptor's records stand: its cells and sums of errors are opened.
    mutating func placed(
        _ terms: [EmissionPlan.Term], _ parts: ActivityDescriptor.Parts
    ) -> [EmissionPlan.Term] {
        let category = ScopeAssignment(parts).category
        let firstError = errors.slots(
            ErrorSums.Key(
                department: parts.department.id, category: category,
                basis: parts.basis, dataQuality: parts.dataQuality,
                terms: terms.map { .init(use: $0.use, scope: $0.scope) },
                place: .init(phase: parts.phase, country: parts.country)),
            amount: terms.first?.amountQuality)
        var placed = terms
        for index in placed.indices {
            placed[index].cell = cell(
                FootprintCoordinates(
                    department: parts.department.id, phase: parts.phase, category: category,
                    scope: terms[index].scope, stage: terms[index].applied.stage,
                    country: parts.country, basis: parts.basis,
                    measure: terms[index].applied.measure))
            placed[index].error = firstError + index
        }
        return placed
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
