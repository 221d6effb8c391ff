/// Which rules lines fall under, by what they say: one thread looks up each wording once.
final class PlacementMemory {
    /// More wordings than this begin anew: they are kept in memory.
    private static let mostWordings = 8192

    private var found = ByteLookup<[PlacementRule]>()
    private var key: [UInt8] = []

    /// The rules for a line: one decides, several contradict each other.
    func rules(for line: SourceLine, in rules: PlacementRules) -> [PlacementRule] {
        let needs = MetNeeds(line)
        layOutKey(of: line, needs, rules.numbers)
        let known = key.withUnsafeBytes { found[$0] }
        if let known { return known }
        let new = rules.rules(for: line, needs)
        if found.count >= Self.mostWordings { found.removeAll() }
        key.withUnsafeBytes { found[$0] = new }
        return new
    }

    /// Lays down everything that rules look at.
    private func layOutKey(of line: SourceLine, _ needs: MetNeeds, _ numbers: RuleNumbers) {
        key.removeAll(keepingCapacity: true)
        key.append(needs.bits)
        numbers.append(line.text, to: &key)
        end()
        for code in line.itemCodes {
            append(code.list)
            append(code.value)
        }
        end()
        append(line.supplier?.name ?? "")
        append(line.accountName)
    }

    private func append(_ text: String) {
        key.append(utf8Of: text)
        end()
    }

    /// No text has a zero, so that what stands before it is told from what stands after it.
    private func end() { key.append(0) }
}
