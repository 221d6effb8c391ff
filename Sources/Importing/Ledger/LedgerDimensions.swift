/// What the dimensions of a ledger's analysis are about.
struct LedgerDimensions {
    /// What one is about.
    enum Subject: String {
        case project, costCentre, carbonType, carbonQuantity, carbonUnit, other
    }

    /// Dimensions that are about nothing that counts here are known as other.
    private var known = ByteLookup<Subject>()
    private let rules: LineRules

    init(rules: LineRules) {
        self.rules = rules
    }

    /// Takes what the file says of a dimension.
    mutating func add(_ id: String, name: String) {
        let byName = subject(in: name)
        known[id] = byName == .other ? subject(in: id) : byName
    }

    /// What the dimension with an id is about.
    mutating func dimension(_ id: UnsafeRawBufferPointer) -> Subject {
        if let subject = known[id] { return subject }
        let found = subject(in: String(decoding: id, as: UTF8.self))
        if known.count < LedgerMasterFiles.mostRecords { known[id] = found }
        return found
    }

    private func subject(in words: String) -> Subject {
        let found = rules.words.groups(in: FoldedText(words))
        let rule = rules.first(in: found & rules.dimensions)
        return rule.flatMap { Subject(rawValue: $0.name) } ?? .other
    }
}
