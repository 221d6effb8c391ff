/// Writes diagnostics for people: `file:line:column: error: what is wrong [stable-id]` and what to do.
public struct DiagnosticTextRenderer: Sendable {
    private let language: Language
    private let isColoured: Bool

    /// Makes a renderer; colour only where a terminal shows it.
    public init(language: Language, isColoured: Bool = false) {
        self.language = language
        self.isColoured = isColoured
    }

    /// All kept diagnostics in order of place, then how many more there were of which id.
    public func render(_ sink: DiagnosticSink) -> String {
        var lines = sink.sorted.map(line)
        for (id, count) in sink.counts.sorted(by: { $0.key < $1.key })
        where count > DiagnosticSink.keptPerID {
            let more = Message(
                "diagnostics-omitted",
                ["count": .number(count - DiagnosticSink.keptPerID), "id": .text(id)])
            lines.append(more.text(in: language))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The one line of a diagnostic: place, severity, what is wrong, what to do, stable id.
    public func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.position.map { "\($0)".terminalSafe + ": " } ?? ""
        let label = Message("severity-\(diagnostic.severity.rawValue)").text(in: language)
        var text = diagnostic.message.text(in: language)
        if let address = diagnostic.address { text += " (\(address))" }
        if let remedy = diagnostic.remedy { text += "; " + remedy.text(in: language) }
        let severity = coloured(label, diagnostic.severity)
        return "\(place)\(severity): \(text.terminalSafe) [\(diagnostic.id)]"
    }

    private func coloured(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard isColoured else { return text }
        let code: String
        switch severity {
        case .error: code = "31"
        case .warning: code = "33"
        case .note: code = "36"
        }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }
}
