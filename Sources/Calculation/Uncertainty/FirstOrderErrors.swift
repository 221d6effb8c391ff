import EmissionFactors
import Glibc
import Quantities

/// What first-order propagation (IPCC 2006, approach 1) needs of the location-based total, so that the
/// errors of many footprints can be put together: errors of amounts are independent between footprints,
/// errors of published rows are common to all of them.
public struct FirstOrderErrors: Sendable {
    /// An error that is common to all lines that use one published row or conversion.
    public struct Shared: Sendable, Hashable {
        /// The published row or conversion with its life-cycle stage; the same text in every footprint.
        public let origin: String
        /// Half the 95 % interval in kg, rounded to whole grams.
        public let kilograms: ExactDecimal

        /// Makes a common error.
        public init(origin: String, kilograms: ExactDecimal) {
            self.origin = origin
            self.kilograms = kilograms
        }
    }

    /// The sum of the squares of the half intervals that amounts cause, in kg², to 6 decimals.
    public let amountSquares: ExactDecimal
    /// The common errors in the order of their sources.
    public let shared: [Shared]
}

extension FootprintUncertainty {
    /// The errors of the location-based total as sums that can be added up over footprints.
    ///
    /// Nil where a figure leaves the range of exact decimals.
    public var firstOrderErrors: FirstOrderErrors? {
        var squares: Double = 0
        var shared: [String: Double] = [:]
        for group in counted(.location, .whole) {
            let roots = group.terms.reduce(Double(0)) { $0 + $1.signedRoot }
            let own = expm1(2 * group.amountSigma) * roots
            squares += own * own
            for term in group.terms {
                let row = groups.sources[term.row].text
                shared[row, default: 0] += expm1(2 * term.rowSigma) * term.sum
                guard let conversion = term.conversion else { continue }
                let text = groups.sources[conversion].text
                shared[text, default: 0] += expm1(2 * term.conversionSigma) * term.sum
            }
        }
        guard let amounts = Self.exact(squares, decimals: 6) else { return nil }
        var parts: [FirstOrderErrors.Shared] = []
        for (origin, half) in shared.sorted(by: { $0.key < $1.key }) {
            guard let kilograms = Self.exact(half, decimals: 3) else { return nil }
            if kilograms != .zero { parts.append(.init(origin: origin, kilograms: kilograms)) }
        }
        return FirstOrderErrors(amountSquares: amounts, shared: parts)
    }

    /// A number rounded half to even to so many decimals; nil beyond the range.
    private static func exact(_ value: Double, decimals: Int) -> ExactDecimal? {
        var scale: Int128 = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value * Double(scale)).rounded(.toNearestOrEven)
        guard abs(scaled) < 0x1p96, let whole = Int128(exactly: scaled) else { return nil }
        let (mantissa, overflow) = whole.multipliedReportingOverflow(by: ExactDecimal.one12 / scale)
        return overflow ? nil : ExactDecimal(mantissa: mantissa)
    }
}

extension ErrorSource {
    /// What tells a source from others, the same in every footprint.
    fileprivate var text: String {
        if isConversion { return "conversion " + (applied.conversion?.reference ?? "") }
        let parts = (applied.factor == nil ? [activity] : []) + applied.errorOrigin
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
