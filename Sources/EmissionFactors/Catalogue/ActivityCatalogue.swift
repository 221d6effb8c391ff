/// What can be reported: activities, categories, departments, and how a record becomes an activity.
public struct ActivityCatalogue: Sendable {
    /// Why a record is no activity of the catalogue.
    public enum Problem: Error, Sendable, Equatable {
        /// A trait has a value that no activity of this record has.
        case unknownValue(RecordTraits.Trait, found: String, known: [String])
        /// Each value is known, but not together; what the trait may be beside the others.
        case unknownCombination(RecordTraits.Trait, known: [String])
        /// The activity is known, but the record lacks an amount it can be counted by.
        case missingAmount([AmountForm])
    }

    /// All activities, in file order.
    public var activities: [Activity] { table.all() }
    /// All categories, in file order.
    public let categories: [ActivityCategory]
    /// The departments of film and TV productions.
    public let departments: DepartmentVocabulary
    private let table: ActivityTable
    let classification: ClassificationTable

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        table = try ActivityTable(folder: folder)
        var categories: [ActivityCategory] = []
        try FactorLibrary.forEachRow(of: "categories.csv", in: folder) {
            categories.append(ActivityCategory($0))
        }
        self.categories = categories
        departments = try DepartmentVocabulary(folder: folder)
        classification = try ClassificationTable(folder: folder)
        guard folder != .embedded else { return }
        // The embedded folder is checked by the tests of every build.
        try classification.check()
        try table.check()
    }

    /// The activity with an id.
    public func activity(_ id: String) -> Activity? { table.activity(id) }

    /// The rule that says which activity a record is, trying the amounts it carries from the best on.
    public func classify(
        _ traits: RecordTraits, amounts: AmountForms
    ) throws(Problem) -> ClassificationRule {
        if traits.record == "activity" { return try classifyByID(traits, amounts) }
        return try classification.remembered(traits, amounts) { () throws(Problem) in
            try firstRule(traits, amounts)
        }
    }

    private func firstRule(
        _ traits: RecordTraits, _ amounts: AmountForms
    ) throws(Problem) -> ClassificationRule {
        let matching = classification.rules(matching: traits)
        for form in AmountForm.allCases where amounts.contains(form) {
            guard let rule = matching.first(where: { $0.amount == form }) else { continue }
            // A row that takes any value may still meet one that nothing has.
            if rule.takesAny(of: traits), let problem = unknownValue(traits) { throw problem }
            return rule
        }
        if let problem = unknownValue(traits) { throw problem }
        guard matching.isEmpty else {
            throw .missingAmount(
                AmountForm.allCases.filter { form in matching.contains { $0.amount == form } })
        }
        throw combinationProblem(traits)
    }

    private func classifyByID(
        _ traits: RecordTraits, _ amounts: AmountForms
    ) throws(Problem) -> ClassificationRule {
        let id = traits[.kind] ?? ""
        guard let activity = activity(id) else {
            throw .unknownValue(.kind, found: id, known: activities.map(\.id))
        }
        let forms: [AmountForm] = [.quantity, .hoursPower]
        guard let amount = forms.first(where: amounts.contains) else {
            throw .missingAmount(forms)
        }
        return ClassificationRule(naming: activity, amount: amount)
    }

    /// The first trait whose value no activity of this kind of record has.
    private func unknownValue(_ traits: RecordTraits) -> Problem? {
        let rules = classification.rules(record: traits.record)
        for trait in RecordTraits.Trait.allCases {
            guard let found = traits[trait] else { continue }
            let known = Self.values(of: trait, in: rules)
            if !known.isEmpty, !known.contains(found) {
                return .unknownValue(trait, found: found, known: known)
            }
        }
        return nil
    }

    /// The first trait that cannot stand beside those before it, and what could.
    private func combinationProblem(_ traits: RecordTraits) -> Problem {
        var remaining = classification.rules(record: traits.record)
        for trait in RecordTraits.Trait.allCases {
            let next = remaining.filter { $0.patterns[trait.rawValue].matches(traits[trait]) }
            guard !next.isEmpty else {
                return .unknownCombination(trait, known: Self.values(of: trait, in: remaining))
            }
            remaining = next
        }
        return .unknownCombination(.kind, known: [])
    }

    private static func values(
        of trait: RecordTraits.Trait, in rules: [ClassificationRule]
    ) -> [String] {
        var values: Set<String> = []
        for rule in rules {
            if case .value(let value) = rule.patterns[trait.rawValue] { values.insert(value) }
        }
        return values.sorted()
    }
}
