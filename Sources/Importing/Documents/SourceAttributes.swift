/// Values by name that a document states of a line.
///
/// A line has a few at most: looking at each is faster than a dictionary.
struct SourceAttributes: Sendable {
    private var entries: [(name: String, value: String)] = []

    init() {}

    /// Whether there is none.
    var isEmpty: Bool { entries.isEmpty }

    /// The value with a name; nil where there is none.
    subscript(name: String) -> String? {
        get {
            for entry in entries where entry.name == name { return entry.value }
            return nil
        }
        set {
            let place = entries.firstIndex { $0.name == name }
            switch (newValue, place) {
            case (let value?, let place?): entries[place].value = value
            case (let value?, nil): entries.append((name, value))
            case (nil, let place?): entries.remove(at: place)
            case (nil, nil): break
            }
        }
    }

    /// Takes values that stand before the ones that are there.
    mutating func take(_ others: [String: String]) {
        for (name, value) in others { self[name] = value }
    }
}

extension SourceAttributes: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { self[name] = value }
    }
}

extension SourceAttributes: Sequence {
    func makeIterator() -> IndexingIterator<[(name: String, value: String)]> {
        entries.makeIterator()
    }
}

extension SourceAttributes: Equatable {
    static func == (lhs: SourceAttributes, rhs: SourceAttributes) -> Bool {
        lhs.entries.count == rhs.entries.count
            && lhs.entries.allSatisfy { rhs[$0.name] == $0.value }
    }
}
