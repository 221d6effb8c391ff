extension AppliedFactor {
    /// The factor with the reason that it is the user's own, where its row or conversion is.
    func markedAsOwn(where isOwn: (String) -> Bool) -> AppliedFactor {
        let datasets = [factor?.dataset, subtracted?.dataset, conversion?.dataset]
        guard datasets.contains(where: { $0.map(isOwn) ?? false }), !reasons.contains(.ownFactor)
        else { return self }
        return with(reasons: reasons + [.ownFactor])
    }
}

extension FactorSelection {
    /// The selection whose own factors name what would have answered without them.
    ///
    /// The answer holds only on days on which the published one stays the same too.
    func replacing(_ published: FactorSelection?) -> FactorSelection {
        guard let published else { return self }
        let applied = applied.map { factor in
            guard factor.reasons.contains(.ownFactor), factor.replaced == nil,
                let other = published.applied.first(where: {
                    $0.measure == factor.measure && $0.stage == factor.stage
                })
            else { return factor }
            var factor = factor
            factor.replaced = ReplacedFactor(
                reference: other.factor?.reference ?? "", value: other.value,
                unit: other.unit.symbol)
            return factor
        }
        return FactorSelection(
            applied: applied, validity: validity.intersection(published.validity))
    }
}
