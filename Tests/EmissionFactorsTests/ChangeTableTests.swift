import Diagnostics
import EmissionFactors
import Quantities
import Testing
import TestSupport

@Suite("Tables of changes")
struct ChangeTableTests {
    private static let heading =
        "change,part,name,match,operation,target,ratio,value,minimum,maximum,unit,source,text_en,text_da"
    private let library: FactorLibrary

    init() throws {
        library = try FactorLibrary(folder: .embedded)
    }

    private func read(_ lines: [String]) -> (table: ChangeTable, diagnostics: DiagnosticSink) {
        var text = ([Self.heading] + lines).joined(separator: "\n")
        return text.withUTF8 {
            ChangeTable.read(UnsafeRawBufferPointer($0), file: "own.csv", library: library)
        }
    }

    @Test("the table inside the executable has no faults, and each change says what it rests on")
    func embedded() throws {
        let found = try ChangeTable.ofLibrary(library)
        #expect(found.diagnostics.kept.isEmpty)
        #expect(
            found.table.changes.map(\.id) == [
                "rail-for-air", "hvo-for-diesel", "grid-for-generator", "vegetarian-menus",
                "hotels-near-set", "set-reuse",
            ])
        for change in found.table.changes {
            let texts =
                [change.wording] + change.parameters.map(\.wording)
            for text in texts {
                #expect(!text.english.isEmpty && !text.danish.isEmpty)
                #expect(!text.citation.english.isEmpty && !text.citation.danish.isEmpty)
            }
            #expect(change.rules.allSatisfy { !$0.citation.isEmpty })
        }
        let missing = found.table.changes.map { $0.missingParameters.map(\.name) }
        #expect(missing == [[], [], ["efficiency"], [], ["km"], ["share"]])
    }

    @Test("energy per litre is the quotient of two published rows")
    func energy() throws {
        let rules = try #require(try ChangeTable.ofLibrary(library).table["grid-for-generator"])
            .rules
        guard case .published(let perLitre, _)? = rules.first?.ratio.first else {
            Issue.record("no published quotient")
            return
        }
        // 2.57082 kg/L ÷ 0.25953 kg/kWh, per cubic metre: 9.905675644434 kWh/L.
        var chain = ExactProduct()
        chain.multiply(by: try decimal("0.001"))
        chain.multiply(by: perLitre)
        #expect(chain.rounded()?.description == "9.905675644434")
    }

    @Test("an own change stands beside the others, and one with a known id takes its place")
    func own() throws {
        let found = read([
            "bikes,change,,,,,,,,,,own,Bicycles,Cykler",
            "bikes,rule,,record=travel mode=taxi amount=distance,scale,,rest,,,,,own,,",
            "bikes,parameter,rest,,,,,0.5,0,1,1,own,share,andel",
            "set-reuse,change,,,,,,,,,,own,Mine,Min",
            "set-reuse,rule,,record=material,keep,,,,,,,own,,",
        ])
        #expect(found.diagnostics.kept.isEmpty)
        var table = try ChangeTable.ofLibrary(library).table
        table.merge(found.table)
        #expect(table.changes.count == 7)
        #expect(table["set-reuse"]?.wording.english == "Mine")
        #expect(table["bikes"]?.value(of: "rest")?.description == "0.5")
    }

    @Test(
        "each fault is named with its line",
        arguments: [
            (["a b,change,,,,,,,,,,,A,A"], "change-unknown-word", 2),
            (["a,title,,,,,,,,,,,A,A"], "change-unknown-word", 2),
            (["a,change,,,,,,,,,,,A,A"], "change-without-rules", 2),
            (["a,rule,,record=travel,keep,,,,,,,,,"], "change-without-title", 2),
            (
                ["a,change,,,,,,,,,,,A,A", "a,rule,,record=travel,fly,,,,,,,,,"],
                "change-unknown-word", 3
            ),
            (
                ["a,change,,,,,,,,,,,A,A", "a,rule,,colour=red,keep,,,,,,,,,"],
                "change-unknown-word", 3
            ),
            (["a,change,,,,,,,,,,,A,A", "a,rule,,,keep,,,,,,,,,"], "change-unknown-word", 3),
            (
                ["a,change,,,,,,,,,,,A,A", "a,rule,,record=travel,replace,mode=rail,,,,,,,,"],
                "change-unknown-word", 3
            ),
            (
                ["a,change,,,,,,,,,,,A,A", "a,rule,,record=travel,scale,,half,,,,,,,"],
                "change-unknown-parameter", 2
            ),
            (
                [
                    "a,change,,,,,,,,,,,A,A",
                    "a,rule,,record=travel,scale,,desnz-2025:no:use/desnz-2025:1_101_1011_7_1:use,,,,,,,",
                ], "change-unknown-word", 3
            ),
            (
                ["a,change,,,,,,,,,,,A,A", "a,parameter,x,,,,,ten,,,,,A,A"],
                "change-unknown-word", 3
            ),
            (["a,change"], "change-cell-count", 2),
            (["a,change,\"open"], "change-table-malformed", 0),
            ([], "change-table-empty", 0),
        ])
    func faults(lines: [String], id: String, line: Int) throws {
        let found = read(lines)
        let fault = try #require(found.diagnostics.kept.first)
        #expect(fault.id == id)
        if line > 0 { #expect(fault.position?.line == line) }
        #expect(fault.position?.file == "own.csv")
    }

    @Test("everything wrong is said at once, each at its cell, with what may have been meant")
    func everything() {
        let found = read([
            "a,change,,,,,,,,,,,A,A",
            "a,rule,,record=travell activity=fuel.disel,replac,mode=bus amount=distanc unit=kmm,,,,,,,,",
            "a,parameter,share,,,,,1.5,0,1,1,own,A,A",
            "a,rule,,airport=C0P borderOf=DKK,keep,,,,,,,own,,",
        ])
        let said = found.diagnostics.sorted.map {
            "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.message.text(in: .english)) "
                + ($0.remedy?.text(in: .english) ?? "")
        }
        #expect(
            said == [
                "3:9 match: 'travell' is not known here did you mean 'travel'?",
                "3:9 match: 'fuel.disel' is not known here did you mean 'fuel.diesel'?",
                "3:44 operation: 'replac' is not known here did you mean 'replace'?",
                "3:51 target: 'distanc' is not known here did you mean 'distance'?",
                "3:51 target: 'kmm' is not known here did you mean 'km'?",
                "4:23 share: expected a number from 0 to 1, found '1.5' ",
                "5:9 match: 'C0P' is not known here ",
                "5:9 match: 'DKK' is not known here ",
            ])
    }

    @Test("another heading is told what it should be")
    func heading() {
        var text = "change,name\n"
        let found = text.withUTF8 {
            ChangeTable.read(UnsafeRawBufferPointer($0), file: "own.csv", library: library)
        }
        #expect(found.diagnostics.kept.map(\.id) == ["change-table-header"])
    }

    @Test("a table with semicolons has decimal commas")
    func danish() throws {
        var text =
            Self.heading.split(separator: ",").joined(separator: ";")
            + "\na;change;;;;;;;;;;;A;A\na;rule;;record=material;reuse;;x;;;;;;;\na;parameter;x;;;;;0,25;;;1;;A;A\n"
        let found = text.withUTF8 {
            ChangeTable.read(UnsafeRawBufferPointer($0), file: "own.csv", library: library)
        }
        #expect(found.diagnostics.kept.isEmpty)
        #expect(found.table["a"]?.value(of: "x")?.description == "0.25")
    }
}
