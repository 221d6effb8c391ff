import EmissionFactors
import Quantities
import Testing
import TestSupport

@testable import Calculation

/// Two small reports compared, for tests that care about a few records.
enum ComparedReport {
    /// A report with its records in departments.
    static func xml(
        _ departments: [(name: String, records: String)], status: String = "final",
        revision: Int = 1, production: String = "T-1", kind: String = "short"
    ) -> String {
        let elements = departments.map {
            "<department name=\"\($0.name)\">\n\($0.records)\n</department>"
        }
        return """
            <productionReport xmlns="urn:bftp:production-report:1" status="\(status)" \
            revision="\(revision)">
            <production id="\(production)"><title>Test</title><kind>\(kind)</kind>
            <company>Test ApS</company><period from="2024-01-01" to="2025-06-30"/>
            <country>DK</country></production>
            \(elements.joined(separator: "\n"))
            </productionReport>
            """
    }

    /// The comparison of two reports under factor sets, nil being the newest.
    static func compare(
        _ first: String, _ second: String, under firstSet: String? = nil,
        and secondSet: String? = nil
    ) throws -> ReportComparison {
        let library = try ReportSource.embedded.get()
        let one = try footprint(ofXML: first, factorSet: firstSet).footprint
        return try #require(
            ReportComparison(
                one, try footprint(ofXML: second, factorSet: secondSet).footprint,
                restated: try footprint(ofXML: second, factorSet: one.factorSet).footprint,
                families: { library.dataset($0)?.family }))
    }

    /// Records of one department in both reports, final 1 against final 2.
    static func compare(
        records first: String, _ second: String, status: String = "final"
    ) throws -> ReportComparison {
        try compare(
            xml([("production", first)], status: status),
            xml([("production", second)], revision: 2))
    }
}

extension ReportComparison {
    /// Kilograms of the location-based difference by reason, those that are not zero.
    var location: [DifferenceReason: String] {
        Dictionary(
            sums(by: \.reason).filter { $0.totals.location != .zero }.map {
                ($0.key, $0.totals.location.description)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether the parts of every total sum to its difference.
    var addsUp: Bool {
        var sum = FootprintTotals()
        for slice in sums(by: \.reason) { sum += slice.totals }
        let totals = (first.totals, second.totals)
        return sum == difference
            && [\FootprintTotals.location, \.market, \.biogenic, \.memo].allSatisfy {
                totals.1[keyPath: $0].mantissa - totals.0[keyPath: $0].mantissa
                    == difference[keyPath: $0].mantissa
            }
    }
}
