import EmissionFactors
import Inventory
import Quantities

/// Turns a row of a foreign table into a source line.
struct RowInterpreter {
    let layout: TableLayout
    let context: ReadingContext
    let file: String

    var mapping: SourceMapping { context.mapping }
    var values: ValueVocabulary { context.values }

    /// The line that a row is.
    func line(_ row: DataRow) -> SourceLine {
        var line = SourceLine(
            origin: SourceOrigin(file: file, document: "", locator: row.place, line: row.line),
            quality: .declared)
        var state = State()
        for known in layout.known {
            guard known.place < row.cells.count, !row.cells[known.place].isBlank else { continue }
            take(row.cells[known.place], known.column, known.meaning, into: &line, &state)
        }
        // What stands beside the last heading is said, as a remark would be.
        for cell in row.cells.dropFirst(layout.columns.count) where !cell.isBlank {
            state.texts.append(cell.text)
        }
        finish(&line, state)
        if let problem = state.problem { line.role = .unreadable(reason: problem) }
        return line
    }

    /// What several cells of a row say together.
    struct State {
        var first: CalendarDate?
        var last: CalendarDate?
        var debit: ExactDecimal?
        var credit: ExactDecimal?
        var gross: ExactDecimal?
        var supplier = ""
        var supplierID = ""
        var texts: [String] = []
        var accountName = ""
        var problem: String?
        /// Whether the distance has both ways of a return journey in it.
        var isDriven = false
        /// Whether the quantity came from a column with a unit of its own, beside one for another unit.
        var isFurther = false
    }

    private func take(
        _ cell: DataCell, _ column: TableLayout.Column, _ meaning: ColumnMeaning,
        into line: inout SourceLine, _ state: inout State
    ) {
        if !mapping.values.isEmpty,
            let assignment = mapping.values[column.heading.lowercased()]?[cell.text.lowercased()]
        {
            if let kind = assignment.kind { line.attributes["record"] = kind.rawValue }
            line.attributes.take(assignment.attributes)
            if let rule = assignment.setAside { line.role = .setAside(rule: rule) }
            if meaning.name == "text" { state.texts.append(cell.text) }
            return
        }
        if meaning.isNumber {
            return takeNumber(cell, column, meaning, into: &line, &state)
        }
        if meaning.isDay { return takeDay(cell, column, meaning, &line, &state) }
        takeText(cell.text, column, meaning, into: &line, &state)
    }

    private func takeNumber(
        _ cell: DataCell, _ column: TableLayout.Column, _ meaning: ColumnMeaning,
        into line: inout SourceLine, _ state: inout State
    ) {
        guard let number = number(cell, column) else {
            if isStretch(cell, meaning) { return takeStretch(cell.text, &line, &state) }
            state.problem = problem(cell, column)
            line.attributes["unreadable"] = "\(column.heading): \(cell.text)"
            return
        }
        if column.isFurther, !takesFurther(number, cell, column, meaning, &line, &state) { return }
        if let unit = meaning.unit { noteUnit(unit, meaning, &line) }
        if meaning.isDriven { state.isDriven = true }
        if !meaning.currency.isEmpty { line.currency = meaning.currency }
        switch meaning.name {
        case "quantity": line.quantity = number
        case "amount": line.amount = number
        case "debit": state.debit = number
        case "credit": state.credit = number
        case "grossAmount": state.gross = number
        case "balance": break
        default: line.attributes[meaning.name] = number.description
        }
        if ["amount", "debit", "credit"].contains(meaning.name),
            let word = DataNumber.currency(in: cell.text)
        {
            noteCurrency(Self.currency(word), isCode: !word.hasPrefix("kr"), cell, &line, &state)
        }
    }

    /// A currency beside the number stands before that of the column; two codes contradict each other.
    private func noteCurrency(
        _ currency: String, isCode: Bool, _ cell: DataCell, _ line: inout SourceLine,
        _ state: inout State
    ) {
        if line.currency.isEmpty {
            line.currency = currency
        } else if isCode, line.currency != currency {
            state.problem = ReviewReason.cellUnreadable.rawValue
            line.attributes["unreadable"] = "\(line.currency) / \(cell.text)"
        }
    }

    private func noteUnit(
        _ unit: MeasurementUnit, _ meaning: ColumnMeaning, _ line: inout SourceLine
    ) {
        if meaning.name == "distance" {
            line.attributes["distanceUnit"] = unit.symbol
        } else if meaning.name == "mass" {
            line.attributes["massUnit"] = unit.symbol
        } else if meaning.name == "quantity" {
            line.unit = unit
            line.unitCode = unit.symbol
        }
    }

    private func number(_ cell: DataCell, _ column: TableLayout.Column) -> ExactDecimal? {
        if case .number(let value) = cell.value { return value }
        guard case .text = cell.value else { return nil }
        if case .mark(let mark) = column.decimals,
            case .success(let plain) = DecimalReader(decimalMark: mark).read(cell.text)
        {
            return plain
        }
        if case .mark(let mark) = column.decimals,
            let grouped = DataNumber.grouped(cell.text, mark)
        {
            return grouped
        }
        if cell.text.hasSuffix("%") { return share(cell, column) }
        guard let number = DataNumber(cell.text) else { return nil }
        switch column.decimals {
        case .mark(let mark): return number.value(mark)
        case .unneeded: return number.value(.fullStop)
        case .ambiguous, .contradictory:
            // A number without any mark is the same in both readings.
            return number.evidence == .none ? number.value(.fullStop) : nil
        }
    }

    /// `25 %` of a column of shares.
    private func share(_ cell: DataCell, _ column: TableLayout.Column) -> ExactDecimal? {
        guard let name = column.meaning?.name, Self.shares.contains(name) else { return nil }
        let percent = DataCell(String(cell.text.dropLast()).trimmingWhitespace)
        return number(percent, column).map { ExactDecimal(mantissa: $0.mantissa / 100) }
    }

    private static let shares: Set<String> = ["allocation", "reusedShare"]

    private func problem(_ cell: DataCell, _ column: TableLayout.Column) -> String {
        guard cell.value == .text, DataNumber(cell.text) != nil else {
            return ReviewReason.cellUnreadable.rawValue
        }
        return column.decimals == .ambiguous
            ? "review-ambiguous-number" : "review-contradictory-numbers"
    }

    private func takeDay(
        _ cell: DataCell, _ column: TableLayout.Column, _ meaning: ColumnMeaning,
        _ line: inout SourceLine, _ state: inout State
    ) {
        var day =
            column.isMonthFirst ? DataDay.read(monthFirst: cell.text) : DataDay.read(cell.text)
        if case .day(let known) = cell.value { day = known }
        guard let day else {
            if state.problem == nil {
                line.attributes["unreadable"] = "\(column.heading): \(cell.text)"
            }
            state.problem = state.problem ?? ReviewReason.cellUnreadable.rawValue
            return
        }
        if meaning.name != "periodTo" { state.first = day }
        if meaning.name != "periodFrom" { state.last = day }
    }

    private func finish(_ line: inout SourceLine, _ state: State) {
        line.text =
            state.texts.count == 1 ? state.texts[0] : state.texts.joined(separator: " · ")
        if let first = state.first ?? state.last, let last = state.last ?? state.first {
            if first <= last { line.period = first...last }
        }
        if !state.supplier.isEmpty || !state.supplierID.isEmpty {
            line.supplier = SourceParty(name: state.supplier, id: state.supplierID)
        }
        finishMoney(&line, state)
        takeWaste(of: line)
        let isPhysical =
            line.quantity != nil
            || (!line.attributes.isEmpty
                && ["distance", "nights", "count", "from", "route", "mass"].contains {
                    line.attributes[$0] != nil
                })
        if !isPhysical {
            line.quality = .spend
            // Some tables have the name where the account's number would be.
            let name = state.accountName.isEmpty ? line.account : state.accountName
            if !name.isEmpty, let kind = context.rules.accountKind(named: name) {
                line.role = .setAside(rule: kind)
            }
        }
        // Who has driven there and back has driven what stands there.
        if state.isDriven { line.attributes["return"] = nil }
        // The unit of a column whose cell is blank says nothing.
        if line.attributes["distanceUnit"] != nil, line.attributes["distance"] == nil {
            line.attributes["distanceUnit"] = nil
        }
    }

    /// The weight beside a fraction of waste is how much of it was taken away, and no freight.
    private func takeWaste(of line: SourceLine) {
        guard !line.attributes.isEmpty, line.attributes[PlacementRules.wasteColumn] != nil,
            line.quantity == nil, let mass = line.attributes["mass"],
            case .success(let quantity) = DecimalReader().read(mass)
        else { return }
        line.quantity = quantity
        line.unitCode = line.attributes["massUnit"] ?? line.unitCode
        line.unit = DataUnits.unit(line.unitCode)
        line.attributes["mass"] = nil
        line.attributes["massUnit"] = nil
    }

    private func finishMoney(_ line: inout SourceLine, _ state: State) {
        if state.debit != nil || state.credit != nil {
            let (debit, credit) = (state.debit ?? .zero, state.credit ?? .zero)
            line.amount = debit.subtracting(credit)
            return
        }
        guard let amount = line.amount else {
            if state.gross != nil, line.quantity == nil {
                line.role = .unreadable(reason: "review-gross-only")
            }
            return
        }
        guard layout.direction != .expensesAbove else { return }
        line.amount = ExactDecimal(mantissa: -amount.mantissa)
        guard amount.mantissa > 0 else { return }
        switch layout.direction {
        case .statement: line.role = .setAside(rule: "income")
        case .openStatement: line.role = .unreadable(reason: "review-statement-sign")
        case .expensesBelow, .expensesAbove: break
        }
    }
}
