import Diagnostics
import EmissionFactors
import Quantities

/// Reads the hourly declaration of grid electricity as Energi Data Service gives it
/// (`DeclarationGridEmission`): g CO2 per kWh by hour and price area.
///
/// Only rows of the 125 % method count; summing or averaging over methods would be wrong.
public struct GridHoursReader {
    /// What a file gave.
    public struct Outcome: Sendable {
        /// The hours.
        public let factors: HourlyGridFactors
        /// What is wrong with the file, by line and column.
        public let diagnostics: DiagnosticSink
    }

    private static let method = "125%"
    private static let required = ["PriceArea", "FuelAllocationMethod", "CO2PerkWh"]

    private let file: String
    private var columns: [String: Int] = [:]
    private var isUsable = true
    private var hasHeader = false
    private var methods: Set<String> = []
    private var areas: [String: GridHoursOfArea] = [:]
    private var diagnostics = DiagnosticSink()

    /// Reads a file; throws when it cannot be opened.
    public static func read(_ name: String) throws(InputOpeningFailure) -> Outcome {
        var reader = GridHoursReader(file: name)
        let (sha256, problems) = try FigureTable.read(name) { reader.take($0, $1) }
        reader.finish(hadProblems: problems.hasErrors)
        reader.diagnostics.merge(problems)
        let hours = reader.areas.mapValues(\.hours)
        return Outcome(
            factors: HourlyGridFactors(file: name, sha256: sha256, hours: hours),
            diagnostics: reader.diagnostics)
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func take(_ row: FigureTable.Row, _ dialect: TableDialect) {
        guard hasHeader else { return takeHeader(row) }
        guard isUsable, let area = columns["PriceArea"], let grams = columns["CO2PerkWh"],
            let method = columns["FuelAllocationMethod"]
        else { return }
        guard row.count == columns.count else {
            let count = Message.Argument.number(row.count)
            return report(
                "figures-cell-count", row, 0, ["expected": .number(columns.count), "found": count])
        }
        let name = row.text(method).filter { $0 != " " }
        methods.insert(name)
        // Some hours are not declared yet: their cells are empty, and the hour is missing.
        guard name == Self.method, !row.text(grams).isEmpty else { return }
        guard let value = number(row, grams, dialect) else { return }
        add(.init(grams: value, line: row.line), to: row.text(area), row)
    }

    private mutating func takeHeader(_ row: FigureTable.Row) {
        hasHeader = true
        for index in 0..<row.count { columns[row.text(index)] = index }
        let hasHour = columns["HourUTC"] != nil || columns["HourDK"] != nil
        isUsable =
            hasHour && Self.required.allSatisfy { columns[$0] != nil }
            && columns.count == row.count
        if !isUsable { reportHeader(row.position(0)) }
    }

    private mutating func number(
        _ row: FigureTable.Row, _ index: Int, _ dialect: TableDialect
    ) -> ExactDecimal? {
        let text = row.text(index)
        let result = DecimalReader(decimalMark: dialect.decimalMark).read(text)
        if case .success(let value) = result, !value.isNegative { return value }
        report("figures-invalid-number", row, index, ["column": "CO2PerkWh", "found": .text(text)])
        return nil
    }

    private mutating func add(
        _ hour: HourlyGridFactors.Hour, to area: String, _ row: FigureTable.Row
    ) {
        let column = columns["HourUTC"] ?? columns["HourDK"] ?? 0
        let text = row.text(column)
        guard let local = DanishHour.clockNumber(text) else {
            return report("grid-hours-invalid-hour", row, column, ["found": .text(text)])
        }
        let hours =
            columns["HourUTC"] == nil
            ? DanishHour.candidates(local: local) : [DanishHour(number: local)]
        guard !hours.isEmpty else {
            return report("hour-does-not-exist", row, column, ["found": .text(text)])
        }
        if let line = areas[area, default: GridHoursOfArea()].add(hour, local: local, hours) {
            report(
                "grid-hours-duplicate", row, column,
                ["found": .text("\(area) \(text)"), "line": .number(line)],
                remedy: Message("remedy-grid-hours-duplicate"))
        }
    }

    private mutating func finish(hadProblems: Bool) {
        guard hasHeader else {
            if !hadProblems { reportHeader(SourcePosition(file: file)) }
            return
        }
        for area in areas.keys.sorted() {
            for line in areas[area]?.resolve() ?? [] {
                diagnostics.report(
                    Diagnostic(
                        .error, Message("grid-hours-order", ["area": .text(area)]),
                        at: SourcePosition(file: file, line: line, column: 1),
                        remedy: Message("remedy-grid-hours-order")))
            }
        }
        guard isUsable, !methods.contains(Self.method) else { return }
        let found = methods.sorted().joined(separator: ", ")
        diagnostics.report(
            Diagnostic(
                .error, Message("grid-hours-method", ["found": .text(found.isEmpty ? "–" : found)]),
                at: SourcePosition(file: file)))
    }

    private mutating func reportHeader(_ position: SourcePosition) {
        let columns = (["HourUTC/HourDK"] + Self.required).joined(separator: ", ")
        diagnostics.report(
            Diagnostic(
                .error, Message("grid-hours-header", ["columns": .text(columns)]), at: position))
    }

    private mutating func report(
        _ id: String, _ row: FigureTable.Row, _ index: Int,
        _ arguments: [String: Message.Argument] = [:], remedy: Message? = nil
    ) {
        diagnostics.report(
            Diagnostic(.error, Message(id, arguments), at: row.position(index), remedy: remedy))
    }
}
