import Inventory

/// A record on its way into a report: texts as the report writes them.
struct PlacedRecord: Hashable {
    /// The department's id, or its own name.
    var department: String
    /// The set build around it; empty where there is none.
    var setBuild = ""
    /// The kind.
    var kind: RecordKind
    /// Attribute values, in the format's own form.
    private(set) var attributes: [RecordAttribute: String] = [:]
    /// The attribute that holds the line's amount.
    var measure: RecordAttribute?

    init(department: String, kind: RecordKind) {
        self.department = department
        self.kind = kind
    }

    subscript(attribute: RecordAttribute) -> String? {
        get { attributes[attribute] }
        set { attributes[attribute] = newValue }
    }
}
