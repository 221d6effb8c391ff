import Calculation
import Diagnostics
import EmissionFactors
import Quantities

/// What a footprint rests on in sentences: electricity, flights, life-cycle stages; whole or in brief.
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
        let (first, second) = (bases(of: .location), bases(of: .market))
        guard !first.isEmpty else { return "" }
        let location = words.text("report-method-location", ["bases": .text(list(first))])
        let market = words.text("report-method-market", ["bases": .text(list(second))])
        return location + " " + market
    }

    private func bases(of measure: AccountingMeasure) -> [String] {
        let uses = footprint.factorUses.filter {
            $0.applied.measure == measure && $0.applied.stage == .use
        }
        return Set(uses.map { gridBasis($0.applied) }).sorted()
    }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

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
        let format = words.numbers
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

extension MethodStatement {
    /// The method in about two lines: names without what their figures contain, and only what this footprint
    /// has.
    var brief: String {
        let settings = words.library.method
        let upstream: [LifeCycleStage] = [
            .wellToTank, .transmissionAndDistribution, .radiativeForcing,
        ]
        let stages = upstream.filter { stage in
            footprint.factorUses.contains { $0.applied.stage == stage }
                && !settings.excludedStages.contains(stage)
        }
        let included = stages.map { words.text("report-brief-\($0.rawValue)") }
        let sentences = [
            briefElectricity, briefFlights(settings),
            included.isEmpty
                ? "" : words.text("report-brief-included", ["stages": .text(list(included))]),
            sentence("report-method-excluded", settings.excludedStages.sorted()),
        ]
        return sentences.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var briefElectricity: String {
        let names = [AccountingMeasure.location, .market].map { measure in
            let short = bases(of: measure).map { $0.prefix { $0 != "(" }.trimmingEnd }
            return list(Set(short).sorted())
        }
        guard !names[0].isEmpty else { return "" }
        return words.text(
            "report-brief-electricity", ["location": .text(names[0]), "market": .text(names[1])])
    }

    private func briefFlights(_ settings: MethodSettings) -> String {
        guard footprint.factorUses.contains(where: { $0.activity.hasPrefix("flight.") }) else {
            return ""
        }
        return words.text(
            settings.usesInternationalAverage
                ? "report-method-flights-average" : "report-brief-flights")
    }
}

extension Substring {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
