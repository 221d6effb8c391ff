import Diagnostics

/// What the checks of a factor folder have found so far.
struct CheckFindings {
    private(set) var sink = DiagnosticSink()

    /// Takes an error; a word near to a known one is suggested.
    mutating func error(
        _ id: String, _ arguments: [String: Message.Argument] = [:], at position: SourcePosition,
        near word: String = "", among known: [String] = []
    ) {
        let nearest = word.isEmpty ? nil : Suggestions.nearest(to: word, among: known).first
        sink.report(
            Diagnostic(
                .error, Message(id, arguments), at: position,
                remedy: nearest.map { Message("did-you-mean", ["suggestion": .text($0)]) }))
    }

    /// Takes a warning.
    mutating func warning(
        _ id: String, _ arguments: [String: Message.Argument] = [:], at position: SourcePosition
    ) {
        sink.report(Diagnostic(.warning, Message(id, arguments), at: position))
    }

    /// Takes the errors of another check.
    mutating func merge(_ other: DiagnosticSink) { sink.merge(other) }
}
