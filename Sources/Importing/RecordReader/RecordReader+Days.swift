import Diagnostics
import EmissionFactors
import Inventory

extension RecordReader {
    /// The day that chooses the factor: record, then set build, then the period's last day (method 7).
    @inline(__always)
    func readDate(into record: inout ActivityRecord) {
        let present = fields.present
        if present.contains(.date) {
            if let date = hot.pointee.dates.read(fields[.date]) {
                record.date = date
                record.dateOrigin = .record
                if date.number < hot.pointee.firstDay || date.number > hot.pointee.lastDay {
                    reportOutsidePeriod(date)
                }
                if !present.contains(.periodFrom), !present.contains(.periodTo) { return }
            }
        }
        readOtherDate(into: &record)
    }

    private func reportOutsidePeriod(_ date: CalendarDate) {
        report(
            RecordProblem(
                .date, "date-outside-period",
                [
                    "found": .text(date.description),
                    "first": .text(production.periodStart?.description ?? "…"),
                    "last": .text(production.periodEnd?.description ?? "…"),
                ], severity: .warning))
    }

    private func readOtherDate(into record: inout ActivityRecord) {
        let present = fields.present
        if present.contains(.date) {
            let date = readDate(.date)
            if date != nil {
                report(
                    RecordProblem(
                        .date, "conflicting-attributes",
                        ["first": "date", "second": "periodFrom/periodTo"]))
            }
        } else if present.contains(.periodFrom) || present.contains(.periodTo) {
            record.date = readPeriod() ?? record.date
            record.dateOrigin = .record
        } else if let date = firstDayOfHours {
            record.date = date
            record.dateOrigin = .record
        } else if hot.pointee.setBuildDate != 0 {
            record.date = CalendarDate(number: hot.pointee.setBuildDate)
            record.dateOrigin = .setBuild
        } else if let date = production.periodEnd {
            record.date = date
            record.dateOrigin = .header
        } else {
            report(RecordProblem(nil, "missing-date"))
        }
    }

    private func readPeriod() -> CalendarDate? {
        let present = fields.present
        guard present.contains(.periodFrom), present.contains(.periodTo) else {
            let hasFrom = present.contains(.periodFrom)
            report(
                RecordProblem(
                    hasFrom ? .periodFrom : .periodTo, "incomplete-record",
                    [
                        "attribute": .text(hasFrom ? "periodFrom" : "periodTo"),
                        "needed": .text(hasFrom ? "periodTo" : "periodFrom"),
                    ]))
            return nil
        }
        guard let first = readDate(.periodFrom), let last = readDate(.periodTo) else { return nil }
        if last < first {
            report(
                RecordProblem(
                    .periodTo, "period-reversed",
                    ["first": .text(first.description), "last": .text(last.description)]))
        }
        return last
    }

    private func readDate(_ attribute: RecordAttribute) -> CalendarDate? {
        if let date = dates.read(fields[attribute]) { return date }
        report(
            RecordProblem(
                attribute, "invalid-date", ["found": .text(fields.text(attribute) ?? "")]))
        return nil
    }
}
