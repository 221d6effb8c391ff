import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension FootprintArticle {
    /// How many factors are listed; a year of hourly electricity has thousands.
    private static let shownFactors = 400

    /// Every factor that was applied with its published row, and the sources with their licences.
    func writeFactors() {
        section("factors") {
            let uses = shownUses
            markup.table(
                text("page-factors-caption"),
                [
                    .text(words.text("page-column-factor")),
                    .number(words.text("page-column-value")),
                    .number(text("report-column-co2e")),
                ]
            ) {
                for use in uses { write(use) }
            }
            if uses.count < footprint.factorUses.count {
                paragraph(
                    words.text(
                        "page-factors-more",
                        [
                            "shown": .text(format.count(uses.count)),
                            "total": .text(format.count(footprint.factorUses.count)),
                        ]))
            }
            writeSources()
        }
    }

    /// All factors in their order, or the heaviest where there are too many.
    private var shownUses: [FactorUse] {
        let uses = footprint.factorUses
        guard uses.count > Self.shownFactors else { return uses }
        return uses.indices.sorted { first, second in
            let weights = (uses[first].kilograms.absolute, uses[second].kilograms.absolute)
            return weights.0 == weights.1 ? first < second : weights.0 > weights.1
        }.prefix(Self.shownFactors).sorted().map { uses[$0] }
    }

    private func write(_ use: FactorUse) {
        let applied = use.applied
        let name = [
            words.activity(use.activity), words.stage(applied.stage),
            applied.measure == .all ? "" : words.measure(applied.measure),
        ]
        markup.row(
            MarkupLabel(
                text: name.filter { !$0.isEmpty }.joined(separator: " · "), note: published(applied)
            ),
            [
                (format.exact(applied.value), "kg/" + words.unit(applied.unit.symbol)),
                (format.mass(use.kilograms), words.counted("report-records", use.recordCount)),
            ])
    }

    /// The published rows behind an applied factor, its place, and why it was chosen.
    private func published(_ applied: AppliedFactor) -> String {
        var facts: [String] = []
        if let factor = applied.factor {
            facts += [factor.name, words.country(factor.geography), factor.reference]
        } else {
            facts.append(words.text("report-method-grid-contract"))
        }
        if let subtracted = applied.subtracted { facts.append("− " + subtracted.reference) }
        if let conversion = applied.conversion {
            let value = format.exact(conversion.value)
            let units = words.rate(conversion.toUnit, per: conversion.fromUnit)
            facts.append("× \(value) \(units) (\(conversion.reference))")
        }
        facts += applied.reasons.map { words.label($0) }
        return facts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func writeSources() {
        markup.element("h3", text: words.text("page-sources"))
        markup.element("ul") {
            for dataset in DatasetsUsed.of(footprint, in: words.library) {
                markup.lineEnd()
                markup.element("li") { write(dataset) }
            }
        }
    }

    private func write(_ dataset: DatasetDescription) {
        let title = [dataset.publisher, dataset.title, dataset.edition, dataset.published]
        markup.isolated(title.filter { !$0.isEmpty }.joined(separator: ", ") + ".")
        let terms = [dataset.attribution, dataset.licence]
        markup.note(terms.filter { !$0.isEmpty }.joined(separator: " · "))
        guard !dataset.url.isEmpty else { return }
        // Only an address that a browser may open without doing anything else becomes a link.
        guard dataset.url.hasPrefix("https://") || dataset.url.hasPrefix("http://") else {
            return markup.note(dataset.url)
        }
        markup.element("small") {
            markup.element("a", ["href": dataset.url, "rel": "noreferrer"]) {
                markup.isolated(dataset.url)
            }
        }
    }
}
