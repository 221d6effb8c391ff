import Calculation
import Quantities

extension FootprintArticle {
    /// One department of the chart: its name, id and totals, and its totals by category.
    struct DepartmentRow {
        let name: String
        /// Nil for the departments that are summed into one row.
        let id: String?
        let totals: FootprintTotals
        let byCategory: [String: FootprintTotals]
    }

    /// Departments as bars that are divided by category, and the same in figures.
    func writeDepartments() {
        section("departments") {
            let rows = departmentRows
            writeLegend()
            chart(of: rows).write(to: markup)
            table("report-by-department", "report-column-department") {
                for row in rows { write(row) }
            }
        }
    }

    /// The named departments as bars; the sum of thousands of others would leave nothing to see of them.
    func chart(of rows: [DepartmentRow]) -> StackedBarChart {
        let named = rows.filter { $0.id != nil }
        return StackedBarChart(
            frame: frame(
                "department-chart", text("page-department-chart"),
                text("page-department-chart-text")),
            rows: named.map { .init(label: $0.name, segments: segments($0)) })
    }

    /// The departments, the heaviest first; those beyond the shown ones are summed.
    var departmentRows: [DepartmentRow] {
        let slices = Self.heaviestFirst(
            footprint.cut(by: \.department).filter(\.totals.isInTotals))
        let shown = shownRows(slices)
        let places = Dictionary(
            slices.prefix(shown).enumerated().map { ($1.key, $0) }, uniquingKeysWith: { $1 })
        var parts = [[String: FootprintTotals]](repeating: [:], count: shown + 1)
        for slice in footprint.cut(by: { DepartmentCategory($0) }) {
            parts[places[slice.key.department] ?? shown][
                slice.key.category, default: FootprintTotals()] += slice.totals
        }
        var rows = slices.prefix(shown).enumerated().map { place, slice in
            DepartmentRow(
                name: department(slice.key), id: slice.key, totals: slice.totals,
                byCategory: parts[place])
        }
        if slices.count > shown {
            rows.append(
                DepartmentRow(
                    name: words.counted("report-and-more", slices.count - shown), id: nil,
                    totals: FootprintTotals.sum(slices.dropFirst(shown).map(\.totals)),
                    byCategory: parts[shown]))
        }
        return rows
    }

    /// The segments of a department's bar: the categories of the page in their order, and what has no
    /// colour of its own in one segment.
    private func segments(_ row: DepartmentRow) -> [StackedBarChart.Segment] {
        var rest = ExactDecimal.zero
        var segments: [StackedBarChart.Segment] = []
        for category in categories {
            guard let part = row.byCategory[category.id] else { continue }
            if category.colour == .rest {
                rest.mantissa &+= part.location.mantissa
            } else {
                segments.append(
                    .init(
                        label: row.name + ", " + words.category(category.id),
                        kilograms: part.location, colour: category.colour))
            }
        }
        segments.append(
            .init(
                label: row.name + ", " + words.text("page-other-categories"), kilograms: rest,
                colour: .rest))
        return segments
    }

    private func write(_ row: DepartmentRow) {
        let parts = categories.compactMap { category in
            row.byCategory[category.id].map { (words.category(category.id), $0.location) }
        }.filter { $0.1 != .zero }.sorted { $0.1 > $1.1 }
        let note = parts.map { $0.0 + " " + format.mass($0.1) }.joined(separator: " · ")
        write(
            MarkupLabel(text: row.name, note: parts.count > 1 ? note : parts.first?.0 ?? ""),
            row.totals, in: row.id.map { .department($0) })
    }

    /// The colours of the categories, in the order in which they stand in the bars.
    private func writeLegend() {
        markup.element(
            "ul", ["class": "legend", "aria-label": words.text("page-legend")]
        ) {
            for category in categories where category.colour != .rest {
                writeLegend(words.category(category.id), category.colour)
            }
            if categories.contains(where: { $0.colour == .rest }) {
                writeLegend(words.text("page-other-categories"), .rest)
            }
        }
    }

    private func writeLegend(_ name: String, _ colour: ChartColour) {
        markup.element("li") {
            markup.swatch(colour)
            markup.text(name)
        }
    }
}

/// A department and a category, as the key of a cut.
private struct DepartmentCategory: Hashable, Comparable, Sendable {
    let department: String
    let category: String

    init(_ coordinates: FootprintCoordinates) {
        department = coordinates.department
        category = coordinates.category
    }

    static func < (lhs: DepartmentCategory, rhs: DepartmentCategory) -> Bool {
        (lhs.department, lhs.category) < (rhs.department, rhs.category)
    }
}
