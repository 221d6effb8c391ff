import Diagnostics
import EmissionFactors

/// A search for words among the activities and the published rows, the best matches first.
struct FactorSearch {
    /// How well a word is met, the best first.
    private enum Rank: Int {
        case whole, word, start, wordStart, inside
    }

    let terms: [String]
    /// Activities whose id, names or synonyms have all words.
    let activities: [Activity]
    /// Rows whose id or name has all words, of the latest edition of each family that has them.
    let rows: [FactorRowName]
    /// The nearest known words, where nothing was found.
    let suggestions: [String]

    var isEmpty: Bool { activities.isEmpty && rows.isEmpty }

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
        guard activities.isEmpty, rows.isEmpty else {
            suggestions = []
            return
        }
        let known = Set(library.catalogue.activities.flatMap(Self.texts).flatMap(Self.parts))
        suggestions = terms.flatMap { Suggestions.nearest(to: $0, among: known) }
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
        guard text.contains(term) else { return nil }
        let words = parts(text)
        if words.contains(term) { return Rank.word.rawValue }
        if text.hasPrefix(term) { return Rank.start.rawValue }
        let startsWord = words.contains { $0.hasPrefix(term) }
        return (startsWord ? Rank.wordStart : Rank.inside).rawValue
    }
}
