import Calculation
import Quantities

/// One production's totals: as filed, under its own factor set today, and under the common one.
public struct RecalculatedProduction: Sendable, Hashable {
    /// The year it counts in.
    public let year: Int
    /// By which productions of one company are put together.
    public let contributor: String
    /// As it was filed.
    public let filed: RecalculatedTotals
    /// Computed today under the set it was filed under.
    public let now: RecalculatedTotals
    /// Computed today under the common set.
    public let recalculated: RecalculatedTotals

    /// Makes a production of totals.
    public init(
        year: Int, contributor: String, filed: RecalculatedTotals, now: RecalculatedTotals,
        recalculated: RecalculatedTotals
    ) {
        self.year = year
        self.contributor = contributor
        self.filed = filed
        self.now = now
        self.recalculated = recalculated
    }

    /// Takes the totals of partials.
    public init(filed: ProductionPartial, now: ProductionPartial, recalculated: ProductionPartial) {
        self.init(
            year: filed.year ?? 0, contributor: filed.contributor,
            filed: .init(filed.cube.totals), now: .init(now.cube.totals),
            recalculated: .init(recalculated.cube.totals))
    }
}

/// Kilograms of the two totals, exact.
public struct RecalculatedTotals: Sendable, Hashable {
    /// Location-based.
    public var location: ExactDecimal
    /// Market-based.
    public var market: ExactDecimal

    /// Makes totals.
    public init(location: ExactDecimal = .zero, market: ExactDecimal = .zero) {
        self.location = location
        self.market = market
    }

    init(_ totals: FootprintTotals) {
        self.init(location: totals.location, market: totals.market)
    }

    /// The sum of both totals, each for itself.
    public static func + (left: Self, right: Self) -> Self {
        combined(left, right) { $0 &+ $1 }
    }

    /// The difference of both totals, each for itself.
    public static func - (left: Self, right: Self) -> Self {
        combined(left, right) { $0 &- $1 }
    }

    private static func combined(
        _ left: Self, _ right: Self, _ operation: (Int128, Int128) -> Int128
    ) -> Self {
        Self(
            location: ExactDecimal(
                mantissa: operation(left.location.mantissa, right.location.mantissa)),
            market: ExactDecimal(mantissa: operation(left.market.mantissa, right.market.mantissa)))
    }
}

/// The yearly totals of final reports on one factor set, with what each step between years is made of.
public struct RecalculatedSeries: Sendable {
    /// What leads from the year before to a year, as filed; the parts sum to the difference exactly.
    public struct Bridge: Sendable, Hashable {
        /// The year before.
        public let from: Int
        /// On the common basis: what the companies that filed in both years did differently.
        public let activity: RecalculatedTotals
        /// The change of what other factors than the common ones add to the filed totals.
        public let factors: RecalculatedTotals
        /// The change of what an earlier program or method adds to the filed totals.
        public let method: RecalculatedTotals
        /// On the common basis: companies that filed in one of the years only.
        public let membership: RecalculatedTotals

        /// The sum of the parts: the filed total of the year less that of the year before.
        public var sum: RecalculatedTotals { activity + factors + method + membership }
    }

    /// One year.
    public struct Year: Sendable {
        /// The year.
        public let year: Int
        /// How many productions count in it.
        public let productionCount: Int
        /// How many companies filed them.
        public let companyCount: Int
        /// The total as filed.
        public let filed: RecalculatedTotals
        /// The total on the common basis.
        public let recalculated: RecalculatedTotals
        /// What leads here from the year before; nil in the first.
        public let bridge: Bridge?
    }

    /// The common factor set.
    public let factorSet: String
    /// The years that have filings, in order.
    public let years: [Year]

    /// Sums productions by year and explains the steps.
    public init(_ productions: [RecalculatedProduction], factorSet: String) {
        self.factorSet = factorSet
        let byYear = Dictionary(grouping: productions, by: \.year).sorted { $0.key < $1.key }
        var years: [Year] = []
        for (index, (year, members)) in byYear.enumerated() {
            let before = index > 0 ? byYear[index - 1] : nil
            years.append(
                Year(
                    year: year, productionCount: members.count,
                    companyCount: Set(members.map(\.contributor)).count,
                    filed: Self.sum(members, \.filed),
                    recalculated: Self.sum(members, \.recalculated),
                    bridge: before.map { Self.bridge(from: $0.key, $0.value, members) }))
        }
        self.years = years
    }

    private static func bridge(
        from year: Int, _ before: [RecalculatedProduction], _ after: [RecalculatedProduction]
    ) -> Bridge {
        let staying = Set(before.map(\.contributor)).intersection(after.map(\.contributor))
        let step = { (path: KeyPath<RecalculatedProduction, RecalculatedTotals>) in
            sum(after, path) - sum(before, path)
        }
        let stays = { (production: RecalculatedProduction) in
            staying.contains(production.contributor)
        }
        let activity =
            sum(after.filter(stays), \.recalculated) - sum(before.filter(stays), \.recalculated)
        return Bridge(
            from: year, activity: activity, factors: step(\.now) - step(\.recalculated),
            method: step(\.filed) - step(\.now), membership: step(\.recalculated) - activity)
    }

    private static func sum(
        _ productions: [RecalculatedProduction],
        _ path: KeyPath<RecalculatedProduction, RecalculatedTotals>
    ) -> RecalculatedTotals {
        productions.reduce(RecalculatedTotals()) { $0 + $1[keyPath: path] }
    }
}
