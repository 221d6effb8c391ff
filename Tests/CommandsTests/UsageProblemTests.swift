import Diagnostics
import Testing

@testable import Commands

@Suite("Problems with a command line")
struct UsageProblemTests {
    private func lines(_ line: [String], _ language: Language = .english) -> [String] {
        let outcome = CommandLineParser(root: CommandTree.root).parse(line)
        guard case .misuse(let problems, _) = outcome else { return [] }
        let renderer = DiagnosticTextRenderer(language: language)
        return problems.map { renderer.line($0.diagnostic) }
    }

    @Test(
        "each says what was expected and found, and what to do",
        arguments: [
            (
                "footprnt a.xml",
                "'bftp' has no command 'footprnt'; did you mean 'footprint'? see 'bftp help' "
                    + "[unknown-command]"
            ),
            (
                "search diesel",
                "'bftp' has no command 'search'; did you mean 'factors search'? see 'bftp help' "
                    + "[unknown-command]"
            ),
            (
                "report.xml",
                "'bftp' has no command 'report.xml'; see 'bftp help' [unknown-command]"
            ),
            (
                "help factors lst",
                "'bftp factors' has no command 'lst'; did you mean 'list'? see 'bftp help factors' "
                    + "[unknown-command]"
            ),
            (
                "footprint --fromat json a.xml",
                "'bftp footprint' has no option '--fromat'; did you mean '--format'? "
                    + "see 'bftp help footprint' [unknown-option]"
            ),
            (
                "explain -format a.xml b.xml",
                "'bftp explain' has no option '-f'; see 'bftp help explain' [unknown-option]"
            ),
            (
                "footprint -format a.xml",
                "'bftp footprint' has no option '-f'; did you mean '--format'? "
                    + "see 'bftp help footprint' [unknown-option]"
            ),
            (
                "validate --format json a.xml",
                "'bftp validate' has no option '--format'; see 'bftp help validate' "
                    + "[unknown-option]"
            ),
            (
                "--format json footprint a.xml",
                "'bftp' has no option '--format'; write it after the command it belongs to; "
                    + "see 'bftp help' [unknown-option]"
            ),
            (
                "footprint a.xml --output",
                "option '--output' needs a value: FILE; see 'bftp help footprint' "
                    + "[missing-option-value]"
            ),
            (
                "footprint --output= a.xml",
                "option '--output' needs a value: FILE; see 'bftp help footprint' "
                    + "[missing-option-value]"
            ),
            (
                "footprint a.xml --format -q",
                "option '--format' needs a value: text|json|csv|xlsx|html|pdf|ndjson; see 'bftp help footprint' "
                    + "[missing-option-value]"
            ),
            (
                "footprint -o -- a.xml",
                "option '-o' needs a value: FILE; see 'bftp help footprint' "
                    + "[missing-option-value]"
            ),
            (
                "footprint --lines=yes a.xml",
                "option '--lines' takes no value, found 'yes'; see 'bftp help footprint' "
                    + "[unexpected-option-value]"
            ),
            (
                "footprint --format jsn a.xml",
                "option '--format' takes one of text, json, csv, xlsx, html, pdf, ndjson, found 'jsn'; "
                    + "did you mean 'json'? see 'bftp help footprint' [invalid-option-value]"
            ),
            (
                "factors list --format csv",
                "option '--format' takes one of text, json, found 'csv'; "
                    + "see 'bftp help factors list' [invalid-option-value]"
            ),
            (
                "-q footprint a.xml --quiet",
                "option '--quiet' is given more than once; see 'bftp help footprint' "
                    + "[repeated-option]"
            ),
            (
                "factors list --activity --datasets",
                "options '--activity' and '--datasets' exclude each other; "
                    + "see 'bftp help factors list' [conflicting-options]"
            ),
            (
                "factors",
                "'bftp factors' needs the argument COMMAND; choose one of list, show, search, "
                    + "diff, cite, lint, new; "
                    + "see 'bftp help factors' [missing-argument]"
            ),
            (
                "footprint",
                "'bftp footprint' needs the argument FILE; see 'bftp help footprint' "
                    + "[missing-argument]"
            ),
            (
                "schema",
                "'bftp schema' needs the argument xsd|rng|json; see 'bftp help schema' "
                    + "[missing-argument]"
            ),
            (
                "explain a.xml b.xml",
                "'bftp explain' does not take the argument 'b.xml'; see 'bftp help explain' "
                    + "[unexpected-argument]"
            ),
            (
                "schema xds",
                "'bftp schema' does not take the argument 'xds'; did you mean 'xsd'? "
                    + "see 'bftp help schema' [unexpected-argument]"
            ),
            (
                "completions powershell",
                "'bftp completions' does not take the argument 'powershell'; "
                    + "choose one of bash, zsh, fish; see 'bftp help completions' "
                    + "[unexpected-argument]"
            ),
        ])
    func english(line: String, expected: String) {
        #expect(lines(words(line)) == ["error: " + expected])
    }

    @Test("they are shown in Danish too")
    func danish() {
        #expect(
            lines(words("footprint --fromat json a.xml"), .danish) == [
                "fejl: 'bftp footprint' har ikke tilvalget '--fromat'; mente du '--format'? "
                    + "se 'bftp help footprint' [unknown-option]"
            ])
        #expect(
            lines(words("validate --output"), .danish).last
                == "fejl: 'bftp validate' mangler argumentet FIL; se 'bftp help validate' "
                + "[missing-argument]")
    }

    @Test("all problems of a line are found, in the order in which they stand")
    func several() {
        let line = words("footprint --fromat x -z --format docx --lines=1 --decimal comma")
        let outcome = CommandLineParser(root: CommandTree.root).parse(line)
        guard case .misuse(let problems, _) = outcome else {
            Issue.record("taken for a command")
            return
        }
        #expect(
            problems.map(\.diagnostic.id) == [
                "unknown-option", "unknown-option", "invalid-option-value",
                "unexpected-option-value",
            ])
    }

    @Test(
        "one slip makes one problem",
        arguments: [
            ("explain --recrd x a.xml", ["unknown-option"]),
            ("explain --format json a.xml", ["unknown-option"]),
            ("footprnt --format json --lines a.xml", ["unknown-command"]),
            ("footprnt --frmat json", ["unknown-command", "unknown-option"]),
            ("footprint --format=jsn a.xml --format json", ["invalid-option-value"]),
        ])
    func consequences(line: String, expected: [String]) {
        let outcome = CommandLineParser(root: CommandTree.root).parse(words(line))
        guard case .misuse(let problems, _) = outcome else {
            Issue.record("taken for a command")
            return
        }
        #expect(problems.map(\.diagnostic.id) == expected)
    }

    @Test("words that would steer a terminal are shown harmlessly")
    func controlCharacters() {
        #expect(
            lines(["\u{1B}[2J"]) == [
                "error: 'bftp' has no command '\\u{1B}[2J'; see 'bftp help' [unknown-command]"
            ])
    }
}
