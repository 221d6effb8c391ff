import Diagnostics
import Testing

@testable import Commands

@Suite("Reading command lines")
struct CommandLineParserTests {
    private let parser = CommandLineParser(root: CommandTree.root)

    private func parsed(_ line: String) throws -> ParsedCommand {
        let outcome = parser.parse(words(line))
        guard case .command(let command) = outcome else {
            throw Misread(outcome: outcome)
        }
        return command
    }

    private struct Misread: Error { let outcome: CommandLineOutcome }

    @Test(
        "the command and its arguments",
        arguments: [
            ("", [], []),
            ("-q", [], []),
            ("footprint a.xml b.csv", ["footprint"], ["a.xml", "b.csv"]),
            ("footprint -", ["footprint"], ["-"]),
            ("footprint -- --format -q", ["footprint"], ["--format", "-q"]),
            ("footprint a.xml -- --", ["footprint"], ["a.xml", "--"]),
            ("footprint a.xml -q b.xml", ["footprint"], ["a.xml", "b.xml"]),
            ("-q footprint a.xml", ["footprint"], ["a.xml"]),
            ("--language da footprint a.xml", ["footprint"], ["a.xml"]),
            ("footprint footprint", ["footprint"], ["footprint"]),
            ("factors list", ["factors", "list"], []),
            ("factors --format json list", ["factors", "list"], []),
            ("--quiet factors -v show diesel", ["factors", "show"], ["diesel"]),
            ("factors search hotel DK", ["factors", "search"], ["hotel", "DK"]),
            ("schema rng", ["schema"], ["rng"]),
            ("completions fish", ["completions"], ["fish"]),
            ("help", ["help"], []),
            ("help factors list", ["help"], ["factors", "list"]),
            ("footprint --help", ["footprint"], []),
            ("factors -h", ["factors"], []),
            ("explain -V", ["explain"], []),
        ] as [(String, [String], [String])])
    func commandAndArguments(line: String, path: [String], arguments: [String]) throws {
        let command = try parsed(line)
        #expect(command.path == path)
        #expect(command.arguments == arguments)
    }

    @Test(
        "an option's value in every way of writing it",
        arguments: [
            "footprint -o out.json a.xml", "footprint -oout.json a.xml",
            "footprint --output out.json a.xml", "footprint --output=out.json a.xml",
            "footprint a.xml -qo out.json", "footprint a.xml -qvoout.json",
        ])
    func forms(line: String) throws {
        let command = try parsed(line)
        #expect(command.value(for: .output) == "out.json")
        #expect(command.arguments == ["a.xml"])
    }

    @Test(
        "values are taken as they stand",
        arguments: [
            ("footprint --output=a=b x", "a=b"), ("footprint --output - x", "-"),
            ("footprint -o- x", "-"), ("footprint --output=--lines x", "--lines"),
            ("footprint -o -x.json x", "-x.json"), ("footprint --output footprint x", "footprint"),
        ])
    func values(line: String, output: String) throws {
        let command = try parsed(line)
        #expect(command.value(for: .output) == output)
    }

    @Test("flags, alone and combined")
    func flags() throws {
        let command = try parsed("footprint -qv --lines a.xml")
        #expect(command.flag(.quiet) && command.flag(.verbose) && command.flag(.lines))
        #expect(!command.flag(.help) && !command.flag(.version))
        let version = try parsed("footprint a.xml -V")
        #expect(version.flag(.version))
    }

    @Test("a repeatable option keeps all values in order")
    func repeated() throws {
        let command = try parsed("explain --record b --record=a report.xml --record b")
        #expect(command.values(for: .record) == ["b", "a", "b"])
        let plain = try parsed("explain report.xml")
        #expect(plain.values(for: .record).isEmpty)
    }

    @Test("defaults hold where nothing is given, and cases of a type can be asked for")
    func defaults() throws {
        let plain = try parsed("footprint a.xml")
        #expect(plain.value(for: .footprintFormat) == "text")
        #expect(plain.values(for: .footprintFormat) == ["text"])
        #expect(plain.value(for: .decimal) == nil)
        #expect(plain.choice(Language.self, for: .language) == .english)
        #expect(!plain.flag(.footprintFormat))
        let danish = try parsed("footprint --language=da --format csv a.xml")
        #expect(danish.choice(Language.self, for: .language) == .danish)
        #expect(danish.value(for: .footprintFormat) == "csv")
    }

    @Test("no abbreviation of a long option or a command is understood")
    func abbreviations() {
        for line in ["footprint --form json a.xml", "foot a.xml", "footprint --quie a.xml"] {
            #expect(throws: Misread.self) { try parsed(line) }
        }
    }

    @Test("an empty word is an argument, not an option and not nothing")
    func emptyWord() {
        #expect(
            parser.parse(["footprint", ""])
                == .command(ParsedCommand(path: ["footprint"], arguments: [""])))
    }

    @Test("beside the problems stands what could be read, for their language and form")
    func misuseKeepsOptions() {
        let line = "--language da footprnt --diagnostics json --format csv"
        guard case .misuse(let problems, let command) = parser.parse(words(line)) else {
            Issue.record("taken for a command")
            return
        }
        #expect(problems.map(\.diagnostic.id) == ["unknown-command"])
        #expect(command.value(for: .language) == "da")
        #expect(command.value(for: .diagnostics) == "json")
    }
}

/// The words of a command line without quotes.
func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
}
