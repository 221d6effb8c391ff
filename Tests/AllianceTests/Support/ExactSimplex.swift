/// What the simplex method needs of its numbers.
protocol SimplexNumber: Comparable {
    init(_ number: Int128)
    static func - (lhs: Self, rhs: Self) -> Self
    static func * (lhs: Self, rhs: Self) -> Self
    static func / (lhs: Self, rhs: Self) -> Self
    /// Below, at or above 0.
    var sign: Int { get }
    /// The whole number next to it towards 0.
    var wholePart: Int128 { get }
}

extension Double: SimplexNumber {
    /// What rounding leaves counts as nothing.
    var sign: Int { magnitude < 1e-9 ? 0 : self < 0 ? -1 : 1 }
    var wholePart: Int128 { Int128(rounded(.toNearestOrEven)) }
}

/// A ratio of whole numbers in lowest terms.
struct Ratio: SimplexNumber {
    let upper: Int128
    let lower: Int128

    init(_ number: Int128) {
        self.init(number, 1)
    }

    init(_ upper: Int128, _ lower: Int128) {
        var (first, second) = (upper.magnitude, lower.magnitude)
        while second != 0 { (first, second) = (second, first % second) }
        let divisor = Int128(max(first, 1)) * (lower < 0 ? -1 : 1)
        self.upper = upper / divisor
        self.lower = lower / divisor
    }

    var sign: Int { Int(upper.signum()) }
    var wholePart: Int128 { upper / lower }

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

/// With exact ratios, for sums in which every unknown counts once.
typealias ExactSimplex = Simplex<Ratio>

/// What an attacker can compute: the bounds of a sum of unknown numbers from 0, given sums of them.
///
/// The simplex method with Bland's rule; independent of the flows and of the scaling that the module uses.
struct Simplex<Number: SimplexNumber> {
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
        var rows = sums.indices.map { row -> [Number] in
            sums[row].map { Number(Int128($0)) }
                + sums.indices.map { Number($0 == row ? 1 : 0) } + [Number(totals[row])]
        }
        var basis = sums.indices.map { count + $0 }
        let first = (0..<count + sums.count).map { Number($0 < count ? 0 : -1) }
        _ = maximize(first, &rows, &basis, allowed: count + sums.count)
        for (row, column) in basis.enumerated() where column >= count {
            guard let other = (0..<count).first(where: { rows[row][$0].sign != 0 }) else {
                continue
            }
            pivot(row, other, &rows, &basis)
        }
        let goal = (0..<count + sums.count).map { Number(unknowns.contains($0) ? sign : 0) }
        guard let value = maximize(goal, &rows, &basis, allowed: count) else { return nil }
        return value.wholePart
    }

    private func maximize(
        _ goal: [Number], _ rows: inout [[Number]], _ basis: inout [Int], allowed: Int
    ) -> Number? {
        while true {
            let entering = (0..<allowed).first { column in
                guard !basis.contains(column) else { return false }
                var gain = goal[column]
                for (row, basic) in basis.enumerated() where rows[row][column].sign != 0 {
                    gain = gain - goal[basic] * rows[row][column]
                }
                return gain.sign > 0
            }
            guard let entering else {
                var value = Number(0)
                for (row, basic) in basis.enumerated() {
                    value = value - Number(-1) * goal[basic] * (rows[row].last ?? Number(0))
                }
                return value
            }
            var leaving: (row: Int, ratio: Number)?
            for row in rows.indices where rows[row][entering].sign > 0 {
                let ratio = (rows[row].last ?? Number(0)) / rows[row][entering]
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

    private func pivot(_ row: Int, _ column: Int, _ rows: inout [[Number]], _ basis: inout [Int]) {
        let divisor = rows[row][column]
        rows[row] = rows[row].map { $0.sign == 0 ? $0 : $0 / divisor }
        for other in rows.indices where other != row && rows[other][column].sign != 0 {
            let factor = rows[other][column]
            rows[other] = zip(rows[other], rows[row]).map { one, two in
                two.sign == 0 ? one : one - factor * two
            }
        }
        basis[row] = column
    }
}
