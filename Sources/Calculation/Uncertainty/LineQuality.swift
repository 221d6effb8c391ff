import EmissionFactors
import Quantities

/// How good one emission line is.
public struct LineQuality: Sendable {
    /// The amount.
    public let amount: DataQuality
    /// The factor.
    public let factor: AppliedQuality
    /// The 95 % range of the line; nil where the line is zero.
    public let range: UncertaintyRange?

    /// The quality of what a term makes; nil where the factor folder has no rules of data quality.
    init?(_ term: EmissionPlan.Term, kilograms: ExactDecimal) {
        guard let amount = term.amountQuality, let factor = term.quality else { return nil }
        self.init(amount: amount, factor: factor, kilograms: kilograms)
    }

    /// Joins the errors of amount and factors: their variances add on the logarithmic scale.
    init(amount: DataQuality, factor: AppliedQuality, kilograms: ExactDecimal) {
        self.amount = amount
        self.factor = factor
        let sigmas = [amount.sigma, factor.row.sigma, factor.conversion?.sigma ?? 0]
        let sigma = sigmas.reduce(Double(0)) { $0 + $1 * $1 }.squareRoot()
        guard kilograms != .zero else {
            range = nil
            return
        }
        let ends = Lognormal(median: kilograms.absolute.approximate, sigma: sigma).interval
        range = UncertaintyRange(
            kilograms.isNegative ? (-ends.upper, -ends.lower) : ends, .closedForm)
    }
}
