import Diagnostics
import Quantities

/// Bars made of segments, one bar for each row; what is below zero grows to the left.
struct StackedBarChart: Sendable {
    /// A part of a bar.
    struct Segment: Sendable {
        let label: String
        let kilograms: ExactDecimal
        let colour: ChartColour
    }

    /// A bar with its name; the segments sum to what the figure beside it says.
    struct Row: Sendable {
        let label: String
        let segments: [Segment]
        /// What stands beside the bar where it is not the rounded sum.
        var figure: String?

        /// The exact sum of the segments.
        var kilograms: ExactDecimal {
            ExactDecimal(mantissa: segments.reduce(0) { $0 &+ $1.kilograms.mantissa })
        }

        /// Where each segment begins and ends: those above zero one after another to the right, those
        /// below it to the left.
        var extents: [(start: ExactDecimal, end: ExactDecimal)] {
            var (right, left) = (ExactDecimal.zero, ExactDecimal.zero)
            return segments.map { segment in
                if segment.kilograms.isNegative {
                    let end = left
                    left.mantissa &+= segment.kilograms.mantissa
                    return (left, end)
                }
                let start = right
                right.mantissa &+= segment.kilograms.mantissa
                return (start, right)
            }
        }
    }

    let frame: ChartFrame
    let rows: [Row]

    /// Writes the chart; nothing where all is zero.
    func write(to markup: MarkupWriter) {
        let ends = rows.flatMap { row in row.extents.flatMap { [$0.start, $0.end] } }
        guard let scale = ChartScale(covering: ends) else { return }
        frame.write(to: markup, rows: rows.count, scale: scale) {
            for (index, row) in rows.enumerated() { write(row, at: index, scale, to: markup) }
        }
    }

    private func write(_ row: Row, at index: Int, _ scale: ChartScale, to markup: MarkupWriter) {
        frame.writeText(
            to: markup, row: index, label: row.label,
            figure: row.figure ?? frame.format.mass(row.kilograms))
        for (segment, extent) in zip(row.segments, row.extents)
        where segment.kilograms != .zero {
            frame.writeBar(
                to: markup, row: index, from: scale.place(extent.start),
                to: scale.place(extent.end), segment.colour,
                segment.label + ": "
                    + (row.figure ?? frame.format.mass(segment.kilograms)))
        }
    }
}
