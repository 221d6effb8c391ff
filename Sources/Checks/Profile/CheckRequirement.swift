import Calculation
import Inventory

/// What a rule requires.
public enum CheckRequirement: Sendable, Hashable {
    /// The header says something.
    case header(HeaderItem)
    /// A department has records.
    case department(String)
    /// At least one of some categories has records with a figure.
    case category([String])
    /// At least so many records.
    case records
    /// A carbon budget of the production was filed before.
    case budgetReport
    /// The share of the total that rests on these bases.
    case basisShare([ActivityBasis])
    /// The share of the total whose factors are fallbacks.
    case fallbackShare
    /// How many records have no figure.
    case unquantifiedCount
    /// Which share of the records has no figure.
    case unquantifiedShare
    /// Kilograms of the location-based total, whole or per declared unit.
    case carbonBudget(per: FootprintIntensity.DeclaredUnit?)
    /// The total, or a category, as a multiple of the production's own budget report.
    case againstBudget(category: String?)
    /// How much of something there is, whole, per declared unit or in each record.
    case amount(ActivityAmount, per: AmountBase)

    /// The word that stands for it in a profile.
    public var word: String {
        switch self {
        case .header: "header"
        case .department: "department"
        case .category: "category"
        case .records: "records"
        case .budgetReport: "budgetReport"
        case .basisShare: "basisShare"
        case .fallbackShare: "fallbackShare"
        case .unquantifiedCount: "unquantifiedCount"
        case .unquantifiedShare: "unquantifiedShare"
        case .carbonBudget: "carbonBudget"
        case .againstBudget: "againstBudget"
        case .amount: "amount"
        }
    }

    /// The words of all requirements.
    static let words = [
        "header", "department", "category", "records", "budgetReport", "basisShare",
        "fallbackShare", "unquantifiedCount", "unquantifiedShare", "carbonBudget",
        "againstBudget", "amount",
    ]

    /// The name of the rule: its word, its subject and what it is measured against.
    var id: String {
        switch self {
        case .header(let item): "\(word).\(item.rawValue)"
        case .department(let id): "\(word).\(id)"
        case .category(let ids): "\(word).\(ids.joined(separator: "+"))"
        case .basisShare(let bases):
            "\(word).\(bases.map(\.rawValue).joined(separator: "+"))"
        case .carbonBudget(let per): "\(word).\(per?.rawValue ?? "total")"
        case .againstBudget(let category): "\(word).\(category ?? "total")"
        case .amount(let amount, let base): "\(word).\(amount.rawValue).\(base.word)"
        default: word
        }
    }
}

/// What an amount is measured against.
public enum AmountBase: Sendable, Hashable {
    /// The whole report.
    case total
    /// Each declared unit, such as a shooting day.
    case declaredUnit(FootprintIntensity.DeclaredUnit)
    /// Each record by itself.
    case record

    /// The word that stands for it in a profile.
    public var word: String {
        switch self {
        case .total: "total"
        case .declaredUnit(let declaredUnit): declaredUnit.rawValue
        case .record: "record"
        }
    }
}

/// Something the header of a report can say.
public enum HeaderItem: String, Sendable, CaseIterable {
    case company, cvr, period, country, shootingDays, episodes, finishedMinutes, crewDays, budget
    case commissioner, contact, signOff, consent

    /// What a header says of it; nil where it says nothing, or zero of what is divided by.
    func text(in production: Production) -> String? {
        switch self {
        case .company: production.company?.name
        case .cvr: production.company?.cvr
        case .period:
            production.periodStart.flatMap { start in
                production.periodEnd.map { "\(start)/\($0)" }
            }
        case .country: production.country
        case .shootingDays: production.shootingDays.flatMap { $0 > 0 ? "\($0)" : nil }
        case .episodes: production.episodes.flatMap { $0 > 0 ? "\($0)" : nil }
        case .finishedMinutes: production.finishedMinutes.flatMap { $0 > .zero ? "\($0)" : nil }
        case .crewDays: production.crewDays.flatMap { $0 > .zero ? "\($0)" : nil }
        case .budget: production.budget.map { "\($0.amount) \($0.currency)" }
        case .commissioner: production.commissioners.first
        case .contact: production.contact.flatMap { $0.isEmpty ? nil : $0 }
        case .signOff: production.signOff?.name
        case .consent: production.allowsPublication.map { $0 ? "true" : "false" }
        }
    }
}
