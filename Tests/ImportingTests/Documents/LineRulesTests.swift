import EmissionFactors
import Quantities
import Testing
import TestSupport

@testable import Importing

@Suite("Rules for lines")
struct LineRulesTests {
    @Test("words are found whole, at the beginning, at the end and inside, as their stars say")
    func words() {
        let table = WordTable([
            ["gebyr"], ["abonnement*"], ["*skat"], ["*tarif*"], ["øre afrunding"],
        ])
        let cases: [(String, [Int])] = [
            ("Gebyr", [0]), ("Rykkergebyr", []), ("gebyrer", []), ("et gebyr, ja", [0]),
            ("ABONNEMENTER", [1]), ("avisabonnement", []), ("Energiskat", [2]), ("skatter", []),
            ("Nettariffen", [3]), ("Øre-afrunding", [4]), ("", []), ("g", []),
        ]
        for (text, groups) in cases {
            let expected = groups.reduce(UInt128(0)) { $0 | (1 << UInt128($1)) }
            #expect(table.groups(in: FoldedText(text)) == expected, "\(text)")
        }
    }

    @Test("every unit of the tables is one of the catalogue, and codes are written once")
    func unitTable() {
        var codes: Set<String> = []
        for row in CommaSeparated(Repository.text("emission-factors/rec20-units.csv")).rows {
            #expect(codes.insert(row["code"] ?? "").inserted)
            for column in ["unit", "meant"] {
                let unit = row[column] ?? ""
                #expect(unit.isEmpty || UnitCatalogue.unit(unit) != nil, "\(unit)")
            }
        }
        #expect(codes.count > 70)
        for row in CommaSeparated(Repository.text("emission-factors/line-bounds.csv")).rows {
            let unit = row["unit"] ?? ""
            #expect(unit.isEmpty || UnitCatalogue.unit(unit) != nil, "\(unit)")
        }
    }

    @Test("what the codes convert to is what their definitions say")
    func ratios() throws {
        let codes = try InvoiceReading.rules.get().units
        // Definitions: international gallon 4.54609 L, short ton 2000 lb, barrel 42 US gallons.
        let expected = [
            ("GLI", "L", "4.54609"), ("STN", "lb", "2000"), ("LTN", "lb", "2240"),
            ("BLL", "gal(US)", "42"), ("HLT", "L", "100"), ("KJO", "MJ", "0.001"),
            ("WEE", "d", "7"),
            ("DAA", "m2", "1000"), ("4L", "GB", "0.001"), ("GV", "GJ", "1"),
        ]
        for (code, unit, ratio) in expected {
            #expect(codes[code]?.unit?.symbol == unit)
            #expect(codes[code]?.ratio.description == ratio)
        }
    }

    @Test(
        "the code list of the corpus knows every code by that name",
        .enabled(if: !CorpusTests.files.isEmpty, "there is no corpus beside the repository"))
    func codeList() {
        let list = CommaSeparated(
            Files.text(
                CorpusTests.folder + "/codelists/unece-rec20-rev17-units-of-measure.csv"))
        let known = Set(list.rows.compactMap { $0["CommonCode"] })
        #expect(known.count > 2000)
        for row in CommaSeparated(Repository.text("emission-factors/rec20-units.csv")).rows {
            #expect(known.contains(row["code"] ?? ""), "\(row["code"] ?? "")")
        }
    }
}
