import Diagnostics
import Quantities
import Workbooks

/// Writes one sheet of records: what holds for all, a title, the names of the columns, an example.
struct TemplateRecords {
    let sheet: TemplateSheet
    let words: TemplateWords
    let lists: TemplateLists

    private var firstRow: Int { TemplateWorkbook.headingRow + 2 }
    private var lastRow: Int { firstRow + TemplateWorkbook.rowCount - 1 }

    func write(to writer: SheetWriter) {
        let marks = sheet.constants.isEmpty ? [] : ["#record"] + sheet.constants
        for (column, mark) in marks.enumerated() {
            writer.write(mark, row: 0, column: column, style: TemplateStyle.mark)
        }
        writer.write(
            text("template-sheet-\(sheet.id)"), row: 1, column: 0, style: TemplateStyle.title)
        writer.setRow(1, height: 24)
        writer.write(
            text("template-about-\(sheet.id)"), row: 2, column: 0,
            style: TemplateStyle.explanation)
        for (index, column) in sheet.allColumns.enumerated() {
            write(column, at: index, to: writer)
        }
        writer.freeze(rows: TemplateWorkbook.headingRow + 1, columns: 2)
        writer.filter(
            CellRange(
                rows: TemplateWorkbook.headingRow...lastRow,
                columns: 0...(sheet.allColumns.count - 1)))
        writer.printAcross(repeatedRows: TemplateWorkbook.headingRow + 1)
    }

    private func write(_ column: TemplateColumn, at index: Int, to writer: SheetWriter) {
        let heading = TemplateWorkbook.headingRow
        let name = words.language == .danish ? column.danish : column.english
        let isDay = column.content == .day
        writer.setColumns(
            index...index, width: max(column.width, name.count + 4),
            style: isDay ? TemplateStyle.day : nil)
        writer.write(
            column.isRequired ? name + " *" : name, row: heading, column: index,
            style: column.isRequired ? TemplateStyle.heading : TemplateStyle.optionalHeading)
        writer.note(hint(column), row: heading, column: index)
        writeExample(column, at: index, to: writer)
        guard let rule = rule(column, name) else { return }
        writer.validate(
            CellRange(rows: (heading + 1)...lastRow, columns: index...index), rule)
    }

    private func writeExample(_ column: TemplateColumn, at index: Int, to writer: SheetWriter) {
        let row = TemplateWorkbook.headingRow + 1
        let style = TemplateStyle.example
        if index == 0 {
            return writer.write(text("template-example"), row: row, column: 0, style: style)
        }
        switch column.example {
        case .none: writer.writeBlank(row: row, column: index, style: style)
        case .text(let text): writer.write(text, row: row, column: index, style: style)
        case .word(let word): writeWord(word, column, at: index, to: writer)
        case .number(let number):
            guard case .success(let value) = DecimalReader().read(number) else { return }
            writer.write(value, row: row, column: index, style: style)
        case .day(let year, let month, let day):
            writer.write(
                year: year, month: month, day: day, row: row, column: index,
                style: TemplateStyle.exampleDay)
        }
    }

    /// A word as its list names it, so that the example is one of the choices.
    private func writeWord(
        _ word: String, _ column: TemplateColumn, at index: Int, to writer: SheetWriter
    ) {
        var name = words.name(word)
        if case .list(let list) = column.content,
            let choice = (try? words.choices(list))?.first(where: { $0.word == word })
        {
            name = choice.name
        }
        writer.write(
            name, row: TemplateWorkbook.headingRow + 1, column: index,
            style: TemplateStyle.example)
    }

    private func rule(_ column: TemplateColumn, _ name: String) -> CellRule? {
        let refusal = text("template-refusal")
        switch column.content {
        case .text: return nil
        case .number: return CellRule(.number, title: name, refusal: text("template-hint-number"))
        case .whole: return CellRule(.whole, title: name, refusal: text("template-hint-whole"))
        case .share: return CellRule(.share, title: name, refusal: text("template-hint-share"))
        case .day: return CellRule(.day, title: name, refusal: text("template-hint-day"))
        case .list(let list):
            // Departments, units and activities beyond the list are possible.
            let isOpen = [.departments, .amountUnits, .currencies, .contracts].contains(list)
            return lists.range(list).map {
                CellRule(.range($0), title: name, refusal: refusal, isStrict: !isOpen)
            }
        case .byMode(let trait):
            guard let mode = sheet.allColumns.firstIndex(where: { $0.attribute == "mode" }) else {
                return nil
            }
            let cell = "$\(TemplateLists.letters(mode))\(TemplateWorkbook.headingRow + 2)"
            return lists.range(trait, record: sheet.record, modeCell: cell).map {
                CellRule(.range($0), title: name, refusal: refusal, isStrict: false)
            }
        }
    }

    /// What the note on a column's name says.
    private func hint(_ column: TemplateColumn) -> String {
        let about = text("template-column-\(column.attribute)")
        let form: String
        switch column.content {
        case .text: form = ""
        case .number: form = text("template-hint-number")
        case .whole: form = text("template-hint-whole")
        case .share: form = text("template-hint-share")
        case .day: form = text("template-hint-day")
        case .list: form = text("template-hint-list")
        case .byMode: form = text("template-hint-by-mode")
        }
        let need = text(column.isRequired ? "template-required" : "template-optional")
        return [about, form, need].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func text(_ id: String) -> String { Message(id).text(in: words.language) }
}
