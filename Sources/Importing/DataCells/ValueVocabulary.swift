import EmissionFactors

/// Danish and English words of cells and the values reports have for them (`table-values.csv`).
struct ValueVocabulary: Sendable {
    private var values: [String: [String: String]] = [:]

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        try library.forEachRow(of: "table-values.csv") {
            values[$0["attribute"], default: [:]][$0["word"]] = $0["value"]
        }
    }

    /// The value of a word; the word itself where the vocabulary does not know it.
    func value(_ word: String, of attribute: String) -> String {
        values[attribute]?[word.lowercased()] ?? word
    }
}
