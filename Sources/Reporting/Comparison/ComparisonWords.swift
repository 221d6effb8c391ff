import Calculation
import Diagnostics
import Quantities

/// What every form for people says of a comparison.
struct ComparisonWords {
    /// How many rows of a cut and how many parts are shown before the rest is summed.
    static let shownRows = 20
    private static let labelWidth = 20

    let words: ReportWords
    let format: NumberFormat
    let comparison: ReportComparison
    let ranges: [FootprintUncertainty.Total: UncertaintyRange]

    init(_ comparison: ReportComparison, words: ReportWords) {
        self.comparison = comparison
        self.words = words
        format = words.numbers
        let uncertainty = DifferenceUncertainty(comparison.first, comparison.second)
        ranges = Dictionary(
            FootprintUncertainty.Total.allCases.compactMap { total in
                uncertainty?.range(of: total).map { (total, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    private var isOneProduction: Bool {
        comparison.first.identity.production == comparison.second.identity.production
    }

    /// What the two are called in columns: by status, or by title where productions differ; told apart by
    /// numbers where that is the same.
    var labels: (first: String, second: String) {
        let names = (name(comparison.first), name(comparison.second))
        guard names.0 == names.1 else { return names }
        return (names.0 + " (1)", names.1 + " (2)")
    }

    private func name(_ footprint: Footprint) -> String {
        guard isOneProduction else {
            let title = footprint.production.title
            return TextLayout.truncated(
                title.isEmpty ? footprint.identity.production : title, to: Self.labelWidth)
        }
        return words.text(
            "compare-label-\(footprint.identity.status.rawValue)",
            ["revision": .number(footprint.identity.revision)])
    }

    /// The two productions' titles, one where they are one.
    var title: String {
        let titles = [comparison.first, comparison.second].map {
            $0.production.title.isEmpty ? $0.identity.production : $0.production.title
        }
        return titles[0] == titles[1] ? titles[0] : titles[0] + " – " + titles[1]
    }

    /// `final 1 against budget 1`.
    var subtitle: String {
        words.text(
            "compare-title",
            [
                "first": .text(labels.first), "second": .text(labels.second),
            ])
    }

    /// The verdict in a few words.
    var verdict: String {
        words.text("compare-verdict-\(comparison.comparability.verdict.rawValue)")
    }

    /// Whether the difference is more than uncertainty.
    var significance: String {
        let significance = DifferenceUncertainty.significance(
            of: comparison.difference.location, range: ranges[.location])
        return words.text("compare-significance-\(significance.rawValue)")
    }

    /// The range of the location-based difference; nil where there is none or nothing differs.
    var range: String? {
        guard comparison.difference.location != .zero else { return nil }
        return ranges[.location].map { range in
            words.text(
                "compare-range", ["range": .text(format.range(range.lower, range.upper))])
        }
    }

    /// The difference as a share of the first total, with its sign; empty where that is not above zero.
    func share(_ difference: ExactDecimal, of whole: ExactDecimal) -> String {
        guard whole > .zero else { return "" }
        return (difference > .zero ? "+" : "") + format.percent(difference, of: whole)
    }

    /// A cause's reasons with what each makes, location- and market-based.
    var causes:
        [(
            cause: DifferenceCause, totals: FootprintTotals,
            reasons: [FootprintSlice<DifferenceReason>]
        )]
    {
        let reasons = comparison.sums(by: \.reason)
        let sums = comparison.sums(by: \.reason.cause)
        return DifferenceCause.allCases.map { cause in
            (
                cause, sums.first { $0.key == cause }?.totals ?? FootprintTotals(),
                reasons.filter { $0.key.cause == cause }
            )
        }
    }

    /// Kilograms of the activity's part where the basis changed too; nil where there are none.
    var basisNote: String? {
        let sum = comparison.sums { $0.reason == .amount && $0.basisChanged ? 1 : 0 }
            .first { $0.key == 1 }?.totals.location
        guard let sum, sum != .zero else { return nil }
        return words.text("compare-basis-note", ["mass": .text(format.signedMass(sum))])
    }

    /// The parts of the location-based difference, the largest first.
    var parts: [DifferencePart] { comparison.parts.filter { $0.measure.isInLocationTotal } }

    /// The sentence about the parts that are not listed; nil where all are.
    var smallerParts: String? {
        let rest = parts.dropFirst(Self.shownRows)
        guard !rest.isEmpty else { return nil }
        let sum = ExactDecimal(mantissa: rest.reduce(0) { $0 &+ $1.kilograms.mantissa })
        return words.counted(
            "compare-more-parts", rest.count, ["mass": .text(format.signedMass(sum))])
    }

    /// What the row of the rest of a cut is called.
    func restLabel(of count: Int) -> String {
        words.counted("compare-rest", count - Self.shownRows)
    }

    /// What speaks against comparing, one phrase each.
    var objections: [String] { comparison.comparability.reasons.map { phrase($0.reason) } }

    private func phrase(_ reason: Comparability.Reason) -> String {
        switch reason {
        case .noFigures(let isSecond):
            return words.text("compare-against-noFigures-\(isSecond ? 2 : 1)")
        case .unquantified(let first, let second):
            return words.text(
                "compare-against-unquantified",
                ["first": .text(format.percent(first)), "second": .text(format.percent(second))])
        case .kind(let first, let second):
            return words.text(
                "compare-against-kind",
                [
                    "first": .message("report-kind-\(first.rawValue)"),
                    "second": .message("report-kind-\(second.rawValue)"),
                ])
        case .boundary(let kilograms):
            return words.text(
                "compare-against-boundary", ["mass": .text(format.mass(kilograms))])
        case .production(let first, let second):
            return words.text(
                "compare-against-production", ["first": .text(first), "second": .text(second)])
        case .factorSet(let first, let second):
            return words.text(
                "compare-against-factorSet", ["first": .text(first), "second": .text(second)])
        case .status(let first, let second):
            return words.text(
                "compare-against-status",
                [
                    "first": .message("report-status-\(first.rawValue)"),
                    "second": .message("report-status-\(second.rawValue)"),
                ])
        case .currency(let first, let second):
            return words.text(
                "compare-against-currency", ["first": .text(first), "second": .text(second)])
        }
    }
}
