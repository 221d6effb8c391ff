import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

extension CheckProfileReader {
    private enum Column {
        static let rule = 0
        static let subject = 1
        static let per = 2
        static let minimum = 3
        static let maximum = 4
        static let appliesTo = 5
        static let severity = 6
        static let citation = 7
        static let english = 8
        static let danish = 9
    }

    /// The declared units that a bound can be stated per.
    private static let declaredUnits: [FootprintIntensity.DeclaredUnit] = [
        .shootingDay, .finishedMinute, .episode, .crewDay,
    ]

    /// What a row requires; nil where a word of it is not known.
    mutating func requirement(_ row: ProfileRow) -> CheckRequirement? {
        let word = row.text(Column.rule)
        switch word {
        case "header":
            return subject(row, HeaderItem.allCases.map(\.rawValue))
                .flatMap(HeaderItem.init(rawValue:)).map { .header($0) }
        case "department": return department(row).map { .department($0) }
        case "category": return subjects(row, catalogue.categories.map(\.id)).map { .category($0) }
        case "basisShare":
            return subjects(row, ActivityBasis.allCases.map(\.rawValue))
                .map { .basisShare($0.compactMap(ActivityBasis.init(rawValue:))) }
        case "againstBudget":
            return subject(row, ["total"] + catalogue.categories.map(\.id))
                .map { .againstBudget(category: $0 == "total" ? nil : $0) }
        case "carbonBudget": return carbonBudget(row)
        case "amount": return amount(row)
        default: return plain(word, row)
        }
    }

    private mutating func plain(_ word: String, _ row: ProfileRow) -> CheckRequirement? {
        let known: [CheckRequirement] = [
            .records, .budgetReport, .fallbackShare, .unquantifiedCount, .unquantifiedShare,
        ]
        guard let found = known.first(where: { $0.word == word }) else {
            unknown(row, Column.rule, CheckRequirement.words + ["profile"])
            return nil
        }
        if !row.text(Column.subject).isEmpty { unused(row, Column.subject) }
        return found
    }

    private mutating func department(_ row: ProfileRow) -> String? {
        let word = row.text(Column.subject)
        if let id = catalogue.departments.id(for: word) { return id }
        unknown(row, Column.subject, catalogue.departments.entries.map(\.id))
        return nil
    }

    private mutating func carbonBudget(_ row: ProfileRow) -> CheckRequirement? {
        if !row.text(Column.subject).isEmpty { unused(row, Column.subject) }
        let word = row.text(Column.per)
        if word.isEmpty || word == "total" { return .carbonBudget(per: nil) }
        guard let unit = Self.declaredUnits.first(where: { $0.rawValue == word }) else {
            unknown(row, Column.per, ["total"] + Self.declaredUnits.map(\.rawValue))
            return nil
        }
        return .carbonBudget(per: unit)
    }

    private mutating func amount(_ row: ProfileRow) -> CheckRequirement? {
        let amounts = ActivityAmount.allCases
        guard let subject = subject(row, amounts.map(\.rawValue)),
            let amount = ActivityAmount(rawValue: subject)
        else { return nil }
        let bases = amount.isOfRecords ? [.record] : allBases
        let word = row.text(Column.per).isEmpty ? "total" : row.text(Column.per)
        guard let base = bases.first(where: { $0.word == word }) else {
            unknown(row, Column.per, bases.map(\.word))
            return nil
        }
        return .amount(amount, per: base)
    }

    private var allBases: [AmountBase] {
        [.total, .record] + Self.declaredUnits.map { .declaredUnit($0) }
    }

    /// The rule of a row whose requirement is known; nil where anything else is wrong with it.
    mutating func rule(_ row: ProfileRow, _ requirement: CheckRequirement) -> CheckRule? {
        let before = diagnostics.errorCount
        let bounds = bounds(row, requirement)
        let (statuses, kinds) = reports(row)
        let severity = severity(row)
        let usesPer =
            switch requirement {
            case .carbonBudget, .amount: true
            default: false
            }
        if !usesPer, !row.text(Column.per).isEmpty { unused(row, Column.per) }
        if row.text(Column.citation).isEmpty { missingSource(row, Column.citation) }
        guard diagnostics.errorCount == before, let severity else { return nil }
        return CheckRule(
            requirement: requirement, bounds: bounds, statuses: statuses, kinds: kinds,
            severity: severity, advice: wording(row),
            position: SourcePosition(file: file, line: row.line))
    }

    /// The words of a row in both languages, and what it rests on.
    func wording(_ row: ProfileRow) -> CitedWording {
        CitedWording(
            english: row.text(Column.english), danish: row.text(Column.danish),
            citation: row.text(Column.citation))
    }

    private mutating func bounds(
        _ row: ProfileRow, _ requirement: CheckRequirement
    ) -> CheckBounds {
        let allowed = requirement.allowedBounds
        let minimum = bound(row, Column.minimum, isAllowed: allowed.minimum, requirement)
        let maximum = bound(row, Column.maximum, isAllowed: allowed.maximum, requirement)
        if let minimum, let maximum, maximum < minimum {
            report("profile-bounds-reversed", row, Column.minimum)
        }
        let isBounded = allowed.minimum || allowed.maximum
        let isGiven = !(row.text(Column.minimum) + row.text(Column.maximum)).isEmpty
        if isBounded, !isGiven {
            report(
                "profile-bound-missing", row, Column.rule, ["rule": .text(requirement.word)])
        }
        return CheckBounds(minimum: minimum, maximum: maximum)
    }

    private mutating func bound(
        _ row: ProfileRow, _ column: Int, isAllowed: Bool, _ requirement: CheckRequirement
    ) -> ExactDecimal? {
        let text = row.text(column)
        guard !text.isEmpty else { return nil }
        guard isAllowed else {
            unused(row, column)
            return nil
        }
        guard case .success(let value) = decimals.read(text), !value.isNegative else {
            report("profile-invalid-number", row, column, ["found": .text(text)])
            return nil
        }
        if requirement.isShare, value > .one {
            report("profile-share-above-one", row, column, ["found": .text(text)])
        }
        return value
    }

    private mutating func reports(
        _ row: ProfileRow
    ) -> (Set<ReportIdentity.Status>, Set<Production.Kind>) {
        var statuses: Set<ReportIdentity.Status> = []
        var kinds: Set<Production.Kind> = []
        for word in row.text(Column.appliesTo).split(separator: "|").map(String.init) {
            if let status = ReportIdentity.Status(rawValue: word) {
                statuses.insert(status)
            } else if let kind = Production.Kind(rawValue: word) {
                kinds.insert(kind)
            } else {
                let known =
                    ReportIdentity.Status.allCases.map(\.rawValue)
                    + Production.Kind.allCases.map(\.rawValue)
                unknown(row, Column.appliesTo, known, found: word)
            }
        }
        return (statuses, kinds)
    }

    private mutating func severity(_ row: ProfileRow) -> CheckRule.Severity? {
        let found = CheckRule.Severity(rawValue: row.text(Column.severity))
        if found == nil {
            unknown(row, Column.severity, CheckRule.Severity.allCases.map(\.rawValue))
        }
        return found
    }
}

extension CheckProfileReader {
    private mutating func subject(_ row: ProfileRow, _ known: [String]) -> String? {
        let word = row.text(1)
        if known.contains(word) { return word }
        unknown(row, 1, known)
        return nil
    }

    /// One or more words with `|` between them.
    private mutating func subjects(_ row: ProfileRow, _ known: [String]) -> [String]? {
        let words = row.text(1).split(separator: "|", omittingEmptySubsequences: false)
            .map(String.init)
        guard let wrong = words.first(where: { !known.contains($0) }) else { return words }
        unknown(row, 1, known, found: wrong)
        return nil
    }

    private mutating func unknown(
        _ row: ProfileRow, _ column: Int, _ known: [String], found: String? = nil
    ) {
        let word = found ?? row.text(column)
        let near = Suggestions.nearest(to: word, among: known, limit: 1).first
        report(
            "profile-unknown-word", row, column,
            [
                "column": .text(Self.columns[column]), "found": .text(word),
                "known": .text(known.joined(separator: ", ")),
            ], remedy: near.map { Message("did-you-mean", ["suggestion": .text($0)]) })
    }

    /// Says that a cell is filled which the rule does not use.
    mutating func unused(_ row: ProfileRow, _ column: Int) {
        report("profile-cell-unused", row, column, ["column": .text(Self.columns[column])])
    }

    private mutating func missingSource(_ row: ProfileRow, _ column: Int) {
        diagnostics.report(
            Diagnostic(.warning, Message("profile-without-source"), at: row.position(column)))
    }

    /// Reports an error at a cell.
    mutating func report(
        _ id: String, _ row: ProfileRow, _ column: Int,
        _ arguments: [String: Message.Argument] = [:], remedy: Message? = nil
    ) {
        diagnostics.report(
            Diagnostic(.error, Message(id, arguments), at: row.position(column), remedy: remedy))
    }
}

extension CheckRequirement {
    /// Which bounds a rule of this requirement states.
    fileprivate var allowedBounds: (minimum: Bool, maximum: Bool) {
        switch self {
        case .header, .department, .category, .budgetReport: (false, false)
        case .records: (true, false)
        case .basisShare, .amount: (true, true)
        case .fallbackShare, .unquantifiedCount, .unquantifiedShare, .carbonBudget,
            .againstBudget:
            (false, true)
        }
    }

    /// Whether its bounds are shares of one.
    fileprivate var isShare: Bool {
        switch self {
        case .basisShare, .fallbackShare, .unquantifiedShare: true
        default: false
        }
    }
}
