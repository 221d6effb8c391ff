import Calculation
import EmissionFactors

extension ReportWords {
    /// Where an error comes from.
    func origin(_ origin: VarianceContribution.Origin) -> String {
        switch origin {
        case .amounts: return text("report-range-amounts")
        case .conversion(let conversion, _): return conversion.name.terminalSafe
        case .row(let applied, let stage, let activity):
            let geography = applied.factor?.geography ?? ""
            return [
                self.activity(activity), stage.map { self.stage($0).lowercased() } ?? "",
                country(geography),
            ].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }
}
