import TestSupport
import Testing

@testable import Importing

@Suite("Mapping")
struct ImportMappingTests {
    @Test("columns, constants and values explain a table")
    func table() throws {
        let mapping = """
            # what the fuel card writes
            column;Tid;date
            column;Vol;quantity
            column;Prod;text
            constant;department;transport
            constant;unit;L
            value;Prod;D7;record=travel mode=car fuel=diesel

            """
        var reader = MappingReader(file: "map.csv")
        reader.read(Array(mapping.utf8))
        #expect(!reader.diagnostics.hasErrors)
        let trial = try ImportTrial(
            [("card.csv", "Tid;Vol;Prod\n04-03-2025;40,5;D7\n")], mapping: mapping,
            department: nil)
        #expect(trial.values("quantity") == ["40.5"])
        #expect(trial.values("unit") == ["L"])
        #expect(trial.report.contains("<department name=\"transport\">"))
    }

    @Test(
        "what is wrong is said with its place",
        arguments: [
            ("kolonne;A;date\n", "mapping-unknown-rule", 1, 1),
            ("column;A;date\ncolumn;B;dato\n", "mapping-unknown-attribute", 2, 10),
            ("column;A\n", "mapping-cells", 1, 1),
            ("account;40;record=purchase activty=x\n", "mapping-unknown-attribute", 1, 12),
            ("account;40;record=rejsen\n", "mapping-unknown-record", 1, 12),
            ("text;kasse;purchase\n", "mapping-no-assignment", 1, 12),
            ("column;A;date\ncolumn;a;text\n", "mapping-repeated", 2, 8),
            ("constant;farve;rød\n", "mapping-unknown-attribute", 1, 10),
            ("file;a.csv;country=DE\n", "mapping-no-record", 1, 12),
            ("supplier;X;department=art phase=shoot\n", "mapping-no-record", 1, 12),
        ])
    func lint(text: String, id: String, line: Int, column: Int) throws {
        var reader = MappingReader(file: "map.csv")
        reader.read(Array(text.utf8))
        let problem = try #require(reader.diagnostics.kept.first)
        #expect(problem.id == id)
        #expect(problem.position?.description == "map.csv:\(line):\(column)")
    }

    private static let fuel = "Dato;Tekst;Liter;Konto\n04-03-2025;Diesel;40;2210\n"

    @Test(
        "a department for files, texts and accounts; the exact one stands before the general",
        arguments: [
            ("file;kort-*;department=art\n", "art"), ("file;kort-3.csv;department=art\n", "art"),
            ("file;kort-*;department=art\nfile;kort-3*;department=grip\n", "grip"),
            ("file;*;department=art\ntext;diesel;department=grip\n", "grip"),
            ("text;diesel;department=art\naccount;22*;department=grip\n", "grip"),
            ("file;kort;department=art\n", "unassigned"),
        ])
    func departments(mapping: String, department: String) throws {
        let trial = try ImportTrial(
            [("kort-3.csv", Self.fuel)], mapping: mapping, department: nil)
        #expect(trial.values("fuel") == ["diesel"])
        #expect(trial.report.contains("<department name=\"\(department)\">"))
    }

    @Test("a rule that only names a department does not hide another that says which record")
    func departmentBesideRecord() throws {
        let mapping = """
            account;2210;department=grip
            text;diesel;record=energy source=generator fuel=diesel
            file;*;record=travel mode=van fuel=diesel

            """
        let trial = try ImportTrial(
            [("kort.csv", Self.fuel + "05-03-2025;Kort 9;30;2300\n")], mapping: mapping,
            department: "art")
        #expect(trial.values("source") == ["generator", ""])
        #expect(trial.values("mode") == ["", "van"])
        #expect(trial.report.contains("<department name=\"grip\">"))
        #expect(trial.report.contains("<department name=\"art\">"))
    }

    @Test("a saved mapping is one that can be read, and changes nothing")
    func saved() throws {
        let text = "Dato;Tekst;Liter;Andet\n04-03-2025;Diesel;40,5;x\n"
        let first = try ImportTrial([("a.csv", text)])
        let sink = TextCollector()
        first.outcome.writeMapping(to: sink, department: nil)
        #expect(sink.text.contains("column;Liter;quantity\n"))
        #expect(sink.text.contains("column;Andet;ignore\n"))
        let second = try ImportTrial([("a.csv", text)], mapping: sink.text)
        #expect(second.report == first.report)
    }
}
