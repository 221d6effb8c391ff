import Diagnostics
import Workbooks

/// Writes the sheet of the production: one row for each field of the header.
struct TemplateProduction {
    let words: TemplateWords
    let lists: TemplateLists

    /// One field of the header; the names are those that the importer knows.
    private struct Field {
        let id: String
        let english: String
        let danish: String
        let rule: Rule
        let isRequired: Bool

        enum Rule {
            case text, whole, number, day
            case list(TemplateList)
        }

        init(
            _ id: String, _ english: String, _ danish: String, _ rule: Rule = .text,
            isRequired: Bool = false
        ) {
            self.id = id
            self.english = english
            self.danish = danish
            self.rule = rule
            self.isRequired = isRequired
        }
    }

    private static let fields = [
        Field("id", "Production id", "Produktions-id", isRequired: true),
        Field("title", "Title", "Titel", isRequired: true),
        Field(
            "kind", "Kind of production", "Produktionstype", .list(.productionKinds),
            isRequired: true),
        Field("status", "Report", "Rapport", .list(.reportStatus), isRequired: true),
        Field("revision", "Revision", "Revision", .whole, isRequired: true),
        Field("company", "Company", "Selskab"),
        Field("cvr", "CVR number", "CVR-nummer"),
        Field("periodFrom", "First day", "Første dag", .day, isRequired: true),
        Field("periodTo", "Last day", "Sidste dag", .day, isRequired: true),
        Field("country", "Country", "Land", .list(.countries), isRequired: true),
        Field("shootingDays", "Shooting days", "Optagedage", .whole),
        Field("episodes", "Episodes", "Afsnit", .whole),
        Field("finishedMinutes", "Finished minutes", "Færdige minutter", .number),
        Field("crewDays", "Crew days", "Holddage", .number),
        Field("budget", "Budget", "Budget", .number),
        Field("budgetCurrency", "Budget currency", "Budgettets valuta", .list(.currencies)),
        Field("commissioner", "Commissioner", "Bestiller"),
        Field("contact", "Contact", "Kontakt"),
        Field(
            "consent", "May be published in totals", "Må indgå i offentliggjorte tal",
            .list(.yesNo)),
    ]

    func write(to writer: SheetWriter) {
        writer.setColumns(0...0, width: 32)
        writer.setColumns(1...1, width: 34)
        writer.setColumns(2...2, width: 70)
        writer.write(
            text("template-sheet-production"), row: 0, column: 0, style: TemplateStyle.title)
        writer.setRow(0, height: 24)
        let names = words.language == .danish ? ["Felt", "Værdi"] : ["Field", "Value"]
        for (column, name) in names.enumerated() {
            writer.write(name, row: 2, column: column, style: TemplateStyle.heading)
        }
        writer.write(
            text("template-explanation"), row: 2, column: 2, style: TemplateStyle.heading)
        for (index, field) in Self.fields.enumerated() {
            write(field, row: index + 3, to: writer)
        }
        writer.freeze(rows: 3)
        writer.hideGridlines()
        writer.printAcross()
    }

    private func write(_ field: Field, row: Int, to writer: SheetWriter) {
        let name = words.language == .danish ? field.danish : field.english
        writer.write(
            field.isRequired ? name + " *" : name, row: row, column: 0, style: TemplateStyle.strong)
        let isDay = if case .day = field.rule { true } else { false }
        writer.writeBlank(
            row: row, column: 1, style: isDay ? TemplateStyle.dayEntry : TemplateStyle.entry)
        writer.write(
            text("template-field-\(field.id)"), row: row, column: 2,
            style: TemplateStyle.explanation)
        guard let kind = kind(field.rule) else { return }
        writer.validate(
            CellRange(rows: row...row, columns: 1...1),
            CellRule(kind, title: name, refusal: text("template-refusal")))
    }

    private func kind(_ rule: Field.Rule) -> CellRule.Kind? {
        switch rule {
        case .text: return nil
        case .whole: return .whole
        case .number: return .number
        case .day: return .day
        case .list(let list): return lists.range(list).map { .range($0) }
        }
    }

    private func text(_ id: String) -> String { Message(id).text(in: words.language) }
}

/// Writes the first sheet: how the workbook is filled in and read.
struct TemplateGuide {
    let words: TemplateWords

    func write(to writer: SheetWriter) {
        writer.setColumns(0...0, width: 4)
        writer.setColumns(1...1, width: 110)
        writer.hideGridlines()
        writer.write("#info", row: 0, column: 0, style: TemplateStyle.mark)
        writer.write(
            Message("template-title").text(in: words.language), row: 1, column: 1,
            style: TemplateStyle.title)
        writer.setRow(1, height: 24)
        for number in 1...9 {
            writer.write(number, row: number + 2, column: 0, style: TemplateStyle.strong)
            writer.write(
                Message("template-guide-\(number)").text(in: words.language), row: number + 2,
                column: 1, style: TemplateStyle.wrapped)
            writer.setRow(number + 2, height: 32)
        }
        writer.printAcross()
    }
}
