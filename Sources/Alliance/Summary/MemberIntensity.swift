import Calculation
import Quantities

/// Kilograms per declared unit of single members.
struct MemberIntensity {
    let declaredUnit: FootprintIntensity.DeclaredUnit

    /// The units that are compared over productions.
    static let units: [FootprintIntensity.DeclaredUnit] = [
        .shootingDay, .finishedMinute, .budgetThousand,
    ]

    /// How many units a member states; nil where it states none.
    func count(_ member: AllianceMember) -> ExactDecimal? {
        let count: ExactDecimal? =
            switch declaredUnit {
            case .shootingDay: member.shootingDays.map { ExactDecimal($0) }
            case .finishedMinute: member.finishedMinutes
            case .budgetThousand: member.budgetInKroner
            case .episode, .crewDay: nil
            }
        guard let count, count > .zero else { return nil }
        return count
    }

    /// A member's kilograms per unit, rounded half to even once; nil where it states no unit.
    func value(_ member: AllianceMember) -> ExactDecimal? {
        value(of: member.totals.location, member)
    }

    /// What the members, in their order, bring to the total that state no unit.
    func silent(among members: [AllianceMember]) -> Contributions {
        MemberTally(members.filter { count($0) == nil })
            .contributions(classes: 1) { $1(0, $0.totals.location.mantissa) }[0]
    }

    /// A part of a member's kilograms per unit.
    func value(of kilograms: ExactDecimal, _ member: AllianceMember) -> ExactDecimal? {
        guard let count = count(member), let inverse = ExactFraction(count)?.inverted else {
            return nil
        }
        guard declaredUnit == .budgetThousand else { return kilograms.multiplied(by: inverse) }
        return inverse.multiplied(by: ExactFraction(1000)).flatMap(kilograms.multiplied(by:))
    }
}

/// Values of members by rank, and what statistics show of them.
struct RankedValues {
    /// Members with their values, the lowest first; equal ones in the members' order.
    let ranked: [(member: AllianceMember, value: ExactDecimal)]

    init(_ values: [(member: AllianceMember, value: ExactDecimal)]) {
        ranked = values.enumerated().sorted { first, second in
            (first.element.value, first.offset) < (second.element.value, second.offset)
        }.map(\.element)
    }

    /// Four groups by rank, as equal as they can be; the first ones are the smaller.
    var quarters: [ArraySlice<(member: AllianceMember, value: ExactDecimal)>] {
        let count = ranked.count
        return (0..<4).map { ranked[count * $0 / 4..<count * ($0 + 1) / 4] }
    }

    /// The mean, rounded half to even once.
    static func mean(
        _ values: some Collection<(member: AllianceMember, value: ExactDecimal)>
    ) -> ExactDecimal {
        var sum: Int128 = 0
        for value in values { sum &+= value.value.mantissa }
        return ExactDecimal(mantissa: sum).divided(by: values.count)
    }

    /// The value below which so many percent lie, between two neighbours in proportion (the seventh
    /// definition of Hyndman and Fan, 1996); nil without values.
    func percentile(_ percent: Int) -> ExactDecimal? {
        guard let last = ranked.indices.last else { return nil }
        let (place, rest) = (last * percent).quotientAndRemainder(dividingBy: 100)
        let lower = ranked[place].value
        guard rest > 0 else { return lower }
        let gap = (ranked[place + 1].value.mantissa - lower.mantissa) * Int128(rest)
        return ExactDecimal(
            mantissa: lower.mantissa + ExactDecimal.roundedQuotient(gap, dividedBy: 100))
    }
}
