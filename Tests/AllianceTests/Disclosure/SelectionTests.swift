import Calculation
import Inventory
import Quantities
import TestSupport
import Testing

@testable import Alliance

/// Attackers who ask for every year and kind, one after another, and know everybody's shooting days and
/// budgets, learn no total that the rules protect.
struct SelectionTests {
    private var rules: DisclosureRules {
        var rules = DisclosureRules()
        (rules.productions, rules.companies) = (3, 3)
        return rules
    }

    /// What was published of an alliance: sums over productions with whole weights.
    private struct Published {
        let members: [AllianceMember]
        var weights: [[Int]] = []

        mutating func add(_ weight: (AllianceMember) -> Int) {
            weights.append(members.map(weight))
        }

        /// Totals, tables of whole productions, the trend and means per shooting day and per 1,000 DKK.
        mutating func add(_ report: AllianceReport) {
            let filter = report.filter
            let isIn = { (member: AllianceMember) in
                (filter.year.map { $0 == member.year } ?? true)
                    && (filter.kind.map { $0 == member.kind } ?? true)
            }
            add { isIn($0) ? 1 : 0 }
            for table in report.tables where table.classification.isOfProductions {
                let keys = Set(table.rows.compactMap(\.key))
                for row in table.rows {
                    add { member in
                        let key = Self.key(of: member, table.classification)
                        return isIn(member)
                            && (row.key.map { $0 == key } ?? !keys.contains(key)) ? 1 : 0
                    }
                }
            }
            for intensity in report.intensities {
                add { member in
                    isIn(member) && (intensity.kind.map { $0 == member.kind.rawValue } ?? true)
                        ? Self.weight(of: member, intensity.declaredUnit) : 0
                }
            }
            for year in report.trend where year.perShootingDay != nil {
                add { member in
                    (filter.kind.map { $0 == member.kind } ?? true)
                        && member.year.map { String($0) } == year.year
                        ? Self.weight(of: member, .shootingDay) : 0
                }
            }
        }

        private static func key(of member: AllianceMember, _ classification: Classification)
            -> String
        {
            switch classification {
            case .kind: member.kind.rawValue
            case .size: SizeClass(kroner: member.budgetInKroner).rawValue
            default: member.year.map { String($0) } ?? ""
            }
        }

        /// One over the number of units, as a whole number.
        private static func weight(
            of member: AllianceMember, _ unit: FootprintIntensity.DeclaredUnit
        ) -> Int {
            switch unit {
            case .shootingDay: 60 / (member.shootingDays ?? 60)
            default: [.under1: 60, .from1: 10][SizeClass(kroner: member.budgetInKroner)] ?? 1
            }
        }

        /// How many productions or companies somebody among them can compute too closely.
        func breaches(nearness: Int) -> (found: Int, attacked: Int) {
            var (found, attacked) = (0, 0)
            let companies = Set(members.map(\.contributor)).sorted()
            for attacker in companies {
                let others = members.indices.filter { members[$0].contributor != attacker }
                let truth = others.map { members[$0].totals.location.mantissa / Protection.step }
                let lines = weights.map { line in others.map { line[$0] } }
                let simplex = Simplex<Double>(
                    sums: lines,
                    totals: lines.map { zip($0, truth).reduce(0) { $0 + Int128($1.0) * $1.1 } },
                    truth: truth)
                for victim in companies where victim != attacker {
                    let own = Set(
                        others.indices.filter { members[others[$0]].contributor == victim })
                    let total = own.reduce(Int128(0)) { $0 + truth[$1] }
                    let bounds = simplex.bounds(of: own)
                    attacked += 1
                    let isTooHigh =
                        bounds.upper.map { 100 * ($0 - total) < Int128(nearness) * total } ?? false
                    let isTooLow = 100 * (total - bounds.lower) < Int128(nearness) * total
                    if isTooHigh || isTooLow { found += 1 }
                }
            }
            return (found, attacked)
        }
    }

    private func alliance(_ seed: UInt64) -> MemberCollection {
        var random = SplitMix64(seed: seed &+ 1000)
        return MemberCollection(
            MadeUpPartial.alliance(seed: seed, productions: 20, companies: 8, kinds: 2, years: 2)
                .map {
                    var partial = $0
                    partial.shootingDays = [2, 3, 4, 5, 6, 10, 12, 15, 20, 30].randomElement(
                        using: &random)
                    return partial
                })
    }

    private func reports(_ collection: MemberCollection) -> [AllianceReport] {
        let years: [Int?] = [nil, 2024, 2025]
        let kinds = [nil] + Production.Kind.allCases.prefix(2).map(Optional.some)
        return years.flatMap { year in
            kinds.compactMap { kind in
                try? AllianceReport(
                    collection, filter: AllianceFilter(year: year, kind: kind), rules: rules)
            }
        }
    }

    @Test func everySelectionTogetherGivesNobodyAway() {
        var (pages, found, attacked) = (0, 0, 0)
        for seed in 0..<3 as Range<UInt64> {
            let collection = alliance(seed)
            let reports = reports(collection)
            guard reports.contains(where: { $0.filter == AllianceFilter() }) else { continue }
            pages += reports.count
            var published = Published(
                members: AllianceSelection(collection.members, AllianceFilter()).chosen)
            for report in reports { published.add(report) }
            let result = published.breaches(nearness: rules.nearness)
            found += result.found
            attacked += result.attacked
        }
        #expect(found == 0)
        #expect(pages > 10 && attacked > 100, "\(pages) pages, \(attacked) attacks")
    }

    /// Were every page made for itself, the same attack would succeed.
    @Test func pagesMadeForThemselvesGiveSomebodyAway() {
        var found = 0
        for seed in 0..<6 as Range<UInt64> {
            let collection = alliance(seed)
            var published = Published(
                members: AllianceSelection(collection.members, AllianceFilter()).chosen)
            published.add { _ in 1 }
            for year in 2024...2025 {
                // The year alone passes the rules; what is left of the whole need not.
                let some = collection.members.filter { $0.year == year }
                let isShown = Protection(
                    rules: rules,
                    tally: MemberTally(some.sorted(by: AllianceMember.standsBefore)), change: nil
                ).allows { $0.totals[$1] }
                guard isShown else { continue }
                published.add { $0.year == year ? 1 : 0 }
                published.add { $0.year == year ? 60 / ($0.shootingDays ?? 60) : 0 }
                for kind in Production.Kind.allCases.prefix(3) {
                    published.add { $0.year == year && $0.kind == kind ? 1 : 0 }
                }
            }
            found += published.breaches(nearness: rules.nearness).found
        }
        #expect(found > 5)
    }

    /// By hand: 2024 has two companies; 2025 and 2026 have five each. The whole less the two safe years
    /// would be the unsafe one, so that one of the safe years is not shown either.
    @Test func theYearThatIsLeftStaysUnknown() throws {
        let partials = [(2024, 2), (2025, 5), (2026, 5)].flatMap { year, count in
            (0..<count).map { number in
                MadeUpPartial(
                    production: "P\(year)-\(number)", company: "C\(number)", year: year,
                    parts: [("camera", "freight", 100 + number)]
                ).partial
            }
        }
        let collection = MemberCollection(partials)
        #expect(throws: PublicationRefusal.total) {
            try AllianceReport(collection, filter: AllianceFilter(year: 2024))
        }
        let shown = [2025, 2026].filter {
            (try? AllianceReport(collection, filter: AllianceFilter(year: $0))) != nil
        }
        #expect(shown.count == 1)
        let hidden = shown.first == 2025 ? 2026 : 2025
        #expect(throws: PublicationRefusal.selection) {
            try AllianceReport(collection, filter: AllianceFilter(year: hidden))
        }
    }

    /// Three productions; days 1, 2 and 3; a total of 60 and a mean of days' kilograms that is a second
    /// equation leave one degree of freedom: x − 2y + ... is moved only together.
    @Test func aMeanWithKnownDaysIsAnEquation() {
        var audit = WeightedSumsAudit(totals: [10, 20, 30], companies: [0, 1, 2], nearness: 20)
        audit.publish([(0, 1), (1, 1), (2, 1)])
        // Whoever knows their own has one equation for two unknowns.
        #expect(audit.isSafe)
        audit.publish([(0, 1), (1, 0.5), (2, 1.0 / 3)])
        // Now two for two.
        #expect(!audit.isSafe)
        audit.keepFirst(1)
        #expect(audit.isSafe)
    }
}
