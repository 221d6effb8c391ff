import Testing
import TestSupport

@Suite("README")
struct ReadmeTests {
    @Test("what it shows is what the program prints")
    func outputs() {
        let parts = Repository.text("README.md").split(separator: "<!-- output of: ").dropFirst()
        #expect(parts.count == 3)
        for part in parts {
            let heading = part.prefix { $0 != ">" }.dropLast(3).split(separator: ", in ")
            let block = part.split(separator: "```text\n").dropFirst().first ?? ""
            let shown = block.split(separator: "```").first ?? ""
            let run = ToolRun(String(heading[0]), in: Repository.root + "/" + heading[1])
            #expect(
                !shown.isEmpty && (run.output.contains(shown) || run.errors.contains(shown)),
                "\(heading)")
        }
    }

    @Test("it is between 100 and 160 lines")
    func length() {
        let lines = Repository.text("README.md").split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect((100...160).contains(lines.count))
    }
}
