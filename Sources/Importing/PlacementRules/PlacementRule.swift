import EmissionFactors
import Quantities

/// One rule that turns text or an item class into a record.
final class PlacementRule: Sendable {
    /// What the line must have for the rule to hold.
    enum Need: String, Sendable {
        case energy, volume, mass, length, nights, count, money
        /// A mass that somebody takes away: the supplier is a waste company, or the column says so.
        case disposal
        /// Whatever the line has.
        case any
    }

    /// The amount the rule needs.
    let need: Need
    /// Whether the line must have money, too.
    let isPaid: Bool
    /// Whether it stands before all rules without this mark, however long their words are.
    let isFirst: Bool
    /// What the line becomes, or may become where a person has to look at it.
    let assignment: Assignment
    /// Why a person has to look at it; nil where the rule decides.
    let reason: ReviewReason?
    /// The same as bits.
    let wanted: Wanted

    /// What a line must have, as bits.
    struct Wanted: Sendable {
        /// Of these, one is enough.
        fileprivate let one: UInt16
        /// These it must have besides.
        fileprivate let all: UInt16
    }

    init(
        need: Need, isPaid: Bool, isFirst: Bool, assignment: Assignment, reason: ReviewReason?
    ) {
        self.need = need
        self.isPaid = isPaid
        self.isFirst = isFirst
        self.assignment = assignment
        self.reason = reason
        // What is waste by its name is waste whoever takes it.
        let isWaste = need == .mass && assignment.kind == .waste
        wanted = Wanted(
            one: need.bit | (isWaste ? Need.disposal.bit : 0), all: isPaid ? MetNeeds.paid : 0)
    }

    /// How much is added to the length of a rule's words: what wants more of a line says more of it.
    var bonus: Int {
        (isFirst ? 1000 : 0) + (isPaid || need == .disposal ? 1 : 0)
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
    /// That there is money, and more than none.
    fileprivate static let paid: UInt16 = 1 << 9

    /// A bit for each need.
    private(set) var bits = PlacementRule.Need.any.bit

    init(_ line: SourceLine) {
        if let amount = line.amount {
            add(.money)
            if amount != .zero { bits |= Self.paid }
        }
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

    /// Whether what a rule needs is met by money, or by a quantity, as is wanted.
    @inline(__always)
    func meet(_ wanted: PlacementRule.Wanted, money: Bool) -> Bool {
        (wanted.one == PlacementRule.Need.money.bit) == money && bits & wanted.one != 0
            && bits & wanted.all == wanted.all
    }

    /// Whether there is a mass of something.
    var hasMass: Bool { bits & PlacementRule.Need.mass.bit != 0 }

    /// Takes the mass for what is thrown away.
    mutating func dispose() {
        bits = bits & ~PlacementRule.Need.mass.bit | PlacementRule.Need.disposal.bit
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
    fileprivate var bit: UInt16 {
        switch self {
        case .energy: 1
        case .volume: 2
        case .mass: 4
        case .length: 8
        case .nights: 16
        case .count: 32
        case .money: 64
        case .disposal: 128
        case .any: 256
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
