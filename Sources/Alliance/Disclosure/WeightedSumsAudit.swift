/// Whether sums of productions with weights that everybody knows give one of them away.
///
/// A mean per shooting day is a sum of totals, each by one over its days, and days are public. So every total
/// and every mean is an equation between the productions' totals. A company that is among them knows its
/// own and looks for another's: the bounds of that must lie far enough away on both sides. They are
/// found from within, by affine scaling (Dikin 1967): every step ends at totals that fit all equations,
/// so that what is found to move does move. Where the search ends early, too much is hidden, never too
/// little. Binary numbers serve here, because only distances are decided by them.
struct WeightedSumsAudit {
    /// One published sum: productions by number, each with its weight.
    typealias Sum = [(member: Int, weight: Double)]

    private let totals: [Double]
    /// The number of each production's company, from 0.
    private let companies: [Int]
    /// How far bounds must lie from a total, as a share of it.
    private let share: Double
    /// The sums that are published.
    private(set) var sums: [Sum] = []

    /// Sums of more productions than these have far fewer equations than unknowns.
    private static let fewMembers = 40
    /// Up to how many pairs of victim and attacker are tried; four attackers for each victim at least, the
    /// largest first, as the p % rule does.
    private static let mostPairs = 400
    private static let mostSteps = 4

    init(totals: [Double], companies: [Int], nearness: Int) {
        self.totals = totals
        self.companies = companies
        share = Double(nearness) / 100
    }

    /// Adds a sum.
    mutating func publish(_ sum: Sum) { sums.append(sum) }

    /// Takes back the last sums, so that so many remain.
    mutating func keepFirst(_ count: Int) { sums.removeLast(sums.count - count) }

    /// Whether nobody who takes part can compute another's total too closely.
    var isSafe: Bool {
        let near = near
        let victims = Dictionary(grouping: attacks(near), by: \.attacker)
        guard !victims.isEmpty else { return true }
        // Productions that stand in no sum of few stay as they are: that leaves less room, never more.
        let equations = Equations(sums, members: totals.count).independent(totals, near)
        return victims.sorted { $0.key < $1.key }.allSatisfy { attacker, attacks in
            let support = near.indices.map { near[$0] && companies[$0] != attacker }
            let start = Scaling(equations, totals, support)
            return attacks.allSatisfy { attack in
                let rise = start.rise(of: attack.victim, equations)
                return [1.0, -1.0].allSatisfy { sign in
                    moves(attack.victim, sign, support, equations, first: rise)
                }
            }
        }
    }

    /// Which productions stand in a sum of few.
    private var near: [Bool] {
        var near = [Bool](repeating: totals.count <= Self.fewMembers, count: totals.count)
        for sum in sums where sum.count <= Self.fewMembers {
            for entry in sum { near[entry.member] = true }
        }
        return near.indices.map { near[$0] && totals[$0] > 0 }
    }

    /// Single productions and companies that stand in a sum of few, each with those who look on.
    private func attacks(_ near: [Bool]) -> [(attacker: Int, victim: [Int])] {
        let single = near.indices.filter { near[$0] }
        let byCompany = Dictionary(grouping: single) { companies[$0] }
        let sizes = byCompany.mapValues { $0.reduce(0) { $0 + totals[$1] } }
        let largest = sizes.keys.sorted { (-(sizes[$0] ?? 0), $0) < (-(sizes[$1] ?? 0), $1) }
        let several = byCompany.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        let victims = single.map { [$0] } + several
        let most = max(4, Self.mostPairs / max(1, victims.count))
        return victims.flatMap { victim in
            neighbours(of: victim, largest).prefix(most).map { (attacker: $0, victim: victim) }
        }
    }

    /// The largest companies that share a sum of few with a victim.
    private func neighbours(of victim: [Int], _ largest: [Int]) -> [Int] {
        var isNear: Set<Int> = []
        for sum in sums where sum.count <= Self.fewMembers || totals.count <= Self.fewMembers {
            guard sum.contains(where: { victim.contains($0.member) }) else { continue }
            for entry in sum { isNear.insert(companies[entry.member]) }
        }
        isNear.subtract(victim.map { companies[$0] })
        return largest.filter(isNear.contains)
    }

    /// Whether a victim's total can rise, or fall, far enough.
    private func moves(
        _ victim: [Int], _ sign: Double, _ support: [Bool], _ equations: Equations,
        first: [Double]?
    ) -> Bool {
        let before = victim.reduce(0) { $0 + totals[$1] }
        var (here, rise) = (totals, first)
        for step in 0..<Self.mostSteps {
            if step > 0 { rise = Scaling(equations, here, support).rise(of: victim, equations) }
            guard let rise else { return false }
            var length = Double.infinity
            for index in here.indices where sign * rise[index] < 0 {
                length = min(length, -here[index] / (sign * rise[index]))
            }
            guard length.isFinite else { return false }
            for index in here.indices { here[index] += 0.95 * length * sign * rise[index] }
            let moved = victim.reduce(0) { $0 + here[$1] } - before
            if moved * sign >= share * before { return true }
        }
        return false
    }
}
