/// One column of a template: its names, what may stand in it and an example.
struct TemplateColumn: Sendable {
    /// What may stand in the cells of a column.
    enum Content: Sendable, Hashable {
        case text, number, whole, share, day
        /// One word of a list.
        case list(TemplateList)
        /// One word of a list that depends on the mode in the same row.
        case byMode(TemplateTrait)
    }

    /// What an example row shows in a column.
    enum Example: Sendable {
        case none
        case text(String)
        /// A word of the vocabulary, shown by its name.
        case word(String)
        case number(String)
        case day(Int, Int, Int)
    }

    /// The attribute as reports name it; `department`, `record` and `set` are no attributes.
    let attribute: String
    /// The English name of the column.
    let english: String
    /// The Danish name of the column.
    let danish: String
    /// What may stand in it.
    let content: Content
    /// Whether every record needs it.
    let isRequired: Bool
    /// What the example row shows.
    let example: Example

    init(
        _ attribute: String, _ english: String, _ danish: String, _ content: Content = .text,
        isRequired: Bool = false, _ example: Example = .none
    ) {
        self.attribute = attribute
        self.english = english
        self.danish = danish
        self.content = content
        self.isRequired = isRequired
        self.example = example
    }

    /// The width in characters.
    var width: Int {
        switch content {
        case .text: return attribute == "description" ? 34 : 16
        case .number, .whole, .share: return 11
        case .day: return 12
        case .list(let list): return list.isLong ? 26 : 15
        case .byMode: return 20
        }
    }
}

/// A trait whose words depend on the mode.
enum TemplateTrait: String, Sendable, Hashable, CaseIterable {
    case fuel, size, service
}

/// A list of words that cells are chosen from.
enum TemplateList: String, Sendable, Hashable, CaseIterable {
    case departments, phases, countries, yesNo, travelModes, freightModes, flightClasses
    case purposes, energySources, energyFuels, contracts, controls, bases
    case materials, setRecords, wasteMaterials, treatments, lodgings, meals, waterServices
    case purchases, currencies, activities, amountUnits, distanceUnits, massUnits, energyUnits
    case powerUnits, waterUnits, productionKinds, reportStatus

    /// Whether its words are long.
    var isLong: Bool {
        switch self {
        case .departments, .energySources, .energyFuels, .materials, .wasteMaterials, .purchases,
            .activities, .lodgings:
            return true
        default: return false
        }
    }
}
