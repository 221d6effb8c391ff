import EmissionFactors
import Inventory
import Quantities

/// Two reports' footprints and what the difference between them is made of.
///
/// The second report's records are also computed under the first one's factor set. What changes between
/// that footprint and the second one is the factor set's doing; what changes between the first and it is the
/// records'. The parts sum to the difference of every total exactly, because each is a difference of sums of
/// lines, and what a division leaves over stays with the factor (method: the DocC page Compare).
public struct ReportComparison: Sendable {
    /// The footprint compared to.
    public let first: Footprint
    /// The footprint compared.
    public let second: Footprint
    /// The second report's records under the first one's factor set.
    public let restated: Footprint
    /// Second less first, total by total.
    public let difference: FootprintTotals
    /// The parts that are not zero, the largest first.
    public let parts: [DifferencePart]
    /// Whether the two may be compared, and what speaks against it.
    public let comparability: Comparability

    /// Compares two reports; families answers what dataset ids have in common over editions.
    ///
    /// Nil where a difference leaves the range of exact decimals.
    public init?(
        _ first: Footprint, _ second: Footprint, restated: Footprint,
        families: (String) -> String?
    ) {
        guard let difference = second.totals.subtracting(first.totals) else { return nil }
        var parts = DifferenceParts()
        parts.addFactorSets(
            ComparedLines(restated, comparesPhases: true, tellsBasesApart: true),
            ComparedLines(second, comparesPhases: true, tellsBasesApart: true))
        withoutActuallyEscaping(families) { families in
            let comparesPhases = [first, second].allSatisfy { ReportExtent($0).statesPhases }
            RecordDifferences(
                first: .init(first, comparesPhases: comparesPhases),
                second: .init(restated, comparesPhases: comparesPhases),
                countsBasis: Self.countsBasis(first.identity, second.identity),
                families: families
            ).add(to: &parts)
        }
        guard !parts.hasOverflowed else { return nil }
        self.first = first
        self.second = second
        self.restated = restated
        self.difference = difference
        self.parts = parts.sorted
        comparability = Comparability(first, second, parts: self.parts)
    }

    /// A budget's amounts are estimates by nature, and another production's data are its own.
    private static func countsBasis(_ first: ReportIdentity, _ second: ReportIdentity) -> Bool {
        first.production == second.production && first.status != .budget
            && second.status != .budget
    }

    /// The sums of the parts by what they have in common, in its order.
    public func sums<Key: Hashable & Comparable & Sendable>(
        by key: (DifferencePart) -> Key
    ) -> [FootprintSlice<Key>] {
        var sums: [Key: FootprintTotals] = [:]
        for part in parts {
            sums[key(part), default: FootprintTotals()].add(part.kilograms, part.measure)
        }
        return sums.sorted { $0.key < $1.key }.map { FootprintSlice(key: $0.key, totals: $0.value) }
    }

    /// The difference as a percentage of the first total's size, rounded half to even at the twelfth
    /// decimal; nil where that total is zero.
    public var percent: ExactDecimal? {
        difference.location.multiplied(by: ExactDecimal(100), over: first.totals.location.absolute)
    }

    /// Whether the location-based total is more than a percentage above the first; what grows from zero is.
    public func exceeds(percent limit: ExactDecimal) -> Bool {
        guard difference.location > .zero else { return false }
        guard first.totals.location != .zero, let percent else { return true }
        return percent > limit
    }
}

extension FootprintTotals {
    /// These totals less others; nil where one leaves the range of exact decimals.
    func subtracting(_ other: FootprintTotals) -> FootprintTotals? {
        guard let location = location.subtracting(other.location),
            let market = market.subtracting(other.market),
            let biogenic = biogenic.subtracting(other.biogenic),
            let memo = memo.subtracting(other.memo)
        else { return nil }
        var totals = FootprintTotals()
        (totals.location, totals.market) = (location, market)
        (totals.biogenic, totals.memo) = (biogenic, memo)
        return totals
    }
}
