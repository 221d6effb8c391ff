import Diagnostics
import Quantities

/// From one total to another, step by step: each step begins where the one before it ends.
struct WaterfallChart: Sendable {
    /// A step, up or down.
    struct Step: Sendable {
        let label: String
        let difference: ExactDecimal
    }

    let frame: ChartFrame
    /// The total it begins with, and its name.
    let start: (label: String, kilograms: ExactDecimal)
    let steps: [Step]
    /// What the total it ends with is called.
    let endLabel: String

    /// The total it ends with: the first and all steps, exactly.
    var end: ExactDecimal { levels.last ?? start.kilograms }

    /// The level before the first step, and after each.
    var levels: [ExactDecimal] {
        var level = start.kilograms
        return [level]
            + steps.map { step in
                level.mantissa &+= step.difference.mantissa
                return level
            }
    }

    /// Writes the chart; nothing where all is zero.
    func write(to markup: MarkupWriter) {
        let levels = levels
        guard let scale = ChartScale(covering: levels) else { return }
        frame.write(to: markup, rows: steps.count + 2, scale: scale) {
            writeWhole(start.label, start.kilograms, row: 0, scale, to: markup)
            for (index, step) in steps.enumerated() {
                write(step, from: levels[index], to: levels[index + 1], index + 1, scale, markup)
            }
            writeWhole(endLabel, end, row: steps.count + 1, scale, to: markup)
        }
    }

    private func writeWhole(
        _ label: String, _ kilograms: ExactDecimal, row: Int, _ scale: ChartScale,
        to markup: MarkupWriter
    ) {
        let figure = frame.format.mass(kilograms)
        frame.writeText(to: markup, row: row, label: label, figure: figure)
        let places = [scale.place(.zero), scale.place(kilograms)].sorted()
        frame.writeBar(
            to: markup, row: row, from: places[0], to: places[1], .whole, label + ": " + figure)
    }

    private func write(
        _ step: Step, from start: ExactDecimal, to end: ExactDecimal, _ row: Int,
        _ scale: ChartScale, _ markup: MarkupWriter
    ) {
        let figure = frame.format.signedMass(step.difference)
        frame.writeText(to: markup, row: row, label: step.label, figure: figure)
        let places = [scale.place(start), scale.place(end)].sorted()
        frame.writeBar(
            to: markup, row: row, from: places[0], to: places[1],
            step.difference.isNegative ? .decrease : .increase, step.label + ": " + figure)
    }
}

extension NumberFormat {
    /// Kilograms with their sign, also above zero: `+796.8 kg`.
    func signedMass(_ kilograms: ExactDecimal) -> String {
        (kilograms > .zero ? "+" : "") + mass(kilograms)
    }
}
