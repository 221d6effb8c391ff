extension ActivityCatalogue {
    /// The kinds of records, in the order of the classification; last the one that names its activity
    /// itself and so needs none.
    public var recordKinds: [String] { classification.recordKinds + ["activity"] }

    /// The values that a trait may have in one kind of record, in the order of the classification; with a
    /// mode only those that go with it.
    public func values(
        of trait: RecordTraits.Trait, record: String, mode: String? = nil
    ) -> [String] {
        let rules = classification.rules(record: record).filter { rule in
            let pattern = rule.patterns[RecordTraits.Trait.mode.rawValue]
            return mode == nil || pattern == .absent || pattern.matches(mode)
        }
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
