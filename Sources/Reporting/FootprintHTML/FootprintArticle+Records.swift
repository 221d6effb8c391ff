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
                text: name(record),
                note: origin.filter { !$0.isEmpty }.joined(separator: " · ")),
            [
                words.amount(format.activity(record.amount), record.unit),
                format.mass(record.kilograms),
                share(record.kilograms),
            ])
    }

    /// The record's id and description; where it has neither, its activity.
    private func name(_ record: LargestRecord) -> String {
        let description = record.origin.description ?? ""
        let said = description.isEmpty ? words.activity(record.activity) : description
        return [record.origin.recordID ?? "", said].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }
}
