import Diagnostics
import EmissionFactors

/// What selection looked at and did not take.
extension RecordExplanation {
    /// The most candidates that are shown; the rest is counted.
    private static let most = 8

    /// Adds the candidates that were not taken, each with the reason; rows of other places are counted.
    mutating func addRejected(_ candidates: [FactorCandidate]) {
        guard !candidates.isEmpty else { return }
        lines.append("")
        add(words.text("report-explain-rejected"))
        let near = candidates.filter { !$0.isForOtherPlace }
        for candidate in near.prefix(Self.most) {
            let row = candidate.factor.map(description) ?? ""
            addDetail("\(candidate.reference)\(row): \(reason(candidate.outcome))".terminalSafe)
        }
        addCount("report-explain-rejected-more", near.count - Self.most)
        addCount("report-rejected-other-places", candidates.count - near.count)
    }

    /// Name, unit and year of a row.
    private func description(_ factor: EmissionFactor) -> String {
        var parts = [factor.name, "kg/" + words.unit(factor.unit.symbol)]
        if factor.validity != .always { parts.append(String(factor.validity.first / 10_000)) }
        return " (" + parts.joined(separator: "; ") + ")"
    }

    private mutating func addCount(_ id: String, _ count: Int) {
        if count > 0 { addDetail(words.text(id, ["count": .number(count)])) }
    }

    private func reason(_ outcome: FactorCandidate.Outcome) -> String {
        switch outcome {
        case .chosen, .otherPlace: ""
        case .noRow: words.text("report-rejected-no-row")
        case .otherUnit(let unit):
            words.text("report-rejected-other-unit", ["unit": .text(unit)])
        case .unusable: words.text("report-rejected-unusable")
        case .laterOption: words.text("report-rejected-later-option")
        case .otherYear: words.text("report-rejected-other-year")
        }
    }
}

extension FactorCandidate {
    fileprivate var isForOtherPlace: Bool {
        if case .otherPlace = outcome { return true }
        return false
    }
}
