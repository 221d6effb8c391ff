import Alliance
import Testing

/// The rules reproduce the worked examples of the Handbook on Statistical Disclosure Control, chapter 4.
struct RuleTests {
    private func rules(
        count: Int = 1, companies: Int = 1, dominant: Int = 2, percent: Int = 100, nearness: Int = 0
    ) -> DisclosureRules {
        var rules = DisclosureRules()
        (rules.productions, rules.companies) = (count, companies)
        (rules.dominantCompanies, rules.dominantPercent) = (dominant, percent)
        rules.nearness = nearness
        return rules
    }

    private func sum(_ contributions: [Int128]) -> Contributions {
        Contributions(contributions, productions: contributions.count)
    }

    @Test func theSecondMayNotComeNearTheFirst() {
        // 100,000 with 50,000 and 49,000: no one has 90 %, yet the second estimates 51,000, +2 %.
        let near = sum([50_000, 49_000, 1_000])
        #expect(!rules(dominant: 1, percent: 90).isDominated(near))
        #expect(rules(nearness: 10).comesTooNear(near))
        // 110,000 with 52,000 and 50,000: the estimate is 60,000, +15.4 %.
        let far = sum([52_000, 50_000, 8_000])
        #expect(!rules(nearness: 10).comesTooNear(far))
        #expect(rules(nearness: 16).comesTooNear(far))
        #expect(rules(dominant: 2, percent: 90).isDominated(far))
    }

    @Test func theProtectionLevelOfDominance() {
        // 300, 20, 10: the upper bound must be at least 352.94, so the distance at least 22.94.
        let dominated = sum([300, 20, 10])
        #expect(rules(dominant: 1, percent: 85).isDominated(dominated))
        #expect(rules(dominant: 1, percent: 85).protection(of: dominated, atLeast: 1) == 23)
        #expect(rules(nearness: 10).comesTooNear(dominated))
        // 30 − 10 = 20 beyond x₂ and the rest.
        #expect(rules(nearness: 10).protection(of: dominated, atLeast: 1) == 20)
    }

    /// (2,80) is p = 25 and (2,95) is p = 5.263 where the first two are equal.
    @Test(arguments: [(80, 25), (95, 5)]) func dominanceOfTwoAgreesWithNearness(
        _ percent: Int, _ nearness: Int
    ) {
        let rest = Int128(100 - percent)
        let at = sum([Int128(percent) / 2 * 100, Int128(percent) / 2 * 100, rest * 100])
        #expect(!rules(percent: percent).isDominated(at))
        #expect(!rules(nearness: nearness).comesTooNear(at))
        let above = sum([Int128(percent) * 100, 100, rest * 100 - 200])
        #expect(rules(percent: percent).isDominated(above))
    }

    @Test func countsAreOfProductionsAndOfCompanies() {
        let rules = DisclosureRules()
        #expect(!rules.refuses([10, 10, 10], productions: 5))
        #expect(rules.refuses([10, 10, 10], productions: 4))
        #expect(rules.refuses([15, 15], productions: 9))
        #expect(!rules.refuses([], productions: 0))
    }

    /// Statistics Norway's `magnitude1`: three totals that are safe by row are unsafe by company.
    @Test func companiesAreCountedNotRows() {
        // Tenths; agriculture: Portugal A 75.9 and B 24.5, Spain A 96.6 and B 43.2.
        let byRow = sum([759, 245, 966, 432])
        let byCompany = sum([759 + 966, 245 + 432])
        #expect(byRow.sum == 2402 && byCompany.sum == 2402)
        #expect(!rules(companies: 3, nearness: 10).refuses(byRow))
        #expect(rules(companies: 3).refuses(byCompany))
        #expect(rules(nearness: 10).comesTooNear(byCompany))
        // Portugal 162.5: A 75.9, B 24.5 + 7.1 + 21.6 + 25.7, D 2.3 + 2.0 + 3.4.
        let portugal = sum([759, 245 + 71 + 216 + 257, 23 + 20 + 34])
        #expect(portugal.sum == 1625)
        // 7.7 is less than a tenth of 78.9.
        #expect(rules(nearness: 10).comesTooNear(portugal))
        // Iceland 37.1: B 16.8 + 9.6, C 8.8, D 1.9.
        let iceland = sum([168 + 96, 88, 19])
        #expect(iceland.sum == 371 && rules(nearness: 10).comesTooNear(iceland))
        // Entertainment in Spain 105.3 and industry in Iceland 20.3: only p = 30.
        for cell in [sum([774, 115, 164]), sum([96, 88, 19])] {
            #expect(!rules(nearness: 10).comesTooNear(cell))
            #expect(rules(nearness: 30).comesTooNear(cell))
        }
        // The grand total of 462.3 by company: only p = 30.
        let all = sum([
            759 + 966 + 774, 245 + 432 + 168 + 71 + 115 + 216 + 96 + 257, 164 + 65 + 88 + 84,
            23 + 20 + 27 + 19 + 34,
        ])
        #expect(all.sum == 4623)
        #expect(!rules(nearness: 10).comesTooNear(all) && rules(nearness: 30).comesTooNear(all))
    }

    @Test func contributionsBelowZeroCountByTheirSize() {
        #expect(rules(nearness: 10).comesTooNear(sum([-100, 50, 1])))
        #expect(!rules(nearness: 10).comesTooNear(sum([-100, 50, -40])))
    }
}
