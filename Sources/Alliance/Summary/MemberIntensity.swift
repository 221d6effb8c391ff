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

    /// What some members of a tally bring to the total that state no unit.
    func silent(among members: [Int], of tally: MemberTally) -> Contributions {
        guard let counts = tally.columns.units(of: self)?.counts else { return Contributions() }
        return tally.contributions(
            of: members.lazy.filter { counts[$0] == nil && tally.columns.totals[$0] != 0 }
                .map { (member: $0, value: ExactDecimal(mantissa: tally.columns.totals[$0])) })
    }

    /// The kilograms per unit of those members of a tally that state one.
    func stated(among members: [Int], of tally: MemberTally) -> [MemberTally.Value] {
        guard let values = tally.columns.units(of: self)?.values else { return [] }
        return members.compactMap { member in
            values[member].map { (member: member, value: $0) }
        }
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
    let ranked: [MemberTally.Value]

    init(_ values: [MemberTally.Value]) {
        ranked = values.enumerated().sorted { first, second in
            (first.element.value, first.offset) < (second.element.value, second.offset)
        }.map(\.element)
    }

    /// Four groups by rank, as equal as they can be; the first ones are the smaller.
    var quarters: [ArraySlice<MemberTally.Value>] {
        let count = ranked.count
        return (0..<4).map { ranked[count * $0 / 4..<count * ($0 + 1) / 4] }
    }

    /// The mean, rounded half to even once.
    static func mean(
        _ values: some Collection<MemberTally.Value>
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
