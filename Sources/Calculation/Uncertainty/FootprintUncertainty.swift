import EmissionFactors
import Glibc
import Inventory
import Quantities

/// How uncertain a footprint is (method 9): 95 % ranges of its totals and slices, and where they come from.
///
/// Amounts err independently of each other; a factor's error is common to all lines that use it.
public struct FootprintUncertainty: Sendable {
    /// A total with a range of its own.
    public enum Total: Sendable, CaseIterable {
        /// With the grid's average electricity.
        case location
        /// With the electricity that was bought.
        case market

        func counts(_ measure: AccountingMeasure) -> Bool {
            switch measure {
            case .all: return true
            case .location: return self == .location
            case .market: return self == .market
            case .biogenic, .memo: return false
            }
        }
    }

    /// A part of a footprint that has a range.
    public enum Slice: Sendable, Hashable {
        /// The whole footprint.
        case whole
        /// A department by its id.
        case department(String)
        /// A category by its id.
        case category(String)
        /// A scope with its category.
        case scope(EmissionScope)
    }

    let groups: ErrorGroups

    /// Nil where the factor folder has no rules of data quality.
    init?(_ accumulator: FootprintAccumulator) {
        guard let groups = ErrorGroups(accumulator) else { return nil }
        self.groups = groups
    }

    /// The 95 % range of a total or of its part in a slice; nil where there is nothing to vary.
    public func range(of total: Total, in slice: Slice = .whole) -> UncertaintyRange? {
        ErrorInterval(ErrorMoments(counted(total, slice))).range
    }

    /// The 95 % range of a part where a formula gives it; nil where it would have to be simulated.
    ///
    /// For forms that show many parts at once: a simulation takes milliseconds for each.
    public func rangeByFormula(of total: Total, in slice: Slice) -> UncertaintyRange? {
        ErrorInterval(ErrorMoments(counted(total, slice))).rangeByFormula
    }

    /// The 95 % ranges of both totals in a slice; computed once where they hold the same lines.
    public func ranges(
        in slice: Slice
    ) -> (location: UncertaintyRange?, market: UncertaintyRange?) {
        let location = range(of: .location, in: slice)
        let isOne = counted(.location, slice).allSatisfy { group in
            group.terms.allSatisfy { $0.measure == .all }
        }
        let marketOnly = counted(.market, slice).contains { group in
            group.terms.contains { $0.measure == .market }
        }
        return (location, isOne && !marketOnly ? location : range(of: .market, in: slice))
    }

    /// Half the 95 % interval of the location-based total in percent, by first-order propagation (IPCC
    /// 2006, approach 1), to one decimal; nil where the total is zero.
    public var percent: ExactDecimal? {
        ErrorPropagation(counted(.location, .whole)).percent.flatMap(Self.tenths)
    }

    /// The GHG Protocol's accuracy grade of the location-based total; nil where the total is zero.
    public var grade: AccuracyGrade? {
        ErrorPropagation(counted(.location, .whole)).percent.map { AccuracyGrade(percent: $0) }
    }

    /// Kilograms of the location-based total by the accuracy grade of their lines, best first.
    public var kilogramsByGrade: [(grade: AccuracyGrade, kilograms: ExactDecimal)] {
        var sums = AccuracyGrade.allCases.map { (grade: $0, mantissa: Int128?.none) }
        for group in counted(.location, .whole) {
            for term in group.terms {
                let square = group.amountSigma * group.amountSigma + term.factorVariance
                let grade = AccuracyGrade(percent: 100 * expm1(2 * square.squareRoot()))
                let sum = sums[grade.rank].mantissa ?? 0
                sums[grade.rank].mantissa = sum &+ term.kilograms.mantissa
            }
        }
        return sums.compactMap { sum in
            sum.mantissa.map { (sum.grade, ExactDecimal(mantissa: $0)) }
        }
    }

    func counted(_ total: Total, _ slice: Slice) -> [ErrorGroup] {
        groups.groups.compactMap { group in
            switch slice {
            case .department(let department) where group.department != department: return nil
            case .category(let category) where group.category != category: return nil
            case .scope(let scope):
                return group.filtered { $0.scope == scope && total.counts($0.measure) }
            default: return group.filtered { total.counts($0.measure) }
            }
        }
    }

    /// A number rounded half to even to one decimal.
    static func tenths(_ value: Double) -> ExactDecimal? {
        guard let tenths = Int128(exactly: (value * 10).rounded(.toNearestOrEven)) else {
            return nil
        }
        let (mantissa, overflow) = tenths.multipliedReportingOverflow(by: ExactDecimal.one12 / 10)
        return overflow ? nil : ExactDecimal(mantissa: mantissa)
    }
}
