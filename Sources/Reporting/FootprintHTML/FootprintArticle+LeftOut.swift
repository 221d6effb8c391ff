import Calculation
import Diagnostics
import Quantities

extension FootprintArticle {
    /// What is not in the total: records without a figure, stages left out, and what lies outside the
    /// boundary.
    func writeLeftOut() {
        section("left-out") {
            writeUnquantified()
            markup.element("h3", text: text("page-boundary"))
            markup.element("ul") {
                let excluded = words.library.method.excludedStages.sorted()
                if !excluded.isEmpty {
                    let stages = excluded.map { words.stage($0).lowercased() }
                    item(
                        words.text(
                            "report-method-excluded",
                            ["stages": .text(stages.joined(separator: ", "))]))
                }
                for id in [
                    "page-boundary-master", "page-boundary-biogenic", "page-boundary-credit",
                ] {
                    item(words.text(id))
                }
            }
        }
    }

    private func writeUnquantified() {
        let groups = footprint.unquantified
        markup.element("h3", text: text("report-unquantified"))
        guard !groups.isEmpty else { return paragraph(words.text("page-unquantified-none")) }
        markup.table(
            text("page-unquantified-caption"),
            [
                .text(words.text("page-column-activity")),
                .number(words.text("page-column-records")),
            ]
        ) {
            for group in groups.prefix(Self.shownRows) {
                let place = words.text(
                    "report-first-at", ["place": .text("\(group.firstPosition)")])
                markup.row(
                    MarkupLabel(
                        text: words.activity(group.activity),
                        note: words.sentence(group.reason).withSubscripts + " (" + place + ")"),
                    [format.count(group.recordCount)])
            }
        }
        guard groups.count > Self.shownRows else { return }
        paragraph(words.counted("report-and-more", groups.count - Self.shownRows))
    }

    private func item(_ text: String) {
        markup.element("li", text: text.withSubscripts)
    }
}
