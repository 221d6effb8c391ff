import Inventory

/// What a rule says about a line: which record it is and with which attributes, or that it is none.
struct Assignment: Sendable, Hashable {
    /// The kind of record; nil where the rule only adds attributes.
    var kind: RecordKind?
    /// Set aside by this named rule instead.
    var setAside: String?
    /// Attribute values by name; `department` among them.
    var attributes: [String: String] = [:] {
        didSet {
            values = Self.values(of: attributes)
            department = attributes["department"]
        }
    }
    /// The department among them.
    private(set) var department: String?
    /// The same by attribute, as far as they are attributes of records.
    private(set) var values: [(attribute: RecordAttribute, text: String)] = []

    /// Whether it says what becomes of a line, instead of only adding to it.
    var isDecisive: Bool { kind != nil || setAside != nil }

    /// Why a text is no assignment.
    enum Failure: Error {
        case word(String)
        case unknownAttribute(String)
        case unknownKind(String)
    }

    init() {}

    /// What makes a record of a line whose amount, day and origin are known.
    init(_ record: PlacedRecord) {
        kind = record.kind
        for value in record.values
        where value.attribute != record.measure && !Self.known.contains(value.attribute) {
            attributes[value.attribute.name] = value.text
        }
        values = Self.values(of: attributes)
        department = attributes["department"]
    }

    /// What a record has of its line.
    private static let known = RecordAttributes([
        .id, .date, .periodFrom, .periodTo, .unit, .distanceUnit, .currency, .account, .supplier,
        .evidence, .description, .origin, .basis,
    ])

    /// Reads `record=travel mode=car fuel=diesel department=transport`; values with blanks stand in
    /// single quotes.
    init(_ text: String) throws(Failure) {
        for word in Self.words(text) {
            guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
                throw .word(word)
            }
            let name = String(word[..<equals])
            let value = String(word[word.index(after: equals)...])
            try set(name, value)
        }
    }

    private mutating func set(_ name: String, _ value: String) throws(Failure) {
        switch name {
        case "record":
            guard let kind = RecordNames.kind(value) else { throw .unknownKind(value) }
            self.kind = kind
        case "rule": setAside = value
        case "department": attributes[name] = value
        default:
            guard RecordAttribute(name: name) != nil else { throw .unknownAttribute(name) }
            attributes[name] = value
        }
    }

    /// Splits at blanks outside single quotes and removes the quotes.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var isQuoted = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "'") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: " "), !isQuoted {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            } else {
                word.append(byte)
            }
        }
        return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
    }

    /// The assignment as it is written in a mapping.
    var text: String {
        var parts = kind.map { ["record=\($0.rawValue)"] } ?? []
        if let setAside { parts.append("rule=\(setAside)") }
        for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
            parts.append("\(name)=" + (value.contains(" ") ? "'\(value)'" : value))
        }
        return parts.joined(separator: " ")
    }

    private static func values(
        of attributes: [String: String]
    ) -> [(attribute: RecordAttribute, text: String)] {
        attributes.compactMap { name, text in
            guard !text.isEmpty, let attribute = RecordAttribute(name: name) else { return nil }
            return (attribute, text)
        }.sorted { $0.attribute.rawValue < $1.attribute.rawValue }
    }

    static func == (lhs: Assignment, rhs: Assignment) -> Bool {
        lhs.kind == rhs.kind && lhs.setAside == rhs.setAside && lhs.attributes == rhs.attributes
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(setAside)
        hasher.combine(attributes)
    }
}
