import Diagnostics
import Testing
import TestSupport

@testable import Importing

@Suite("Reports as workbooks")
struct WorkbookReportTests {
    private static let header: [[String]] = [
        ["Felt", "Værdi", "Forklaring"], ["Produktions-id *", "T-1", "her"], ["Titel", "Test"],
        ["Produktionstype", "Kortfilm"], ["Rapport", "Endelig rapport"], ["Revision", "1"],
        ["Selskab", "Test ApS"], ["Første dag", "01-01-2025"], ["Sidste dag", "30-06-2025"],
        ["Land", "Danmark"], ["Optagedage", "4"],
    ]

    /// Rows of inline texts; `=` before a number makes it a number, an empty text no cell.
    private func data(_ rows: [[String]]) -> String {
        rows.map { row in
            let cells = row.enumerated().map { index, text -> String in
                let place = SourcePosition.letters(ofColumn: index + 1)
                if text.isEmpty { return "" }
                if text.hasPrefix("=") { return "<c><v>\(text.dropFirst())</v></c>" }
                if text.hasPrefix("#N") { return "<c t='e'><v>\(text)</v></c>" }
                _ = place
                return "<c t='inlineStr'><is><t>\(text)</t></is></c>"
            }
            return "<row>"
                + zip(cells, 1...).map { cell, column in
                    cell.isEmpty ? "<c/>" : cell
                }.joined() + "</row>"
        }.joined()
    }

    private func read(_ sheets: [(String, [[String]])]) throws -> RecordedReport {
        let archive = SpreadsheetMaker.spreadsheet(
            sheets.map { (name: $0.0, data: data($0.1)) })
        return try RecordedReport(archive, as: "report.xlsx")
    }

    @Test("a report made of a Danish workbook has the format's own words, and each record's cell")
    func importedWords() throws {
        let archive = SpreadsheetMaker.spreadsheet([
            (name: "Produktion", data: data(Self.header)),
            (
                name: "Rejser",
                data: data([
                    ["#record", "travel"],
                    ["Nr", "Afdeling", "Transportmiddel", "Brændstof", "Afstand", "Enhed", "Land"],
                    ["", "Kamera", "Bil", "Benzin", "=12.5", "km", "Sverige"],
                ])
            ),
        ])
        let folder = TemporaryFolder()
        let trial = try ImportTrial(files: [folder.write(archive, as: "skabelon.xlsx")])
        withExtendedLifetime(folder) {}
        #expect(
            trial.records == [
                #"<travel id="import-1" mode="car" fuel="petrol" distance="12.5" unit="km" "#
                    + #"country="SE" origin="skabelon.xlsx Rejser!3"/>"#
            ])
    }

    @Test("Danish words, the sheet's own kind and the header give the same records as a table")
    func sameAsTable() throws {
        let workbook = try read([
            ("Produktion", Self.header), ("Om", [["#info"], ["Hej"]]),
            (
                "Kørsel",
                [
                    ["#record", "rejse"], ["Rejser"],
                    [
                        "Nr", "Afdeling *", "Transportmiddel", "Brændstof", "Afstand", "Enhed",
                        "Retur",
                    ],
                    ["#eksempel", "Kamera", "Bil", "Diesel", "=1", "km", "Ja"],
                    ["k-1", "Kamera", "Bil", "Diesel", "=340.5", "km", "Ja"],
                    ["k-2", "Camera", "car", "petrol", "=12", "km", ""],
                ]
            ),
        ])
        #expect(workbook.errors.isEmpty, "\(workbook.problems)")
        let table = try RecordedReport(
            """
            #production;id;T-1
            #production;title;Test
            #production;kind;short
            #production;status;final
            #production;revision;1
            #production;company;Test ApS
            #production;periodFrom;2025-01-01
            #production;periodTo;2025-06-30
            #production;country;DK
            #production;shootingDays;4
            record;id;department;mode;fuel;distance;unit;return
            travel;k-1;camera;car;diesel;340,5;km;true
            travel;k-2;camera;car;petrol;12;km;
            """, as: "report.csv")
        #expect(table.errors.isEmpty, "\(table.problems)")
        let withoutPlace = { (texts: [String]) in
            texts.map { $0.split(separator: "|").dropLast().joined(separator: "|") }
        }
        #expect(withoutPlace(workbook.records) == withoutPlace(table.records))
        #expect(workbook.report.production == table.report.production)
        #expect(workbook.report.identity == table.report.identity)
        #expect(workbook.report.diagnostics.counts == ["example-rows": 1])
    }

    @Test("problems name sheet and cell")
    func places() throws {
        let report = try read([
            ("Produktion", Self.header),
            (
                "Rejser",
                [
                    ["#record", "travel"],
                    ["id", "department", "mode", "fuel", "distance", "unit"],
                    ["a", "camera", "car", "diesel", "=12", "kg"],
                    ["a", "camera", "car", "diesel", "#N/A", "km"],
                    ["a", "camera", "car", "diesel", "=-3", "km"],
                    ["b", "camera", "bicycle", "", "=3", "km"],
                    ["c", "camera", "car", "diesel", "=3", "km", "what"],
                    ["", "", "car", "diesel", "=3", "km"],
                    ["571", "camera", "car", "diesel", "=5.71313174115723E+17", "km"],
                ]
            ),
        ])
        let places = report.problems.map { "\($0.id) \($0.position.map(\.cell) ?? "")" }
        #expect(
            places.sorted() == [
                "cell-error Rejser!E4", "cell-rounded Rejser!E9", "duplicate-id Rejser!A5",
                "missing-attribute Rejser!8", "negative-quantity Rejser!E5",
                "number-out-of-range Rejser!E9", "sheet-cell-without-column Rejser!G7",
                "unknown-value Rejser!C6", "wrong-dimension Rejser!F3",
            ])
        #expect(
            report.problems.first { $0.id == "duplicate-id" }?.message.text(in: .english)
                .contains("Rejser!A3") == true)
        #expect("\(report.problems[0].position.map(\.description) ?? "")".contains(":Rejser!"))
    }

    @Test("what is missing or cannot be understood is said")
    func structure() throws {
        #expect(
            try read([("S", [["a", "b"], ["1", "2"]])]).errors == ["workbook-without-records"])
        let header = Self.header.filter { $0[0] != "Titel" }
        let rows = [
            ["department", "record", "meal", "count"], ["camera", "catering", "vegan", "=3"],
        ]
        #expect(
            try read([("P", header), ("S", rows)]).errors == ["workbook-missing-header-field"])
        #expect(
            try read([("S", rows), ("P", Self.header)]).errors.contains("production-not-first"))
        #expect(
            try read([("P", Self.header), ("S", [["#huh"]] + rows)]).errors
                == ["sheet-unknown-mark"])
        let ignored = try read([("P", Self.header), ("S", rows), ("Noter", [["Husk!"]])])
        #expect(ignored.errors.isEmpty)
        #expect(ignored.problems.map(\.id) == ["sheet-not-read"])
    }
}
