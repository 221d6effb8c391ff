import Testing

@testable import Alliance

/// A small alliance worked through by hand and by exhaustive search (21 productions of seven companies,
/// three kinds, two years): minimum of three companies and p = 10.
struct FilmTableTests {
    /// Contributions in kilograms, one for each company, by kind (drama, comedy, documentary) and year.
    private let cells: [[[Int128]]] = [
        [[410_000, 182_000, 96_000, 88_000], [300_000, 150_000, 120_000, 70_000]],
        [[52_000, 61_000, 43_000, 40_000], [380_000, 21_000, 9_000]],
        [[18_000, 15_000], [12_000, 9_500, 9_000, 7_000]],
    ]
    private let rules: DisclosureRules = {
        var rules = DisclosureRules()
        (rules.productions, rules.companies, rules.nearness) = (1, 3, 10)
        rules.dominantPercent = 100
        return rules
    }()

    private var sums: [[Contributions]] {
        cells.map { $0.map { Contributions($0, productions: $0.count) } }
    }

    /// The values with margins, row by row.
    private var values: [Int128] {
        let inner = sums.map { $0.map(\.sum) }
        let rows = inner.map { $0 + [$0.reduce(0, +)] }
        return rows.flatMap(\.self) + (0..<3).map { column in rows.reduce(0) { $0 + $1[column] } }
    }

    private var unsafe: [Int: Int128] {
        var unsafe: [Int: Int128] = [:]
        for (row, line) in sums.enumerated() {
            for (column, sum) in line.enumerated() where rules.refuses(sum) {
                unsafe[row * 3 + column] = rules.protection(of: sum, atLeast: 1)
            }
        }
        return unsafe
    }

    @Test func twoCellsAreUnsafe() {
        #expect(
            values == [
                776_000, 640_000, 1_416_000, 196_000, 410_000, 606_000, 33_000, 37_500, 70_500,
                1_005_000, 1_087_500, 2_092_500,
            ])
        // Comedy 2025: 410,000 − 380,000 − 21,000 = 9,000 is less than a tenth of 380,000, by 29,000.
        // Documentaries 2024: two companies; a tenth of 18,000.
        #expect(unsafe == [4: 29_000, 6: 1_800])
    }

    @Test func theUnsafeCellsAloneAreKnown() {
        let network = SuppressionNetwork.table(
            rows: 3, columns: 2, values: values, isHidden: values.indices.map([4, 6].contains))
        #expect(network.bounds(of: 4) == .init(lower: 410_000, upper: 410_000))
        #expect(network.bounds(of: 6) == .init(lower: 33_000, upper: 33_000))
    }

    /// The pattern that the exhaustive search found cheapest, with its bounds.
    @Test func theCheapestPatternProtects() {
        let pattern = [3, 4, 6, 7]
        let network = SuppressionNetwork.table(
            rows: 3, columns: 2, values: values, isHidden: values.indices.map(pattern.contains))
        #expect(network.bounds(of: 4) == .init(lower: 377_000, upper: 447_500))
        #expect(network.bounds(of: 3) == .init(lower: 158_500, upper: 229_000))
        #expect(network.bounds(of: 6) == .init(lower: 0, upper: 70_500))
        #expect(network.bounds(of: 7) == .init(lower: 0, upper: 70_500))
    }

    @Test func theCheapestPatternIsChosen() {
        let view = CrossTable.View(values: values, unsafe: unsafe)
        #expect(CrossTable(rows: 3, columns: 2, views: [view]).hidden == [3, 4, 6, 7])
    }
}
