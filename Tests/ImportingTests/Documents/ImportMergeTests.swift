import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Importing

@Suite("Merged reports")
struct ImportMergeTests {
    private static func report(
        _ company: String, cvr: String, country: String, to: String, days: Int, _ records: String
    ) -> String {
        """
        <productionReport xmlns="urn:bftp:production-report:1" status="final" revision="1">
          <production id="T-1">
            <title>Fælles film</title><kind>feature</kind>
            <company cvr="\(cvr)">\(company)</company>
            <period from="2025-01-01" to="\(to)"/>
            <country>\(country)</country>
            <shootingDays>\(days)</shootingDays><crewDays>\(days * 10)</crewDays>
          </production>
          <department name="camera">
            \(records)
          </department>
        </productionReport>
        """
    }

    private static let danish = report(
        "Strandfilm ApS", cvr: "12345678", country: "DK", to: "2025-06-30", days: 4,
        """
        <energy id="e-1" source="grid" quantity="100" unit="kWh"/>
        <catering meal="vegan" count="12" date="2025-02-01" evidence="f-1"/>
        <setBuild id="kitchen" name="Kitchen"><material kind="plywood" quantity="8" unit="kg"/></setBuild>
        """)
    private static let swedish = report(
        "Klippfilm AB", cvr: "87654321", country: "SE", to: "2025-09-30", days: 3,
        """
        <energy id="e-1" source="grid" quantity="50" unit="kWh"/>
        <setBuild id="kitchen"><material kind="plywood" quantity="3" unit="kg"/></setBuild>
        """)
    private static let norwegian = report(
        "Fjellfilm AS", cvr: "11112222", country: "NO", to: "2025-08-31", days: 5,
        """
        <energy source="grid" quantity="7" unit="kWh" country="DK"/>
        <catering meal="vegan" count="12" date="2025-02-01" evidence="f-1" country="DK"/>
        """)

    private func merge(
        _ texts: [String], shares: [String: ExactDecimal] = [:]
    ) throws -> (text: String, diagnostics: DiagnosticSink) {
        let folder = TemporaryFolder()
        let names = texts.enumerated().map { folder.write($1, as: "\($0).xml") }
        let outcome = try ReportMerging(
            library: try ReportSource.embedded.get(), options: .init(), shares: shares
        ).run(names)
        let sink = TextCollector()
        outcome.write(to: sink)
        withExtendedLifetime(folder) {}
        return (sink.text, outcome.diagnostics)
    }

    @Test("the order of the reports and of the mergings changes nothing")
    func order() throws {
        let (a, b, c) = (Self.danish, Self.swedish, Self.norwegian)
        let all = try merge([a, b, c]).text
        for texts in [[c, b, a], [b, a, c], [b, c, a]] {
            #expect(try merge(texts).text == all)
        }
        let left = try merge([try merge([a, b]).text, c]).text
        let right = try merge([a, try merge([b, c]).text]).text
        #expect(left == all)
        #expect(right == all)
    }

    @Test("records keep their country and day, and ids tell their company")
    func inherited() throws {
        let merged = try merge([Self.danish, Self.swedish])
        #expect(!merged.diagnostics.hasErrors)
        #expect(
            merged.text.contains(
                "id=\"strandfilm-aps/e-1\" date=\"2025-06-30\" quantity=\"100\" unit=\"kWh\" "
                    + "source=\"grid\" country=\"DK\""))
        #expect(merged.text.contains("<setBuild id=\"klippfilm-ab/kitchen\">"))
        let reading = try footprint(ofXML: merged.text)
        #expect(reading.diagnostics.errorCount == 0)
        // The parts' totals add up to the whole.
        let parts = try [Self.danish, Self.swedish].map { try footprint(ofXML: $0) }
        let total = parts.map(\.footprint.totals.location).reduce(ExactDecimal.zero) {
            $0.adding($1) ?? $0
        }
        #expect(reading.footprint.totals.location == total)
    }

    @Test("shooting days are the whole production's, crew-days add up, shares stand by company")
    func header() throws {
        let share = ExactDecimal(mantissa: 600_000_000_000)
        let merged = try merge([Self.danish, Self.swedish], shares: ["DK": share])
        #expect(merged.text.contains("<shootingDays>4</shootingDays>"))
        #expect(merged.text.contains("<crewDays>70</crewDays>"))
        #expect(merged.text.contains("<period from=\"2025-01-01\" to=\"2025-09-30\"/>"))
        #expect(
            merged.text.contains(
                "<coProducer country=\"DK\" share=\"0.6\">Strandfilm ApS</coProducer>"))
    }

    @Test("a record with the same evidence in two reports counts once and is said")
    func duplicates() throws {
        let merged = try merge([Self.danish, Self.norwegian])
        #expect(merged.diagnostics.counts["merge-same-record"] == 1)
        #expect(merged.text.components(of: "<catering").count == 2)
    }

    @Test("the same file twice counts once, and a second report of one company is refused")
    func sameCompany() throws {
        let (once, twice) = (try merge([Self.danish]), try merge([Self.danish, Self.danish]))
        #expect(once.text == twice.text)
        #expect(twice.diagnostics.counts["merge-same-file"] == 1)
        #expect(!twice.diagnostics.hasErrors)
        let corrected = Self.danish.replacing("quantity=\"100\"", with: "quantity=\"110\"")
        #expect(
            try merge([Self.danish, corrected]).diagnostics.counts["merge-same-company"] == 1)
        let unnumbered = corrected.replacing(" cvr=\"12345678\"", with: "")
        #expect(
            try merge([unnumbered, Self.danish]).diagnostics.counts["merge-same-company"] == 1)
        #expect(
            try merge([Self.danish, Self.swedish]).diagnostics.counts["merge-same-company"] == nil)
    }

    @Test("another production, too large shares and unknown names are errors")
    func errors() throws {
        let other = Self.swedish.replacing("id=\"T-1\"", with: "id=\"T-2\"")
        #expect(try merge([Self.danish, other]).diagnostics.counts["merge-other-report"] == 1)
        let unknown = try merge([Self.danish], shares: ["FI": .one])
        #expect(unknown.diagnostics.counts["merge-unknown-share"] == 1)
        let large = try merge(
            [Self.danish, Self.swedish], shares: ["DK": .one, "SE": .one])
        #expect(large.diagnostics.counts["merge-shares-exceed"] == 1)
    }
}

extension String {
    /// The parts between occurrences of a mark.
    fileprivate func components(of mark: String) -> [Substring] {
        var (parts, rest) = ([Substring](), self[...])
        while let found = rest.firstRange(of: mark) {
            parts.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        return parts + [rest]
    }
}
