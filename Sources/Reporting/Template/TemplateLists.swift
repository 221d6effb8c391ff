import EmissionFactors
import Workbooks

/// The sheet of lists that the cells of other sheets are chosen from, and where each list lies.
struct TemplateLists {
    /// A block of words that depend on the mode.
    private struct Block: Hashable {
        let record: String
        let trait: TemplateTrait
    }

    /// The first column and the number of columns of each block.
    private var blocks: [Block: (first: Int, count: Int)] = [:]
    private var ranges: [TemplateList: String] = [:]
    private let sheetName: String

    /// Where the words of a list lie, as a formula.
    func range(_ list: TemplateList) -> String? { ranges[list] }

    /// The words of a trait that go with the mode in a cell, as a formula for the first row of cells.
    func range(_ trait: TemplateTrait, record: String, modeCell: String) -> String? {
        guard let block = blocks[Block(record: record, trait: trait)] else { return nil }
        let first = Self.letters(block.first)
        let last = Self.letters(block.first + block.count - 1)
        let place = "MATCH(\(modeCell),\(sheetName)!$\(first)$2:$\(last)$2,0)"
        let count = "INDEX(\(sheetName)!$\(first)$3:$\(last)$3,\(place))"
        return "=OFFSET(\(sheetName)!$\(first)$4,0,\(place)-1,\(count),1)"
    }

    /// Writes the sheet: two columns for each list, then one column for each mode of the others.
    init(
        _ sheet: SheetWriter, _ words: TemplateWords, heading: CellStyle, plain: CellStyle
    ) throws(FactorFolderFailure) {
        sheetName = sheet.name
        let small = CellStyle { $0.color = 0x999999 }
        sheet.write("#info", row: 0, column: 0, style: small)
        var column = 0
        for list in TemplateList.allCases {
            let choices = try words.choices(list)
            sheet.setColumns(column...column, width: list.isLong ? 30 : 16)
            sheet.setColumns((column + 1)...(column + 1), width: list == .activities ? 44 : 18)
            sheet.write(list.rawValue, row: 1, column: column, style: heading)
            sheet.writeBlank(row: 1, column: column + 1, style: heading)
            for (index, choice) in choices.enumerated() {
                sheet.write(choice.name, row: index + 2, column: column, style: plain)
                sheet.write(choice.word, row: index + 2, column: column + 1, style: small)
            }
            let letter = Self.letters(column)
            ranges[list] = "=\(sheetName)!$\(letter)$3:$\(letter)$\(choices.count + 2)"
            column += 2
        }
        for record in ["travel", "freight"] {
            for trait in TemplateTrait.allCases {
                writeBlock(Block(record: record, trait: trait), sheet, words, heading, &column)
            }
        }
        sheet.freeze(rows: 2)
    }

    private mutating func writeBlock(
        _ block: Block, _ sheet: SheetWriter, _ words: TemplateWords, _ heading: CellStyle,
        _ column: inout Int
    ) {
        let modes = words.modes(record: block.record)
        sheet.setColumns(column...(column + modes.count - 1), width: 18)
        for (index, mode) in modes.enumerated() {
            let choices = words.choices(of: block.trait, record: block.record, mode: mode)
            sheet.write(words.name(mode), row: 1, column: column + index, style: heading)
            // A list has at least one cell, be it empty.
            sheet.write(max(1, choices.count), row: 2, column: column + index)
            for (row, choice) in choices.enumerated() {
                sheet.write(choice.name, row: row + 3, column: column + index)
            }
        }
        blocks[block] = (column, modes.count)
        column += modes.count
    }

    /// The letters of a column that counts from 0.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            let scalar = Unicode.Scalar(UInt8(65 + (rest - 1) % 26))
            letters = String(Character(scalar)) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
