import Calculation
import EmissionFactors
import Quantities

extension ReportWords {
    /// What a record is called: its id and description; where it has no description, its activity.
    func name(_ record: LargestRecord) -> String {
        let description = record.origin.description ?? ""
        let said = description.isEmpty ? activity(record.activity) : description
        return [record.origin.recordID ?? "", said].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// What the activity of a record comes to, with its unit: `240 room-nights`, `240 værelsesnætter`.
    func amount(_ record: LargestRecord) -> String {
        amount(numbers.activity(record.amount), record.unit)
    }
}

extension ReportWords {
    /// A total of a footprint; unknown, not zero, where no record has a figure.
    func total(_ kilograms: ExactDecimal, of footprint: Footprint) -> String {
        footprint.hasFigures ? numbers.mass(kilograms) + " CO2e" : text("report-unknown")
    }

    /// How many records the totals hold, and how many lines of documents wait to become some.
    func completeness(of report: FootprintReport) -> String {
        guard report.waitingLines > 0 else { return completeness(of: report.footprint) }
        let waiting = counted("report-waiting", report.waitingLines)
        guard report.footprint.unquantifiedCount > 0 else {
            return text("report-incomplete-waiting", ["waiting": .text(waiting)])
        }
        return completeness(of: report.footprint) + "; " + waiting
    }

    private func completeness(of footprint: Footprint) -> String {
        guard footprint.recordCount > 0 else { return text("report-empty") }
        guard footprint.unquantifiedCount > 0 else {
            return counted("report-complete", footprint.recordCount)
        }
        return counted(
            "report-incomplete", footprint.unquantifiedCount,
            ["total": .text(numbers.count(footprint.recordCount))])
    }
}
