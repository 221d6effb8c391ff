import Calculation
import Diagnostics
import EmissionFactors
import Quantities

extension FootprintPage {
    /// Electricity, flights, stages, factor set, inputs and version.
    mutating func addMethod() {
        addSection("report-method")
        let method = words.library.method
        let sentences = [electricity, flights(method), stages(method)].filter { !$0.isEmpty }
        add(TextLayout.wrapped(sentences.joined(separator: " "), indent: 2))
        if let hash = report.factorSetHash {
            add(
                TextLayout.wrapped(
                    words.text(
                        "report-factor-set-hash",
                        ["set": .text(footprint.factorSet.terminalSafe), "hash": .text(hash)]),
                    indent: 2, hanging: 2))
        }
        for input in report.inputs {
            let arguments: [String: Message.Argument] = [
                "file": .text(input.file.terminalSafe), "hash": .text(input.sha256.terminalSafe),
            ]
            let text = words.text("report-input", arguments)
            add(TextLayout.wrapped(text, indent: 2, hanging: 2))
        }
        let version = Message.Argument.text(report.toolVersion)
        add(TextLayout.wrapped(words.text("report-tool", ["version": version]), indent: 2))
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
        return words.text(
            "report-method-flights-distance",
            [
                "domestic": .text(format.count(method.domesticMaximumDistance / 1000)),
                "short": .text(format.count(method.shortHaulMaximumDistance / 1000)),
            ])
    }

    private func stages(_ method: MethodSettings) -> String {
        let upstream: [LifeCycleStage] = [
            .wellToTank, .transmissionAndDistribution, .radiativeForcing,
        ]
        let included = upstream.filter { !method.excludedStages.contains($0) }
        return [
            sentence("report-method-included", included),
            sentence("report-method-excluded", method.excludedStages.sorted()),
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func sentence(_ id: String, _ stages: [LifeCycleStage]) -> String {
        guard !stages.isEmpty else { return "" }
        let names = stages.map { words.stage($0).lowercased() }.joined(separator: ", ")
        return words.text(id, ["stages": .text(names)])
    }
}
