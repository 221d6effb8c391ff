import Calculation
import Quantities

extension AllianceReportBuilder {
    /// Intensities of all and of each kind that is shown.
    mutating func writeIntensities(_ kinds: ShownClasses?) {
        let own = narrowing.kind?.rawValue
        let year = narrowing.year.map { String($0) }
        for intensity in MemberIntensity.units.map(MemberIntensity.init) {
            if showsMean(intensity, own, year), let all = statistics(intensity, members) {
                append(all)
            }
            guard let kinds, kinds.count > 1 else { continue }
            for place in 0..<kinds.count {
                guard let key = kinds.key(at: place), showsMean(intensity, key, year) else {
                    continue
                }
                let some = members.filter { kinds.place(of: $0) == place }
                if let part = statistics(intensity, some, kind: key) { append(part) }
            }
        }
    }

    private func showsMean(_ intensity: MemberIntensity, _ kind: String?, _ year: String?) -> Bool {
        means?.shows(.init(unit: intensity.declaredUnit, kind: kind, year: year)) ?? true
    }

    /// Mean and quarter groups of members; nil where the mean may not be shown.
    private func statistics(
        _ intensity: MemberIntensity, _ members: [AllianceMember], kind: String? = nil
    ) -> AllianceReport.Intensity? {
        let values = members.compactMap { member in
            intensity.value(member).map { (member: member, value: $0) }
        }
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
            companies: Set(values.map(\.member.company)).count,
            mean: shown(RankedValues.mean(values)),
            quarterMeans: showsQuarters ? quarters.map { shown(RankedValues.mean($0)) } : [],
            percentiles: isInternal ? [10, 25, 50, 75, 90].compactMap(ranked.percentile) : [])
    }

    /// What it would bring if all did as the lowest quarter of those that have a category.
    mutating func writeLevers(_ categories: ShownClasses?, _ protection: Protection?) {
        guard let categories else { return }
        let intensity = MemberIntensity(declaredUnit: .shootingDay)
        var levers: [AllianceReport.Lever] = []
        let total = members.reduce(Int128(0)) { $0 &+ $1.totals.location.mantissa }
        for place in 0..<categories.count {
            guard let key = categories.key(at: place) else { continue }
            let amount = { (member: AllianceMember) -> Int128 in
                var sum: Int128 = 0
                categories.parts(member) { if $0 == place { sum &+= $1 } }
                return sum
            }
            if let lever = lever(key, amount, intensity, protection, total) { levers.append(lever) }
        }
        set(
            levers.sorted { ($1.potential, $0.category) < ($0.potential, $1.category) })
    }

    private func lever(
        _ key: String, _ amount: (AllianceMember) -> Int128, _ intensity: MemberIntensity,
        _ protection: Protection?, _ total: Int128
    ) -> AllianceReport.Lever? {
        var sum: Int128 = 0
        var values: [(member: AllianceMember, value: ExactDecimal)] = []
        var parts: [(AllianceMember, Int128)] = []
        for member in members {
            let part = amount(member)
            sum &+= part
            if part > 0 { parts.append((member, part)) }
            guard part > 0,
                let value = intensity.value(of: ExactDecimal(mantissa: part), member)
            else { continue }
            values.append((member, value))
        }
        let quarters = RankedValues(values).quarters
        guard values.count >= 4, let lowest = quarters.first else { return nil }
        if let protection {
            // Between editions the groups change with whoever comes or goes.
            guard protection.change?.entries.isEmpty ?? true,
                limits?.allows(intensity, of: key) ?? true,
                protection.isSafe(parts, weighed: intensity),
                protection.allowsGroup(values[...]), quarters.allSatisfy(protection.allowsGroup)
            else { return nil }
        }
        let (mean, best) = (RankedValues.mean(values), RankedValues.mean(lowest))
        guard mean > .zero,
            let share = ExactFraction(mean.mantissa - best.mantissa, over: mean.mantissa)
        else { return nil }
        guard let potential = ExactDecimal(mantissa: sum).multiplied(by: share) else { return nil }
        return AllianceReport.Lever(
            category: key, kilograms: shown(ExactDecimal(mantissa: sum)), mean: shown(mean),
            lowestQuarterMean: shown(best), potential: shown(potential),
            permille: potential.permille(of: ExactDecimal(mantissa: total)))
    }

    /// The years on one factor set: each year whose reports are all on it.
    mutating func writeTrend(_ years: Set<String>, _ before: [AllianceMember]?) {
        let all = selection.allYears
        guard let factorSet = all.map(\.factorSet).max() else { return }
        let mixed = Set(all.filter { $0.factorSet != factorSet }.map(\.year))
        let common = all.filter { !mixed.contains($0.year) }
        guard let shown = trendYears(common, years, before), shown.count > 1 else { return }
        let sums = MemberTally(common).contributions(classes: shown.count, parts: shown.parts)
        let trend = sums.indices.filter { shown.key(at: $0)?.isEmpty == false }.map { place in
            AllianceReport.TrendYear(
                year: shown.key(at: place), productions: sums[place].productions,
                companies: sums[place].companies,
                kilograms: self.shown(ExactDecimal(mantissa: sums[place].sum)),
                perShootingDay: trendMean(
                    common.filter { shown.place(of: $0) == place }, year: shown.key(at: place)))
        }
        set(trend: trend, on: factorSet)
    }

    /// The years that may be shown on their own, none of them that the tables do not show.
    private func trendYears(
        _ common: [AllianceMember], _ years: Set<String>, _ before: [AllianceMember]?
    ) -> ShownClasses? {
        var own = ShownClasses(.year, of: common, collection.names)
        guard !isInternal else { return own }
        own.merge(Set(own.keys).subtracting(years))
        let change = before.map { before in
            let held = Set(before.map(\.year))
            return MemberTally(of: common.filter { held.contains($0.year) }, since: before)
        }
        return Protection(rules: rules, tally: MemberTally(common), change: change).shown(own)
    }

    private func trendMean(_ members: [AllianceMember], year: String?) -> ExactDecimal? {
        let days = MemberIntensity(declaredUnit: .shootingDay)
        let values = members.compactMap { member in
            days.value(member).map { (member: member, value: $0) }
        }
        guard !values.isEmpty else { return nil }
        guard !isInternal else { return RankedValues.mean(values) }
        let silent = days.silent(among: members)
        guard
            showsMean(days, narrowing.kind?.rawValue, year),
            !rules.refuses(silent), Protection.allowsGroup(values[...], rules)
        else { return nil }
        return RankedValues.mean(values).threeDigits()
    }
}

extension Protection {
    /// Whether the sum of values of a group may be shown.
    func allowsGroup(_ group: ArraySlice<(member: AllianceMember, value: ExactDecimal)>) -> Bool {
        Self.allowsGroup(group, rules)
    }

    static func allowsGroup(
        _ group: ArraySlice<(member: AllianceMember, value: ExactDecimal)>,
        _ rules: DisclosureRules
    ) -> Bool {
        let ordered = group.map { (company: $0.member.company, value: $0.value.mantissa) }
            .sorted { $0.company < $1.company }
        var sum = Contributions()
        var (start, number) = (0, 0)
        while start < ordered.count {
            var (end, total) = (start, Int128(0))
            while end < ordered.count, ordered[end].company == ordered[start].company {
                total &+= ordered[end].value
                end += 1
            }
            sum.add(total, of: number, productions: end - start)
            (start, number) = (end, number + 1)
        }
        return !group.isEmpty && !rules.refuses(sum)
    }

    /// Whether the sum of parts of members and the mean of what they are per unit give no part away together:
    /// units are known.
    func isSafe(
        _ parts: [(member: AllianceMember, amount: Int128)], weighed intensity: MemberIntensity
    ) -> Bool {
        var companies = NameTable.Names()
        var audit = WeightedSumsAudit(
            totals: parts.map { ExactDecimal(mantissa: $0.amount).approximate },
            companies: parts.map { Int(companies.number($0.member.contributor)) },
            nearness: rules.nearness)
        audit.publish(parts.indices.map { ($0, 1) })
        audit.publish(
            parts.enumerated().compactMap { number, part in
                intensity.count(part.member).map { (number, 1 / $0.approximate) }
            })
        return audit.isSafe
    }

    /// Whether a mean of intensities may be shown: by the rules, by what changed since an earlier edition,
    /// and by what it says of those that state no unit when it is taken from the total.
    func allowsMean(
        of intensity: MemberIntensity, among members: [AllianceMember],
        stated: [(member: AllianceMember, value: ExactDecimal)]
    ) -> Bool {
        guard Self.allowsGroup(stated[...], rules) else { return false }
        let silent = intensity.silent(among: members)
        if rules.refuses(silent), !hides(silent, behind: stated, intensity) { return false }
        guard let change, !change.entries.isEmpty else { return true }
        let difference = change.contributions(classes: 1) { member, take in
            take(0, intensity.value(member)?.mantissa ?? 0)
        }[0]
        return !rules.refuses(difference)
    }

    /// Whether the counts of units differ enough that nobody can turn the mean into the sum of those who
    /// state one, and so into the sum of the few who do not.
    private func hides(
        _ silent: Contributions, behind stated: [(member: AllianceMember, value: ExactDecimal)],
        _ intensity: MemberIntensity
    ) -> Bool {
        let counts = stated.compactMap { intensity.count($0.member) }
        guard let least = counts.min(), let most = counts.max() else { return false }
        var (sum, values): (Int128, Int128) = (0, 0)
        for entry in stated {
            sum &+= entry.member.totals.location.mantissa
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
