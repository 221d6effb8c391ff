/// Collects diagnostics; keeps a bounded number of each id and the full count.
///
/// A file with a million errors must not need memory for a million diagnostics.
public struct DiagnosticSink: Sendable {
    /// How many diagnostics of one id are kept.
    public static let keptPerID = 20

    /// The kept diagnostics, in the order in which they came.
    public private(set) var kept: [Diagnostic] = []
    /// How many diagnostics came, by id.
    public private(set) var counts: [String: Int] = [:]
    /// How many errors came in all.
    public private(set) var errorCount = 0
    /// How many warnings came in all.
    public private(set) var warningCount = 0

    /// Makes an empty sink.
    public init() {}

    /// Whether an error was reported.
    public var hasErrors: Bool { errorCount > 0 }

    /// Takes a diagnostic.
    public mutating func report(_ diagnostic: Diagnostic) {
        count(diagnostic.severity)
        let seen = counts[diagnostic.id, default: 0]
        counts[diagnostic.id] = seen + 1
        if seen < Self.keptPerID { kept.append(diagnostic) }
    }

    /// Whether the next diagnostic of this id will be kept with its text and position.
    public func keeps(_ id: String) -> Bool {
        counts[id, default: 0] < Self.keptPerID
    }

    /// Takes everything another sink collected; of each id those that stand first are kept.
    public mutating func merge(_ other: DiagnosticSink) {
        errorCount += other.errorCount
        warningCount += other.warningCount
        counts.merge(other.counts) { $0 + $1 }
        guard !other.kept.isEmpty else { return }
        kept += other.kept
        var keptOfID: [String: Int] = [:]
        kept = sorted.filter { diagnostic in
            keptOfID[diagnostic.id, default: 0] += 1
            return keptOfID[diagnostic.id, default: 0] <= Self.keptPerID
        }
    }

    /// The errors alone.
    public var errorsOnly: DiagnosticSink {
        var errors = self
        errors.kept.removeAll { $0.severity != .error }
        let ids = Set(errors.kept.map(\.id))
        errors.counts = errors.counts.filter { ids.contains($0.key) }
        errors.warningCount = 0
        return errors
    }

    /// The kept diagnostics by file, line and column; those of one place in the order they came.
    public var sorted: [Diagnostic] {
        kept.enumerated().sorted { first, second in
            switch (first.element.position, second.element.position) {
            case (let left?, let right?) where left != right: return left < right
            case (nil, .some): return true
            case (.some, nil): return false
            default: return first.offset < second.offset
            }
        }.map(\.element)
    }

    private mutating func count(_ severity: Diagnostic.Severity) {
        switch severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        case .note: break
        }
    }
}
