import Quantities

/// Amounts of one row in several columns, of which usually one is filled.
extension RowInterpreter {
    /// Whether a further column's amount is the row's: it is where the earlier one is blank. Two that differ are
    /// for a person.
    func takesFurther(
        _ number: ExactDecimal, _ cell: DataCell, _ column: TableLayout.Column,
        _ meaning: ColumnMeaning, _ line: inout SourceLine, _ state: inout State
    ) -> Bool {
        let (stated, unit) = stated(meaning.name, line)
        guard let stated, stated != .zero else {
            state.isFurther = meaning.name == "quantity"
            return true
        }
        if number == .zero || isSame(stated, unit, number, meaning.unit) { return false }
        state.problem = state.problem ?? "review-two-amounts"
        let first = unit.map { "\(stated) \($0.symbol)" } ?? "\(stated)"
        line.attributes["unreadable"] = "\(first) / \(column.heading): \(cell.text)"
        return false
    }

    private func stated(_ name: String, _ line: SourceLine) -> (ExactDecimal?, MeasurementUnit?) {
        guard name == "distance" else { return (line.quantity, line.unit) }
        let number = line.attributes["distance"].flatMap { try? DecimalReader().read($0).get() }
        return (number, line.attributes["distanceUnit"].flatMap { DataUnits.unit($0) })
    }

    private func isSame(
        _ stated: ExactDecimal, _ unit: MeasurementUnit?, _ number: ExactDecimal,
        _ other: MeasurementUnit?
    ) -> Bool {
        guard let unit, let other else { return stated == number }
        return Quantity(number, other).converted(to: unit)?.amount == stated
    }
}
