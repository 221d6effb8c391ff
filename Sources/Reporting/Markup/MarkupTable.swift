/// A column of a table on a page.
struct MarkupColumn {
    let title: String
    let isNumeric: Bool
    /// Whether the title comes from a report, which may be long and of any direction.
    var isForeign = false

    /// A column of text.
    static func text(_ title: String) -> MarkupColumn {
        MarkupColumn(title: title, isNumeric: false)
    }

    /// A column of numbers, set to the right.
    static func number(_ title: String) -> MarkupColumn {
        MarkupColumn(title: title, isNumeric: true)
    }

    /// A column of numbers under a title from a report.
    static func report(_ title: String) -> MarkupColumn {
        MarkupColumn(title: title, isNumeric: true, isForeign: true)
    }
}

/// The heading of a table's row: what it is of, its colour in a chart, and what is said of it in small.
struct MarkupLabel {
    let text: String
    var colour: ChartColour?
    var note = ""
    /// Whether it belongs under the row above.
    var isIndented = false
}

extension MarkupWriter {
    /// Writes a table with a caption and headed columns.
    ///
    /// On a phone the rows of wide tables are laid out as blocks, which takes their roles from them; so the
    /// roles are said.
    func table(_ caption: String, _ columns: [MarkupColumn], _ rows: () -> Void) {
        lineEnd()
        element("table", ["role": "table", "class": "c\(columns.count)"]) {
            element("caption", text: caption)
            element("thead", ["role": "rowgroup"]) {
                element("tr", ["role": "row"]) {
                    for column in columns {
                        element(
                            "th",
                            [
                                "scope": "col", "role": "columnheader",
                                "class": column.isNumeric ? "n" : nil,
                            ]
                        ) {
                            if column.isForeign {
                                isolated(column.title)
                            } else {
                                text(column.title)
                            }
                        }
                    }
                }
            }
            element("tbody", ["role": "rowgroup"], rows)
        }
        lineEnd()
    }

    /// Writes a row: its heading, then figures, each with what stands below it in small.
    func row(_ label: MarkupLabel, _ figures: [(text: String, note: String)]) {
        lineEnd()
        element("tr", ["role": "row"]) {
            heading(label)
            for figure in figures {
                element("td", ["role": "cell", "class": "n"]) {
                    text(figure.text)
                    note(figure.note)
                }
            }
        }
    }

    /// Writes a row: its heading, then figures.
    func row(_ label: MarkupLabel, _ figures: [String]) {
        row(label, figures.map { ($0, "") })
    }

    /// Writes the last row of a table that adds up.
    func sum(_ label: String, _ figures: [String]) {
        lineEnd()
        element("tr", ["role": "row", "class": "sum"]) {
            element("th", ["scope": "row", "role": "rowheader"], text: label)
            for figure in figures {
                element("td", ["role": "cell", "class": "n"], text: figure)
            }
        }
    }

    /// Writes the heading of a row.
    func heading(_ label: MarkupLabel) {
        element(
            "th", ["scope": "row", "role": "rowheader", "class": label.isIndented ? "in" : nil]
        ) {
            if let colour = label.colour { swatch(colour) }
            isolated(label.text)
            note(label.note)
        }
    }

    /// Writes what is said in small below a cell's text.
    func note(_ text: String) {
        guard !text.isEmpty else { return }
        element("small") { isolated(text) }
    }

    /// Writes the patch of colour that leads from a name to its bars; the name says the rest.
    func swatch(_ colour: ChartColour) {
        element("span", ["class": "swatch \(colour.name)", "aria-hidden": "true"], text: "")
    }
}
