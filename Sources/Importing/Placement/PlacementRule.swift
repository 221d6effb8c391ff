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
            return line.unit.map { ["meal", "piece"].contains($0.symbol) } ?? isEach(line)
        case .nights:
            if line.attributes["nights"] != nil { return true }
            guard line.quantity?.isWhole == true else { return false }
            return line.unit.map { ["night", "room-night"].contains($0.symbol) } ?? false
        case .length:
            if line.attributes["distance"] != nil { return true }
            return has(Dimension([.length: 1]), line)
        case .energy: return has(Dimension([.energy: 1]), line)
        case .volume: return has(Dimension([.length: 3]), line)
        case .mass: return has(Dimension([.mass: 1]), line)
        }
    }

    private func has(_ dimension: Dimension, _ line: SourceLine) -> Bool {
        line.quantity != nil && line.unit?.dimension == dimension
    }

    private func isEach(_ line: SourceLine) -> Bool {
        ["EA", "C62", "H87", "NAR", "PCE"].contains(line.unitCode.uppercased())
    }
}

extension ExactDecimal {
    /// Whether there are no decimals.
    var isWhole: Bool { mantissa % Self.one12 == 0 }
}
