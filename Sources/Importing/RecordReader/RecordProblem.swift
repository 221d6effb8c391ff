import Diagnostics

/// A problem with one attribute of a record, before its place in the file is looked up.
struct RecordProblem {
    /// The attribute; nil when the record as a whole is meant.
    let attribute: RecordAttribute?
    /// What is wrong.
    let message: Message
    /// What to do.
    let remedy: Message?
    /// How serious it is.
    let severity: Diagnostic.Severity

    init(
        _ attribute: RecordAttribute?, _ id: String, _ arguments: [String: Message.Argument] = [:],
        remedy: Message? = nil, severity: Diagnostic.Severity = .error
    ) {
        self.attribute = attribute
        message = Message(id, arguments)
        self.remedy = remedy
        self.severity = severity
    }

    /// "Did you mean …?" where a known word is near; else the words there are.
    static func suggestion(_ found: String, _ known: some Sequence<String>) -> Message? {
        let known = Array(known)
        let nearest = Suggestions.nearest(to: found, among: known)
        if let first = nearest.first {
            return Message("did-you-mean", ["suggestion": .text(first)])
        }
        guard !known.isEmpty, known.count <= 30 else { return nil }
        return Message("known-values", ["values": .text(known.joined(separator: ", "))])
    }
}
