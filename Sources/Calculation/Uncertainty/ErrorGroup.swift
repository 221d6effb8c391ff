import EmissionFactors
import Inventory
import Quantities

/// A figure whose error is common to all lines that use it: a published row or a conversion.
struct ErrorSource: Sendable {
    let applied: AppliedFactor
    let activity: String
    let isConversion: Bool
    /// The stages that err together: those of one product, or the row's own.
    var stages: Set<LifeCycleStage>

    init(applied: AppliedFactor, activity: String, isConversion: Bool) {
        self.applied = applied
        self.activity = activity
        self.isConversion = isConversion
        stages = [applied.stage]
    }
}

extension AppliedFactor {
    /// What tells the error of a published row from others: the row, its place and its stage.
    ///
    /// The modules of one product are of one life-cycle assessment and err together, so that carbon that
    /// wood takes up and gives back cancels; well-to-tank and the like come from elsewhere.
    var errorOrigin: [String] {
        let isOfProduct = stage == .cradleToGate || stage == .endOfLife
        let row = factor.map { $0.dataset + ":" + $0.productID }
        return [
            row ?? "", factor?.geography ?? "", isOfProduct ? "product" : stage.rawValue,
        ]
    }
}

/// Records alike in department, category, quality and factors, with what each factor made of them.
struct ErrorGroup: Sendable {
    /// What one factor made of the group's records.
    struct Term: Sendable {
        let scope: EmissionScope
        let measure: AccountingMeasure
        /// The exact sum of the emissions.
        let kilograms: ExactDecimal
        /// The sum of the squares of the emissions, in kg².
        let squares: Double
        /// The index of the row among the sources, and the standard deviation of its logarithm.
        let row: Int
        let rowSigma: Double
        /// The same of the conversion before it, where there is one.
        let conversion: Int?
        let conversionSigma: Double

        /// The sum of the emissions in kg.
        var sum: Double { kilograms.approximate }
        /// The root of the sum of squares, with the sign of the sum.
        var signedRoot: Double { sum < 0 ? -squares.squareRoot() : squares.squareRoot() }
        /// Mean by median of the factors' errors.
        var factorVariance: Double { rowSigma * rowSigma + conversionSigma * conversionSigma }
    }

    let department: String
    let category: String
    let basis: ActivityBasis
    /// The standard deviation of the logarithm of each record's amount.
    let amountSigma: Double
    var terms: [Term]
}

extension ErrorGroup {
    /// The part of the group whose terms satisfy a condition; nil where none does.
    func filtered(_ isCounted: (Term) -> Bool) -> ErrorGroup? {
        var part = self
        part.terms = terms.filter(isCounted)
        return part.terms.isEmpty ? nil : part
    }
}
