import Diagnostics

/// Departments that the vocabulary lacks, each with the first place it stands at.
struct UnknownDepartments {
    private var places: [String: (first: SourcePosition, suggestion: Message?)] = [:]

    /// Notes a department; whether it is new.
    mutating func note(
        _ name: String, at position: SourcePosition, among known: @autoclosure () -> [String]
    ) {
        if let place = places[name] {
            if position < place.first { places[name]?.first = position }
            return
        }
        places[name] = (position, RecordProblem.nearest(name.lowercased(), known()))
    }

    mutating func merge(_ other: UnknownDepartments) {
        for (name, place) in other.places {
            guard let own = places[name] else {
                places[name] = place
                continue
            }
            if place.first < own.first { places[name] = place }
        }
    }

    /// Warns of each department once, in order of place.
    func report(to sink: inout DiagnosticSink) {
        for (name, place) in places.sorted(by: { $0.value.first < $1.value.first }) {
            sink.report(
                Diagnostic(
                    .warning, Message("unknown-department", ["found": .text(name)]),
                    at: place.first, remedy: place.suggestion))
        }
    }
}
