import Calculation
import Quantities

extension ComparisonWords {
    /// Location-based figures per declared unit that either report has, with a dash where one has none.
    var intensities: [(label: String, first: String, second: String)] {
        let (one, two) = (comparison.first.intensities, comparison.second.intensities)
        var labels: [String] = []
        for intensity in one + two where !labels.contains(label(intensity)) {
            labels.append(label(intensity))
        }
        func figure(_ label: String, _ intensities: [FootprintIntensity]) -> String {
            intensities.first { self.label($0) == label }.map { format.mass($0.location) } ?? "–"
        }
        return labels.map { ($0, figure($0, one), figure($0, two)) }
    }

    private func label(_ intensity: FootprintIntensity) -> String {
        words.text(
            "report-intensity-\(intensity.declaredUnit.rawValue)",
            ["currency": .text(intensity.currency ?? "")])
    }
}
