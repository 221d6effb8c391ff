import Quantities
import TestSupport
import Testing

@testable import Alliance

/// Attackers who take published figures from each other learn nothing that the rules protect.
struct AttackTests {
    /// Everything that is decided for a random alliance.
    private struct Decided {
        let members: [AllianceMember]
        let names: NameTable
        let shown: ShownTables
        let protection: Protection
    }

    private func decide(_ partials: [ProductionPartial], _ rules: DisclosureRules) -> Decided? {
        let collection = MemberCollection(partials)
        let selection = AllianceSelection(collection.members, AllianceFilter())
        let protection = Protection(
            rules: rules, tally: MemberTally(selection.chosen), change: nil)
        guard protection.allows({ $0.totals[$1] }) else { return nil }
        let all = Classification.allCases.map {
            ShownClasses($0, of: selection.chosen, collection.names)
        }
        return Decided(
            members: selection.chosen, names: collection.names,
            shown: ShownTables(all, protection), protection: protection)
    }

    /// Rules that leave something to show of small alliances.
    private var rules: DisclosureRules {
        var rules = DisclosureRules()
        (rules.productions, rules.companies) = (3, 3)
        return rules
    }

    /// Hidden cells of cross tables, by a linear program over everything that is shown beside them.
    @Test func hiddenCellsCannotBeComputed() throws {
        var (attacked, tables) = (0, 0)
        for seed in 0..<60 as Range<UInt64> {
            let partials = MadeUpPartial.alliance(seed: seed, productions: 24, companies: 9)
            guard let decided = decide(partials, rules) else { continue }
            let cells = decided.shown.hiddenCells(
                ShownTables.crossed, across: .kind, decided.protection)
            for classification in ShownTables.crossed {
                guard let rows = decided.shown.classes[classification],
                    let kinds = decided.shown.classes[.kind], let hidden = cells[classification]
                else { continue }
                tables += 1
                attacked += attack(decided, rows, kinds, hidden)
            }
        }
        #expect(tables > 20 && attacked > 20)
    }

    /// Attacks one table and answers how many unsafe cells were attacked.
    private func attack(
        _ decided: Decided, _ rows: ShownClasses, _ kinds: ShownClasses, _ hidden: Set<Int>
    ) -> Int {
        let sums = decided.protection.tally.contributions(classes: rows.count * kinds.count) {
            columns, member, take in
            rows.parts(of: member, in: columns) {
                take($0 * kinds.count + kinds.place(of: member, in: columns), $1)
            }
        }
        let unknown = hidden.sorted().map { cell in
            (row: cell / (kinds.count + 1), column: cell % (kinds.count + 1))
        }
        // Whole kilograms, as all that was made up is.
        let truth = unknown.map { sums[$0.row * kinds.count + $0.column].sum / Protection.step }
        let lines =
            (0..<rows.count).map { line in unknown.map { $0.row == line ? 1 : 0 } }
            + (0..<kinds.count).map { line in unknown.map { $0.column == line ? 1 : 0 } }
        let simplex = ExactSimplex(
            sums: lines,
            totals: lines.map { zip($0, truth).reduce(0) { $0 + Int128($1.0) * $1.1 } },
            truth: truth)
        var attacked = 0
        for (index, cell) in unknown.enumerated() {
            let sum = sums[cell.row * kinds.count + cell.column]
            guard decided.protection.rules.refuses(sum) else { continue }
            let bounds = simplex.bounds(of: [index])
            attacked += 1
            // Wider than p % of the largest contribution on both sides.
            let distance = decided.protection.rules.protection(of: sum, atLeast: 1)
            if let upper = bounds.upper {
                #expect((upper - truth[index]) * Protection.step >= distance - Protection.step)
            }
            #expect(
                (truth[index] - bounds.lower) * Protection.step
                    >= min(distance, sum.size) - Protection.step)
        }
        return attacked
    }

    /// All totals by kind, budget and year at once, against the productions and companies behind them.
    @Test func totalsTogetherGiveNobodyAway() throws {
        var (attacked, several) = (0, 0)
        for seed in 100..<140 as Range<UInt64> {
            let partials = MadeUpPartial.alliance(
                seed: seed, productions: 22, companies: 8, years: 2)
            guard let decided = decide(partials, rules) else { continue }
            let classes = [Classification.kind, .size, .year].compactMap {
                decided.shown.classes[$0]
            }
            if classes.count > 1 { several += 1 }
            let members = decided.members
            var lines = [members.map { _ in 1 }]
            for shown in classes {
                for place in 0..<shown.count {
                    lines.append(
                        members.indices.map { member in
                            shown.place(of: member, in: decided.protection.tally.columns) == place
                                ? 1 : 0
                        })
                }
            }
            let truth = members.map { $0.totals.location.mantissa / Protection.step }
            let simplex = ExactSimplex(
                sums: lines,
                totals: lines.map { zip($0, truth).reduce(0) { $0 + Int128($1.0) * $1.1 } },
                truth: truth)
            for company in Set(members.map(\.contributor)) {
                let own = Set(members.indices.filter { members[$0].contributor == company })
                let sum = own.reduce(Int128(0)) { $0 + truth[$1] }
                let bounds = simplex.bounds(of: own)
                let width = (bounds.upper ?? Int128.max / 200) - bounds.lower
                #expect(width * 100 >= Int128(rules.nearness) * sum)
                attacked += 1
            }
        }
        #expect(attacked > 100 && several > 5)
    }

    /// Without secondary suppression the same attack succeeds, so the test above can fail.
    @Test func theAttackFindsWhatIsNotProtected() throws {
        var found = 0
        for seed in 0..<60 as Range<UInt64> {
            let partials = MadeUpPartial.alliance(seed: seed, productions: 24, companies: 9)
            guard let decided = decide(partials, rules),
                let rows = decided.shown.classes[.department],
                let kinds = decided.shown.classes[.kind]
            else { continue }
            let sums = decided.protection.tally.contributions(classes: rows.count * kinds.count) {
                columns, member, take in
                rows.parts(of: member, in: columns) {
                    take($0 * kinds.count + kinds.place(of: member, in: columns), $1)
                }
            }
            let unsafePlaces = decided.protection.unsafe(sums).keys.sorted()
            let unknown = unsafePlaces.map { ($0 / kinds.count, $0 % kinds.count) }
            let truth = unsafePlaces.map { sums[$0].sum / Protection.step }
            let lines =
                (0..<rows.count).map { line in unknown.map { $0.0 == line ? 1 : 0 } }
                + (0..<kinds.count).map { line in unknown.map { $0.1 == line ? 1 : 0 } }
            let simplex = ExactSimplex(
                sums: lines,
                totals: lines.map { zip($0, truth).reduce(0) { $0 + Int128($1.0) * $1.1 } },
                truth: truth)
            for index in truth.indices {
                let bounds = simplex.bounds(of: [index])
                if bounds.upper == bounds.lower { found += 1 }
            }
        }
        #expect(found > 10)
    }
}
