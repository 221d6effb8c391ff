import Testing
import TestSupport

@testable import EmissionFactors

/// Copies of the factor folder with one broken cell.
@Suite("Malformed factor folder")
struct MalformedFolderTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let file: String
        /// The start of the row to break; the row keeps it.
        let row: String
        let column: String
        let broken: String

        var testDescription: String { "\(file) \(column) = '\(broken)'" }
    }

    private static let desnz = "editions/desnz-2025/factors.csv"
    private static let diesel = "1_101_1011_8_1,"

    @Test(
        "a broken cell is named with file, line and column",
        arguments: [
            Fault(file: desnz, row: diesel, column: "co2e", broken: "2,57"),
            Fault(file: desnz, row: diesel, column: "co2e", broken: "2.5e3"),
            Fault(file: desnz, row: diesel, column: "unit", broken: "litres"),
            Fault(file: desnz, row: diesel, column: "stage", broken: "combustion"),
            Fault(file: desnz, row: diesel, column: "co2", broken: "n/a"),
            Fault(file: desnz, row: diesel, column: "valid_from", broken: "2025-02-30"),
            Fault(file: desnz, row: diesel, column: "valid_to", broken: "31-12-2025"),
            Fault(file: "bindings.csv", row: "fuel.diesel,", column: "measure", broken: "both"),
            Fault(file: "bindings.csv", row: "fuel.diesel,", column: "option", broken: "first"),
            Fault(file: "bindings.csv", row: "fuel.diesel,", column: "stage", broken: "burn"),
            Fault(file: "bindings.csv", row: "fuel.diesel,", column: "reason", broken: "guess"),
            Fault(file: "activities.csv", row: "hotel,", column: "scope_rule", broken: "4"),
            Fault(file: "activities.csv", row: "hotel,", column: "scope3_category", broken: "six"),
            Fault(file: "classification.csv", row: "water,", column: "amount", broken: "litres"),
            Fault(file: "classification.csv", row: "water,", column: "scope_rule", broken: ""),
            Fault(
                file: "classification.csv", row: "water,", column: "scope3_category",
                broken: "16"),
        ])
    func brokenCell(fault: Fault) throws {
        let folder = TemporaryFolder()
        let line = try copy(into: folder, breaking: fault)
        let expected = FactorFolderFailure.malformedRow(
            file: fault.file, line: line, column: fault.column, found: fault.broken)
        let found = failure {
            let library = try FactorLibrary(folder: .directory(folder.path))
            let set = try library.factorSet("bftp-2025")
            let selector = FactorSelector(library: library, factorSet: set)
            _ = try selector.select(question("fuel.diesel", "L", "DK"))
        }
        #expect(found == expected)
        let position = expected.diagnostic.position
        #expect(position?.description == "\(fault.file):\(line)")
    }

    @Test(
        "a missing table is named",
        arguments: [
            "activities.csv", "bindings.csv", "categories.csv", "classification.csv",
            "datasets.csv", "departments.csv", "factor-sets.csv", "method.csv",
        ])
    func missingTable(file: String) throws {
        let folder = TemporaryFolder()
        for path in FactorFolder.embeddedPaths where path != file && !path.contains("/") {
            folder.write(Repository.text("emission-factors/" + path), as: path)
        }
        let found = failure { _ = try FactorLibrary(folder: .directory(folder.path)) }
        #expect(found == .missingFile(file))
    }

    @Test(
        "a method setting that cannot be read stops everything",
        arguments: [
            ("flight.shortHaulMaximumDistance", "far"), ("stages.excluded", "use|smell"),
        ])
    func brokenSetting(name: String, value: String) throws {
        let folder = TemporaryFolder()
        let fault = Fault(file: "method.csv", row: name + ",", column: "value", broken: value)
        _ = try copy(into: folder, breaking: fault)
        let found = failure { _ = try FactorLibrary(folder: .directory(folder.path)) }
        guard case .malformedRow("method.csv", _, _, value) = found else {
            Issue.record("found \(String(describing: found))")
            return
        }
    }

    /// Copies the folder with one broken cell and answers the line it stands on.
    private func copy(into folder: TemporaryFolder, breaking fault: Fault) throws -> Int {
        var line = 0
        for path in FactorFolder.embeddedPaths {
            var text = Repository.text("emission-factors/" + path)
            if path == fault.file {
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map(String.init)
                let index = try #require(lines.firstIndex { $0.hasPrefix(fault.row) })
                let columns = lines[0].split(separator: ",")
                let column = try #require(columns.firstIndex { $0 == fault.column })
                var cells = lines[index].split(separator: ",", omittingEmptySubsequences: false)
                    .map(String.init)
                cells[column] = fault.broken.contains(",") ? "\"\(fault.broken)\"" : fault.broken
                lines[index] = cells.joined(separator: ",")
                line = index + 1
                text = lines.joined(separator: "\n")
            }
            folder.write(text, as: path)
        }
        return line
    }
}
