import DelimitedText
import Quantities

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
    public let activities: [Activity]
    /// All categories, in file order.
    public let categories: [ActivityCategory]
    /// The departments of film and TV productions.
    public let departments: DepartmentVocabulary
    private let rules: [ClassificationRule]
    private let indexByID: [String: Int]

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        activities = try Self.readActivities(folder)
        indexByID = Dictionary(
            activities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var categories: [ActivityCategory] = []
        try FactorLibrary.forEachRow(of: "categories.csv", in: folder) {
            categories.append(ActivityCategory($0))
        }
        self.categories = categories
        departments = try DepartmentVocabulary(folder: folder)
        var rules: [ClassificationRule] = []
        try FactorLibrary.forEachRow(of: "classification.csv", in: folder) {
            row throws(FactorFolderFailure) in
            rules.append(try ClassificationRule(row, line: rules.count + 2))
        }
        self.rules = rules
    }

    /// The activity with an id.
    public func activity(_ id: String) -> Activity? {
        indexByID[id].map { activities[$0] }
    }

    /// The rule that says which activity a record is, trying the amounts it carries from the best on.
    public func classify(
        _ traits: RecordTraits, amounts: Set<AmountForm>
    ) -> Result<ClassificationRule, Problem> {
        if traits.record == "activity" { return classifyByID(traits) }
        if let problem = unknownValue(traits) { return .failure(problem) }
        let matching = rules.filter { $0.matches(traits) }
        for form in AmountForm.allCases where amounts.contains(form) {
            if let rule = matching.first(where: { $0.amount == form }) { return .success(rule) }
        }
        guard matching.isEmpty else {
            let forms = AmountForm.allCases.filter { form in
                matching.contains { $0.amount == form }
            }
            return .failure(.missingAmount(forms))
        }
        return .failure(combinationProblem(traits))
    }

    private func classifyByID(_ traits: RecordTraits) -> Result<ClassificationRule, Problem> {
        let id = traits[.kind] ?? ""
        guard let activity = activity(id) else {
            return .failure(
                .unknownValue(.kind, found: id, known: activities.map(\.id)))
        }
        return .success(ClassificationRule(naming: activity))
    }

    /// The first trait whose value no activity of this kind of record has.
    private func unknownValue(_ traits: RecordTraits) -> Problem? {
        for trait in RecordTraits.Trait.allCases {
            guard let found = traits[trait] else { continue }
            let known = Self.values(of: trait, in: rules.filter { $0.record == traits.record })
            if !known.isEmpty, !known.contains(found) {
                return .unknownValue(trait, found: found, known: known)
            }
        }
        return nil
    }

    /// The first trait that cannot stand beside those before it, and what could.
    private func combinationProblem(_ traits: RecordTraits) -> Problem {
        var remaining = rules.filter { $0.record == traits.record }
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

    private static func readActivities(
        _ folder: FactorFolder
    ) throws(FactorFolderFailure) -> [Activity] {
        var activities: [Activity] = []
        try FactorLibrary.forEachRow(of: "activities.csv", in: folder) {
            row throws(FactorFolderFailure) in
            activities.append(try activity(row, line: activities.count + 2))
        }
        return activities
    }

    private static func activity(
        _ row: DelimitedTable.Row, line: Int
    ) throws(FactorFolderFailure) -> Activity {
        let rule = ActivityAccounting.ScopeRule(rawValue: row["scope_rule"])
        let scope3 = Int(row["scope3_category"])
        guard let rule, let scope3 else {
            throw .malformedRow(
                file: "activities.csv", line: line,
                column: rule == nil ? "scope_rule" : "scope3_category",
                found: rule == nil ? row["scope_rule"] : row["scope3_category"])
        }
        return Activity(
            id: row["activity"], english: row["name_en"], danish: row["name_da"],
            unit: UnitCatalogue.unit(row["unit"]),
            accounting: ActivityAccounting(
                category: row["category"], scopeRule: rule, scope3Category: scope3),
            synonyms: row["synonyms"].split(separator: "|").map(String.init), note: row["note"])
    }
}
