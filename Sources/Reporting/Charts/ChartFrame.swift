import Diagnostics

/// What every chart has: a name that is unique on its page, a title, and a description for those who do
/// not see it.
struct ChartFrame: Sendable {
    /// The heights of a row, in pixels: its text, its bar and the room around them.
    static let rowHeight = 46
    static let textBase = 15
    static let barTop = 22
    static let barHeight = 16
    private static let axisHeight = 26

    let id: String
    let title: String
    let description: String
    let format: NumberFormat

    /// Writes a chart of rows with an axis below; the rows are written by the caller.
    func write(
        to markup: MarkupWriter, rows: Int, scale: ChartScale, _ content: () -> Void
    ) {
        let bottom = rows * Self.rowHeight
        markup.lineEnd()
        markup.element(
            "svg",
            [
                "class": "chart", "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
                "width": "100%", "height": String(bottom + Self.axisHeight),
                "focusable": "false",
            ]
        ) {
            markup.element("title", ["id": "\(id)-title"], text: title)
            markup.element("desc", ["id": "\(id)-desc"], text: description)
            writeAxis(to: markup, scale, bottom: bottom)
            content()
        }
        markup.lineEnd()
    }

    /// Writes what a row is of at the left, and its figure at the right.
    func writeText(to markup: MarkupWriter, row: Int, label: String, figure: String) {
        let y = String(row * Self.rowHeight + Self.textBase)
        markup.lineEnd()
        let name = MarkupText.cleaned(label)
        let narrow = ChartLabel.cut(name, beside: figure, room: ChartLabel.narrowRoom)
        let wide = ChartLabel.cut(name, beside: figure, room: ChartLabel.wideRoom)
        if narrow == wide {
            markup.element("text", ["x": "0", "y": y], text: wide)
        } else {
            markup.element("text", ["class": "wide", "x": "0", "y": y], text: wide)
            markup.element("text", ["class": "narrow", "x": "0", "y": y], text: narrow)
        }
        markup.element("text", ["x": "100%", "y": y, "text-anchor": "end"], text: figure)
    }

    /// Writes a bar between two places of a row; an inset makes it thinner.
    func writeBar(
        to markup: MarkupWriter, row: Int, from start: Int, to end: Int, _ colour: ChartColour,
        _ title: String, inset: Int = 0
    ) {
        markup.element(
            "rect",
            [
                "class": colour.name, "x": ChartScale.percent(start),
                "y": String(row * Self.rowHeight + Self.barTop + inset),
                "width": ChartScale.percent(end - start),
                "height": String(Self.barHeight - 2 * inset),
            ]
        ) {
            markup.element("title", text: title)
        }
    }

    private func writeAxis(to markup: MarkupWriter, _ scale: ChartScale, bottom: Int) {
        for tick in scale.ticks {
            let place = scale.place(tick)
            let x = ChartScale.percent(place)
            markup.shape(
                "line",
                [
                    "class": tick == .zero ? "zero" : "grid", "x1": x, "x2": x,
                    "y1": String(Self.barTop - 4), "y2": String(bottom),
                ])
            markup.element(
                "text",
                [
                    "class": "tick", "x": x, "y": String(bottom + 16),
                    "text-anchor": anchor(place),
                ], text: scale.label(tick, format))
        }
    }

    /// Ticks near an edge grow inwards.
    private func anchor(_ place: Int) -> String {
        switch place {
        case ..<10_000: return "start"
        case 90_000...: return "end"
        default: return "middle"
        }
    }
}
