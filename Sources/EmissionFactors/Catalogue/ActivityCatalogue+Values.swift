extension ActivityCatalogue {
    /// The values that a trait may have in one kind of record, in the order of the classification; with a
    /// mode only those that go with it.
    public func values(
        of trait: RecordTraits.Trait, record: String, mode: String? = nil
    ) -> [String] {
        let rules =
            mode.map { classification.rules(record: record, mode: $0) }
            ?? classification.rules(record: record)
        var values: [String] = []
        var seen: Set<String> = []
        for rule in rules {
            guard case .value(let value) = rule.patterns[trait.rawValue], !value.isEmpty,
                seen.insert(value).inserted
            else { continue }
            values.append(value)
        }
        return values
    }
}
