/// The fields of a production header, in reports as elements and attributes, in tables as rows.
enum HeaderField: String, CaseIterable {
    case id, status, revision, factorSet
    case title, kind, company, cvr, period, periodFrom, periodTo, country
    case shootingDays, episodes, finishedMinutes, crewDays, budget, budgetCurrency
    case commissioner, coProducer, contact, signOff, consent

    /// Whether the field is an element of its own in a report.
    var isElement: Bool {
        switch self {
        case .id, .status, .revision, .factorSet, .cvr, .periodFrom, .periodTo, .budgetCurrency:
            return false
        default: return true
        }
    }

    /// Whether the element stands in a wrapper and may stand several times.
    var isWrapped: Bool { self == .commissioner || self == .coProducer }

    /// Whether the element has text.
    var hasText: Bool { self != .period && self != .signOff && self != .consent }

    /// The attributes of the element: required, then optional ones.
    var attributes: (required: [String], optional: [String]) {
        switch self {
        case .company: return ([], ["cvr"])
        case .period: return (["from", "to"], [])
        case .budget: return (["currency"], [])
        case .coProducer: return ([], ["country", "share"])
        case .signOff: return (["name", "role", "date"], [])
        case .consent: return (["publication"], [])
        default: return ([], [])
        }
    }

    /// The elements that every header has.
    static let required: [HeaderField] = [.title, .kind, .period, .country]
}
