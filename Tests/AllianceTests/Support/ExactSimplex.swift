/// A ratio of whole numbers in lowest terms.
struct Ratio: Comparable {
    let upper: Int128
    let lower: Int128

    init(_ upper: Int128, _ lower: Int128 = 1) {
        var (first, second) = (upper.magnitude, lower.magnitude)
        while second != 0 { (first, second) = (second, first % second) }
        let divisor = Int128(max(first, 1)) * (lower < 0 ? -1 : 1)
        self.upper = upper / divisor
        self.lower = lower / divisor
    }

    static func < (lhs: Ratio, rhs: Ratio) -> Bool { lhs.upper * rhs.lower < rhs.upper * lhs.lower }
    static func - (lhs: Ratio, rhs: Ratio) -> Ratio {
        Ratio(lhs.upper * rhs.lower - rhs.upper * lhs.lower, lhs.lower * rhs.lower)
    }
    static func * (lhs: Ratio, rhs: Ratio) -> Ratio {
        Ratio(lhs.upper * rhs.upper, lhs.lower * rhs.lower)
    }
    static func / (lhs: Ratio, rhs: Ratio) -> Ratio {
        Ratio(lhs.upper * rhs.lower, lhs.lower * rhs.upper)
    }
}

/// What an attacker can compute: the bounds of a sum of unknown numbers from 0, given sums of them.
///
/// The simplex method with exact ratios and Bland's rule; independent of the flows that the module uses.
struct ExactSimplex {
    /// For each known sum, how often each unknown is in it.
    let sums: [[Int]]
    /// The known sums.
    let totals: [Int128]
    /// What the unknowns are in truth: a point from which to start.
    let truth: [Int128]

    /// The lowest and highest that a sum of unknowns can be; nil where nothing limits it.
    func bounds(of unknowns: Set<Int>) -> (lower: Int128, upper: Int128?) {
        let lowest = extreme(of: unknowns, sign: -1).map { -$0 } ?? 0
        return (lowest, extreme(of: unknowns, sign: 1))
    }

    /// The largest of a sum with a sign, rounded towards the attacker's disadvantage; nil if unbounded.
    private func extreme(of unknowns: Set<Int>, sign: Int128) -> Int128? {
        let count = truth.count
        // Artificial unknowns, one for each sum, are driven out first.
        var rows = sums.indices.map { row -> [Ratio] in
            sums[row].map { Ratio(Int128($0)) }
                + sums.indices.map { Ratio($0 == row ? 1 : 0) } + [Ratio(totals[row])]
        }
        var basis = sums.indices.map { count + $0 }
        let first = (0..<count + sums.count).map { Ratio($0 < count ? 0 : -1) }
        _ = maximize(first, &rows, &basis, allowed: count + sums.count)
        for (row, column) in basis.enumerated() where column >= count {
            guard let other = (0..<count).first(where: { rows[row][$0].upper != 0 }) else {
                continue
            }
            pivot(row, other, &rows, &basis)
        }
        let goal = (0..<count + sums.count).map { Ratio(unknowns.contains($0) ? sign : 0) }
        guard let value = maximize(goal, &rows, &basis, allowed: count) else { return nil }
        return value.upper >= 0 ? value.upper / value.lower : -((-value.upper) / value.lower)
    }

    private func maximize(
        _ goal: [Ratio], _ rows: inout [[Ratio]], _ basis: inout [Int], allowed: Int
    ) -> Ratio? {
        while true {
            let entering = (0..<allowed).first { column in
                guard !basis.contains(column) else { return false }
                var gain = goal[column]
                for (row, basic) in basis.enumerated() where rows[row][column].upper != 0 {
                    gain = gain - goal[basic] * rows[row][column]
                }
                return gain.upper > 0
            }
            guard let entering else {
                var value = Ratio(0)
                for (row, basic) in basis.enumerated() {
                    value = value - Ratio(-1) * goal[basic] * (rows[row].last ?? Ratio(0))
                }
                return value
            }
            var leaving: (row: Int, ratio: Ratio)?
            for row in rows.indices where rows[row][entering].upper > 0 {
                let ratio = (rows[row].last ?? Ratio(0)) / rows[row][entering]
                if let known = leaving,
                    (known.ratio, basis[known.row]) <= (ratio, basis[row])
                {
                    continue
                }
                leaving = (row, ratio)
            }
            guard let leaving else { return nil }
            pivot(leaving.row, entering, &rows, &basis)
        }
    }

    private func pivot(_ row: Int, _ column: Int, _ rows: inout [[Ratio]], _ basis: inout [Int]) {
        let divisor = rows[row][column]
        rows[row] = rows[row].map { $0.upper == 0 ? $0 : $0 / divisor }
        for other in rows.indices where other != row && rows[other][column].upper != 0 {
            let factor = rows[other][column]
            rows[other] = zip(rows[other], rows[row]).map { one, two in
                two.upper == 0 ? one : one - factor * two
            }
        }
        basis[row] = column
    }
}
