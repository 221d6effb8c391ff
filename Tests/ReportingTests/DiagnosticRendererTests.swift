import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Testing

@testable import Reporting

@Suite("Diagnostics as JSON and SARIF")
struct DiagnosticRendererTests {
    private func sink() -> DiagnosticSink {
        var sink = DiagnosticSink()
        sink.report(
            Diagnostic(
                .error, Message("unknown-command", ["command": "b\u{1B}", "word": "x"]),
                at: SourcePosition(file: "min rapport.xml", line: 7, column: 3), address: "row 4",
                remedy: Message("usage-see-help", ["help": "bftp"])))
        for line in 1...25 {
            sink.report(
                Diagnostic(
                    .warning, Message("repeated-option", ["option": "--å"]),
                    at: SourcePosition(file: "a.xml", line: line)))
        }
        sink.report(Diagnostic(.note, Message("missing-option-value")))
        return sink
    }

    @Test("JSON has the counts, and each diagnostic with its place and remedy")
    func json() throws {
        let text = DiagnosticJSONRenderer(language: .english, toolVersion: "1.2.3").render(sink())
        let tree = try JSONTree(text)
        #expect(
            tree.keys == [
                "schemaVersion", "tool", "errors", "warnings", "counts", "diagnostics",
            ])
        #expect(tree["errors"] == .word("1") && tree["warnings"] == .word("25"))
        #expect(tree["counts"]?["repeated-option"] == .word("25"))
        let diagnostics = tree["diagnostics"]?.elements ?? []
        #expect(diagnostics.count == 22)
        let error = try #require(diagnostics.first { $0["severity"]?.text == "error" })
        #expect(
            error.keys == [
                "id", "severity", "file", "line", "column", "message", "remedy", "address",
            ])
        #expect(error["file"]?.text == "min rapport.xml")
        #expect(error["line"] == .word("7") && error["column"] == .word("3"))
        #expect(error["message"]?.text == "'b\u{1B}' has no command 'x'")
        #expect(error["remedy"]?.text == "see 'bftp'")
        #expect(diagnostics[0]["file"] == .word("null") && diagnostics[0]["line"] == .word("null"))
        #expect(text.contains(#"'b\u001b'"#))
    }

    @Test("SARIF has rules, levels and places")
    func sarif() throws {
        let text = DiagnosticSARIFRenderer(language: .danish, toolVersion: "1.2.3").render(sink())
        let tree = try JSONTree(text)
        #expect(tree["version"]?.text == "2.1.0")
        let run = try #require(tree["runs"]?.elements.first)
        let rules = run["tool"]?["driver"]?["rules"]?.elements.compactMap { $0["id"]?.text }
        #expect(rules == ["missing-option-value", "repeated-option", "unknown-command"])
        let results = run["results"]?.elements ?? []
        #expect(results.count == 22)
        let error = try #require(results.first { $0["level"]?.text == "error" })
        #expect(error["ruleId"]?.text == "unknown-command" && error["ruleIndex"] == .word("2"))
        #expect(error["message"]?["text"]?.text == "'b\u{1B}' har ikke kommandoen 'x'; se 'bftp'")
        let location = try #require(error["locations"]?.elements.first)
        let physical = location["physicalLocation"]
        #expect(physical?["artifactLocation"]?["uri"]?.text == "min%20rapport.xml")
        #expect(physical?["region"]?["startLine"] == .word("7"))
        #expect(
            location["logicalLocations"]?.elements.first?["fullyQualifiedName"]?.text == "row 4")
        #expect(results.first?["locations"] == nil)
        #expect(run["properties"]?["counts"]?["repeated-option"] == .word("25"))
    }

    @Test("nothing found is still a document")
    func empty() throws {
        let json = DiagnosticJSONRenderer(language: .english, toolVersion: "1").render(.init())
        #expect(try JSONTree(json)["diagnostics"] == .array([]))
        let sarif = DiagnosticSARIFRenderer(language: .english, toolVersion: "1").render(.init())
        #expect(try JSONTree(sarif)["runs"]?.elements.first?["results"] == .array([]))
    }
}

@Suite("Words of the reports")
struct ReportWordsTests {
    @Test("every value of the model has words in both languages", arguments: Language.allCases)
    func complete(language: Language) throws {
        var ids: [String] = []
        ids += Production.Kind.allCases.map { "report-kind-\($0.rawValue)" }
        ids += ReportIdentity.Status.allCases.map { "report-status-\($0.rawValue)" }
        ids += ProductionPhase.allCases.map { "report-phase-\($0.rawValue)" }
        ids += ActivityBasis.allCases.map { "report-basis-\($0.rawValue)" }
        ids += LifeCycleStage.allCases.map { "report-stage-\($0.rawValue)" }
        ids += AccountingMeasure.allCases.map { "report-measure-\($0.rawValue)" }
        ids += ValueOrigin.allCases.map { "report-origin-\($0.rawValue)" }
        ids += FactorMatch.allCases.map { "report-match-\($0.rawValue)" }
        ids += FactorMatch.allCases.map { "report-why-\($0.rawValue)" }
        ids += FootprintIntensity.DeclaredUnit.allCases.map { "report-intensity-\($0.rawValue)" }
        ids += (0...3).map { "report-scope-\($0)" } + (1...15).map { "report-scope3-\($0)" }
        for id in ids { #expect(MessageCatalogue.template(id, in: language) != nil, "\(id)") }
    }

    @Test("reasons without a figure name places, units and money")
    func reasons() throws {
        let words = ReportWords(language: .danish, library: try SampleReport.library.get())
        let places = NoFactor.notForPlace("US", available: ["=country", "DK|SE", "@EU"])
        #expect(
            words.sentence(places)
                == "der er ikke offentliggjort et tal for USA, kun for Danmark, EU, Sverige")
        let many = NoFactor.notForPlace("US", available: ["DK|SE|NO|FI|IS|GB|IE|DE|FR"])
        #expect(words.sentence(many).hasSuffix(" … og 1 mere"))
        #expect(
            words.sentence(.otherUnit(expected: ["t", "L", "t"]))
                == "de offentliggjorte tal er pr. L, t")
        #expect(
            words.sentence(.notPublished(note: BilingualText("")))
                == "der er ikke offentliggjort et brugbart tal")
        #expect(
            words.sentence(.notPublished(note: BilingualText("give the litres | angiv literne")))
                == "der er ikke offentliggjort et brugbart tal: angiv literne")
    }
}
