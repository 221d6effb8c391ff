import Diagnostics

/// The header of a report that comes as a workbook: a sheet of fields and values, or marked rows.
struct WorkbookHeader {
    private(set) var builder = HeaderBuilder()
    private(set) var diagnostics = DiagnosticSink()
    private let file: String
    private let words: RecordWords
    private var seen: Set<HeaderField> = []
    private var isClosed = false
    /// Whether the workbook has a sheet of fields, filled in or not.
    private var sheet: String?

    init(file: String, words: RecordWords) {
        self.file = file
        self.words = words
        builder.dates = .danish
    }

    /// Whether a row names the two columns of a sheet of fields.
    static func isHeading(_ row: SheetRow) -> Bool {
        guard row.cells.count >= 2 else { return false }
        let names = row.cells.prefix(2).map { row.text(of: $0).trimmingWhitespace.lowercased() }
        return names == ["field", "value"] || names == ["felt", "værdi"]
    }

    /// Starts a sheet of fields.
    mutating func begin(_ sheet: WorkbookSheet) {
        self.sheet = sheet.name
    }

    /// Takes a row of a sheet of fields: its name and its value; explanations may follow.
    mutating func takeField(_ row: SheetRow) {
        guard let first = row.cells.first, row.cells.count > 1,
            row.cells[1].column == first.column + 1
        else { return }
        take(row, name: first, value: row.cells[1])
    }

    /// Takes a row that starts with `#production`: a name and a value.
    mutating func takeMarked(_ row: SheetRow) {
        guard row.cells.count > 2 else { return }
        take(row, name: row.cells[1], value: row.cells[2])
    }

    /// Ends the header: what must be there and is not.
    mutating func close() {
        isClosed = true
        guard sheet != nil || !seen.isEmpty else {
            builder.standIn(file: file)
            diagnostics.report(
                Diagnostic(
                    .warning, Message("table-without-production"), at: SourcePosition(file: file)))
            return
        }
        let required: [HeaderField] = [
            .id, .title, .kind, .status, .revision, .periodFrom, .periodTo, .country,
        ]
        for field in required where !seen.contains(field) {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "workbook-missing-header-field",
                        ["field": .text(HeaderFieldNames.bothNames(field))]),
                    at: SourcePosition(file: file, sheet: sheet ?? "")))
        }
    }

    private mutating func take(_ row: SheetRow, name: SheetCell, value: SheetCell) {
        let text = row.text(of: name).trimmingWhitespace
        let place = { [file] (cell: SheetCell) in
            SourcePosition(
                file: file, line: row.number, column: cell.column, sheet: row.sheet.name)
        }
        guard let field = HeaderFieldNames.field(text) else {
            diagnostics.report(
                Diagnostic(
                    .error, Message("table-unknown-header-field", ["found": .text(text)]),
                    at: place(name),
                    remedy: RecordProblem.suggestion(text.lowercased(), HeaderFieldNames.all)))
            return
        }
        guard !isClosed else {
            diagnostics.report(
                Diagnostic(.error, Message("production-not-first"), at: place(name)))
            return
        }
        guard value.kind != .error, value.kind != .uncalculated else {
            diagnostics.report(
                Diagnostic(
                    .error, Message("cell-error", ["found": .text(row.text(of: value))]),
                    at: place(value)))
            return
        }
        seen.insert(field)
        builder.set(field, plain(field, row.text(of: value).trimmingWhitespace), at: place(value))
    }

    /// The format's own word for a value of a closed list.
    private func plain(_ field: HeaderField, _ text: String) -> String {
        switch field {
        case .status, .kind: return words.word(for: text, isCountry: false) ?? text
        case .country: return words.word(for: text, isCountry: true) ?? text
        case .consent:
            switch text.lowercased() {
            case "ja", "yes": return "true"
            case "nej", "no": return "false"
            default: return text
            }
        case .periodFrom, .periodTo: return String(text.prefix { $0 != "T" })
        default: return text
        }
    }
}

/// The names of header fields in English and Danish.
enum HeaderFieldNames {
    /// The field with a name in any case of letters.
    static func field(_ name: String) -> HeaderField? {
        let name = name.hasSuffix("*") ? String(name.dropLast()).trimmingWhitespace : name
        if let field = HeaderField(rawValue: name), field.isTableField { return field }
        return byName[name.lowercased()]
    }

    /// The names of a field in both languages, for messages.
    static func bothNames(_ field: HeaderField) -> String {
        guard let names = names.first(where: { $0.field == field }) else { return field.rawValue }
        return names.english == names.danish ? names.english : "\(names.english) / \(names.danish)"
    }

    /// All accepted names, sorted.
    static var all: [String] { byName.keys.sorted() }

    /// The names for people, English and Danish, in the order of the template.
    static let names: [(field: HeaderField, english: String, danish: String)] = [
        (.id, "Production id", "Produktions-id"), (.title, "Title", "Titel"),
        (.kind, "Kind of production", "Produktionstype"), (.status, "Report", "Rapport"),
        (.revision, "Revision", "Revision"), (.company, "Company", "Selskab"),
        (.cvr, "CVR number", "CVR-nummer"), (.periodFrom, "First day", "Første dag"),
        (.periodTo, "Last day", "Sidste dag"), (.country, "Country", "Land"),
        (.shootingDays, "Shooting days", "Optagedage"), (.episodes, "Episodes", "Afsnit"),
        (.finishedMinutes, "Finished minutes", "Færdige minutter"),
        (.crewDays, "Crew days", "Holddage"), (.budget, "Budget", "Budget"),
        (.budgetCurrency, "Budget currency", "Budgettets valuta"),
        (.commissioner, "Commissioner", "Bestiller"), (.contact, "Contact", "Kontakt"),
        (.consent, "May be published in totals", "Må indgå i offentliggjorte tal"),
        (.factorSet, "Factor set", "Faktorsæt"),
    ]

    private static let byName: [String: HeaderField] = {
        var known: [String: HeaderField] = [:]
        for (field, english, danish) in names {
            known[field.rawValue.lowercased()] = field
            known[english.lowercased()] = field
            known[danish.lowercased()] = field
        }
        return known
    }()
}
