import TestSupport

@testable import Importing

/// The rows of a workbook as texts, for comparison with what another program reads.
final class WorkbookRows: SheetRowConsumer {
    /// Sheets, rows and cells: `Sheet!B12 number 2.5`.
    private(set) var cells: [String] = []
    /// How many rows came.
    private(set) var rowCount = 0
    /// What else is known; nil where the workbook was refused.
    private(set) var summary: WorkbookSummary?
    /// Why it was refused.
    private(set) var problem: InputProblem?
    private let keeps: Bool

    init(_ path: String, keeps: Bool = true) {
        self.keeps = keeps
        do {
            let file = try InputFile(path)
            try file.peek()
            summary = try WorkbookReader(file).read(into: self)
        } catch let error as InputProblem {
            problem = error
        } catch {
            problem = InputProblem("\(error)")
        }
    }

    func begin(_ sheet: WorkbookSheet) -> Bool { true }

    func take(_ row: SheetRow) {
        rowCount += 1
        guard keeps else { return }
        for cell in row.cells {
            let place = "\(row.sheet.name)!\(columnLetters(cell.column))\(row.number)"
            cells.append("\(place) \(cell.kind) \(row.text(of: cell))")
        }
    }

    func end(_ sheet: WorkbookSheet) {}

    private func columnLetters(_ column: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        guard column > 26 else { return String(letters[column - 1]) }
        return columnLetters((column - 1) / 26) + String(letters[(column - 1) % 26])
    }
}
