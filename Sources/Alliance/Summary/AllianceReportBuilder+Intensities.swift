import Calculation
import Quantities

extension AllianceReportBuilder {
    /// Intensities of all and of each kind that is shown.
    mutating func writeIntensities(_ kinds: ShownClasses?) {
        let own = narrowing.kind?.rawValue
        let year = narrowing.year.map { String($0) }
        let everybody = Array(members.indices)
        let byKind = kinds.map { tally.members(by: $0) } ?? []
        for intensity in MemberIntensity.units.map(MemberIntensity.init) {
            if showsMean(intensity, own, year), let all = statistics(intensity, everybody) {
                append(all)
            }
            guard let kinds, kinds.count > 1 else { continue }
            for (place, some) in byKind.enumerated() {
                guard let key = kinds.key(at: place), showsMean(intensity, key, year) else {
                    continue
                }
                if let part = statistics(intensity, some, kind: key) { append(part) }
            }
        }
    }

    private func showsMean(_ intensity: MemberIntensity, _ kind: String?, _ year: String?) -> Bool {
        means?.shows(.init(unit: intensity.declaredUnit, kind: kind, year: year)) ?? true
    }

    /// Mean and quarter groups of members; nil where the mean may not be shown.
    private func statistics(
        _ intensity: MemberIntensity, _ members: [Int], kind: String? = nil
    ) -> AllianceReport.Intensity? {
        let values = intensity.stated(among: members, of: tally)
        guard !values.isEmpty else { return nil }
        let ranked = RankedValues(values)
        if let protection {
            guard protection.allowsMean(of: intensity, among: members, stated: values) else {
                return nil
            }
        }
        let quarters = ranked.quarters
        let showsQuarters =
            protection.map { protection in
                quarters.allSatisfy { protection.allowsGroup($0) }
            } ?? quarters.allSatisfy { !$0.isEmpty }
        return AllianceReport.Intensity(
            declaredUnit: intensity.declaredUnit, kind: kind, productions: values.count,
            companies: tally.contributions(of: values).companies,
            mean: shown(RankedValues.mean(values)),
            quarterMeans: showsQuarters ? quarters.map { shown(RankedValues.mean($0)) } : [],
            percentiles: isInternal ? [10, 25, 50, 75, 90].compactMap(ranked.percentile) : [])
    }

    /// What it would bring if all did as the lowest quarter of those that have a category.
    mutating func writeLevers(_ categories: ShownClasses?, _ protection: Protection?) {
        guard let categories else { return }
        var parts = [[MemberTally.Value]](repeating: [], count: categories.count)
        for member in members.indices {
            categories.parts(of: member, in: tally.columns) { place, amount in
                var sum = amount
                if let last = parts[place].last, last.member == member {
                    sum &+= last.value.mantissa
                    parts[place].removeLast()
                }
                parts[place].append((member, ExactDecimal(mantissa: sum)))
            }
        }
        let levers = parts.indices.compactMap { place in
            categories.key(at: place).flatMap { lever($0, parts[place], protection) }
        }
        set(
            levers.sorted { ($1.potential, $0.category) < ($0.potential, $1.category) })
    }

    private func lever(
        _ key: String, _ amounts: [MemberTally.Value], _ protection: Protection?
    ) -> AllianceReport.Lever? {
        let intensity = MemberIntensity(declaredUnit: .shootingDay)
        let sum = amounts.reduce(Int128(0)) { $0 &+ $1.value.mantissa }
        let parts = amounts.filter { $0.value > .zero }
        let values = parts.compactMap { part in
            intensity.value(of: part.value, members[part.member])
                .map { (member: part.member, value: $0) }
        }
        let quarters = RankedValues(values).quarters
        guard values.count >= 4, let lowest = quarters.first else { return nil }
        if let protection {
            // Between editions the groups change with whoever comes or goes.
            guard protection.change?.members.isEmpty ?? true,
                limits?.allows(intensity, of: key) ?? true,
                protection.isSafe(parts, weighed: intensity),
                protection.allowsGroup(values[...]), quarters.allSatisfy(protection.allowsGroup)
            else { return nil }
        }
        let total = ExactDecimal(mantissa: tally.columns.totals.reduce(0, &+))
        let (mean, best) = (RankedValues.mean(values), RankedValues.mean(lowest))
        guard mean > .zero,
            let share = ExactFraction(mean.mantissa - best.mantissa, over: mean.mantissa)
        else { return nil }
        guard let potential = ExactDecimal(mantissa: sum).multiplied(by: share) else { return nil }
        return AllianceReport.Lever(
            category: key, kilograms: shown(ExactDecimal(mantissa: sum)), mean: shown(mean),
            lowestQuarterMean: shown(best), potential: shown(potential),
            permille: potential.permille(of: total))
    }

    /// The years on one factor set: each year whose reports are all on it.
    mutating func writeTrend(_ years: Set<String>, _ before: [AllianceMember]?) {
        let all = selection.allYears
        guard let factorSet = all.map(\.factorSet).max() else { return }
        let mixed = Set(all.filter { $0.factorSet != factorSet }.map(\.year))
        let common = all.filter { !mixed.contains($0.year) }
        let isEverybody = mixed.isEmpty && report.filter.year == nil
        let tally = isEverybody ? tally : MemberTally(common)
        guard let shown = trendYears(tally, years, before), shown.count > 1 else { return }
        let sums = tally.contributions(classes: shown.count) { columns, member, take in
            shown.parts(of: member, in: columns, take)
        }
        let byYear = tally.members(by: shown)
        let trend = sums.indices.filter { shown.key(at: $0)?.isEmpty == false }.map { place in
            AllianceReport.TrendYear(
                year: shown.key(at: place), productions: sums[place].productions,
                companies: sums[place].companies,
                kilograms: self.shown(ExactDecimal(mantissa: sums[place].sum)),
                perShootingDay: trendMean(byYear[place], of: tally, year: shown.key(at: place)))
        }
        set(trend: trend, on: factorSet)
    }

    /// The years that may be shown on their own, none of them that the tables do not show.
    private func trendYears(
        _ tally: MemberTally, _ years: Set<String>, _ before: [AllianceMember]?
    ) -> ShownClasses? {
        var own = ShownClasses(.year, of: tally.members, collection.names)
        guard !isInternal else { return own }
        own.merge(Set(own.keys).subtracting(years))
        let change = before.map { before in
            let held = Set(before.map(\.year))
            return MemberTally(of: tally.members.filter { held.contains($0.year) }, since: before)
        }
        return Protection(rules: rules, tally: tally, change: change).shown(own)
    }

    private func trendMean(
        _ members: [Int], of tally: MemberTally, year: String?
    ) -> ExactDecimal? {
        let days = MemberIntensity(declaredUnit: .shootingDay)
        let values = days.stated(among: members, of: tally)
        guard !values.isEmpty else { return nil }
        guard !isInternal else { return RankedValues.mean(values) }
        let silent = days.silent(among: members, of: tally)
        guard
            showsMean(days, narrowing.kind?.rawValue, year),
            !rules.refuses(silent), !rules.refuses(tally.contributions(of: values))
        else { return nil }
        return RankedValues.mean(values).threeDigits()
    }
}

extension Protection {
    /// Whether the sum of values of a group may be shown.
    func allowsGroup(_ group: ArraySlice<MemberTally.Value>) -> Bool {
        !group.isEmpty && !rules.refuses(tally.contributions(of: group))
    }

    /// Whether the sum of parts of members and the mean of what they are per unit give no part away together:
    /// units are known.
    func isSafe(_ parts: [MemberTally.Value], weighed intensity: MemberIntensity) -> Bool {
        guard let counts = tally.columns.units(of: intensity)?.counts else { return false }
        var audit = WeightedSumsAudit(
            totals: parts.map(\.value.approximate),
            companies: parts.map { tally.companies[$0.member] }, nearness: rules.nearness)
        audit.publish(parts.indices.map { ($0, 1) })
        audit.publish(
            parts.enumerated().compactMap { number, part in
                counts[part.member].map { (number, 1 / $0.approximate) }
            })
        return audit.isSafe
    }

    /// Whether a mean of intensities may be shown: by the rules, by what changed since an earlier edition,
    /// and by what it says of those that state no unit when it is taken from the total.
    func allowsMean(
        of intensity: MemberIntensity, among members: [Int], stated: [MemberTally.Value]
    ) -> Bool {
        guard allowsGroup(stated[...]) else { return false }
        let silent = intensity.silent(among: members, of: tally)
        if rules.refuses(silent), !hides(silent, behind: stated, intensity) { return false }
        guard let change, !change.members.isEmpty else { return true }
        let difference = change.contributions(classes: 1) { columns, member, take in
            take(0, columns.value(intensity, of: member))
        }[0]
        return !rules.refuses(difference)
    }

    /// Whether the counts of units differ enough that nobody can turn the mean into the sum of those who
    /// state one, and so into the sum of the few who do not.
    private func hides(
        _ silent: Contributions, behind stated: [MemberTally.Value],
        _ intensity: MemberIntensity
    ) -> Bool {
        let all = tally.columns.units(of: intensity)?.counts ?? []
        let counts = stated.compactMap { all[$0.member] }
        guard let least = counts.min(), let most = counts.max() else { return false }
        var (sum, values): (Int128, Int128) = (0, 0)
        for entry in stated {
            sum &+= tally.columns.totals[entry.member]
            values &+= entry.value.mantissa
        }
        let perUnit = intensity.declaredUnit == .budgetThousand ? 1000 : 1
        let lowest = ExactDecimal(mantissa: values).multiplied(by: least)?.divided(by: perUnit)
        let highest = ExactDecimal(mantissa: values).multiplied(by: most)?.divided(by: perUnit)
        guard let lowest, let highest else { return false }
        let distance = rules.protection(of: silent, atLeast: Self.step)
        return sum - lowest.mantissa >= distance
            && highest.mantissa - sum >= min(distance, silent.size)
    }
}
