import Diagnostics
import Testing

@testable import Commands

@Suite("Help pages")
struct HelpRendererTests {
    private static let paths = CommandLineage(root: CommandTree.root).all.map(\.path)

    private func page(_ path: [String], _ language: Language) -> String {
        HelpRenderer(root: CommandTree.root, language: language).page(for: path)
    }

    @Test("no line is wider than 80 characters or ends in a space", arguments: paths)
    func width(path: [String]) {
        for language in Language.allCases {
            let text = page(path, language)
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                #expect(line.count <= 80, "\(line)")
                #expect(line.last != " ", "\(line)")
            }
            #expect(text.last == "\n" && !text.hasSuffix("\n\n"))
            #expect(!text.contains("help-") && !text.contains("{") && !text.contains("\u{A0}"))
        }
    }

    @Test("every page names its arguments, options and commands", arguments: paths)
    func completeness(path: [String]) {
        let lineage = CommandLineage(root: CommandTree.root, path: path)
        for language in Language.allCases {
            let text = page(path, language)
            let forms = lineage.options.flatMap(\.forms)
            for word in forms + lineage.command.subcommands.map(\.name) {
                #expect(text.contains(word), "\(word)")
            }
        }
    }

    @Test("the program's help in English")
    func rootEnglish() {
        #expect(page([], .english) == Self.rootEnglish)
    }

    @Test("the program's help in Danish")
    func rootDanish() {
        #expect(page([], .danish) == Self.rootDanish)
    }

    @Test("a command's help in English")
    func explainEnglish() {
        #expect(page(["explain"], .english) == Self.explainEnglish)
    }

    @Test("a command's help in Danish")
    func footprintDanish() {
        #expect(page(["footprint"], .danish) == Self.footprintDanish)
    }

    @Test("a name that is not known leads no further")
    func unknownName() {
        #expect(page(["factors", "lst"], .english) == page(["factors"], .english))
    }
}
