import Diagnostics
import Quantities

/// Where amounts stand across a chart: from the lowest or zero at its left edge to the highest or zero at
/// its right.
///
/// Places are whole thousandths of a percent of the width, rounded half to even from exact amounts, so a
/// chart is the same on every machine.
struct ChartScale: Sendable {
    /// The thousandths of a percent in the whole width.
    static let width = 100_000
    private static let intervals: Int128 = 4

    let lowest: ExactDecimal
    let highest: ExactDecimal
    private let span: ExactDecimal

    /// Nil where there is nothing to draw, or amounts are beyond all reason.
    init?(covering values: [ExactDecimal]) {
        lowest = min(.zero, values.min() ?? .zero)
        highest = max(.zero, values.max() ?? .zero)
        guard let span = highest.subtracting(lowest), span > .zero else { return nil }
        self.span = span
    }

    /// The place of an amount.
    func place(_ value: ExactDecimal) -> Int {
        let distance = min(max(value, lowest), highest).subtracting(lowest) ?? .zero
        return Int(Proportion.scaled(distance, of: span, to: Self.width) ?? 0)
    }

    /// A place or width as the style sheet's percent: `12.345%`.
    static func percent(_ thousandths: Int) -> String {
        let (whole, fraction) = thousandths.quotientAndRemainder(dividingBy: 1000)
        guard fraction != 0 else { return "\(whole)%" }
        let digits = String(fraction)
        return "\(whole)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits + "%"
    }

    /// Round amounts for the axis: 1, 2 or 5 times a power of ten apart, at most five of them.
    var ticks: [ExactDecimal] {
        let least = max(1, span.mantissa / Self.intervals)
        var power: Int128 = 1
        while power <= least / 10 { power *= 10 }
        let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= least } ?? least
        let first = lowest.mantissa / step
        return (first...(highest.mantissa / step)).map { ExactDecimal(mantissa: $0 * step) }
    }

    /// An amount of kilograms beside a tick, in the unit that the largest needs.
    func label(_ tick: ExactDecimal, _ format: NumberFormat) -> String {
        let largest = max(lowest.absolute, highest.absolute)
        guard largest >= ExactDecimal(10_000) else { return format.exact(tick) + " kg" }
        guard largest >= ExactDecimal(10_000_000_000) else {
            return format.exact(ExactDecimal(mantissa: tick.mantissa / 1000)) + " t"
        }
        return format.exact(ExactDecimal(mantissa: tick.mantissa / 1_000_000_000)) + " Mt"
    }
}
