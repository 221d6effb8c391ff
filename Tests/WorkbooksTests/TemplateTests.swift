import Calculation
import Diagnostics
import EmissionFactors
import Quantities
import Testing
import TestSupport

@testable import Reporting
@testable import Workbooks

/// The template as it is written, and filled in as a person would.
@Suite("Template")
struct TemplateTests {
    private let library: FactorLibrary

    init() throws {
        library = try ReportSource.embedded.get()
    }

    @Test(
        "an empty template has nothing wrong but what is to be filled in",
        arguments: Language.allCases)
    func empty(language: Language) throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/t.xlsx"
        try TemplateWorkbook.write(to: path, library: library, language: language)
        let read = try ReportSource().read(file: path)
        // Eight fields of the header must be filled in; twelve sheets have an example.
        #expect(
            read.diagnostics.counts == ["workbook-missing-header-field": 8, "example-rows": 1])
        let note = read.diagnostics.kept.first { $0.id == "example-rows" }
        #expect(note?.message.arguments["count"] == .number(12))
        #expect(read.lines.isEmpty && read.collected.unquantified.isEmpty)
    }

    @Test("the same template gives the same bytes")
    func reproducible() throws {
        let folder = TemporaryFolder()
        for name in ["/a.xlsx", "/b.xlsx"] {
            try TemplateWorkbook.write(to: folder.path + name, library: library, language: .danish)
        }
        let first = Files.bytes(folder.path + "/a.xlsx")
        #expect(first != nil && first == Files.bytes(folder.path + "/b.xlsx"))
    }

    @Test(
        "filled in with its examples it gives the figures of the same records in XML",
        arguments: Language.allCases)
    func filledIn(language: Language) throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/filled.xlsx"
        try fill(path, language)
        let workbook = try ReportSource().read(file: path)
        #expect(!workbook.diagnostics.hasErrors, "\(workbook.diagnostics.kept)")
        let report = try ReportSource().read(xml: Self.report)
        #expect(!report.diagnostics.hasErrors, "\(report.diagnostics.kept)")
        #expect(workbook.lines.map(\.figure) == report.lines.map(\.figure))
        #expect(workbook.lines.count > 12)
        #expect(
            workbook.collected.unquantified.map(\.activity)
                == report.collected.unquantified.map(\.activity))
    }

    /// Every sheet with one row: the words of its example.
    private func fill(_ path: String, _ language: Language) throws {
        let book = try WorkbookWriter(path)
        let words = try TemplateWords(library, language: language)
        let header = try #require(book.addSheet("P"))
        let isDanish = language == .danish
        let fields: [(String, String)] =
            isDanish
            ? [
                ("Felt", "Værdi"), ("Produktions-id", "T-1"), ("Titel", "T"),
                ("Produktionstype", "Kortfilm"), ("Rapport", "Endelig rapport"),
                ("Revision", "1"), ("Første dag", "01-01-2025"), ("Sidste dag", "30-06-2025"),
                ("Land", "Danmark"),
            ]
            : [
                ("Field", "Value"), ("Production id", "T-1"), ("Title", "T"),
                ("Kind of production", "Short film"), ("Report", "Final report"),
                ("Revision", "1"), ("First day", "2025-01-01"), ("Last day", "2025-06-30"),
                ("Country", "Denmark"),
            ]
        for (row, field) in fields.enumerated() {
            header.write(field.0, row: row, column: 0)
            header.write(field.1, row: row, column: 1)
        }
        for sheet in TemplateSheet.all {
            let writer = try #require(book.addSheet(sheet.id))
            for (column, word) in (["#record"] + sheet.constants).enumerated()
            where !sheet.constants.isEmpty {
                writer.write(word, row: 0, column: column)
            }
            for (column, description) in sheet.allColumns.enumerated() {
                let name = isDanish ? description.danish : description.english
                writer.write(name + " *", row: 1, column: column)
                write(description, words, column, to: writer)
            }
        }
        try book.close()
    }

    private func write(
        _ description: TemplateColumn, _ words: TemplateWords, _ column: Int,
        to writer: SheetWriter
    ) {
        switch description.example {
        case .none: break
        case .text(let text): writer.write(text, row: 2, column: column)
        case .word(let word):
            var name = words.name(word)
            if case .list(let list) = description.content,
                let choice = (try? words.choices(list))?.first(where: { $0.word == word })
            {
                name = choice.name
            }
            writer.write(name, row: 2, column: column)
        case .number(let number):
            if let value = try? decimal(number) { writer.write(value, row: 2, column: column) }
        case .day(let year, let month, let day):
            writer.write(
                year: year, month: month, day: day, row: 2, column: column,
                style: CellStyle { $0.numberFormat = "yyyy-mm-dd" })
        }
    }

    private static let report = """
        <productionReport xmlns="urn:bftp:production-report:1" status="final" revision="1">
          <production id="T-1"><title>T</title><kind>short</kind>
            <period from="2025-01-01" to="2025-06-30"/><country>DK</country></production>
          <department name="production">
            <travel mode="car" fuel="diesel" size="medium" distance="340" distanceUnit="km" \(common)/>
            <travel mode="flight" from="CPH" to="LHR" class="economy" persons="4" return="true" \(common)/>
            <freight mode="lorry" distance="600" distanceUnit="km" mass="2.4" massUnit="t" \(common)/>
            <energy source="grid" quantity="12450.5" unit="kWh" \(common)/>
            <setBuild id="kitchen"><material kind="plywood" quantity="800" unit="kg" reusedShare="0.4" \(common)/></setBuild>
            <material kind="fabric" quantity="35" unit="kg" \(common)/>
            <accommodation kind="hotel" nights="3" rooms="8" \(common)/>
            <catering meal="vegetarian" count="120" \(common)/>
            <waste material="residual" treatment="incineration" quantity="140" unit="kg" \(common)/>
            <water quantity="12" unit="m3" \(common)/>
            <purchase activity="costumeRental" amount="18500" currency="DKK" \(common)/>
            <activity type="fuel.diesel" quantity="20" unit="L" \(common)/>
          </department>
        </productionReport>
        """
    private static let common = "date=\"2025-03-04\" phase=\"shoot\" evidence=\"113\""

    @Test("every word of every list stands for one word of reports")
    func words() throws {
        for language in Language.allCases {
            let words = try TemplateWords(library, language: language)
            for list in TemplateList.allCases {
                let choices = try words.choices(list)
                #expect(!choices.isEmpty, "\(list)")
                #expect(Set(choices.map(\.name)).count == choices.count, "\(list)")
            }
        }
    }
}

extension EmissionLine {
    /// What must agree between two forms of one report.
    fileprivate var figure: String {
        "\(activity) \(category) \(scope) \(record.date) \(kilograms)"
    }
}
