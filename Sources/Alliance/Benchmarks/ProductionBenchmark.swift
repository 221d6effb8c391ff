import Calculation
import Inventory
import Quantities

/// Where a production stands among comparable ones, told by means only that may be published: nothing that
/// asking again with other figures could bring out.
public struct ProductionBenchmark: Sendable {
    /// Why no comparison is drawn.
    public enum Obstacle: String, Sendable {
        /// Too few productions of the kind, or too few companies.
        case tooFew
        /// The others were computed under another factor set.
        case otherFactorSet
        /// The report states no shooting days, finished minutes or budget.
        case noUnits
    }

    /// One declared unit.
    public struct Comparison: Sendable {
        /// What is measured against.
        public let declaredUnit: FootprintIntensity.DeclaredUnit
        /// The production's own kilograms per unit.
        public let own: ExactDecimal
        /// The mean of comparable productions.
        public let mean: ExactDecimal
        /// The means of their quarter groups, the lowest first; empty where they may not be shown.
        public let quarterMeans: [ExactDecimal]

        /// The quarter group whose mean is nearest, 1 to 4; nil without groups.
        ///
        /// Borders between groups would be figures of single productions.
        public var nearestQuarter: Int? {
            quarterMeans.indices.min { first, second in
                let (one, two) = (
                    (own.mantissa - quarterMeans[first].mantissa).magnitude,
                    (own.mantissa - quarterMeans[second].mantissa).magnitude
                )
                return (one, first) < (two, second)
            }.map { $0 + 1 }
        }
    }

    /// A category in which comparable productions do better.
    public struct Lever: Sendable {
        /// The category.
        public let category: String
        /// The production's own kilograms per shooting day.
        public let own: ExactDecimal
        /// The mean of comparable productions that have the category.
        public let mean: ExactDecimal
        /// The mean of their lowest quarter; nil where it may not be shown.
        public let lowestQuarterMean: ExactDecimal?
        /// Kilograms saved by doing as the lowest quarter does, or as the mean where that is not known.
        public let potential: ExactDecimal
    }

    /// The report.
    public let production: ProductionPartial
    /// The budget band within which productions are compared; nil for all.
    public private(set) var size: SizeClass?
    /// How many productions it is compared with, its own among them where it was filed.
    public private(set) var productions = 0
    /// Of how many companies.
    public private(set) var companies = 0
    /// What stands against a comparison.
    public private(set) var obstacles: [Obstacle] = []
    /// Categories that most comparable productions have and this one lacks.
    public private(set) var missingCategories: [String] = []
    /// The comparisons.
    public private(set) var comparisons: [Comparison] = []
    /// The levers, the largest first.
    public private(set) var levers: [Lever] = []

    /// Compares a report with others.
    public init(
        _ production: ProductionPartial, among collection: MemberCollection,
        rules: DisclosureRules = DisclosureRules()
    ) {
        self.production = production
        var names = NameTable()
        let own = AllianceMember(production, &names)
        let selection = AllianceSelection(
            collection.members, AllianceFilter(kind: production.kind))
        let sameSet = selection.chosen.filter { $0.factorSet == production.factorSet }
        if sameSet.count < selection.chosen.count, sameSet.count < rules.productions {
            obstacles.append(.otherFactorSet)
        }
        let others = selection.chosen.filter { $0.factorSet != production.factorSet }
        let builder = BenchmarkGroup(sameSet, own, collection.names, rules)
        // Whoever has the page of all takes those of this factor set from it.
        guard let group = builder.group, Self.mayBeLeftOut(others, rules) else {
            obstacles.append(.tooFew)
            return
        }
        let means = BenchmarkMeans(production.kind, builder.size, collection, rules)
        size = builder.size
        productions = group.tally.members.count
        companies = group.tally.companyCount
        comparisons = MemberIntensity.units.filter(means.shows).compactMap {
            compare(own, $0, group)
        }
        if MemberIntensity.units.allSatisfy({ MemberIntensity(declaredUnit: $0).value(own) == nil })
        {
            obstacles.append(.noUnits)
        }
        compareCategories(own, names, group, collection.names)
    }

    /// Whether everything of members may be known, as the difference of two groups.
    private static func mayBeLeftOut(_ members: [AllianceMember], _ rules: DisclosureRules) -> Bool
    {
        let protection = Protection(rules: rules, tally: MemberTally(members), change: nil)
        return protection.allows { $0.totals[$1] }
            && MemberIntensity.units.map(MemberIntensity.init).allSatisfy { intensity in
                protection.allows { $0.value(intensity, of: $1) }
            }
    }

    private func compare(
        _ own: AllianceMember, _ declaredUnit: FootprintIntensity.DeclaredUnit, _ group: Protection
    ) -> Comparison? {
        let intensity = MemberIntensity(declaredUnit: declaredUnit)
        let members = Array(group.tally.members.indices)
        let values = intensity.stated(among: members, of: group.tally)
        guard let value = intensity.value(own), !values.isEmpty,
            group.allowsMean(of: intensity, among: members, stated: values)
        else { return nil }
        let quarters = RankedValues(values).quarters
        return Comparison(
            declaredUnit: declaredUnit, own: value, mean: RankedValues.mean(values).threeDigits(),
            quarterMeans: quarters.allSatisfy(group.allowsGroup)
                ? quarters.map { RankedValues.mean($0).threeDigits() } : [])
    }

    private mutating func compareCategories(
        _ own: AllianceMember, _ ownNames: NameTable, _ group: Protection, _ names: NameTable
    ) {
        let members = group.tally.members
        let days = MemberIntensity(declaredUnit: .shootingDay)
        let ownSums = Self.sums(own, ownNames)
        let all = members.map { Self.sums($0, names) }
        for category in names.categories.texts.sorted() {
            let having = all.enumerated().compactMap { member, sums in
                sums[category].map { (member: member, value: ExactDecimal(mantissa: $0)) }
            }
            // How common a category is says nothing of anybody when nearly all have it.
            if ownSums[category] == nil, having.count * 10 >= members.count * 9 {
                missingCategories.append(category)
            }
            guard let sum = ownSums[category] else { continue }
            let values = having.compactMap { entry in
                days.value(of: entry.value, members[entry.member])
                    .map { (member: entry.member, value: $0) }
            }
            guard let ownValue = days.value(of: ExactDecimal(mantissa: sum), own),
                let count = days.count(own), group.allowsGroup(values[...]),
                group.isSafe(having, weighed: days)
            else { continue }
            let (quarters, mean) = (RankedValues(values).quarters, RankedValues.mean(values))
            let lowest =
                quarters.allSatisfy(group.allowsGroup)
                ? RankedValues.mean(quarters[0]).threeDigits() : nil
            let aim = lowest ?? mean.threeDigits()
            guard aim < ownValue, let gap = ownValue.subtracting(aim),
                let potential = gap.multiplied(by: count)
            else { continue }
            levers.append(
                Lever(
                    category: category, own: ownValue, mean: mean.threeDigits(),
                    lowestQuarterMean: lowest, potential: potential))
        }
        levers.sort { ($1.potential, $0.category) < ($0.potential, $1.category) }
    }

    private static func sums(_ member: AllianceMember, _ names: NameTable) -> [String: Int128] {
        var sums: [String: Int128] = [:]
        for share in member.categories where share.kilograms > 0 {
            sums[names.categories.texts[Int(share.name)]] = share.kilograms
        }
        return sums
    }
}

/// The productions that one is compared with: those of its kind, within its budget band where the bands
/// of the kind may all be shown beside each other.
struct BenchmarkGroup {
    private(set) var group: Protection?
    private(set) var size: SizeClass?

    init(
        _ members: [AllianceMember], _ own: AllianceMember, _ names: NameTable,
        _ rules: DisclosureRules
    ) {
        let kind = Protection(rules: rules, tally: MemberTally(members), change: nil)
        guard !members.isEmpty, members.count >= rules.productions,
            kind.allows({ $0.totals[$1] })
        else { return }
        group = kind
        let own = SizeClass(kroner: own.budgetInKroner)
        guard own != .unknown, let bands = kind.shown(ShownClasses(.size, of: members, names)),
            bands.shownKeys.contains(own.rawValue)
        else { return }
        let inBand = members.filter { SizeClass(kroner: $0.budgetInKroner) == own }
        size = own
        group = Protection(rules: rules, tally: MemberTally(inBand), change: nil)
    }
}

/// The means of a kind, or of one of its budget bands, that may be shown beside all that the alliance publishes.
private struct BenchmarkMeans {
    private let means: ShownMeans
    private let kind: String?
    private let size: String?

    init(
        _ kind: Production.Kind, _ size: SizeClass?, _ collection: MemberCollection,
        _ rules: DisclosureRules
    ) {
        let everybody = AllianceSelection(collection.members, AllianceFilter()).chosen
        let filter = SelectionLimits.narrowing(AllianceFilter(kind: kind), of: everybody)
        let protection = Protection(rules: rules, tally: MemberTally(everybody), change: nil)
        means = ShownMeans(ShownTables(of: everybody, collection.names, protection), protection)
        self.kind = filter.kind?.rawValue
        self.size = size?.rawValue
    }

    func shows(_ unit: FootprintIntensity.DeclaredUnit) -> Bool {
        means.shows(.init(unit: unit, kind: kind, size: size))
    }
}
