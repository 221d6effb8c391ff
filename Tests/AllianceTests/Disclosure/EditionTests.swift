import Alliance
import Diagnostics
import Quantities
import Reporting
import TestSupport
import Testing

/// A later edition beside an earlier one gives nobody away.
struct EditionTests {
    private func published(
        _ partials: [ProductionPartial], after earlier: EarlierEdition? = nil
    ) throws -> (report: AllianceReport, edition: EarlierEdition, text: String) {
        let report = try AllianceReport(
            MemberCollection(partials), filter: AllianceFilter(), earlier: earlier)
        let sink = StringSink()
        AllianceJSONRenderer().render(report, to: sink)
        return (report, try EarlierEditionReader.read(Array(sink.text.utf8)), sink.text)
    }

    /// Twelve productions of twelve companies, kilograms alike.
    private func productions(_ numbers: Range<Int>) -> [ProductionPartial] {
        numbers.map { number in
            MadeUpPartial(
                production: "P\(number)", company: "C\(number)",
                parts: [("camera", "freight", 100 + number), ("art", "catering", 50 + number)]
            ).partial
        }
    }

    @Test func oneMoreProductionIsRefused() throws {
        let first = try published(productions(0..<12))
        #expect(throws: PublicationRefusal.difference) {
            try published(productions(0..<13), after: first.edition)
        }
        // One more comes, and one withdraws its consent.
        var withdrawn = MadeUpPartial(production: "P11", company: "C11")
        (withdrawn.revision, withdrawn.consent) = (2, .internal)
        #expect(throws: PublicationRefusal.difference) {
            try published(
                productions(0..<12) + productions(20..<21) + [withdrawn.partial],
                after: first.edition)
        }
    }

    @Test func enoughNewOnesMayCome() throws {
        let first = try published(productions(0..<12))
        let second = try published(productions(0..<18), after: first.edition)
        #expect(second.report.productions == 18)
        // Σ (150 + 2n) for n from 0 to 17 is 18 × 150 + 2 × 153 = 3006, in three digits 3010.
        #expect(second.report.location == ExactDecimal(3010))
    }

    @Test func theSameReportsGiveTheSameEdition() throws {
        let first = try published(productions(0..<12))
        let again = try published(productions(0..<12), after: first.edition)
        #expect(again.text == first.text)
    }

    @Test func aCorrectionOfOneReportWaits() throws {
        let first = try published(productions(0..<12))
        var corrected = MadeUpPartial(production: "P3", company: "C3")
        corrected.revision = 2
        #expect(throws: PublicationRefusal.difference) {
            try published(productions(0..<12) + [corrected.partial], after: first.edition)
        }
    }

    @Test func earlierReportsMustBeThere() throws {
        let first = try published(productions(0..<12))
        #expect(throws: PublicationRefusal.earlierReportsMissing(2)) {
            try published(productions(2..<30), after: first.edition)
        }
    }

    /// Six more come, all of them features; one of them alone has travel by air.
    @Test func aClassThatChangedByOneIsNotShownOnItsOwn() throws {
        let air: [ProductionPartial] = (0..<12).map { number in
            MadeUpPartial(
                production: "P\(number)", company: "C\(number)",
                parts: [
                    ("camera", "freight", 100), ("camera", "travelAir", 80),
                    ("art", "catering", 90),
                ]
            ).partial
        }
        let first = try published(air)
        func keys(_ report: AllianceReport) -> [String?] {
            report.tables.first { $0.classification == .category }?.rows.map(\.key) ?? []
        }
        #expect(keys(first.report) == ["catering", "freight", "travelAir"])
        let new: [ProductionPartial] = (12..<18).map { number in
            MadeUpPartial(
                production: "P\(number)", company: "C\(number)",
                parts: [("camera", "freight", 100), ("art", "catering", 90)]
                    + (number == 12 ? [("camera", "travelAir", 70)] : [])
            ).partial
        }
        let second = try published(air + new, after: first.edition)
        #expect(!keys(second.report).contains("travelAir"))
        // Without the earlier edition nothing is wrong with it.
        let alone = try published(air + new)
        #expect(keys(alone.report) == ["catering", "freight", "travelAir"])
    }

    @Test func internalPagesAreNoEditions() throws {
        let report = try AllianceReport(
            MemberCollection(productions(0..<3)), filter: AllianceFilter(isInternal: true))
        let sink = StringSink()
        AllianceJSONRenderer().render(report, to: sink)
        #expect(throws: EarlierEditionReader.Failure.otherForm) {
            try EarlierEditionReader.read(Array(sink.text.utf8))
        }
    }
}
