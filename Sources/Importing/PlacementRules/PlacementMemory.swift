import EmissionFactors

/// Which rules lines fall under, by what they say: one thread looks up each wording once.
final class PlacementMemory {
    /// More wordings than this begin anew: they are kept in memory.
    private static let mostWordings = 8192

    private var wordings = ByteLookup<[PlacementRule]>()
    private var names = ByteLookup<[PlacementRule]>()
    private var routings = ByteLookup<[String: String]?>()
    private var key: [UInt8] = []

    /// The ends of the first routing of known airports that a text names; nil where there is none.
    func routingEnds(in text: String, airports: AirportTable) -> [String: String]? {
        for word in TravelRouting.words(in: text) {
            if let ends = ends(of: word, airports) { return ends }
        }
        return nil
    }

    private func ends(of word: String, _ airports: AirportTable) -> [String: String]? {
        if let known = routings[word] { return known }
        let ends = try? TravelRouting(word, airports: airports).ends
        if routings.count >= Self.mostWordings { routings.removeAll() }
        routings[word] = .some(ends)
        return ends
    }

    /// The rules for a line: one decides, several contradict each other.
    func rules(for line: SourceLine, in rules: PlacementRules) -> [PlacementRule] {
        let needs = rules.needs(of: line)
        begin(needs)
        layOutWording(of: line, rules.numbers)
        let found = Self.rules(of: key, in: &wordings) {
            rules.rules(forWordingOf: line, needs)
        }
        guard found.isEmpty else { return found }
        begin(needs)
        append(line.supplier?.name ?? "")
        append(line.accountName)
        return Self.rules(of: key, in: &names) { rules.rules(forNamesOf: line, needs) }
    }

    private static func rules(
        of key: [UInt8], in known: inout ByteLookup<[PlacementRule]>,
        or find: () -> [PlacementRule]
    ) -> [PlacementRule] {
        key.withUnsafeBytes { key in
            if let found = known[key] { return found }
            let found = find()
            if known.count >= mostWordings { known.removeAll() }
            known[key] = found
            return found
        }
    }

    // MARK: Keys

    private func begin(_ needs: MetNeeds) {
        key.removeAll(keepingCapacity: true)
        key.append(UInt8(truncatingIfNeeded: needs.bits))
        key.append(UInt8(truncatingIfNeeded: needs.bits >> 8))
    }

    private func layOutWording(of line: SourceLine, _ numbers: RuleNumbers) {
        numbers.append(line.text, to: &key)
        end()
        for code in line.itemCodes {
            append(code.list)
            append(code.value)
        }
    }

    private func append(_ text: String) {
        key.append(utf8Of: text)
        end()
    }

    /// No text has a zero, so that what stands before it is told from what stands after it.
    private func end() { key.append(0) }
}
