import Calculation
import Diagnostics
import EmissionFactors

extension Footprint {
    /// Warns, once for each activity, of own factors that stand in for published ones.
    func warnOfOwnFactors(in diagnostics: inout DiagnosticSink) {
        var warned: Set<String> = []
        for use in factorUses {
            guard let replaced = use.applied.replaced, warned.insert(use.activity).inserted else {
                continue
            }
            let applied = use.applied
            let own =
                "\(applied.factor?.reference ?? "") \(applied.value) kg/\(applied.unit.symbol)"
            let published = "\(replaced.reference) \(replaced.value) kg/\(replaced.unit)"
            diagnostics.report(
                Diagnostic(
                    .warning,
                    Message(
                        "own-factor-replaces",
                        [
                            "activity": .text(use.activity), "own": .text(own),
                            "published": .text(published),
                        ])))
        }
    }
}
