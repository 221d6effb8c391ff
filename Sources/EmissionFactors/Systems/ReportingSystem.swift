import DelimitedText

/// A standard or calculator by whose chapters a footprint can be laid out, as the cross-walk has it.
public struct ReportingSystem: Sendable {
    /// The systems there are.
    public enum Name: String, Sendable, CaseIterable {
        case nes, albert, pear, ghg, esrs, iso14064
    }

    /// A chapter of the system, or something it leaves out.
    public struct Chapter: Sendable, Hashable {
        /// The id within the system.
        public let id: String
        /// Whether the system leaves it out.
        public let isExclusion: Bool
        /// What it is called.
        public let name: CitedWording
        /// Why it is left out; empty for chapters.
        public let reason: CitedWording
        /// Whether its id is a number of the standard.
        public var isNumbered: Bool {
            id.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        }
    }

    /// Which column of the cross-walk decides.
    enum Basis: Sendable, Equatable {
        case category(String)
        case scope
        case isoCategory
    }

    /// Where emissions of one kind go.
    struct Rule: Sendable {
        let crosswalk: String
        let stage: String
        let chapter: String
    }

    /// Its id.
    public let name: Name
    /// What it is called, and what its chapters rest on.
    public let title: CitedWording
    /// Its chapters, then what it leaves out, in the order of the table.
    public let chapters: [Chapter]
    /// What a reader has to know.
    public let notes: [CitedWording]

    let basis: Basis
    let rules: [Rule]
    let categories: [String: String]
    let standards: [StandardCategory]

    /// Whether its chapters are scopes of the GHG Protocol.
    public var hasScopes: Bool { basis == .scope }
    /// Whether it asks for tonnes.
    public var isInTonnes: Bool { name == .esrs }

    /// What the cross-walk has no word for; no emission should be there.
    public static let unmapped = Chapter(
        id: "unmapped", isExclusion: true, name: CitedWording(english: "", danish: ""),
        reason: CitedWording(english: "", danish: ""))

    /// The one chapter or exclusion for emissions of a category, scope and stage.
    ///
    /// The scope number is 0 outside of scopes; the scope 3 category is 0 in other scopes.
    public func chapter(
        category: String, scope: Int, scope3Category: Int, stage: LifeCycleStage
    ) -> Chapter {
        let word: String
        switch basis {
        case .category: word = categories[category] ?? ""
        case .scope: word = StandardCategory.key(scope, scope3Category)
        case .isoCategory:
            word =
                standards.first { $0.scope == scope && $0.scope3Category == scope3Category }?
                .isoCategory ?? "\(scope)"
        }
        let rule = rules.first {
            ($0.crosswalk == "*" || $0.crosswalk == word)
                && ($0.stage == "*" || $0.stage == stage.rawValue)
        }
        return chapters.first { $0.id == rule?.chapter } ?? Self.unmapped
    }
}

/// A category of the GHG Protocol with that of ISO 14064-1: one row of `ghg-categories.csv`.
struct StandardCategory: Sendable {
    let scope: Int
    let scope3Category: Int
    let name: CitedWording
    let isoCategory: String
    let isoName: CitedWording

    init(_ row: DelimitedTable.Row) {
        scope = Int(row["scope"]) ?? 0
        scope3Category = Int(row["scope3_category"]) ?? 0
        name = .init(english: row["name_en"], danish: row["name_da"], citation: "")
        isoCategory = row["iso14064_1"]
        isoName = .init(english: row["iso_name_en"], danish: row["iso_name_da"], citation: "")
    }

    /// `1`, `2`, `3.6`.
    static func key(_ scope: Int, _ category: Int) -> String {
        category > 0 ? "\(scope).\(category)" : "\(scope)"
    }
}
