import Quantities

/// One rule that turns text or an item class into a record.
final class PlacementRule: Sendable {
    /// What the line must have for the rule to hold.
    enum Need: String, Sendable {
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

extension PlacementRule {
    /// Whether this rule for words says more than that of a class: there is one for diesel, whether it is fossil
    /// or made of vegetable oil, for a car or for a generator, and suppliers have one for all the energy, or for
    /// all that a filling station sells.
    func tellsMore(than rule: PlacementRule) -> Bool {
        guard need == rule.need else { return false }
        let areFuels = [self, rule].allSatisfy { $0.assignment.attributes["fuel"] != nil }
        let areEnergy = [self, rule].allSatisfy { $0.assignment.kind == .energy }
        return areFuels || areEnergy || assignment.setAside != nil
    }
}

/// The needs that a line meets.
struct MetNeeds {
    /// A bit for each need.
    private(set) var bits: UInt8 = 0

    init(_ line: SourceLine) {
        if line.amount != nil { add(.money) }
        if !line.attributes.isEmpty {
            if line.attributes["nights"] != nil { add(.nights) }
            if line.attributes["distance"] != nil { add(.length) }
            if line.hasWeightAlone { add(.mass) }
        }
        guard let quantity = line.quantity else { return }
        guard let unit = line.unit else {
            if quantity.isWhole, UnitCodes.isEach(line.unitCode) { add(.count) }
            return
        }
        add(unit.dimension)
        if quantity.isWhole { add(counted: unit.symbol) }
    }

    /// Whether a need is met by money, or by a quantity, as is wanted.
    @inline(__always)
    func meet(_ need: PlacementRule.Need, money: Bool) -> Bool {
        (need == .money) == money && bits & need.bit != 0
    }

    private mutating func add(_ need: PlacementRule.Need) { bits |= need.bit }

    private mutating func add(_ dimension: Dimension) {
        if dimension == Self.way { add(.length) }
        if dimension == Self.energy { add(.energy) }
        if dimension == Self.space { add(.volume) }
        if dimension == Self.weight { add(.mass) }
    }

    private mutating func add(counted symbol: String) {
        switch symbol {
        case "meal", "piece": add(.count)
        case "night", "room-night": add(.nights)
        default: break
        }
    }

    private static let way = Dimension([.length: 1])
    private static let energy = Dimension([.energy: 1])
    private static let space = Dimension([.length: 3])
    private static let weight = Dimension([.mass: 1])
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
}

extension ExactDecimal {
    /// Whether there are no decimals.
    var isWhole: Bool {
        // Numbers of 64 bits are divided much faster.
        Int64(exactly: mantissa).map { $0 % Int64(Self.one12) == 0 } ?? (mantissa % Self.one12 == 0)
    }
}
