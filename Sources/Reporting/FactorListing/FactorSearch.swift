import Diagnostics
import EmissionFactors

/// A search for words among activities, published rows and places, the best matches first.
struct FactorSearch {
    /// How well a word is met, the best first. What a word has in its middle does not count: `van` is not
    /// meant by *advanced*; but Danish puts what a thing is at the end of its word, as in *gipsplade*.
    private enum Rank: Int {
        case whole, word, start, wordStart, wordEnd
    }

    /// A place that reports name by a code.
    enum Place {
        case airport(AirportTable.Airport)
        case municipality(Municipality)
    }

    let terms: [String]
    /// Activities whose id, names or synonyms have all words.
    let activities: [Activity]
    /// Rows whose id or name has all words, of the latest edition of each family that has them.
    let rows: [FactorRowName]
    /// Airports and Danish municipalities whose code, name or city has all words.
    let places: [Place]
    /// The nearest known words, where nothing was found.
    let suggestions: [String]

    var isEmpty: Bool { activities.isEmpty && rows.isEmpty && places.isEmpty }

    init(_ words: [String], in library: FactorLibrary) throws(FactorFolderFailure) {
        let terms = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }
            .map { $0.lowercased() }
        self.terms = terms
        activities = Self.ranked(library.catalogue.activities, by: terms, Self.texts)
        var latest: [FactorRowName] = []
        var seen: Set<String> = []
        for dataset in library.datasets.reversed() {
            for row in try library.factorRowNames(in: dataset)
            where seen.insert("\(dataset.family):\(row.id)\n\(row.name)").inserted {
                latest.append(row)
            }
        }
        rows = Self.ranked(latest, by: terms) { [$0.id, $0.name] }
        places = Self.ranked(Self.places(of: library), by: terms, \.texts)
        guard activities.isEmpty, rows.isEmpty, places.isEmpty else {
            suggestions = []
            return
        }
        let known = Set(library.catalogue.activities.flatMap(Self.texts).flatMap(Self.parts))
        suggestions = terms.flatMap { Suggestions.nearest(to: $0, among: known) }
    }

    private static func places(of library: FactorLibrary) -> [Place] {
        library.municipalities().map(Place.municipality)
            + ((try? library.airports())?.all ?? []).map(Place.airport)
    }

    private static func texts(_ activity: Activity) -> [String] {
        [activity.id, activity.english, activity.danish] + activity.synonyms
    }

    private static func parts(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }

    /// The elements that have every term, ordered by how well, then as they came.
    private static func ranked<Element>(
        _ elements: [Element], by terms: [String], _ texts: (Element) -> [String]
    ) -> [Element] {
        guard !terms.isEmpty else { return [] }
        var found: [(rank: Int, order: Int, element: Element)] = []
        for (order, element) in elements.enumerated() {
            let lowered = texts(element).map { $0.lowercased() }
            let ranks = terms.compactMap { term in lowered.compactMap { rank(term, $0) }.min() }
            guard ranks.count == terms.count else { continue }
            found.append((ranks.reduce(0, +), order, element))
        }
        return found.sorted { ($0.rank, $0.order) < ($1.rank, $1.order) }.map(\.element)
    }

    private static func rank(_ term: String, _ text: String) -> Int? {
        if text == term { return Rank.whole.rawValue }
        guard text.includes(term) else { return nil }
        let words = parts(text)
        if words.contains(term) { return Rank.word.rawValue }
        if text.hasPrefix(term) { return Rank.start.rawValue }
        if words.contains(where: { $0.hasPrefix(term) }) { return Rank.wordStart.rawValue }
        // An id or several words in sequence.
        if parts(term) != [term] { return Rank.wordEnd.rawValue }
        return words.contains { $0.hasSuffix(term) } ? Rank.wordEnd.rawValue : nil
    }
}

extension FactorSearch.Place {
    /// The code that reports name the place by.
    var code: String {
        switch self {
        case .airport(let airport): airport.code
        case .municipality(let municipality): municipality.code
        }
    }

    /// What the place is called.
    var name: String {
        switch self {
        case .airport(let airport): airport.name
        case .municipality(let municipality): municipality.name
        }
    }

    fileprivate var texts: [String] {
        switch self {
        case .airport(let airport): [airport.code, airport.name, airport.city]
        case .municipality(let municipality): [municipality.code, municipality.name]
        }
    }
}
