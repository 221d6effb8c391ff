import EmissionFactors
import Quantities
import Testing
import TestSupport

@testable import Calculation

@Suite("What holds for every comparison")
struct ReportComparisonPropertyTests {
    private static let pairs: [(UInt64, UInt64)] = [(1, 2), (42, 2025)]

    /// The second report keeps half of the first one's records.
    private static func reports(_ seeds: (UInt64, UInt64)) -> (RandomReport, RandomReport) {
        let (first, other) = (RandomReport(seed: seeds.0), RandomReport(seed: seeds.1))
        return (
            first,
            RandomReport(records: Array(first.records.prefix(150) + other.records.prefix(99)))
        )
    }

    @Test(
        "the parts sum to the difference to the last digit, under one set and under two",
        arguments: pairs)
    func sums(seeds: (UInt64, UInt64)) throws {
        let (first, second) = Self.reports(seeds)
        for sets in [("bftp-2025", "bftp-2025"), ("bftp-2023", "bftp-2025")] {
            let found = try ComparedReport.compare(
                first.xml, second.xml, under: sets.0, and: sets.1)
            #expect(found.addsUp)
            #expect(found.parts.count > 50)
            let reasons = Set(found.parts.map(\.reason))
            #expect(reasons.contains(.factorSet) == (sets.0 != sets.1))
            #expect(reasons.contains(.amount))
            for key in [\FootprintCoordinates.department, \.category] {
                let changes = found.changes(by: { $0[keyPath: key] }, atMost: 3)
                let sum = changes.reduce(Int128(0)) { $0 + $1.difference.location.mantissa }
                #expect(sum == found.difference.location.mantissa)
            }
        }
    }

    @Test("a report compared with itself has no parts")
    func identity() throws {
        let xml = RandomReport(seed: 42).xml
        let found = try ComparedReport.compare(xml, xml)
        #expect(found.parts.isEmpty && found.difference == FootprintTotals())
        #expect(found.second.totals.location > .zero)
    }

    @Test("the other way round, totals and what lies beyond the boundary change sign")
    func reversal() throws {
        let (first, second) = Self.reports((1, 2))
        let (there, back) = (
            try ComparedReport.compare(first.xml, second.xml),
            try ComparedReport.compare(second.xml, first.xml)
        )
        #expect(there.difference.location.mantissa == -back.difference.location.mantissa)
        #expect(there.difference.market.mantissa == -back.difference.market.mantissa)
        let fewer = RandomReport(records: Array(first.records.prefix(40)))
        func parts(_ comparison: ReportComparison) -> [String: Int128] {
            Dictionary(
                comparison.parts.filter { $0.reason.cause == .boundary }.map {
                    (
                        "\($0.reason) \($0.department) \($0.category) \($0.activity) "
                            + "\($0.stage) \($0.measure)", $0.kilograms.mantissa
                    )
                }, uniquingKeysWith: +)
        }
        let forwards = parts(try ComparedReport.compare(first.xml, fewer.xml))
        let backwards = parts(try ComparedReport.compare(fewer.xml, first.xml))
        #expect(!forwards.isEmpty && forwards == backwards.mapValues { -$0 })
    }

    @Test("the order of the records changes no part and no range")
    func order() throws {
        let (first, second) = Self.reports((1, 2))
        var generator = SplitMix64(seed: 7)
        let shuffled = RandomReport(records: second.records.shuffled(using: &generator))
        let (one, other) = (
            try ComparedReport.compare(first.xml, second.xml, under: "bftp-2024"),
            try ComparedReport.compare(first.xml, shuffled.xml, under: "bftp-2024")
        )
        #expect(one.parts == other.parts)
        let ranges = [one, other].map {
            DifferenceUncertainty($0.first, $0.second)?.range(of: .location)
        }
        #expect(ranges[0] != nil && ranges[0] == ranges[1])
    }
}
