import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// What a footprint rests on in sentences: electricity, flights, life-cycle stages.
struct MethodStatement {
    let footprint: Footprint
    let words: ReportWords

    /// The sentences; those that say nothing of this footprint are left out.
    var sentences: [String] {
        let method = words.library.method
        return ([electricity, flights(method)] + stages(method)).filter { !$0.isEmpty }
    }

    /// On which bases electricity stands; empty where none was used.
    private var electricity: String {
        let bases = [AccountingMeasure.location, .market].map { measure in
            let uses = footprint.factorUses.filter {
                $0.applied.measure == measure && $0.applied.stage == .use
            }
            let names = uses.map { gridBasis($0.applied) }
            return Set(names).sorted().joined(separator: ", ")
        }
        guard !bases[0].isEmpty else { return "" }
        let location = words.text("report-method-location", ["bases": .text(bases[0])])
        let market = words.text("report-method-market", ["bases": .text(bases[1])])
        return location + " " + market
    }

    private func gridBasis(_ applied: AppliedFactor) -> String {
        guard let factor = applied.factor else { return words.text("report-method-grid-contract") }
        if applied.reasons.contains(.hourlyGrid) {
            return words.text("report-method-grid-hourly")
        }
        let dataset = words.library.dataset(factor.dataset)
        let key = "report-method-grid-\(dataset?.family ?? "")"
        guard MessageCatalogue.template(key, in: words.language) != nil else {
            return dataset?.publisher ?? factor.dataset
        }
        return words.text(key)
    }

    private func flights(_ method: MethodSettings) -> String {
        guard !method.usesInternationalAverage else {
            return words.text("report-method-flights-average")
        }
        let format = NumberFormat(words.language)
        return words.text(
            "report-method-flights-distance",
            [
                "domestic": .text(format.count(method.domesticMaximumDistance / 1000)),
                "short": .text(format.count(method.shortHaulMaximumDistance / 1000)),
            ])
    }

    private func stages(_ method: MethodSettings) -> [String] {
        let upstream: [LifeCycleStage] = [
            .wellToTank, .transmissionAndDistribution, .radiativeForcing,
        ]
        let included = upstream.filter { !method.excludedStages.contains($0) }
        return [
            sentence("report-method-included", included),
            sentence("report-method-excluded", method.excludedStages.sorted()),
        ]
    }

    private func sentence(_ id: String, _ stages: [LifeCycleStage]) -> String {
        guard !stages.isEmpty else { return "" }
        let names = stages.map { words.stage($0).lowercased() }.joined(separator: ", ")
        return words.text(id, ["stages": .text(names)])
    }
}
