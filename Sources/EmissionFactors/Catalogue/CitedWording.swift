/// A cell of a data table in both languages: `English | dansk`.
///
/// A cell without the bar, such as the name of a publication, is the same in both. It is split when it is
/// read, not when its table is: few of them ever are.
public struct BilingualText: Sendable, Hashable {
    private let cell: String

    /// Takes a cell.
    public init(_ cell: String) {
        self.cell = cell
    }

    /// The English text.
    public var english: String { parts.first ?? "" }

    /// The Danish text.
    public var danish: String { parts.last ?? "" }

    /// Whether there is no text.
    public var isEmpty: Bool { cell.isEmpty }

    private var parts: [String] {
        cell.split(separator: "|", maxSplits: 1).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

/// A text of a data table in both languages, and what it rests on.
public struct CitedWording: Sendable, Hashable {
    /// The English text.
    public let english: String
    /// The Danish text.
    public let danish: String
    /// What it rests on; empty where it needs nothing.
    public let citation: BilingualText

    /// Makes a text; a citation may give its Danish form after ` | `.
    public init(english: String, danish: String, citation: String = "") {
        self.english = english
        self.danish = danish
        self.citation = BilingualText(citation)
    }
}
