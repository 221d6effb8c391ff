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
        ])
    func lint(text: String, id: String, line: Int, column: Int) throws {
        var reader = MappingReader(file: "map.csv")
        reader.read(Array(text.utf8))
        let problem = try #require(reader.diagnostics.kept.first)
        #expect(problem.id == id)
        #expect(problem.position?.description == "map.csv:\(line):\(column)")
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
