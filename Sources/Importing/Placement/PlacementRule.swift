import Quantities

/// One rule that turns text or an item class into a record.
final class PlacementRule: Sendable {
    /// What the line must have for the rule to hold.
    enum Need: String, Sendable, CaseIterable {
        case energy, volume, mass, length, nights, count, money
    }

    /// The amount the rule needs.
    let need: Need
    /// What the line becomes.
    let assignment: Assignment

    init(need: Need, assignment: Assignment) {
        self.need = need
        self.assignment = assignment
    }
}

/// The needs that a line meets.
struct MetNeeds {
    /// A bit for each need, in the order of the cases.
    let bits: UInt8

    init(_ line: SourceLine) {
        var bits: UInt8 = 0
        for need in PlacementRule.Need.allCases where need.isMet(by: line) { bits |= need.bit }
        self.bits = bits
    }

    /// Whether a need is met by money, or by a quantity, as is wanted.
    @inline(__always)
    func meet(_ need: PlacementRule.Need, money: Bool) -> Bool {
        (need == .money) == money && bits & need.bit != 0
    }
}

extension PlacementRule.Need {
    fileprivate var bit: UInt8 {
        switch self {
        case .energy: 1
        case .volume: 2
        case .mass: 4
        case .length: 8
        case .nights: 16
        case .count: 32
        case .money: 64
        }
    }

    /// Whether a line has it.
    fileprivate func isMet(by line: SourceLine) -> Bool {
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
