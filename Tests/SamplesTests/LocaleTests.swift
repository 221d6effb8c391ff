import TestSupport
import Testing

@Suite("Separators of CSV")
struct LocaleTests {
    private let folder = Repository.root + "/samples/vadehavet"

    @Test("da is for Danish Excel whatever the language; c is for programs")
    func separators() {
        let danish = ToolRun("footprint --format csv --locale da report.xml", in: folder).output
        #expect(danish.hasPrefix("\u{FEFF}\"Production\";\"Record id\";"))
        #expect(danish.contains("\r\n"))
        let plain = ToolRun(
            "footprint --format csv --locale c --language da report.xml", in: folder
        ).output
        #expect(plain.hasPrefix("\"Produktion\",\""))
        let byLanguage = ToolRun("footprint --format csv report.xml", in: folder).output
        #expect(byLanguage.hasPrefix("\u{FEFF}\"Production\",\""))
        // The same cells: commas and full stops change places outside of quotes.
        #expect(danish.split(separator: "\r\n").count == byLanguage.split(separator: "\r\n").count)
    }
}
