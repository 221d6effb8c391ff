import EmissionFactors
import Quantities

/// The difference of one line, parted into what the amount makes and what the factor makes.
///
/// amount part = second amount × first report's mean factor − first figure; the rest is the factor's. The
/// amounts are recovered as kilograms ÷ factor, each rounded half to even at the twelfth decimal.
struct AmountSplit {
    typealias Rows = [ComparedLines.Row: ComparedLines.Share]

    /// Kilograms that the amount makes.
    let amount: ExactDecimal
    /// What is left of the difference.
    let rest: ExactDecimal

    /// Nil where the difference leaves the range of exact decimals.
    init?(_ first: Rows, _ second: Rows) {
        let (before, after) = (first.kilograms, second.kilograms)
        guard let difference = after.subtracting(before) else { return nil }
        let amount = Self.amountPart(first, second, difference) ?? .zero
        guard let rest = difference.subtracting(amount) else { return nil }
        self.amount = amount
        self.rest = rest
    }

    /// Nil where the amounts cannot be told, so that all of it counts as the factor's.
    private static func amountPart(
        _ first: Rows, _ second: Rows, _ difference: ExactDecimal
    ) -> ExactDecimal? {
        // The same rows: whatever differs is how much each of them was used.
        if Set(first.keys) == Set(second.keys) { return difference }
        guard let base = amount(first), let now = amount(second), base.unit == now.unit,
            base.sum > .zero, now.sum >= .zero
        else { return nil }
        return first.kilograms.multiplied(by: now.sum, over: base.sum)?
            .subtracting(first.kilograms)
    }

    /// The amount behind the rows in reference units; nil where a figure of zero hides it or rows measure
    /// different things.
    private static func amount(_ rows: Rows) -> (sum: ExactDecimal, unit: Dimension)? {
        var sum = ExactDecimal.zero
        var dimension: Dimension?
        for share in rows.values {
            let unit = share.applied.conversion?.fromUnit ?? share.applied.unit
            guard dimension == nil || dimension == unit.dimension,
                let amount = amount(share, unit), let next = sum.adding(amount)
            else { return nil }
            dimension = unit.dimension
            sum = next
        }
        return dimension.map { (sum, $0) }
    }

    private static func amount(
        _ share: ComparedLines.Share, _ unit: MeasurementUnit
    ) -> ExactDecimal? {
        let applied = share.applied
        var perUnit: ExactDecimal? = applied.value
        if let conversion = applied.conversion {
            perUnit = conversion.toUnit.ratio(to: applied.unit).flatMap {
                applied.value.multiplied(by: $0)?.multiplied(by: conversion.value)
            }
        }
        guard let perUnit else { return nil }
        return share.kilograms.multiplied(by: .one, over: perUnit)?
            .multiplied(by: unit.inReferenceUnits)
    }
}

extension ExactDecimal {
    /// This × numerator ÷ denominator, rounded half to even once; nil where the denominator is zero or the
    /// result leaves the range.
    func multiplied(by numerator: ExactDecimal, over denominator: ExactDecimal) -> ExactDecimal? {
        let divisor = denominator.mantissa.magnitude
        guard divisor != 0 else { return nil }
        let product = mantissa.magnitude.multipliedFullWidth(by: numerator.mantissa.magnitude)
        guard product.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let rest = divisor - remainder
        let roundsUp = remainder > rest || (remainder == rest && quotient & 1 == 1)
        let (rounded, overflow) = quotient.addingReportingOverflow(roundsUp ? 1 : 0)
        guard !overflow, let magnitude = Int128(exactly: rounded) else { return nil }
        let isNegative = isNegative != (numerator.isNegative != denominator.isNegative)
        return ExactDecimal(mantissa: isNegative ? -magnitude : magnitude)
    }
}
