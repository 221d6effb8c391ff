import Testing
import TestSupport

@Suite("Words and imports")
struct WordTests {
    @Test("nothing imports Foundation", arguments: SourceText.sources + SourceText.tests)
    func imports(file: SourceText) {
        #expect(!file.code.contains { $0.wholeMatch(of: /.*import Foundation\s*/) != nil })
    }

    @Test("libraries never stop the program or force a value", arguments: SourceText.sources)
    func force(file: SourceText) {
        for line in file.code {
            let match = line.firstMatch(of: /\b(fatalError|assertionFailure)\(|\btry!|\bas!/)
            #expect(match == nil, "\(line)")
        }
    }

    @Test("nothing is left to be done", arguments: SourceText.sources + SourceText.tests)
    func unfinished(file: SourceText) {
        let marks = ["TO" + "DO", "FIX" + "ME"]
        for mark in marks { #expect(!file.text.contains(mark), "\(mark)") }
    }

    @Test("names that say nothing are not used", arguments: SourceText.sources)
    func names(file: SourceText) {
        for word in ["Util", "Helper", "Manager", "Common", "Misc"] {
            #expect(!file.path.contains(word))
        }
        let banned =
            /\b(struct|class|enum|actor|protocol) \w*(Manager|Helper|Util|Utils|Wrapper)\b/
        for line in file.code {
            #expect(line.firstMatch(of: banned) == nil, "\(line)")
            // `Unit` is a measurement unit or a shooting unit; `source` a citation or an input.
            #expect(
                line.firstMatch(of: /\b(struct|class|enum) Unit\b|\b(let|var) source\b/) == nil,
                "\(line)")
        }
    }

    @Test("no number with a fraction is written in accounting code", arguments: SourceText.sources)
    func floatingPoint(file: SourceText) {
        let modules = ["Quantities", "EmissionFactors", "Inventory", "Importing", "Calculation"]
        guard modules.contains(where: { file.path.hasPrefix("Sources/\($0)/") }) else { return }
        // The great circle is the only floating-point arithmetic; `approximate` leaves for drawing.
        let allowed = ["GreatCircle.swift", "ExactDecimal.swift"]
        guard !allowed.contains(where: file.path.hasSuffix) else { return }
        for line in file.code.map({ $0.replacing(/0x[0-9A-F_]+/, with: "0") }) {
            #expect(line.firstMatch(of: /(^|[^\w.$])\d[\d_]*\.\d|\d[eE]-?\d/) == nil, "\(line)")
            #expect(line.firstMatch(of: /\b(Float|CGFloat|pow\(|Decimal\()/) == nil, "\(line)")
        }
    }

    @Test("the package depends on no other package")
    func packages() {
        let manifest = Repository.text("Package.swift")
        #expect(manifest.contains("targets: ["))
        #expect(!manifest.contains(".package("))
        #expect(!manifest.contains("https://"))
    }

    @Test("no file tells of the machine it was written on")
    func paths() {
        let folders = ["emission-factors", "samples", "Sources", "Tests"]
        let files = folders.flatMap { Repository.files(below: $0) }.filter { path in
            [".swift", ".md", ".csv", ".xml", ".xsd", ".rng", ".c", ".h", ".txt"]
                .contains(where: path.hasSuffix)
        }
        #expect(files.count > 300)
        for path in files {
            let text = Repository.text(path)
            for word in ["/home" + "/", "/Users" + "/", "/work" + "/", "/root" + "/"] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
    }
}
