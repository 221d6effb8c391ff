import Alliance
import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// The sections of a footprint of many, in the words of one language.
struct AlliancePage {
    let report: AllianceReport
    let words: ReportWords

    /// What it is called.
    var title: String {
        let what = report.filter.kind.map { words.text("report-kind-\($0.rawValue)") }
        let parts = [what, report.filter.year.map { String($0) }].compactMap(\.self)
        return ([words.text("alliance-title")] + parts).joined(separator: " – ")
    }

    /// All sections that have rows.
    var sections: [AllianceSection] {
        let tables = report.tables.map(section)
        let all =
            tables + report.crosses.map(section) + [intensities, percentiles, levers, trend, list]
        return all.compactMap(\.self).filter { !$0.rows.isEmpty }
    }

    /// What is said of the whole: who is in it, what is left out, which rules hold.
    var statements: [String] {
        var lines = [
            words.text(
                "alliance-members",
                [
                    "productions": .text(words.counted("alliance-productions", report.productions)),
                    "companies": .text(words.counted("alliance-companies", report.companies)),
                    "sets": .text(report.factorSets.joined(separator: ", ")),
                ])
        ]
        if report.unquantified > 0 {
            lines.append(
                words.text(
                    "alliance-unquantified",
                    ["count": .number(report.unquantified), "all": .number(report.records)]))
        }
        if let permille = report.fallbackPermille {
            lines.append(
                words.text("alliance-fallback", ["share": .text(percent(permille))]))
        }
        lines += report.leftOut.map {
            words.text("alliance-left-out-\($0.reason)", ["count": .number($0.count)])
        }
        if report.factorSets.count > 1 { lines.append(words.text("alliance-mixed-sets")) }
        lines.append(words.text("alliance-size-classes"))
        lines.append(words.text(report.filter.isInternal ? "alliance-internal" : "alliance-rules"))
        return lines
    }

    func percent(_ permille: Int) -> String {
        words.numbers
            .percent(ExactDecimal(mantissa: Int128(permille) * (ExactDecimal.one12 / 10)))
    }

    /// The name of a class; of the other ones where there is no key.
    func name(_ key: String?, in classification: Classification) -> String {
        guard let key else { return words.text("alliance-other-\(classification.rawValue)") }
        guard !key.isEmpty else { return words.text("alliance-no-year") }
        switch classification {
        case .kind: return words.text("report-kind-\(key)")
        case .size: return words.text("alliance-size-\(key)")
        case .year: return key
        case .department: return words.department(key)
        case .category: return words.category(key)
        case .scope: return words.text("report-scope-\(key)")
        case .basis: return words.text("report-basis-\(key)")
        }
    }

    private func section(_ table: AllianceReport.Table) -> AllianceSection {
        let classification = table.classification
        let isCounted = table.rows.allSatisfy { $0.productions != nil }
        var columns = [words.text("report-column-co2e"), words.text("report-column-share")]
        if isCounted { columns.append(words.text("alliance-column-behind")) }
        let isOrdered = classification == .department || classification == .category
        let rows = isOrdered ? heaviestFirst(table.rows) : table.rows
        return AllianceSection(
            id: classification.rawValue,
            title: words.text("alliance-by-\(classification.rawValue)"),
            of: words.text("alliance-of-\(classification.rawValue)"), columns: columns,
            rows: rows.map { row in
                var cells: [AllianceSection.Cell] = [.mass(row.kilograms), .permille(row.permille)]
                if isCounted { cells.append(behind(row.productions, row.companies)) }
                return .init(label: name(row.key, in: classification), cells: cells)
            }, chart: 0)
    }

    /// How many productions of how many companies.
    private func behind(_ productions: Int?, _ companies: Int?) -> AllianceSection.Cell {
        guard let productions, let companies else { return .none }
        let format = words.numbers
        return .text("\(format.count(productions)) (\(format.count(companies)))")
    }

    /// The heaviest first as they are shown, the other ones last.
    private func heaviestFirst(_ rows: [AllianceReport.Row]) -> [AllianceReport.Row] {
        rows.sorted { first, second in
            guard let one = first.key, let two = second.key else { return first.key != nil }
            return (second.kilograms, one) < (first.kilograms, two)
        }
    }

    private func section(_ cross: AllianceReport.Cross) -> AllianceSection {
        let id = cross.classification.rawValue
        return AllianceSection(
            id: "\(id)-kind", title: words.text("alliance-by-\(id)-and-kind"),
            note: cross.hidden.isEmpty ? nil : words.text("alliance-hidden-cells"),
            of: words.text("alliance-of-\(id)"),
            columns: cross.columns.map { name($0, in: .kind) },
            rows: zip(cross.rows, cross.cells).map { key, cells in
                .init(
                    label: name(key, in: cross.classification),
                    cells: cells.map { $0.map { $0 == .zero ? .none : .mass($0) } ?? .hidden })
            })
    }
}

extension AlliancePage {
    /// Kilograms as they are shown: published ones with the digits they have and no more.
    func mass(_ kilograms: ExactDecimal) -> String {
        let format = words.numbers
        guard !report.filter.isInternal else { return format.mass(kilograms) }
        guard kilograms.absolute >= ExactDecimal(10_000) else {
            return format.exact(kilograms) + " kg"
        }
        return format.exact(ExactDecimal(mantissa: kilograms.mantissa / 1000)) + " t"
    }

    /// A cell for people.
    func text(_ cell: AllianceSection.Cell) -> String {
        switch cell {
        case .mass(let kilograms): mass(kilograms)
        case .count(let count): words.numbers.count(count)
        case .permille(let permille): percent(permille)
        case .text(let text): text
        case .hidden: words.text("alliance-cell-hidden")
        case .none: "–"
        }
    }

    private func unit(_ unit: FootprintIntensity.DeclaredUnit) -> String {
        words.text("report-intensity-\(unit.rawValue)", ["currency": .text("DKK")])
    }

    private func label(_ intensity: AllianceReport.Intensity) -> String {
        let kind = intensity.kind.map { name($0, in: .kind) } ?? words.text("alliance-all-kinds")
        return unit(intensity.declaredUnit) + ", " + kind
    }

    private var intensities: AllianceSection? {
        AllianceSection(
            id: "intensities", title: words.text("alliance-intensities"),
            note: words.text("alliance-intensities-note"), of: words.text("alliance-of-unit"),
            columns: [words.text("alliance-column-count"), words.text("alliance-mean")]
                + (1...4).map { words.text("alliance-quarter-\($0)") },
            rows: report.intensities.map { intensity in
                let quarters: [AllianceSection.Cell] =
                    intensity.quarterMeans.isEmpty
                    ? Array(repeating: .hidden, count: 4) : intensity.quarterMeans.map { .mass($0) }
                return .init(
                    label: label(intensity),
                    cells: [.count(intensity.productions), .mass(intensity.mean)] + quarters)
            })
    }

    private var percentiles: AllianceSection? {
        guard report.filter.isInternal else { return nil }
        return AllianceSection(
            id: "percentiles", title: words.text("alliance-percentiles"),
            of: words.text("alliance-of-unit"), columns: ["P10", "P25", "P50", "P75", "P90"],
            rows: report.intensities.map {
                .init(label: label($0), cells: $0.percentiles.map { .mass($0) })
            })
    }

    private var levers: AllianceSection? {
        AllianceSection(
            id: "levers", title: words.text("alliance-levers"),
            note: words.text("alliance-levers-note"), of: words.text("alliance-of-category"),
            columns: [
                words.text("alliance-lever-potential"), words.text("report-column-share"),
                words.text("alliance-lever-mean"), words.text("alliance-lever-lowest"),
            ],
            rows: report.levers.map {
                .init(
                    label: words.category($0.category),
                    cells: [
                        .mass($0.potential), .permille($0.permille), .mass($0.mean),
                        .mass($0.lowestQuarterMean),
                    ])
            }, chart: 0)
    }

    private var trend: AllianceSection? {
        guard report.trend.count > 1, let factorSet = report.trendFactorSet else { return nil }
        return AllianceSection(
            id: "trend", title: words.text("alliance-trend"),
            note: words.text("alliance-trend-note", ["set": .text(factorSet)]),
            of: words.text("alliance-of-year"),
            columns: [
                words.text("report-column-co2e"), words.text("alliance-per-day"),
                words.text("alliance-column-behind"),
            ],
            rows: report.trend.map { year in
                .init(
                    label: year.year ?? "",
                    cells: [
                        .mass(year.kilograms), year.perShootingDay.map { .mass($0) } ?? .hidden,
                        behind(year.productions, year.companies),
                    ])
            }, chart: 0)
    }

    private var list: AllianceSection? {
        AllianceSection(
            id: "productions", title: words.text("alliance-list"),
            of: words.text("alliance-of-production"),
            columns: [
                words.text("alliance-of-company"), words.text("alliance-of-kind"),
                words.text("alliance-of-year"), words.text("report-column-co2e"),
                words.text("alliance-per-day"), words.text("alliance-consent"),
            ],
            rows: report.list.map { production in
                .init(
                    label: production.title.terminalSafe,
                    cells: [
                        .text(production.company.terminalSafe),
                        .text(name(production.kind, in: .kind)),
                        production.year.map { .text(String($0)) } ?? .none,
                        .mass(production.kilograms),
                        production.perShootingDay.map { .mass($0) } ?? .none,
                        .text(
                            words.text(
                                production.isPublishable ? "alliance-yes" : "alliance-no")),
                    ])
            })
    }
}
