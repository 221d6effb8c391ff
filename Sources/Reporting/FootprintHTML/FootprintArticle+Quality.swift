import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension FootprintArticle {
    /// What the data rest on, how accurate the total is, and where its uncertainty comes from.
    func writeQuality() {
        section("quality") {
            let bases = footprint.cut(by: \.basis).filter(\.totals.isInTotals)
            let names = bases.map { words.basis($0.key) }
            bars("basis-chart", "report-by-basis", zip(names, bases.map(\.totals)))
            guard let uncertainty = footprint.uncertainty, let grade = uncertainty.grade,
                let percent = uncertainty.percent
            else { return }
            markup.element("h3", text: text("report-range-rests-on"))
            let method = ranges[.location].map {
                words.text("report-range-method-\($0.method.rawValue)") + " "
            }
            paragraph(
                (method ?? "")
                    + words.text(
                        "page-accuracy",
                        [
                            "grade": .text(words.grade(grade)),
                            "percent": .text(format.percent(percent)),
                        ]))
            paragraph(words.text("page-range-parts"), class: "soft")
            writeContributions(uncertainty)
            writeGrades(uncertainty)
        }
    }

    /// Which kilograms rest on something less exact, and which are CO2 only.
    func writeFallbacks() {
        section("fallbacks") {
            writeFallbackTable()
            for sentence in words.ownFactors(of: footprint) { paragraph(sentence) }
        }
    }

    private func writeFallbackTable() {
        guard !footprint.fallbacks.isEmpty || footprint.co2OnlyKilograms != .zero else {
            return paragraph(words.text("report-fallback-none"))
        }
        markup.table(
            text("page-fallbacks-caption"),
            [
                .text(words.text("page-column-reason")),
                .number(text("report-column-co2e")),
                .number(words.text("report-column-share")),
            ]
        ) {
            if !footprint.fallbacks.isEmpty {
                writeShare(words.text("report-fallback-total"), footprint.fallbackKilograms)
            }
            for fallback in footprint.fallbacks {
                writeShare(
                    words.label(fallback.reason), fallback.kilograms, isIndented: true)
            }
            if footprint.co2OnlyKilograms != .zero {
                writeShare(
                    words.text("report-co2-only").withSubscripts, footprint.co2OnlyKilograms)
            }
        }
    }

    private func writeContributions(_ uncertainty: FootprintUncertainty) {
        let contributions = uncertainty.contributions()
        guard !contributions.isEmpty else { return }
        markup.table(
            text("page-variance-caption"),
            [
                .text(words.text("page-column-origin")),
                .number(words.text("page-column-variance")),
            ]
        ) {
            for contribution in contributions {
                markup.row(
                    MarkupLabel(text: words.origin(contribution.origin)),
                    [format.percent(contribution.percent)])
            }
        }
    }

    private func writeGrades(_ uncertainty: FootprintUncertainty) {
        markup.table(
            text("page-grades-caption"),
            [
                .text(words.text("page-column-grade")), .number(text("report-column-co2e")),
                .number(words.text("report-column-share")),
            ]
        ) {
            for (grade, kilograms) in uncertainty.kilogramsByGrade {
                writeShare(words.grade(grade), kilograms)
            }
        }
    }

    private func writeShare(
        _ label: String, _ kilograms: ExactDecimal, isIndented: Bool = false
    ) {
        markup.row(
            MarkupLabel(text: label, isIndented: isIndented),
            [format.mass(kilograms), share(kilograms)])
    }
}
