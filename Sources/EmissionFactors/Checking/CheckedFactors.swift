import Diagnostics

/// The factor rows of a folder by family and id, as far as other tables refer to them.
struct CheckedFactors {
    /// One row.
    struct Row {
        let dataset: String
        let stage: String
        let geography: String
        let validity: Validity
        let isUnusable: Bool
        var isNegative = false
        let position: SourcePosition

        /// Whether both rows could answer one question.
        func clashes(with other: Row) -> Bool {
            stage == other.stage && geography == other.geography
                && max(validity.first, other.validity.first)
                    <= min(validity.last, other.validity.last)
        }
    }

    private(set) var byFamily: [String: [String: [Row]]] = [:]
    private(set) var conversions: [String: Set<String>] = [:]

    mutating func add(_ row: Row, id: String, family: String) {
        byFamily[family, default: [:]][id, default: []].append(row)
    }

    mutating func addConversion(_ id: String, family: String) {
        conversions[family, default: []].insert(id)
    }

    /// The rows with an id of a family.
    func rows(_ family: String, _ id: String) -> [Row] { byFamily[family]?[id] ?? [] }

    /// The ids of a family, for suggestions.
    func ids(_ family: String) -> [String] { byFamily[family].map { Array($0.keys) } ?? [] }
}
