/// Cells of two cross tables with kind that are nearly the same thing, such as a department whose emissions
/// are nearly all of one category that nobody else has: what one table hides, the other must not show.
struct TwinCells {
    private var pairs: [(first: Int, second: Int)] = []

    init(_ first: CrossTableViews, _ second: CrossTableViews, _ protection: Protection) {
        let (rows, others, kinds) = (first.rows.count, second.rows.count, first.columns.count)
        let both = protection.tally.contributions(classes: rows * others * kinds) {
            columns, member, take in
            let kind = first.columns.place(of: member, in: columns)
            for part in columns.members[member].parts {
                let place = first.rows.place(of: part) * others + second.rows.place(of: part)
                take(place * kinds + kind, part.kilograms)
            }
        }
        var firstSums = [Int128](repeating: 0, count: rows * kinds)
        var secondSums = [Int128](repeating: 0, count: others * kinds)
        for (place, sum) in both.enumerated() {
            let (row, other, kind) = (
                place / (others * kinds), place / kinds % others, place % kinds
            )
            firstSums[row * kinds + kind] += sum.size
            secondSums[other * kinds + kind] += sum.size
        }
        for (place, sum) in both.enumerated() where sum.size > 0 {
            let (row, other, kind) = (
                place / (others * kinds), place / kinds % others, place % kinds
            )
            let larger = max(firstSums[row * kinds + kind], secondSums[other * kinds + kind])
            guard 10 * sum.size >= 8 * larger else { continue }
            pairs.append((row * (kinds + 1) + kind, other * (kinds + 1) + kind))
        }
    }

    /// The twins in the first table of cells of the second.
    func first(of cells: Set<Int>) -> Set<Int> {
        Set(pairs.filter { cells.contains($0.second) }.map(\.first))
    }

    /// The twins in the second table of cells of the first.
    func second(of cells: Set<Int>) -> Set<Int> {
        Set(pairs.filter { cells.contains($0.first) }.map(\.second))
    }
}
