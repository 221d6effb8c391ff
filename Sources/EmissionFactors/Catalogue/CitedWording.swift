/// A text of a data table in both languages, with what it rests on.
public struct CitedWording: Sendable, Hashable {
    /// The English text.
    public let english: String
    /// The Danish text.
    public let danish: String
    /// What it rests on, in English and Danish; both empty where it needs nothing.
    public let citation: (english: String, danish: String)

    /// Makes a text; a citation may give its Danish form after ` | `.
    public init(english: String, danish: String, citation: String = "") {
        self.english = english
        self.danish = danish
        let parts = citation.split(separator: "|", maxSplits: 1).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        self.citation = (parts.first ?? "", parts.last ?? "")
    }

    /// Two texts are equal when all their words are.
    public static func == (lhs: CitedWording, rhs: CitedWording) -> Bool {
        lhs.words == rhs.words
    }

    /// Feeds the words into a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(words) }

    private var words: [String] { [english, danish, citation.english, citation.danish] }
}
