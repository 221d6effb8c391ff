import TestSupport
import Testing

@testable import Alliance

/// Bounds of hidden cells, from published examples and against an independent linear program.
struct SuppressionNetworkTests {
    /// A table given without margins, with hidden cells by row and column; margins have the last numbers.
    private func network(_ cells: [[Int128]], hidden: [(Int, Int)]) -> SuppressionNetwork {
        let (rows, columns) = (cells.count, cells[0].count)
        var values = cells.flatMap { $0 + [$0.reduce(0, +)] }
        values += (0...columns).map { column in
            (0..<rows).reduce(0) { $0 + values[$1 * (columns + 1) + column] }
        }
        let places = hidden.map { $0.0 * (columns + 1) + $0.1 }
        return .table(
            rows: rows, columns: columns, values: values,
            isHidden: values.indices.map(places.contains))
    }

    private let sdcTable: [[Int128]] = [
        [30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685],
    ]
    private let pattern = [
        (0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 1), (2, 3), (3, 1), (3, 3),
    ]

    /// The unit test of sdcTable: two hidden cells in every line, and one is known exactly all the same.
    @Test func twoInEveryLineAreNotEnough() {
        let network = network(sdcTable, hidden: pattern)
        #expect(network.bounds(of: 1) == .init(lower: 47, upper: 47))
        #expect(!network.protects(1, by: 1))
    }

    @Test(arguments: [((1, 3), 78), ((1, 1), 141), ((2, 2), 116), ((0, 3), 136)])
    func oneMoreCellProtects(_ cell: (Int, Int), _ upper: Int) {
        let network = network(sdcTable, hidden: pattern + [cell])
        #expect(network.bounds(of: 1) == .init(lower: 0, upper: Int128(upper)))
    }

    @Test(arguments: [(0, 4), (1, 4), (4, 0), (4, 2)])
    func hidingOneTotalDoesNotHelp(_ total: (Int, Int)) {
        let network = network(sdcTable, hidden: pattern + [total])
        #expect(network.bounds(of: 1) == .init(lower: 47, upper: 47))
    }

    /// Handbook: rows 7, 3 and (3, 3, 6), columns 9, 7, total 16; four hidden cells.
    @Test func boundsOfTheHandbook() {
        // x11 + x12 = 7, x21 + x22 = 3, x11 + x21 + 3 = 9, x12 + x22 + 3 = 7.
        let network = network(
            [[5, 2], [1, 2], [3, 3]], hidden: [(0, 0), (0, 1), (1, 0), (1, 1)])
        #expect(network.bounds(of: 0) == .init(lower: 3, upper: 6))
        #expect(network.bounds(of: 1) == .init(lower: 1, upper: 4))
        #expect(network.bounds(of: 3) == .init(lower: 0, upper: 3))
        #expect(network.bounds(of: 4) == .init(lower: 0, upper: 3))
    }

    /// 56,600 = ? + 47,600 + 8,002: one hidden cell alone is known.
    @Test func oneHiddenCellIsKnown() {
        let network = network([[998, 47_600, 8_002]], hidden: [(0, 0)])
        #expect(network.bounds(of: 0) == .init(lower: 998, upper: 998))
    }

    @Test func flowsAgreeWithLinearPrograms() {
        var random = SplitMix64(seed: 7)
        var compared = 0
        for _ in 0..<150 {
            let (rows, columns) = (
                Int.random(in: 2...4, using: &random), Int.random(in: 2...4, using: &random)
            )
            let cells = (0..<rows).map { _ in
                (0..<columns).map { _ in Int128(Int.random(in: 0...40, using: &random)) }
            }
            let hidden = (0..<rows).flatMap { row in
                (0..<columns).compactMap { column in
                    Int.random(in: 0..<2, using: &random) == 0 ? (row, column) : nil
                }
            }
            let network = network(cells, hidden: hidden)
            let attack = attack(cells, hidden)
            for (index, cell) in hidden.enumerated() {
                let found = network.bounds(of: cell.0 * (columns + 1) + cell.1)
                let bounds = attack.bounds(of: [index])
                #expect(found.lower == bounds.lower && found.upper == bounds.upper)
                compared += 1
            }
        }
        #expect(compared > 500)
    }

    private func attack(_ cells: [[Int128]], _ hidden: [(Int, Int)]) -> ExactSimplex {
        var (sums, totals): ([[Int]], [Int128]) = ([], [])
        for row in cells.indices {
            let places = hidden.filter { $0.0 == row }
            sums.append(hidden.map { $0.0 == row ? 1 : 0 })
            totals.append(places.reduce(0) { $0 + cells[$1.0][$1.1] })
        }
        for column in cells[0].indices {
            let places = hidden.filter { $0.1 == column }
            sums.append(hidden.map { $0.1 == column ? 1 : 0 })
            totals.append(places.reduce(0) { $0 + cells[$1.0][$1.1] })
        }
        return ExactSimplex(sums: sums, totals: totals, truth: hidden.map { cells[$0.0][$0.1] })
    }
}
