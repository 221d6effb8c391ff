import EmissionFactors
import Inventory
import Quantities

/// What one source of error adds to the variance of the location-based total.
public struct VarianceContribution: Sendable {
    /// Where an error comes from.
    public enum Origin: Sendable {
        /// A published row or product: an example of its use, its stage unless there are several, and
        /// its activity.
        case row(AppliedFactor, LifeCycleStage?, activity: String)
        /// A conversion before a factor.
        case conversion(ActivityConversion, activity: String)
        /// The amounts of all records.
        case amounts
    }

    /// Where it comes from.
    public let origin: Origin
    /// Percent of the variance, to one decimal.
    public let percent: ExactDecimal
}

extension FootprintUncertainty {
    /// The sources of error that add most to the variance of the location-based total, the largest first.
    ///
    /// Shares leave out what two errors add only together, so all of them add up to a little less than
    /// 100 %.
    public func contributions(atMost count: Int = 5) -> [VarianceContribution] {
        let moments = ErrorMoments(counted(.location, .whole))
        let variance = moments.variance
        guard variance > 0 else { return [] }
        var parts = moments.sourceParts.sorted { $0.key < $1.key }.map { index, part in
            (origin: origin(groups.sources[index]), part: part)
        }
        parts.append((.amounts, moments.amountPart))
        // The sort is stable, so equal shares stay in the order of the sources.
        return parts.sorted { $0.part > $1.part }.prefix(count).compactMap { origin, part in
            guard part > 0, let percent = Self.tenths(100 * part / variance) else { return nil }
            return VarianceContribution(origin: origin, percent: percent)
        }
    }

    private func origin(_ found: ErrorSource) -> VarianceContribution.Origin {
        if found.isConversion, let conversion = found.applied.conversion {
            return .conversion(conversion, activity: found.activity)
        }
        let stage = found.stages.count == 1 ? found.applied.stage : nil
        return .row(found.applied, stage, activity: found.activity)
    }
}
