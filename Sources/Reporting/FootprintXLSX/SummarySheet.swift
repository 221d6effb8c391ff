import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities
import Workbooks

/// The first sheet: header, totals, figures per declared unit, cuts with charts, and what to know of them.
struct SummarySheet {
    /// Each row is a sum over all lines; beyond this many, the rest is what the total leaves.
    private static let mostRows = 200
    private static let mostBars = 25
    private static let chartColumn = 4
    private static let leastRowsOfChart = 20

    private typealias Totals = (location: ExactDecimal, market: ExactDecimal)

    private let sheet: ReportSheet
    private let lines: LineSheets
    private let words: ReportWords
    private let format: NumberFormat
    private var row = 0
    /// Until which row a chart stands beside the tables.
    private var chartEnd = 0
    private var charts: [(chart: WorkbookChart, row: Int)] = []
    /// The row with the totals of the report at hand.
    private var totalRow = 0
    /// The cell with the production's id, where lines of several productions lie in one sheet.
    private var productionCell: String?

    init(sheet: ReportSheet, lines: LineSheets, words: ReportWords) {
        self.sheet = sheet
        self.lines = lines
        self.words = words
        format = words.numbers
        sheet.setWidth(42, of: 0..<1)
        sheet.setWidth(26, of: 1..<3)
    }

    /// Writes one report below those that are there.
    mutating func add(_ report: FootprintReport, isAlone: Bool) {
        let footprint = report.footprint
        row = max(row, chartEnd)
        addHeader(report)
        productionCell = isAlone ? nil : "$B$\(row)"
        addTotals(footprint)
        addIntensities(footprint)
        let words = words
        addCut("report-by-department", .department, footprint, by: \.department) {
            words.department($0)
        }
        addCut("report-by-category", .category, footprint, by: \.category) { words.category($0) }
        addCut("report-by-stage", .stage, footprint, by: \.stage) { words.stage($0) }
        addCut("report-by-basis", .basis, footprint, by: \.basis) { words.basis($0) }
        row += 2
    }

    /// Inserts the charts, when all their rows are written.
    func finish() {
        for (chart, row) in charts { sheet.insert(chart, at: row, Self.chartColumn) }
    }

    private mutating func addHeader(_ report: FootprintReport) {
        let footprint = report.footprint
        sheet.write(footprint.production.title.terminalSafe, at: row, 0, .title)
        row += 1
        addFact("xlsx-report", words.text("report-status-\(footprint.identity.status.rawValue)"))
        addFact("xlsx-revision", "\(footprint.identity.revision)")
        addFact("xlsx-company", (footprint.production.company?.name ?? "").terminalSafe)
        addFact("xlsx-factor-set", footprint.factorSet)
        addFact("xlsx-records", format.count(footprint.recordCount))
        addFact("xlsx-unquantified", format.count(footprint.unquantifiedCount))
        if report.waitingLines > 0 {
            addFact("xlsx-waiting", format.count(report.waitingLines))
        }
        for input in report.inputs {
            addFact("xlsx-input", "\(input.file)  SHA-256 \(input.sha256)")
        }
        addFact("xlsx-tool", "bftp \(report.toolVersion)")
        addFact("xlsx-production", footprint.identity.production)
    }

    private mutating func addFact(_ key: String, _ text: String) {
        guard !text.isEmpty else { return }
        sheet.write(words.text(key), at: row, 0)
        sheet.write(text, at: row, 1)
        row += 1
    }

    private mutating func addTotals(_ footprint: Footprint) {
        row += 1
        addHeading("xlsx-totals")
        totalRow = row
        guard footprint.hasFigures else {
            return addFact("xlsx-total", words.text("report-unknown"))
        }
        addSums(
            words.text("xlsx-total"), (footprint.totals.location, footprint.totals.market), [])
        if let range = footprint.uncertainty?.range(of: .location) {
            let market = footprint.uncertainty?.range(of: .market)
            addFigures(words.text("xlsx-lower"), range.lower, market?.lower)
            addFigures(words.text("xlsx-upper"), range.upper, market?.upper)
        }
        addFigures(words.text("xlsx-biogenic"), footprint.totals.biogenic, nil)
        if footprint.totals.memo != .zero {
            addFigures(words.text("xlsx-memo"), footprint.totals.memo, nil)
        }
    }

    /// The heading of a table of both totals.
    private mutating func addHeading(_ title: String) {
        sheet.write(words.text(title), at: row, 0, .heading)
        sheet.write(words.text("xlsx-location"), at: row, 1, .headingOfNumbers)
        sheet.write(words.text("xlsx-market"), at: row, 2, .headingOfNumbers)
        row += 1
    }

    private mutating func addFigures(
        _ label: String, _ first: ExactDecimal, _ second: ExactDecimal?
    ) {
        sheet.write(label, at: row, 0)
        sheet.write(first, at: row, 1, .figure)
        if let second { sheet.write(second, at: row, 2, .figure) }
        row += 1
    }

    private mutating func addSums(
        _ label: String, _ totals: Totals, _ conditions: [(LineSheets.Key, String)]
    ) {
        var all: [(key: LineSheets.Key, cell: String)] = conditions.map { ($0.0, $0.1) }
        if let productionCell { all.insert((.production, productionCell), at: 0) }
        sheet.write(label, at: row, 0)
        for (column, value) in [totals.location, totals.market].enumerated() {
            sheet.write(
                formula: lines.sum(market: column == 1, where: all), value: value,
                at: row, column + 1)
        }
        row += 1
    }

    private mutating func addIntensities(_ footprint: Footprint) {
        guard !footprint.intensities.isEmpty else { return }
        row += 1
        addHeading("report-intensities")
        for intensity in footprint.intensities {
            let label = words.text(
                "report-intensity-\(intensity.declaredUnit.rawValue)",
                ["currency": .text(intensity.currency ?? "")])
            addFigures(label, intensity.location, intensity.market)
        }
    }

    /// A table of one cut with the sum over it, and a chart beside it.
    private mutating func addCut<Value: Hashable & Comparable & Sendable>(
        _ title: String, _ key: LineSheets.Key, _ footprint: Footprint,
        by coordinate: (FootprintCoordinates) -> Value, name: (Value) -> String
    ) {
        let slices = named(footprint.cut(by: coordinate), name)
        guard !slices.isEmpty else { return }
        row = max(row + 1, chartEnd)
        let heading = row
        addHeading(title)
        let first = row
        for slice in slices.prefix(Self.mostRows) {
            addSums(slice.name, slice.totals, [(key, "$A$\(row + 1)")])
        }
        let shown = first..<row
        if slices.count > Self.mostRows { addRest(slices.dropFirst(Self.mostRows), after: shown) }
        sheet.write(words.text("xlsx-sum"), at: row, 0, .sum)
        let totals = [footprint.totals.location, footprint.totals.market]
        for (column, value) in totals.enumerated() {
            let letter = ReportSheet.letters(column + 1)
            sheet.write(
                formula: "=SUM(\(letter)\(first + 1):\(letter)\(row))",
                value: value, at: row, column + 1)
        }
        addChart(
            words.text(title), heading: heading, rows: shown.prefix(Self.mostBars),
            hasNegative: slices.contains { $0.totals.location.isNegative })
        row += 1
    }

    private mutating func addRest(
        _ slices: ArraySlice<(name: String, totals: Totals)>, after shown: Range<Int>
    ) {
        var rest: Totals = (.zero, .zero)
        for slice in slices {
            rest.location.mantissa &+= slice.totals.location.mantissa
            rest.market.mantissa &+= slice.totals.market.mantissa
        }
        sheet.write(words.counted("report-and-more", slices.count), at: row, 0)
        for (column, value) in [rest.location, rest.market].enumerated() {
            let letter = ReportSheet.letters(column + 1)
            let sum = "SUM(\(letter)\(shown.lowerBound + 1):\(letter)\(shown.upperBound))"
            sheet.write(
                formula: "=\(letter)\(totalRow + 1)-\(sum)", value: value, at: row,
                column + 1)
        }
        row += 1
    }

    private mutating func addChart(
        _ title: String, heading: Int, rows: Range<Int>, hasNegative: Bool
    ) {
        var chart = WorkbookChart(
            .bar, title: title, valueAxis: words.text("xlsx-kilograms"),
            series: [
                WorkbookChart.Series(
                    name: title, categories: "=" + sheet.reference(rows: rows, column: 0),
                    values: "=" + sheet.reference(rows: rows, column: 1))
            ])
        chart.hasNegative = hasNegative
        (chart.width, chart.height) = (13, rows.count > 14 ? 20 : 12)
        charts.append((chart, heading))
        chartEnd = heading + (rows.count > 14 ? 32 : Self.leastRowsOfChart)
    }

    /// Slices by what they are called, the largest first; two of one name are one row, as in the lines.
    private func named<Value>(
        _ slices: [FootprintSlice<Value>], _ name: (Value) -> String
    ) -> [(name: String, totals: Totals)] {
        var byName: [String: Totals] = [:]
        for slice in slices {
            var totals = byName[name(slice.key)] ?? (.zero, .zero)
            totals.location.mantissa &+= slice.totals.location.mantissa
            totals.market.mantissa &+= slice.totals.market.mantissa
            byName[name(slice.key)] = totals
        }
        return byName.sorted { one, other in
            one.value.location != other.value.location
                ? one.value.location > other.value.location : one.key < other.key
        }.map { ($0.key, $0.value) }
    }
}
