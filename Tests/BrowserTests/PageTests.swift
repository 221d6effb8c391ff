import Calculation
import Diagnostics
import EmissionFactors
import Reporting
import TestSupport
import Testing

@Suite(
    "Pages in a real browser", .serialized,
    .enabled(
        if: Chromium.installed != nil,
        "Chromium is not installed, so no page was opened, measured or printed"))
struct PageTests {
    private static let samples = ["den-sidste-sommer", "vadehavet", "koekkenkampen"]

    @Test(
        "on a desk and on a phone nothing overflows, is clipped, unlabelled or too pale",
        arguments: samples, [false, true])
    func layout(sample: String, isDark: Bool) throws {
        try check(page("samples/\(sample)/report.xml", isDark ? .danish : .english), isDark)
    }

    @Test("the plan beside the report", arguments: [false, true])
    func plan(isDark: Bool) throws {
        let folder = "samples/den-sidste-sommer"
        try check(page("\(folder)/report.xml", .danish, plan: "\(folder)/budget.xml"), isDark)
    }

    @Test(
        "long words, markup, other scripts, wide amounts and amounts below zero",
        arguments: [
            false, true,
        ])
    func extremes(isDark: Bool) throws {
        let long = String(repeating: "Sammensætningsord", count: 8)
        let records = """
            <energy id='\(long)' source='generator' fuel='diesel' quantity='99999999' unit='L'
              description='&lt;/p>&lt;script>x&lt;/script> \(long) عربي 漢字漢字漢字漢字漢字漢字漢字'/>
            <energy source='generator' fuel='hvo' quantity='0.0001' unit='L'/>
            <setBuild id='s'><material kind='softwood' quantity='900000' unit='kg'/></setBuild>
            <purchase activity='costumeRental' amount='18500' currency='DKK'/>
            """
        let xml = SmallReport.xml(records, department: "\(long) WWWWWWWWWWWWWWWWWWWWWWWWWWWW")
        let title = "<title>\(long) مرحبا بالعالم 漢字</title>"
        try check(
            page(of: footprint(ofXML: xml.replacing("<title>Test</title>", with: title))), isDark)
    }

    @Test("a report of records without a figure only", arguments: [false, true])
    func unquantified(isDark: Bool) throws {
        let record = "<purchase activity='costumeRental' amount='18500' currency='DKK'/>"
        try check(page(of: footprint(ofXML: SmallReport.xml(record)), .danish), isDark)
    }

    @Test("prints to A4", arguments: samples)
    func paper(sample: String) throws {
        let folder = TemporaryFolder()
        let text = try page("samples/\(sample)/report.xml", .english)
        let chromium = try #require(Chromium.installed)
        let pdf = chromium.pdf(of: folder.write(text, as: "page.html"), in: folder)
        #expect(pdf.starts(with: "%PDF-".utf8))
        let content = String(decoding: pdf.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        let sizes = content.matches(of: /\/MediaBox ?\[0 0 ([0-9.]+) ([0-9.]+)\]/)
        #expect(!sizes.isEmpty)
        // A4 is 210 mm × 297 mm: 595.3 × 841.9 points.
        for size in sizes { #expect(size.1.hasPrefix("59") && size.2.hasPrefix("84")) }
    }

    /// Opens a page in frames as wide as a desk and as the narrowest phone, and expects no problem.
    func check(_ page: String, _ isDark: Bool) throws {
        let folder = TemporaryFolder()
        let script = Repository.text("Tests/BrowserTests/PageChecks.js")
        let quoted = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        let frames = [1280, 360].map { width in
            "<iframe id=\"w\(width)\" width=\"\(width)\" height=\"900\" style=\"border:0\" "
                + "srcdoc=\"\(quoted)\"></iframe>"
        }
        let wrapper = folder.write(
            "<!DOCTYPE html><meta charset=\"utf-8\">\(frames.joined())<pre id=\"result\"></pre>"
                + "<script>\(script)</script>", as: "wrapper.html")
        let chromium = try #require(Chromium.installed)
        let document = chromium.document(
            of: wrapper, in: folder,
            isDark ? "--blink-settings=preferredColorScheme=0" : "--window-size=1400,900")
        let result = document.split(separator: "BEGIN\n").last?.split(separator: "\nEND").first
        let lines = try #require(result).split(separator: "\n")
        #expect(lines.first?.contains("\"isDark\":\(isDark)") == true, "\(lines.first ?? "")")
        #expect(lines.first?.contains("1280 360") == true)
        #expect(lines.dropFirst().isEmpty, "\(lines.dropFirst().joined(separator: "\n"))")
    }

    private func page(
        _ file: String, _ language: Language, plan: String? = nil
    ) throws -> String {
        let source = try ReportSource()
        let reading = try source.read(file: Repository.root + "/" + file)
        let planned = try plan.map { try source.read(file: Repository.root + "/" + $0) }
        return try page(of: reading, language, plan: planned)
    }

    private func page(
        of reading: ReportReading, _ language: Language = .english, plan: ReportReading? = nil
    ) throws -> String {
        #expect(!reading.diagnostics.hasErrors)
        let input = FootprintReport.Input(
            file: "report.xml", sha256: String(repeating: "0a", count: 32))
        var report = FootprintReport(
            footprint: reading.footprint, inputs: [input], factorSetHash: nil,
            toolVersion: "1.2.3", warningCount: 2)
        report.plan = plan.flatMap { plan in
            PlanComparison(plan: plan.footprint, actual: reading.footprint).map {
                .init(comparison: $0, inputs: [input])
            }
        }
        let sink = StringSink()
        FootprintHTMLRenderer(language: language, library: try ReportSource.embedded.get())
            .render([report], to: sink)
        return sink.text
    }
}
