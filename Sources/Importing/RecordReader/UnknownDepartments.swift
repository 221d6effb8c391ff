import Diagnostics

/// Departments that the vocabulary lacks, each with the first place it stands at.
struct UnknownDepartments {
    private var places: [String: SourcePosition] = [:]

    /// Notes that a department stands at a place.
    mutating func note(_ name: String, at position: SourcePosition) {
        places[name] = min(places[name] ?? position, position)
    }

    mutating func merge(_ other: UnknownDepartments) {
        places.merge(other.places) { min($0, $1) }
    }

    /// Warns of each department once, in order of place.
    func report(to sink: inout DiagnosticSink, among known: @autoclosure () -> [String]) {
        guard !places.isEmpty else { return }
        let known = known()
        for (name, place) in places.sorted(by: { $0.value < $1.value }) {
            let message = Message("unknown-department", ["found": .text(name)])
            // A suggestion looks at every known word: only what is shown is worth it.
            let remedy =
                sink.keeps(message.id) ? RecordProblem.nearest(name.lowercased(), known) : nil
            sink.report(Diagnostic(.warning, message, at: place, remedy: remedy))
        }
    }
}
