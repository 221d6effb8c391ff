import Inventory

/// A record on its way into a report: texts as the report writes them.
struct PlacedRecord: Hashable {
    /// The value of one attribute, in the format's own form.
    struct Value: Hashable {
        let attribute: RecordAttribute
        var text: String
    }

    /// The department's id, or its own name.
    var department: String
    /// The set build around it; empty where there is none.
    var setBuild = ""
    /// The kind.
    var kind: RecordKind
    /// The values in the order of their attributes' numbers.
    private(set) var values: [Value] = []
    /// The attribute that holds the line's amount.
    var measure: RecordAttribute?

    init(department: String, kind: RecordKind) {
        self.department = department
        self.kind = kind
        values.reserveCapacity(14)
    }

    subscript(attribute: RecordAttribute) -> String? {
        get {
            // A record has a dozen values: looking at each is faster than a dictionary.
            for value in values where value.attribute == attribute { return value.text }
            return nil
        }
        set {
            var place = values.count
            while place > 0, values[place - 1].attribute.rawValue >= attribute.rawValue {
                place -= 1
            }
            let isKnown = place < values.count && values[place].attribute == attribute
            switch (newValue, isKnown) {
            case (let text?, true): values[place].text = text
            case (let text?, false):
                values.insert(Value(attribute: attribute, text: text), at: place)
            case (nil, true): values.remove(at: place)
            case (nil, false): break
            }
        }
    }

    /// Whether there is a value.
    func has(_ attribute: RecordAttribute) -> Bool {
        values.contains { $0.attribute == attribute }
    }
}
