import Diagnostics
import Testing

@testable import Commands

@Suite("The manual page")
struct ManPageTests {
    private func text(_ language: Language) -> String {
        ManPage(root: CommandTree.root, version: "1.2", language: language).text
    }

    @Test("it begins with its title, its name and how to call each command")
    func beginning() {
        let expected = """
            .TH BFTP 1 "" "bftp 1.2"
            .SH NAME
            bftp \\- carbon footprints of film and television productions
            .SH SYNOPSIS
            .B bftp footprint
            [OPTIONS] FILE…
            .br
            .B bftp report
            [OPTIONS] FILE…
            .br
            .B bftp compare
            [OPTIONS] FILE FILE…
            .br

            """
        #expect(text(.english).hasPrefix(expected))
        #expect(text(.danish).contains("\n.SH OVERSIGT\n.B bftp footprint\n[TILVALG] FIL…\n"))
    }

    @Test("every option and every command stands in it", arguments: Language.allCases)
    func completeness(language: Language) {
        let page = text(language)
        for lineage in CommandLineage(root: CommandTree.root).all {
            for option in lineage.command.options {
                let form = option.longForm.split(separator: "-").joined(separator: "\\-")
                #expect(page.contains("\\-\\-" + form), "\(option.name)")
            }
            guard lineage.children.isEmpty else { continue }
            #expect(page.contains("\n.SS \(lineage.spelling)\n"), "\(lineage.spelling)")
        }
    }

    @Test("what roff would take for a request or an escape stands for itself")
    func escapes() {
        let page = text(.english)
        #expect(page.contains(".B \\-o, \\-\\-output FILE\n"))
        #expect(page.contains("; \\(aq\\-\\(aq is standard input\n"))
        #expect(page.contains(" help (default:\\ en)\n"))
        #expect(page.contains(".B bftp schema xsd > production\\-report.xsd\n"))
    }

    @Test(
        "the formatter of manual pages finds nothing to complain about",
        .enabled(if: Shell(name: "mandoc").isInstalled, "needs mandoc"),
        arguments: Language.allCases)
    func lint(language: Language) throws {
        let (output, _) = try Shell(name: "mandoc").run(
            text(language), options: "-T lint -W warning")
        // The page carries no date on purpose.
        let findings = output.split(separator: "\n").filter { !$0.contains("missing date") }
        #expect(findings == [])
    }

    @Test("a command has a page of its own")
    func oneCommand() {
        let page = ManPage(
            root: CommandTree.root, path: ["sign"], version: "1.2", language: .english
        ).text
        #expect(
            page.hasPrefix(".TH BFTP\\-SIGN 1 \"\" \"bftp 1.2\"\n.SH NAME\nbftp\\-sign \\- sign "))
        #expect(page.contains("\n.B bftp sign\n[OPTIONS] [FILE…]\n"))
        #expect(page.contains("\\-\\-new\\-key FILE"))
        #expect(page.contains("\\-\\-language en|da"))
        #expect(page.contains("\n.B 77\n"))
        #expect(!page.contains("bftp footprint"))
    }
}
