import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension RecordExplanation {
    /// The 95 % range of a line, and the scores of amount and factor that it comes from.
    mutating func addQuality(_ quality: LineQuality) {
        if let range = quality.range {
            let text = Message.Argument.text(format.range(range.lower, range.upper))
            addDetail(words.text("report-explain-range", ["range": text]))
        }
        let own = score(.reliability, quality.amount.scores, nil)
        addDetail(words.text("report-explain-quality-amount", arguments(quality.amount, [own])))
        let all = PedigreeIndicator.allCases
        let row = quality.factor.row
        let scores = all.map { score($0, row.scores, quality.factor.scoresOfRow) }
        addDetail(words.text("report-explain-quality-factor", arguments(row, scores)))
        if let conversion = quality.factor.conversion {
            let scores = all.map { score($0, conversion.scores, nil) }
            addDetail(
                words.text("report-explain-quality-conversion", arguments(conversion, scores)))
        }
    }

    /// An indicator's score; and where the choice of the factor raised it, from which.
    private func score(
        _ indicator: PedigreeIndicator, _ scores: PedigreeScores, _ before: PedigreeScores?
    ) -> String {
        let text = "\(words.indicator(indicator)) \(scores[indicator])"
        guard let own = before?[indicator], own != scores[indicator] else { return text }
        return text + " " + words.text("report-explain-raised", ["score": .number(own)])
    }

    private func arguments(
        _ quality: DataQuality, _ scores: [String]
    ) -> [String: Message.Argument] {
        [
            "deviation": .text(format.fixed(quality.deviation, decimals: 2)),
            "basic": .text(format.fixed(quality.basic, decimals: 2)),
            "scores": .text(scores.joined(separator: ", ")),
        ]
    }
}
