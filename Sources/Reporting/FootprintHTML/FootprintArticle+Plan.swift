import Calculation
import Diagnostics
import Quantities

extension FootprintArticle {
    /// From the plan to what came of it, category by category.
    func writePlan() {
        guard let comparison = report.plan?.comparison else { return }
        section("plan") {
            let plan = comparison.plan
            let label = words.text(
                "page-status",
                [
                    "status": .message("report-status-\(plan.identity.status.rawValue)"),
                    "revision": .number(plan.identity.revision),
                ])
            paragraph(verdict(comparison))
            if plan.factorSet != footprint.factorSet {
                paragraph(
                    words.text(
                        "page-plan-factor-sets",
                        ["plan": .text(plan.factorSet), "actual": .text(footprint.factorSet)]),
                    class: "caution")
            }
            waterfall(comparison, label).write(to: markup)
            writePlanTable(comparison)
        }
    }

    private func verdict(_ comparison: PlanComparison) -> String {
        let planned = comparison.plan.totals.location
        let id: String
        switch comparison.difference {
        case .zero: id = "page-plan-equal"
        case let difference where difference.isNegative: id = "page-plan-below"
        default: id = "page-plan-above"
        }
        return words.text(
            id,
            [
                "difference": .text(format.mass(comparison.difference.absolute)),
                "share": .text(format.percent(comparison.difference.absolute, of: planned)),
                "planned": .text(format.mass(planned)),
                "actual": .text(format.mass(totals.location)),
            ])
    }

    /// The plan, a step for each category that differs, and this report.
    func waterfall(_ comparison: PlanComparison, _ label: String) -> WaterfallChart {
        WaterfallChart(
            frame: frame("plan-chart", text("page-plan-chart"), text("page-plan-chart-text")),
            start: (label, comparison.plan.totals.location),
            steps: comparison.changes.filter { $0.difference != .zero }.map {
                .init(label: words.category($0.category), difference: $0.difference)
            },
            endLabel: words.text("page-plan-actual"))
    }

    private func writePlanTable(_ comparison: PlanComparison) {
        let columns = ["page-column-planned", "page-column-actual", "page-column-difference"]
        markup.table(
            text("page-plan-table"),
            [.text(words.text("page-column-category"))]
                + columns.map { .number(words.text($0)) }
        ) {
            for change in comparison.changes {
                markup.row(
                    MarkupLabel(text: words.category(change.category)),
                    [
                        format.mass(change.planned), format.mass(change.actual),
                        format.signedMass(change.difference),
                    ])
            }
            markup.sum(
                words.text("page-sum"),
                [
                    format.mass(comparison.plan.totals.location), format.mass(totals.location),
                    format.signedMass(comparison.difference),
                ])
        }
    }
}
