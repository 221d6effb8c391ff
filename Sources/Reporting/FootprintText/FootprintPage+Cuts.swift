import Calculation
import EmissionFactors
import Quantities

extension FootprintPage {
    /// One row of a cut: its label and totals.
    struct CutRow {
        let label: String
        let location: ExactDecimal
        let market: ExactDecimal
    }

    /// How many rows of a cut are shown before the rest is summed.
    static let shownRows = 20
    private static let barWidth = 8

    /// The cuts by department, category, scope, life-cycle stage and data basis.
    mutating func addCuts() {
        addCut("report-by-department", largestFirst(cut(by: \.department, words.department)))
        addCut("report-by-category", largestFirst(cut(by: \.category, words.category)))
        addCut("report-by-scope", scopeRows)
        addCut("report-by-stage", cut(by: \.stage, words.stage))
        addCut("report-by-basis", cut(by: \.basis, words.basis))
    }

    private func cut<Key: Hashable & Comparable & Sendable>(
        by key: (FootprintCoordinates) -> Key, _ name: (Key) -> String
    ) -> [CutRow] {
        footprint.cut(by: key).filter { $0.totals.isInTotals }.map {
            CutRow(
                label: name($0.key), location: $0.totals.location, market: $0.totals.market)
        }
    }

    /// Scopes, and under scope 3 its categories.
    private var scopeRows: [CutRow] {
        let categories = footprint.cut { $0.scope }
        return cut(by: \.scope.number, { String($0) }).flatMap { row in
            let number = Int(row.label) ?? 0
            let heading = CutRow(
                label: words.scope(number), location: row.location, market: row.market)
            guard number == 3 else { return [heading] }
            return [heading]
                + categories.filter { $0.key.number == 3 }.map {
                    CutRow(
                        label: "  " + words.text("report-scope3-\($0.key.scope3Category)"),
                        location: $0.totals.location, market: $0.totals.market)
                }
        }
    }

    private func largestFirst(_ rows: [CutRow]) -> [CutRow] {
        rows.sorted { first, second in
            if first.location != second.location { return first.location > second.location }
            if first.market != second.market { return first.market > second.market }
            return first.label < second.label
        }
    }

    private mutating func addCut(_ title: String, _ rows: [CutRow]) {
        guard !rows.isEmpty else { return }
        add("")
        let showsMarket = rows.contains { $0.market != $0.location }
        var table = TextTable(
            indent: 0, [.left, .right, .right, .right, .left],
            leastWidths: [9, 7, 9, Self.barWidth])
        table.add([
            words.text(title),
            words.text(showsMarket ? "report-column-location" : "report-column-co2e"),
            words.text("report-column-share"),
            showsMarket ? words.text("report-column-market") : "", "",
        ])
        let largest = rows.map(\.location).max() ?? .zero
        let shown = rows.count > Self.shownRows + 1 ? Self.shownRows : rows.count
        for row in rows.prefix(shown) + rest(of: rows, after: shown) {
            let bar = ProportionBar.text(
                row.location, of: largest, width: Self.barWidth, style.bars)
            table.add([
                "  " + row.label, format.mass(row.location),
                format.percent(row.location, of: totals.location),
                showsMarket ? format.mass(row.market) : "", bar,
            ])
        }
        add(table, isHeaded: true)
    }

    /// The rows that are not shown, summed into one.
    private func rest(of rows: [CutRow], after shown: Int) -> [CutRow] {
        guard shown < rows.count else { return [] }
        var (location, market) = (ExactDecimal.zero, ExactDecimal.zero)
        for row in rows.dropFirst(shown) {
            location.mantissa &+= row.location.mantissa
            market.mantissa &+= row.market.mantissa
        }
        let label = words.counted("report-and-more", rows.count - shown)
        return [CutRow(label: label, location: location, market: market)]
    }
}

extension FootprintTotals {
    /// Whether a slice says something of the totals; biogenic CO2 and memos stand at the total.
    var isInTotals: Bool {
        location != .zero || market != .zero || (biogenic == .zero && memo == .zero)
    }
}
