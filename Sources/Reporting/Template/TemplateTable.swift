import Diagnostics
import EmissionFactors

/// Writes the template of a production report as a table, and the permitted words as a list.
public struct TemplateTable {
    private let words: TemplateWords
    private let language: Language

    /// Prepares a template; throws where the tables of words cannot be read.
    public init(library: FactorLibrary, language: Language) throws(FactorFolderFailure) {
        self.language = language
        words = try TemplateWords(library, language: language)
    }

    private static let fields = [
        "id", "title", "kind", "status", "revision", "company", "cvr", "periodFrom", "periodTo",
        "country", "shootingDays", "episodes", "finishedMinutes", "crewDays", "budget",
        "budgetCurrency", "commissioner", "contact", "consent",
    ]

    /// What records may carry beside what the sheets of the workbook ask for.
    private static let others = [
        TemplateColumn("hours", "Hours", "Timer"),
        TemplateColumn("consumption", "Consumption", "Forbrug"),
        TemplateColumn("power", "Power", "Effekt"),
        TemplateColumn("powerUnit", "Power unit", "Effektenhed"),
        TemplateColumn("periodFrom", "Period from", "Periode fra"),
        TemplateColumn("periodTo", "Period to", "Periode til"),
        TemplateColumn("gridRegion", "Grid region", "Elnetområde"),
        TemplateColumn("priceArea", "Price area", "Prisområde"),
        TemplateColumn("basis", "Basis", "Datagrundlag"),
        TemplateColumn("dataQuality", "Data quality", "Datakvalitet"),
        TemplateColumn("account", "Account", "Konto"),
    ]

    /// Writes the rows of the header and the names of all columns; in Danish with semicolons, as Danish
    /// spreadsheets read it.
    public func write(to sink: any TextSink) {
        let separator = language == .danish ? ";" : ","
        sink.write("\u{FEFF}")
        for field in Self.fields {
            sink.write(["#production", field, ""].joined(separator: separator) + "\r\n")
        }
        var names = [language == .danish ? "Post" : "Record"]
        var seen: Set<String> = ["record"]
        for column in TemplateSheet.all.flatMap(\.allColumns) + Self.others
        where seen.insert(column.attribute).inserted {
            names.append(language == .danish ? column.danish : column.english)
        }
        sink.write(names.joined(separator: separator) + "\r\n")
    }

    /// Lists the words that each column of choices may hold: the name, and the word of reports.
    public func writeWords(to sink: any TextSink) throws(FactorFolderFailure) {
        var seen: Set<String> = []
        for sheet in TemplateSheet.all {
            for column in sheet.allColumns {
                let name = language == .danish ? column.danish : column.english
                switch column.content {
                case .list(let list):
                    guard seen.insert(list.rawValue).inserted else { continue }
                    write(name, sheet, try words.choices(list), to: sink)
                case .byMode(let trait):
                    for mode in words.modes(record: sheet.record) {
                        let choices = words.choices(of: trait, record: sheet.record, mode: mode)
                        guard !choices.isEmpty else { continue }
                        write("\(name), \(words.name(mode))", sheet, choices, to: sink)
                    }
                default: continue
                }
            }
        }
    }

    private func write(
        _ name: String, _ sheet: TemplateSheet, _ choices: [TemplateWords.Choice],
        to sink: any TextSink
    ) {
        let place = Message("template-sheet-\(sheet.id)").text(in: language)
        sink.write("\(place): \(name)\n")
        let width = min(40, choices.map(\.name.count).max() ?? 0)
        for choice in choices {
            let padding = String(repeating: " ", count: max(0, width - choice.name.count))
            sink.write(
                choice.name == choice.word
                    ? "  \(choice.name)\n" : "  \(choice.name)\(padding)  \(choice.word)\n")
        }
        sink.write("\n")
    }
}
