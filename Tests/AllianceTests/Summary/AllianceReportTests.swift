import Alliance
import Diagnostics
import Inventory
import Quantities
import Reporting
import TestSupport
import Testing

/// Which reports count, what is computed of them, and that nothing depends on their order.
struct AllianceReportTests {
    private func report(
        _ partials: [ProductionPartial], year: Int? = nil, isInternal: Bool = true
    ) throws -> AllianceReport {
        try AllianceReport(
            MemberCollection(partials), filter: AllianceFilter(year: year, isInternal: isInternal))
    }

    private func json(_ report: AllianceReport) -> String {
        let sink = StringSink()
        AllianceJSONRenderer().render(report, to: sink)
        return sink.text
    }

    private func made(_ number: Int, _ kilograms: Int, days: Int? = 10) -> MadeUpPartial {
        MadeUpPartial(
            production: "P\(number)", company: "C\(number)", days: days,
            parts: [("camera", "freight", kilograms)])
    }

    @Test func onlyTheLatestFinalReportCounts() throws {
        var budget = made(1, 1)
        budget.status = .budget
        var interim = made(1, 2)
        (interim.status, interim.revision) = (.interim, 9)
        let first = made(1, 4)
        var second = made(1, 8)
        second.revision = 2
        let all = [budget, second, interim, first, second].map(\.partial)
        let report = try report(all)
        #expect(report.location == ExactDecimal(8))
        #expect(report.leftOut.map(\.reason) == ["notFinal", "superseded", "repeated"])
        #expect(report.leftOut.map(\.count) == [2, 1, 1])
    }

    @Test func consentIsRespected() throws {
        let consenting = (0..<8).map { made($0, 100).partial }
        var silent = made(90, 1_000_000)
        silent.consent = nil
        var refusing = made(91, 1_000_000)
        refusing.consent = .internal
        let all = consenting + [silent.partial, refusing.partial]
        #expect(try report(all, isInternal: false).location == ExactDecimal(800))
        #expect(try report(all).location == ExactDecimal(2_000_800))
    }

    /// A report that was filed for the internal view does not become public by a second copy of it.
    @Test func theNarrowerConsentOfTwoCopiesHolds() throws {
        var filed = made(90, 1_000_000)
        filed.consent = .internal
        let copy = made(90, 1_000_000).partial
        let others = (0..<8).map { made($0, 100).partial }
        for all in [others + [filed.partial, copy], [copy] + others + [filed.partial]] {
            #expect(try report(all, isInternal: false).location == ExactDecimal(800))
        }
    }

    @Test func tooFewAreRefused() throws {
        #expect(throws: PublicationRefusal.nobody) { try report([]) }
        for count in 1...4 {
            #expect(throws: PublicationRefusal.total) {
                try report((0..<count).map { made($0, 100).partial }, isInternal: false)
            }
        }
        // Many productions, yet one company emits nearly all of it.
        let dominated = (0..<9).map { made($0, $0 == 0 ? 10_000 : 10).partial }
        #expect(throws: PublicationRefusal.total) { try report(dominated, isInternal: false) }
    }

    /// Intensities 1 to 10 kg per day: mean 5.5, quarters of 2, 3, 2, 3 productions, percentiles between
    /// neighbours: position 9 × 0.25 = 2.25 gives 3.25.
    @Test func intensitiesByHand() throws {
        let report = try report(
            (1...10).map { made($0, $0 * 10).partial } + [made(11, 7, days: nil).partial])
        let days = try #require(report.intensities.first { $0.declaredUnit == .shootingDay })
        #expect(days.productions == 10)
        #expect(days.mean.description == "5.5")
        #expect(days.quarterMeans.map(\.description) == ["1.5", "4", "6.5", "9"])
        #expect(days.percentiles.map(\.description) == ["1.9", "3.25", "5.5", "7.75", "9.1"])
    }

    @Test func publishedQuartersNeedEnoughInEach() throws {
        let twenty = try report((1...20).map { made($0, 100 + $0).partial }, isInternal: false)
        let days = try #require(twenty.intensities.first { $0.declaredUnit == .shootingDay })
        // 101…120 kg in ten days: means of 1–5, 6–10, 11–15 and 16–20 are 10.3, 10.8, 11.3, 11.8.
        #expect(days.quarterMeans.map(\.description) == ["10.3", "10.8", "11.3", "11.8"])
        #expect(days.percentiles.isEmpty)
        let nineteen = try report((1...19).map { made($0, 100 + $0).partial }, isInternal: false)
        #expect(nineteen.intensities.flatMap(\.quarterMeans).isEmpty)
    }

    @Test func publishedFiguresHaveThreeDigits() throws {
        let report = try report((0..<7).map { made($0, 1_234).partial }, isInternal: false)
        // 8,638 becomes 8,640.
        #expect(report.location == ExactDecimal(8640))
    }

    @Test func theTrendKeepsToOneFactorSet() throws {
        let partials = (0..<21).map { number -> ProductionPartial in
            var one = made(number, 100)
            one.year = 2023 + number % 3
            one.factorSet = number == 0 ? "older" : "set"
            return one.partial
        }
        let report = try report(partials, isInternal: false)
        #expect(report.trend.map(\.year) == ["2024", "2025"])
        #expect(report.trendFactorSet == "set")
        #expect(report.factorSets == ["older", "set"])
    }

    @Test(arguments: 0..<8 as Range<UInt64>) func splittingAndMergingChangeNothing(
        seed: UInt64
    ) throws {
        let partials = MadeUpPartial.alliance(
            seed: seed, productions: 40, companies: 14, years: 3)
        let once = [true, false].map { isInternal in
            (try? report(partials, isInternal: isInternal)).map(json)
        }
        #expect(once[0] != nil)
        var random = SplitMix64(seed: seed)
        for _ in 0..<5 {
            var pieces = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                MemberCollection()
            }
            for partial in partials.shuffled(using: &random) {
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
                    .add(try ProductionPartial(partial.bytes))
            }
            // Any two are merged until one is left: any order and any grouping.
            while pieces.count > 1 {
                let other = pieces.remove(at: Int.random(in: 0..<pieces.count, using: &random))
                pieces[Int.random(in: 0..<pieces.count, using: &random)].merge(other)
            }
            let again = [true, false].map { isInternal in
                (try? AllianceReport(pieces[0], filter: AllianceFilter(isInternal: isInternal)))
                    .map(json)
            }
            #expect(again == once)
        }
    }

    @Test func cutsOfTheInternalViewSumToTheTotal() throws {
        let report = try report(
            MadeUpPartial.alliance(seed: 3, productions: 30, companies: 9, years: 2))
        #expect(report.tables.count == 7)
        for table in report.tables {
            let sum = table.rows.reduce(Int128(0)) { $0 + $1.kilograms.mantissa }
            #expect(ExactDecimal(mantissa: sum) == report.location)
        }
    }

    /// Nothing published names a production or a company, or holds a figure of one.
    @Test func publishedBytesHoldNoNames() throws {
        let partials = MadeUpPartial.alliance(seed: 11, productions: 40, companies: 14)
        let report = try report(partials, isInternal: false)
        let library = try ReportSource.embedded.get()
        let sink = StringSink()
        AllianceJSONRenderer().render(report, to: sink)
        AllianceTextRenderer(language: .english, library: library).writeText(report, to: sink)
        AllianceTextRenderer(language: .danish, library: library)
            .writeCSV(report, decimalComma: true, to: sink)
        AllianceHTMLRenderer(language: .danish, library: library).render(report, to: sink)
        for partial in partials {
            #expect(!sink.text.contains(partial.title))
            #expect(!sink.text.contains("\"\(partial.production)\""))
        }
        #expect(report.list.isEmpty)
        #expect(!sink.text.contains("INTERN"))
    }
}
