/// The closed words of reports in English and Danish, for tables, workbooks and templates.
public struct WordVocabulary: Sendable {
    /// One word.
    public struct Entry: Sendable {
        /// The word as reports write it, such as `plugInHybrid`.
        public let word: String
        /// The English name.
        public let english: String
        /// The Danish name.
        public let danish: String
    }

    /// All words, in file order.
    public let entries: [Entry]
    private let byWord: [String: Int]
    private let bySpelling: [String: Int]

    /// A vocabulary without words.
    public init() {
        (entries, byWord, bySpelling) = ([], [:], [:])
    }

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        var entries: [Entry] = []
        var aliases: [String: Int] = [:]
        // Folders from before the vocabulary have none; reports write the words themselves then.
        if folder.bytes(of: "words.csv") != nil {
            try FactorLibrary.forEachRow(of: "words.csv", in: folder) { row in
                for alias in row["aliases"].split(separator: "|") {
                    aliases[alias.lowercased()] = entries.count
                }
                entries.append(
                    Entry(word: row["word"], english: row["name_en"], danish: row["name_da"]))
            }
        }
        self.entries = entries
        byWord = Dictionary(
            entries.enumerated().map { ($1.word, $0) }, uniquingKeysWith: { first, _ in first })
        var spellings = aliases
        for (index, entry) in entries.enumerated() {
            spellings[entry.english.lowercased()] = index
            spellings[entry.danish.lowercased()] = index
        }
        bySpelling = spellings
    }

    /// The word itself, or the one that a Danish or English name, or an alias such as `B7`, stands for in
    /// any case of letters.
    public func word(for spelling: String) -> String? {
        if byWord[spelling] != nil { return spelling }
        return bySpelling[spelling.lowercased()].map { entries[$0].word }
    }

    /// The names of a word.
    public func entry(_ word: String) -> Entry? {
        byWord[word].map { entries[$0] }
    }
}
