import Inventory

/// The names of records in tables: the element names and Danish words.
enum RecordNames {
    /// The kind of record with a name in any case of letters.
    static func kind(_ name: String) -> RecordKind? {
        if let kind = RecordKind(rawValue: name) { return kind }
        let word = name.lowercased()
        return danish[word] ?? english[word]
    }

    /// All accepted names, sorted.
    static var all: [String] { (RecordKind.allCases.map(\.rawValue) + danish.keys).sorted() }

    private static let english = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map { ($0.rawValue.lowercased(), $0) })
    private static let danish: [String: RecordKind] = [
        "rejse": .travel, "fragt": .freight, "godstransport": .freight, "energi": .energy,
        "materiale": .material, "bortskaffelse": .disposal, "overnatning": .accommodation,
        "forplejning": .catering, "affald": .waste, "vand": .water, "indkøb": .purchase,
        "køb": .purchase, "aktivitet": .activity,
    ]
}
