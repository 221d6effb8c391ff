import Testing

@testable import Commands

@Suite("Breaking help texts into lines")
struct HelpLayoutTests {
    @Test(
        "lines break at spaces, as late as possible",
        arguments: [
            ("", []), ("a", ["a"]), ("aa bb cc", ["aa bb", "cc"]), ("aa bbb", ["aa", "bbb"]),
            ("aaaaaaa b", ["aaaaaaa", "b"]), ("  a   b ", ["a b"]),
            ("aa b\u{A0}c", ["aa", "b c"]), ("æø å b", ["æø å", "b"]),
        ] as [(String, [String])])
    func lines(text: String, expected: [String]) {
        #expect(HelpLayout.lines(text, width: 5) == expected)
    }

    @Test("explanations stand in one column; a label too wide for it has a line of its own")
    func table() {
        let rows = [
            HelpLayout.Row(label: "-q", text: "quiet"),
            HelpLayout.Row(label: "--output FILE", text: "result"),
            HelpLayout.Row(label: "--diagnostics text|json|sarif", text: "form"),
        ]
        let expected = """
              -q             quiet
              --output FILE  result
              --diagnostics text|json|sarif
                             form

            """
        #expect(HelpLayout.table(rows) == expected)
        #expect(HelpLayout.table([]) == "")
    }
}
