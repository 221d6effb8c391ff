import Diagnostics
import Quantities

/// Amounts as points on lines that show their ranges.
struct RangeChart: Sendable {
    /// An amount between the ends of its range.
    struct Row: Sendable {
        let label: String
        let kilograms: ExactDecimal
        let lower: ExactDecimal
        let upper: ExactDecimal
    }

    private static let pointWidth = 1000
    let frame: ChartFrame
    let rows: [Row]

    /// Writes the chart; nothing where all is zero.
    func write(to markup: MarkupWriter) {
        let amounts = rows.flatMap { [$0.kilograms, $0.lower, $0.upper] }
        guard let scale = ChartScale(covering: amounts) else { return }
        frame.write(to: markup, rows: rows.count, scale: scale) {
            for (index, row) in rows.enumerated() { write(row, at: index, scale, to: markup) }
        }
    }

    private func write(_ row: Row, at index: Int, _ scale: ChartScale, to markup: MarkupWriter) {
        let range = frame.format.range(row.lower, row.upper)
        frame.writeText(to: markup, row: index, label: row.label, figure: range)
        frame.writeBar(
            to: markup, row: index, from: scale.place(row.lower), to: scale.place(row.upper),
            .rest, row.label + ": " + range, inset: 5)
        let middle = scale.place(row.kilograms)
        let start = min(max(0, middle - Self.pointWidth / 2), ChartScale.width - Self.pointWidth)
        frame.writeBar(
            to: markup, row: index, from: start, to: start + Self.pointWidth, .whole,
            row.label + ": " + frame.format.mass(row.kilograms))
    }
}
