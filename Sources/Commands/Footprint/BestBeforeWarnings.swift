import Calculation
import Diagnostics
import EmissionFactors

extension Footprint {
    /// Warns of each edition the footprint rests on that served only until a day before the report's last.
    ///
    /// The report's own days decide, not today's: the same report says the same next year.
    func warnOfExpiredEditions(_ library: FactorLibrary, in diagnostics: inout DiagnosticSink) {
        guard let last = production.periodEnd?.description else { return }
        var used: Set<String> = []
        for use in factorUses {
            used.formUnion(
                [use.applied.factor?.dataset, use.applied.conversion?.dataset].compactMap(\.self))
        }
        for dataset in library.datasets
        where used.contains(dataset.id) && !dataset.bestBefore.isEmpty && dataset.bestBefore < last
        {
            diagnostics.report(
                Diagnostic(
                    .warning,
                    Message(
                        "edition-past-best-before",
                        [
                            "dataset": .text(dataset.id), "date": .text(dataset.bestBefore),
                            "last": .text(last),
                        ]), remedy: Message("remedy-best-before")))
        }
    }
}
