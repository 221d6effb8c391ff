import Testing
import TestSupport

@Suite("Documentation of diagnostics")
struct DiagnosticPageTests {
    @Test("every id that code reports has a row on the page")
    func everyIDIsDocumented() {
        let page = Repository.text("Sources/Commands/Documentation.docc/Diagnostics.md")
        var ids: Set<Substring> = []
        for path in Repository.files(below: "Sources", suffix: ".swift") {
            let text = Repository.text(path)
            ids.formUnion(
                text.matches(
                    of: /\bDiagnostic\(\s*\.(?:error|warning),\s*Message\(\s*"([a-z0-9-]+)"/
                ).map(\.1))
            ids.formUnion(text.matches(of: /\bInputProblem\(\s*"([a-z0-9-]+)"/).map(\.1))
            ids.formUnion(
                text.matches(of: /\bRecordProblem\(\s*[.\w]+,\s*"([a-z0-9-]+)"/).map(\.1))
        }
        #expect(ids.count > 60)
        for id in ids.sorted() {
            #expect(page.contains("| `\(id)` |"), "\(id) has no row in Diagnostics.md")
        }
    }
}
