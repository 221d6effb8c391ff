import DelimitedText
import Quantities

/// `data-quality.csv`: how good datasets and amounts are, and how a choice widens them (method 9).
public struct DataQualityRules: Sendable {
    struct DatasetRule: Sendable {
        let family: String
        let prefix: String
        let stage: LifeCycleStage?
        let scores: PedigreeScores
        let basic: ExactDecimal

        /// Rules for a part of a dataset go before those for a stage, and both before the whole.
        var rank: Int { (prefix.isEmpty ? 0 : 2) + (stage == nil ? 0 : 1) }
    }

    struct MatchRule: Sendable {
        let match: FactorMatch
        let years: Int
        let scores: PedigreeScores
    }

    let factors: PedigreeFactors
    let datasets: [DatasetRule]
    let anyDataset: DatasetRule
    let stated: [(match: FactorMatch, rule: DatasetRule)]
    let matches: [MatchRule]
    let co2Only: PedigreeScores
    let bases: [String: DatasetRule]

    /// The quality of a factor as applied, from its datasets, its reasons and its years.
    public func quality(
        of applied: AppliedFactor, families: (String) -> String?
    ) -> AppliedQuality {
        var widening = applied.reasons.reduce(PedigreeScores.best) { scores, reason in
            scores.raised(to: self.widening(reason, years: applied.yearsApart))
        }
        if applied.content == .co2Only { widening = widening.raised(to: co2Only) }
        let rule =
            applied.factor.map {
                self.rule($0.dataset, $0.id, applied.stage, families)
            } ?? applied.reasons.compactMap(statedRule).first ?? anyDataset
        return AppliedQuality(
            row: DataQuality(
                scores: rule.scores.raised(to: widening), basic: rule.basic, factors: factors),
            scoresOfRow: rule.scores,
            conversion: applied.conversion.map {
                let rule = self.rule($0.dataset, $0.id, nil, families)
                return DataQuality(scores: rule.scores, basic: rule.basic, factors: factors)
            })
    }

    /// The quality of an amount from what it rests on; a record's own score (1 to 5) takes the place of
    /// the one that its basis has.
    public func quality(ofBasis basis: String, stated score: Int?) -> DataQuality {
        let rule = bases[basis] ?? anyDataset
        var scores = rule.scores
        if let score {
            scores = .best
            scores[.reliability] = score
        }
        return DataQuality(scores: scores, basic: rule.basic, factors: factors)
    }

    private func rule(
        _ dataset: String, _ id: String, _ stage: LifeCycleStage?, _ families: (String) -> String?
    ) -> DatasetRule {
        guard let family = families(dataset) else { return anyDataset }
        return datasets.filter {
            $0.family == family && id.hasPrefix($0.prefix) && ($0.stage == nil || $0.stage == stage)
        }.max { $0.rank < $1.rank } ?? anyDataset
    }

    private func statedRule(_ reason: FactorMatch) -> DatasetRule? {
        stated.last { $0.match == reason }?.rule
    }

    private func widening(_ reason: FactorMatch, years: Int) -> PedigreeScores {
        matches.last { $0.match == reason && $0.years <= years }?.scores ?? .best
    }
}

extension FactorLibrary {
    /// The rules of data quality; nil where the folder has none, and then no range is given.
    public func dataQuality() throws(FactorFolderFailure) -> DataQualityRules? {
        if let known = knownQuality.withLock(\.self) { return known }
        guard let rules = try DataQualityRules(folder: folder) else { return nil }
        knownQuality.withLock { $0 = rules }
        return rules
    }

    /// The quality of a factor as applied, by the folder's rules.
    public func quality(
        of applied: AppliedFactor
    ) throws(FactorFolderFailure) -> AppliedQuality? {
        try dataQuality()?.quality(of: applied, families: family)
    }
}
