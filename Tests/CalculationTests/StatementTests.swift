import Calculation
import Quantities
import Testing
import TestSupport

/// The tables under `Statements/`: one record each, every line it must give, with the arithmetic.
///
/// The expected figures were computed with exact fractions from the published values; a person can redo
/// any of them with a pocket calculator. An empty `record` continues the statement above.
@Suite("Statements")
struct StatementTests {
    struct Statement: CustomTestStringConvertible, Sendable {
        let name: String
        let record: String
        var expected: [String] = []

        var testDescription: String { name }
    }

    @Test("a record gives exactly these lines", arguments: statements)
    func lines(statement: Statement) throws {
        let reading = try footprint(ofXML: SmallReport.xml(statement.record))
        // Statements of other years lie outside the small report's period on purpose.
        #expect(reading.problems.allSatisfy { $0 == "date-outside-period" })
        #expect(reading.lines.map(Self.text).sorted() == statement.expected.sorted())
        #expect(reading.footprint.unquantifiedCount == 0)
    }

    @Test("the sums without lines are the sums of the lines", arguments: statements)
    func sums(statement: Statement) throws {
        var source = try ReportSource()
        let withLines = try source.read(xml: SmallReport.xml(statement.record))
        source.collectsLines = false
        let without = try source.read(xml: SmallReport.xml(statement.record))
        #expect(without.footprint.cells == withLines.footprint.cells)
        #expect(!without.footprint.cells.isEmpty)
    }

    @Test("the tables are there")
    func tablesAreRead() {
        #expect(Self.statements.count >= 70)
        #expect(Self.statements.allSatisfy { !$0.record.isEmpty && !$0.expected.isEmpty })
    }

    static let statements: [Statement] =
        Repository
        .files(below: "Tests/CalculationTests/Statements", suffix: ".csv")
        .flatMap { statements(in: Repository.text($0)) }

    private static func statements(in table: String) -> [Statement] {
        var statements: [Statement] = []
        for row in CommaSeparated(table).rows {
            let record = row["record"] ?? ""
            if !record.isEmpty {
                statements.append(Statement(name: row["statement"] ?? "", record: record))
            }
            let cells = ["measure", "stage", "scope", "expected_kg"].map { row[$0] ?? "" }
            statements[statements.count - 1].expected.append(cells.joined(separator: " "))
        }
        return statements
    }

    private static func text(_ line: EmissionLine) -> String {
        let category = line.scope.scope3Category
        let scope = "\(line.scope.number)" + (category > 0 ? ".\(category)" : "")
        return [
            line.applied.measure.rawValue, line.applied.stage.rawValue, scope,
            line.kilograms.description,
        ].joined(separator: " ")
    }
}
