import EmissionFactors

/// Danish and English words of cells and the values reports have for them: those of `table-values.csv`, then
/// the names of the report's own words, then activities.
struct ValueVocabulary: Sendable {
    /// The columns whose values are words of the vocabulary and nothing else.
    static let closed: Set<String> = [
        "mode", "fuel", "source", "kind", "material", "meal", "treatment", "type",
    ]

    private var values: [String: [String: String]] = [:]
    private let words: WordVocabulary
    private let catalogue: ActivityCatalogue

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        words = try library.words()
        catalogue = library.catalogue
        try library.forEachRow(of: "table-values.csv") {
            values[$0["attribute"], default: [:]][$0["word"]] = $0["value"]
        }
    }

    /// The value of a word; nil where the vocabulary does not know it.
    func known(_ word: String, of attribute: String) -> String? {
        if let value = values[attribute]?[word.lowercased()] { return value }
        if attribute == "type" { return catalogue.activity(word) == nil ? nil : word }
        return words.word(for: word)
    }
}
