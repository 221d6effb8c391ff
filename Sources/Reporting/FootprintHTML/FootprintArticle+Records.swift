import Calculation
import Diagnostics
import Quantities

extension FootprintArticle {
    /// The records that weigh most, each with the place it comes from.
    func writeLargest() {
        section("largest") {
            markup.table(
                text("page-largest-caption"),
                [
                    .text(words.text("page-column-record")),
                    .number(words.text("report-column-amount")),
                    .number(text("report-column-co2e")),
                    .number(words.text("report-column-share")),
                ]
            ) {
                for record in footprint.largest { write(record) }
            }
        }
    }

    private func write(_ record: LargestRecord) {
        let origin = [
            department(record.department.id), "\(record.origin.position)",
            record.origin.evidence ?? "",
        ]
        markup.row(
            MarkupLabel(
                text: words.name(record),
                note: origin.filter { !$0.isEmpty }.joined(separator: " · ")),
            [words.amount(record), format.mass(record.kilograms), share(record.kilograms)])
    }
}
