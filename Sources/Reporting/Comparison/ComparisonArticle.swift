import Calculation
import Diagnostics
import Quantities

/// The page of one comparison, section by section.
struct ComparisonArticle {
    let form: ComparisonWords
    let markup: MarkupWriter
    let index: Int
    let inputs: [ComparisonReport.Input]
    let toolVersion: String

    var comparison: ReportComparison { form.comparison }
    var words: ReportWords { form.words }
    var format: NumberFormat { form.format }

    /// Writes all sections.
    func write() {
        markup.lineEnd()
        markup.element("article") {
            writeHeading()
            section("totals", "compare-totals", class: "total") { writeTotals() }
            section("verdict", "compare-verdict") { writeVerdict() }
            section("causes", "compare-causes") { writeCauses() }
            writeChanges("departments", "compare-by-department", "compare-column-department") {
                $0.department
            }
            writeChanges("categories", "compare-by-category", "page-column-category") {
                $0.category
            }
            if !form.parts.isEmpty { section("largest", "compare-largest") { writeParts() } }
            if !form.intensities.isEmpty {
                section("means", "compare-intensities") { writeIntensities() }
            }
            section("method", "compare-method") {
                paragraph(words.text("compare-explained"))
                if form.range != nil { paragraph(words.text("compare-range-method")) }
            }
            writeFoot()
        }
    }

    private func writeHeading() {
        markup.lineEnd()
        markup.element("header") {
            markup.element("p", ["class": "status"]) { markup.isolated(form.subtitle) }
            markup.element("h1") {
                let title = MarkupText.cleaned(form.title)
                markup.isolated(
                    title.allSatisfy(\.isWhitespace) ? words.text("report-untitled") : title)
            }
        }
    }

    private func writeTotals() {
        markup.element("div", ["class": "cards"]) {
            card(form.labels.first, format.mass(comparison.first.totals.location))
            card(form.labels.second, format.mass(comparison.second.totals.location))
            let difference = comparison.difference.location
            let share = form.share(difference, of: comparison.first.totals.location)
            card(
                words.text("compare-difference") + (share.isEmpty ? "" : " " + share),
                format.signedMass(difference), note: form.range ?? "", isMain: true)
        }
        paragraph(form.significance)
        markup.table(
            words.text("compare-totals-caption").withSubscripts, columns("compare-column-total")
        ) {
            for (id, path) in [
                ("report-total-location", \FootprintTotals.location),
                ("report-total-market", \.market), ("report-total-biogenic", \.biogenic),
            ] {
                markup.row(
                    MarkupLabel(text: words.text(id).withSubscripts),
                    [
                        format.mass(comparison.first.totals[keyPath: path]),
                        format.mass(comparison.second.totals[keyPath: path]),
                        format.signedMass(comparison.difference[keyPath: path]),
                    ])
            }
        }
    }

    private func card(_ label: String, _ figure: String, note: String = "", isMain: Bool = false) {
        markup.lineEnd()
        markup.element("div", ["class": isMain ? "main" : nil]) {
            markup.element("p") { markup.isolated(label) }
            markup.element("p", ["class": "figure"], text: figure + " CO2e".withSubscripts)
            markup.note(note)
        }
    }

    private func writeVerdict() {
        let isFree = comparison.comparability.verdict == .comparable
        paragraph(form.verdict, class: isFree ? "sentence" : "sentence caution")
        guard !isFree else { return }
        markup.element("ul") {
            for objection in form.objections {
                markup.element("li") { markup.isolated(objection) }
            }
        }
    }

    private func writeIntensities() {
        markup.table(
            caption("compare-intensities"),
            [.text(words.text("compare-column-unit"))]
                + [form.labels.first, form.labels.second].map { .report($0) }
        ) {
            for row in form.intensities {
                markup.row(MarkupLabel(text: row.label), [row.first, row.second])
            }
        }
    }

    private func writeFoot() {
        markup.lineEnd()
        markup.element("footer") {
            markup.element("p", text: words.text("report-tool", ["version": .text(toolVersion)]))
            markup.element("ul") {
                for (input, footprint) in zip(inputs, [comparison.first, comparison.second]) {
                    markup.element("li") {
                        markup.isolated(input.file)
                        markup.note("SHA-256 " + input.sha256)
                        markup.note(words.text("page-factor-set") + " " + footprint.factorSet)
                        if let hash = input.factorSetHash { markup.note("SHA-256 " + hash) }
                    }
                }
            }
        }
    }

    /// Writes a section with its heading.
    func section(
        _ id: String, _ heading: String, class name: String? = nil, _ content: () -> Void
    ) {
        markup.lineEnd()
        markup.element(
            "section",
            ["id": unique(id), "class": name, "aria-labelledby": unique(id) + "-heading"]
        ) {
            markup.element("h2", ["id": unique(id) + "-heading"], text: words.text(heading))
            content()
        }
    }

    /// An id that is unique on a page with several comparisons.
    func unique(_ id: String) -> String { index == 0 ? id : "p\(index + 1)-\(id)" }

    /// A paragraph that begins with a capital.
    func paragraph(_ text: String, class name: String = "sentence") {
        markup.element("p", ["class": name]) { markup.isolated(text.withSubscripts) }
    }

    /// What a table shows: its section's heading, and in which total.
    func caption(_ heading: String) -> String {
        words.text("compare-caption", ["heading": .message(heading)]).withSubscripts
    }

    /// The columns of a table with both reports and their difference.
    func columns(_ first: String) -> [MarkupColumn] {
        [
            .text(words.text(first)), .report(form.labels.first),
            .report(form.labels.second), .number(words.text("compare-difference")),
        ]
    }
}
