import Quantities

/// Completes the market-based figure of electricity from the record's contract (method 3).
struct ElectricityContract {
    private let contract: FactorQuestion.Contract
    private let requiresEvidence: Bool

    init(_ contract: FactorQuestion.Contract, _ method: MethodSettings) {
        self.contract = contract
        requiresEvidence = method.renewableRequiresEvidence
    }

    /// The factors with their market-based side filled in, where the activity has one.
    func completed(
        _ found: [AppliedFactor], bindings: [BindingTable.Binding]
    ) -> [AppliedFactor] {
        let location = found.filter { $0.measure == .location }
        guard !location.isEmpty else { return found }
        let others = found.filter { $0.measure != .market }
        let residual = found.filter { $0.measure == .market }
        let upstream = location.filter { $0.stage != .use }.map { copy($0, reasons: $0.reasons) }
        switch contract {
        case .supplier(let value):
            return others + [stated(value, like: location, .supplierFactor)] + upstream
        case .renewableWithEvidence:
            return others + [stated(.zero, like: location, .renewableContract)] + upstream
        case .renewableWithoutEvidence where !requiresEvidence:
            return others + [stated(.zero, like: location, .renewableContract)] + upstream
        case .renewableWithoutEvidence:
            return others + marked(residual, location, .renewableWithoutEvidence)
        case .residual:
            return others + marked(residual, location, nil)
        }
    }

    /// The residual mix, or the location-based figures where none is published.
    private func marked(
        _ residual: [AppliedFactor], _ location: [AppliedFactor], _ reason: FactorMatch?
    ) -> [AppliedFactor] {
        let extra = reason.map { [$0] } ?? []
        guard residual.isEmpty else {
            let upstream = location.filter { factor in
                factor.stage != .use && !residual.contains { $0.stage == factor.stage }
            }
            // Behind a conversion the contract was applied already.
            let marked = residual.map { factor in
                copy(
                    factor, reasons: factor.reasons + extra.filter { !factor.reasons.contains($0) })
            }
            return marked + upstream.map { copy($0, reasons: $0.reasons) }
        }
        return location.map { copy($0, reasons: $0.reasons + [.residualMixNotPublished] + extra) }
    }

    private func stated(
        _ value: ExactDecimal, like location: [AppliedFactor], _ reason: FactorMatch
    ) -> AppliedFactor {
        AppliedFactor(
            factor: nil, subtracted: nil, value: value, unit: location[0].unit, stage: .use,
            measure: .market, conversion: location[0].conversion, reasons: [reason])
    }

    private func copy(_ factor: AppliedFactor, reasons: [FactorMatch]) -> AppliedFactor {
        var copy = factor.with(reasons: reasons)
        copy.measure = .market
        return copy
    }
}
