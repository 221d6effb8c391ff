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
        addDetail(described("report-explain-quality-amount", quality.amount, [.reliability]))
        addDetail(
            described(
                "report-explain-quality-factor", quality.factor.row, PedigreeIndicator.allCases))
        if let conversion = quality.factor.conversion {
            addDetail(
                described(
                    "report-explain-quality-conversion", conversion, PedigreeIndicator.allCases))
        }
    }

    private func described(
        _ id: String, _ quality: DataQuality, _ indicators: [PedigreeIndicator]
    ) -> String {
        let scores = indicators.map { "\(words.indicator($0)) \(quality.scores[$0])" }
        return words.text(
            id,
            [
                "deviation": .text(format.fixed(quality.deviation, decimals: 2)),
                "basic": .text(format.fixed(quality.basic, decimals: 2)),
                "scores": .text(scores.joined(separator: ", ")),
            ])
    }
}
