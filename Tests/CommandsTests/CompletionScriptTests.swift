import Diagnostics
import Testing

@testable import Commands

@Suite("Completion scripts")
struct CompletionScriptTests {
    private func script(_ shell: CompletionScript.Shell, _ language: Language = .english) -> String
    {
        CompletionScript(root: CommandTree.root, language: language).script(for: shell)
    }

    /// The words before the cursor, the last one unfinished, and what is offered for it.
    private static let offers: [([String], [String])] = [
        (
            [""],
            [
                "alliance", "benchmark", "check", "compare", "completions", "explain", "factors",
                "file", "footprint", "forecast", "help", "import", "ledger", "man", "merge",
                "report", "schema", "sign", "template", "validate", "verify", "whatif",
            ]
        ),
        (["foo"], ["footprint"]),
        (["-q", "fo"], ["footprint", "forecast"]),
        (["--language", ""], ["da", "en"]),
        (["--diagnostics", "sarif", "fac"], ["factors"]),
        (["factors", ""], ["cite", "diff", "lint", "list", "new", "search", "show"]),
        (["factors", "--format", "json", "s"], ["search", "show"]),
        (["footprint", "--format", ""], ["csv", "html", "json", "ndjson", "pdf", "text", "xlsx"]),
        (["factors", "list", "--format", ""], ["json", "text"]),
        (["factors", "list", "--a"], ["--activity"]),
        (["validate", "--lan"], ["--language"]),
        (["validate", "--rec"], []),
        (["explain", "--rec"], ["--record"]),
        (["explain", "--record", ""], []),
        (["schema", ""], ["json", "rng", "xsd"]),
        (["completions", "b"], ["bash"]),
        (["help", "fo"], ["footprint", "forecast"]),
        (["help", "factors", ""], ["cite", "diff", "lint", "list", "new", "search", "show"]),
        (["footprint", "/dev/nul"], ["/dev/null"]),
        (["footprint", "-o", "/dev/nul"], ["/dev/null"]),
        (["footprint", "--output", "/dev/nul"], ["/dev/null"]),
    ]

    @Test(
        "bash offers what fits", .enabled(if: Shell.bash.isInstalled, "needs bash"),
        arguments: offers)
    func bash(words: [String], expected: [String]) throws {
        let offered = try offeredByBash(words)
        #expect(offered == expected)
    }

    @Test(
        "bash offers more where only it is asked",
        .enabled(if: Shell.bash.isInstalled, "needs bash"),
        arguments: [
            (["footprint", "--format", "=", "j"], ["json"]),
            (
                ["footprint", "--format", "="],
                ["csv", "html", "json", "ndjson", "pdf", "text", "xlsx"]
            ),
            (["footprint", "--", "--fo"], []),
            (["footprint", "--", "/dev/nul"], ["/dev/null"]),
            (["footprint", "--factors", "/dev/nul"], []),
            (["footprint", "--factors", "/usr/bi"], ["/usr/bin"]),
            (
                ["schema", "-"],
                [
                    "--color", "--diagnostics", "--help", "--language", "--quiet", "--verbose",
                    "--version", "-V", "-h", "-q", "-v",
                ]
            ),
        ])
    func bashOnly(words: [String], expected: [String]) throws {
        let offered = try offeredByBash(words)
        #expect(offered == expected)
    }

    private func offeredByBash(_ words: [String]) throws -> [String] {
        let quoted = (["bftp"] + words).map { "'\($0)'" }.joined(separator: " ")
        let call = """
            COMP_WORDS=(\(quoted))
            COMP_CWORD=\(words.count)
            _bftp
            ((${#COMPREPLY[@]})) && printf '%s\\n' "${COMPREPLY[@]}"
            true

            """
        let (output, status) = try Shell.bash.run(script(.bash) + call)
        #expect(status == 0)
        return output.split(separator: "\n").map(String.init).sorted()
    }

    @Test(
        "fish offers what fits", .enabled(if: Shell.fish.isInstalled, "needs fish"),
        arguments: offers)
    func fish(words: [String], expected: [String]) throws {
        let line = (["bftp"] + words).joined(separator: " ")
        let call = "complete -C '\(line)'\n"
        let (output, status) = try Shell.fish.run(script(.fish) + call, options: "--no-config")
        #expect(status == 0)
        // Each line is an offer, a tab and its description.
        let offered = output.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
        #expect(offered.map(String.init).sorted() == expected)
    }

    @Test(
        "bash accepts the script", .enabled(if: Shell.bash.isInstalled, "needs bash"),
        arguments: Language.allCases)
    func bashSyntax(language: Language) throws {
        let (output, status) = try Shell.bash.run(script(.bash, language), options: "-n")
        #expect(output == "" && status == 0)
    }

    @Test(
        "zsh accepts the script", .enabled(if: Shell.zsh.isInstalled, "needs zsh"),
        arguments: Language.allCases)
    func zshSyntax(language: Language) throws {
        let (output, status) = try Shell.zsh.run(script(.zsh, language), options: "-n")
        #expect(output == "" && status == 0)
    }

    @Test(
        "fish accepts the script", .enabled(if: Shell.fish.isInstalled, "needs fish"),
        arguments: Language.allCases)
    func fishSyntax(language: Language) throws {
        let (output, status) = try Shell.fish.run(script(.fish, language), options: "-n")
        #expect(output == "" && status == 0)
    }

    @Test("zsh gets every option with its description and values")
    func zshSpecifications() {
        let text = script(.zsh)
        #expect(text.hasPrefix("#compdef bftp\n"))
        #expect(
            text.contains(
                "'(-o --output)'{-o,--output=}"
                    + "'[write the result to a file instead of standard output]:FILE:_files'"))
        #expect(text.contains("'*'--record='[only the record with this id]:ID:'"))
        #expect(text.contains("'(--activity --datasets)'--activity'[list the activities instead]'"))
        #expect(
            text.contains(
                "'(--color)'--color='[colours in messages; auto\\: on a terminal unless NO_COLOR "
                    + "is set]: :(auto always never)'"))
        #expect(text.contains("'*:FILE:_files'") && text.contains("'1:FILE:_files'"))
    }
}
