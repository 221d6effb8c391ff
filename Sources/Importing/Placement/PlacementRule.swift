import Quantities

/// One rule that turns text or an item class into a record.
struct PlacementRule: Sendable {
    /// What the line must have for the rule to hold.
    enum Need: String, Sendable {
        case energy, volume, mass, length, nights, count, money
    }

    /// The amount the rule needs.
    let need: Need
    /// What the line becomes.
    let assignment: Assignment
}

extension PlacementRule.Need {
    /// Whether a line has it.
    func isMet(by line: SourceLine) -> Bool {
        switch self {
        case .money:
            return line.amount != nil
        case .count:
            guard let quantity = line.quantity, quantity.isWhole else { return false }
            return line.unit.map { $0.symbol == "meal" || $0.symbol == "piece" }
                ?? UnitCodes.isEach(line.unitCode)
        case .nights:
            if line.attributes["nights"] != nil { return true }
            guard line.quantity?.isWhole == true else { return false }
            return line.unit.map { $0.symbol == "night" || $0.symbol == "room-night" } ?? false
        case .length:
            if line.attributes["distance"] != nil { return true }
            return has(Self.way, line)
        case .energy: return has(Self.energyUnits, line)
        case .volume: return has(Self.space, line)
        case .mass: return has(Self.weight, line)
        }
    }

    private static let way = Dimension([.length: 1])
    private static let energyUnits = Dimension([.energy: 1])
    private static let space = Dimension([.length: 3])
    private static let weight = Dimension([.mass: 1])

    private func has(_ dimension: Dimension, _ line: SourceLine) -> Bool {
        line.quantity != nil && line.unit?.dimension == dimension
    }
}

extension ExactDecimal {
    /// Whether there are no decimals.
    var isWhole: Bool { mantissa % Self.one12 == 0 }
}
