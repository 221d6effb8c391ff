import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

extension CheckEvaluation {
    /// The share of the location-based total with a property.
    func shareOfTotal(_ rule: CheckRule) -> CheckFinding {
        let total = footprint.totals.location
        guard total > .zero else { return undecided(rule, .noTotal) }
        var part = footprint.fallbackKilograms
        if case .basisShare(let bases) = rule.requirement {
            part = .zero
            for slice in footprint.cut(by: \.basis) where bases.contains(slice.key) {
                part.mantissa &+= slice.totals.location.mantissa
            }
        }
        guard let share = Self.quotient(part, total) else { return undecided(rule, .outOfRange) }
        let isWithin = Self.isWithin(rule.bounds, part, of: total)
        return compared(rule, share, isWithin: isWithin) { .share($0) }
    }

    /// How many records, or which share of them, have no figure.
    func unquantified(_ rule: CheckRule) -> CheckFinding {
        let first = footprint.unquantified.map(\.firstPosition).min()
        let count = ExactDecimal(footprint.unquantifiedCount)
        let records = footprint.unquantifiedCount
        guard rule.requirement == .unquantifiedShare else {
            return compared(rule, count, at: first, records: records) { .count($0) }
        }
        let whole = ExactDecimal(footprint.recordCount)
        guard let share = Self.quotient(count, whole) else { return undecided(rule, .noRecords) }
        let isWithin = Self.isWithin(rule.bounds, count, of: whole)
        return compared(rule, share, at: first, records: records, isWithin: isWithin) {
            .share($0)
        }
    }

    /// The location-based total, whole or per declared unit.
    func carbonBudget(
        _ rule: CheckRule, _ per: FootprintIntensity.DeclaredUnit?
    ) -> CheckFinding {
        guard footprint.hasFigures else { return undecided(rule, .noFigures) }
        let total = footprint.totals.location
        guard let per else { return compared(rule, total) { .kilograms($0, per: nil) } }
        guard let count = count(of: per) else {
            return undecided(rule, .missingHeader(per.headerItem))
        }
        guard let value = Self.quotient(total, count) else { return undecided(rule, .outOfRange) }
        let isWithin = Self.isWithin(rule.bounds, total, of: count)
        return compared(rule, value, isWithin: isWithin) { .kilograms($0, per: per) }
    }

    /// The total or a category beside the budget report's.
    func againstBudget(_ rule: CheckRule, _ category: String?) -> CheckFinding {
        guard let budget else { return undecided(rule, .noBudgetReport) }
        guard footprint.hasFigures else { return undecided(rule, .noFigures) }
        let actual = Self.kilograms(footprint, category)
        let planned = Self.kilograms(budget, category)
        guard let ratio = rule.bounds.maximum, let most = planned.multiplied(by: ratio) else {
            return undecided(rule, .outOfRange)
        }
        return finding(
            rule, actual <= most ? .passed : .failed, .kilograms(actual, per: nil),
            maximum: .kilograms(most, per: nil))
    }

    /// An amount of the whole report, or per declared unit.
    func amounts(
        _ rule: CheckRule, _ amount: ActivityAmount, _ base: AmountBase
    ) -> CheckFinding {
        guard let sum = tally.sum(of: amount) else { return undecided(rule, .outOfRange) }
        guard case .declaredUnit(let per) = base else {
            return compared(rule, sum) { .amount($0, amount, per: base) }
        }
        guard let count = count(of: per) else {
            return undecided(rule, .missingHeader(per.headerItem))
        }
        guard let value = Self.quotient(sum, count) else { return undecided(rule, .outOfRange) }
        let isWithin = Self.isWithin(rule.bounds, sum, of: count)
        return compared(rule, value, isWithin: isWithin) { .amount($0, amount, per: base) }
    }

    /// An amount of every record by itself.
    func records(_ rule: CheckRule, _ amount: ActivityAmount, _ index: Int) -> CheckFinding {
        let form: (ExactDecimal) -> CheckValue = { .amount($0, amount, per: .record) }
        let outliers = tally.outliers(ofRule: index)
        return finding(
            rule, outliers == nil ? .passed : .failed,
            outliers.map { form($0.firstAmount) } ?? .present,
            minimum: rule.bounds.minimum.map(form), maximum: rule.bounds.maximum.map(form),
            at: outliers?.firstPosition, records: outliers?.count)
    }

    /// How many of a declared unit the header gives; nil where it gives none.
    private func count(of declaredUnit: FootprintIntensity.DeclaredUnit) -> ExactDecimal? {
        let production = footprint.production
        let count: ExactDecimal? =
            switch declaredUnit {
            case .shootingDay: production.shootingDays.map { ExactDecimal($0) }
            case .finishedMinute: production.finishedMinutes
            case .episode: production.episodes.map { ExactDecimal($0) }
            case .crewDay: production.crewDays
            case .budgetThousand: nil
            }
        return count.flatMap { $0 > .zero ? $0 : nil }
    }

    private static func kilograms(_ footprint: Footprint, _ category: String?) -> ExactDecimal {
        guard let category else { return footprint.totals.location }
        return footprint.cut(by: \.category).first { $0.key == category }?.totals.location ?? .zero
    }

    /// Whether part ÷ whole lies within bounds, by multiplying the bounds out: nothing is rounded but
    /// the twelfth decimal of the products. Nil where a product leaves the range.
    private static func isWithin(
        _ bounds: CheckBounds, _ part: ExactDecimal, of whole: ExactDecimal
    ) -> Bool? {
        let least = bounds.minimum.map { whole.multiplied(by: $0) }
        let most = bounds.maximum.map { whole.multiplied(by: $0) }
        if case .some(.none) = least { return nil }
        if case .some(.none) = most { return nil }
        return CheckBounds(minimum: least ?? nil, maximum: most ?? nil).contains(part)
    }

    /// part ÷ whole for display, rounded half to even at the twelfth decimal.
    private static func quotient(_ part: ExactDecimal, _ whole: ExactDecimal) -> ExactDecimal? {
        let divisor = whole.mantissa.magnitude
        guard divisor > 0 else { return nil }
        let scaled = part.mantissa.magnitude.multipliedFullWidth(by: UInt128(ExactDecimal.one12))
        guard scaled.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth(scaled)
        let rest = divisor - remainder
        let roundsUp = remainder > rest || (remainder == rest && quotient & 1 == 1)
        guard quotient < UInt128(Int128.max) else { return nil }
        let magnitude = Int128(quotient) + (roundsUp ? 1 : 0)
        return ExactDecimal(
            mantissa: part.isNegative == whole.isNegative ? magnitude : -magnitude)
    }
}

extension FootprintIntensity.DeclaredUnit {
    /// Where the header counts it.
    fileprivate var headerItem: HeaderItem {
        switch self {
        case .shootingDay: .shootingDays
        case .finishedMinute: .finishedMinutes
        case .episode: .episodes
        case .crewDay: .crewDays
        case .budgetThousand: .budget
        }
    }
}
