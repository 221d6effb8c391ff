import Diagnostics
import EmissionFactors
import Quantities

/// The words of the lists of a template, in one language.
struct TemplateWords {
    /// One choice: what a cell holds, and what it stands for in reports.
    struct Choice: Hashable {
        /// What the cell holds.
        let name: String
        /// The word of reports, or a description of it.
        let word: String
    }

    let language: Language
    private let library: FactorLibrary
    private let vocabulary: WordVocabulary

    /// Makes the words of a library; throws where its tables cannot be read.
    init(_ library: FactorLibrary, language: Language) throws(FactorFolderFailure) {
        self.library = library
        self.language = language
        vocabulary = try library.words()
    }

    /// The name of a word; the word itself where it has none.
    func name(_ word: String) -> String {
        switch word {
        case "true": return language == .danish ? "Ja" : "Yes"
        case "false": return language == .danish ? "Nej" : "No"
        default: break
        }
        if let entry = vocabulary.entry(word) { return pick(entry.english, entry.danish) }
        if let entry = library.catalogue.departments.entry(word) {
            return pick(entry.english, entry.danish)
        }
        return word
    }

    /// The words of a trait that go with a mode.
    func choices(of trait: TemplateTrait, record: String, mode: String) -> [Choice] {
        let trait: RecordTraits.Trait =
            switch trait {
            case .fuel: .fuel
            case .size: .size
            case .service: .service
            }
        return words(library.catalogue.values(of: trait, record: record, mode: mode))
    }

    /// The modes of a kind of record, as reports write them.
    func modes(record: String) -> [String] {
        library.catalogue.values(of: .mode, record: record)
            .filter { record != "travel" || $0 != "flight" }
    }

    /// The choices of a list.
    func choices(_ list: TemplateList) throws(FactorFolderFailure) -> [Choice] {
        if let values = traitValues(list) { return words(values) }
        if let units = Self.units[list] {
            return units.map { Choice(name: $0, word: unitName($0)) }
        }
        switch list {
        case .departments:
            return library.catalogue.departments.entries.map {
                Choice(name: pick($0.english, $0.danish), word: $0.id)
            }
        case .countries: return try countries()
        case .activities:
            return library.catalogue.activities.map {
                Choice(name: $0.id, word: pick($0.english, $0.danish))
            }
        case .setRecords:
            return [("material", "Materiale"), ("disposal", "Bortskaffelse")].map {
                Choice(name: language == .danish ? $1 : $0, word: $0)
            }
        case .currencies: return Self.currencies.map { Choice(name: $0, word: $0) }
        default: return words(Self.closedWords[list] ?? [])
        }
    }

    private func traitValues(_ list: TemplateList) -> [String]? {
        let catalogue = library.catalogue
        switch list {
        case .travelModes: return modes(record: "travel")
        case .freightModes: return modes(record: "freight")
        case .energySources: return catalogue.values(of: .kind, record: "energy")
        case .energyFuels: return catalogue.values(of: .fuel, record: "energy")
        case .materials: return catalogue.values(of: .kind, record: "material")
        case .wasteMaterials: return catalogue.values(of: .material, record: "waste")
        case .treatments: return catalogue.values(of: .treatment, record: "waste")
        case .lodgings: return catalogue.values(of: .kind, record: "accommodation")
        case .meals: return catalogue.values(of: .kind, record: "catering")
        case .waterServices: return catalogue.values(of: .service, record: "water")
        case .purchases: return catalogue.values(of: .kind, record: "purchase")
        default: return nil
        }
    }

    /// Closed words that reports define and no table holds.
    private static let closedWords: [TemplateList: [String]] = [
        .phases: ["development", "preparation", "shoot", "wrap", "post", "delivery"],
        .yesNo: ["true", "false"],
        .flightClasses: ["economy", "premiumEconomy", "business", "first", "average"],
        .purposes: ["business", "commute"],
        .contracts: ["residual", "renewable"],
        .controls: ["own", "hired", "other"],
        .bases: [
            "measured", "supplier", "physical", "distance", "spend", "estimated", "benchmark",
        ],
        .productionKinds: [
            "feature", "dramaSeries", "documentary", "entertainment", "reality", "news", "sport",
            "childrens", "animation", "commercial", "short", "other",
        ],
        .reportStatus: ["budget", "interim", "final"],
    ]

    private static let units: [TemplateList: [String]] = [
        .amountUnits: [
            "L", "kg", "t", "m3", "kWh", "m2", "m", "km", "piece", "h", "person-h",
            "passenger-km", "t-km", "room-night", "guest-night", "GB",
        ],
        .distanceUnits: ["km", "m", "mi", "nmi"],
        .massUnits: ["kg", "t", "g", "lb"],
        .energyUnits: ["kWh", "MWh", "GJ", "MJ", "L", "m3", "kg", "t"],
        .powerUnits: ["kW", "W"],
        .waterUnits: ["m3", "L"],
    ]

    private static let currencies = [
        "DKK", "EUR", "SEK", "NOK", "ISK", "USD", "GBP", "CHF", "PLN", "CZK", "HUF",
    ]

    private func unitName(_ symbol: String) -> String {
        UnitCatalogue.unit(symbol).map { pick($0.names.english, $0.names.danish) } ?? symbol
    }

    /// Countries by name, the Nordic ones first.
    private func countries() throws(FactorFolderFailure) -> [Choice] {
        let table = try library.countries()
        let nordic = ["DK", "SE", "NO", "FI", "IS", "FO", "GL"]
        let others = table.codes.filter { !nordic.contains($0) }
            .compactMap { table[$0] }
            .map { Choice(name: pick($0.english, $0.danish), word: $0.code) }
            .sorted { ($0.name, $0.word) < ($1.name, $1.word) }
        return nordic.compactMap { table[$0] }
            .map { Choice(name: pick($0.english, $0.danish), word: $0.code) } + others
    }

    private func words(_ words: [String]) -> [Choice] {
        words.map { Choice(name: name($0), word: $0) }
    }

    private func pick(_ english: String, _ danish: String) -> String {
        language == .danish ? danish : english
    }
}
