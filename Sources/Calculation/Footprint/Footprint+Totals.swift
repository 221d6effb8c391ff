import EmissionFactors
import Inventory
import Quantities

/// The totals of a footprint (method 2); they are shown side by side and never added.
public struct FootprintTotals: Sendable, Hashable {
    /// With the grid's average electricity: the headline.
    public var location = ExactDecimal.zero
    /// With the electricity that was bought.
    public var market = ExactDecimal.zero
    /// Biogenic CO2, outside scopes.
    public var biogenic = ExactDecimal.zero
    /// Beside the total.
    public var memo = ExactDecimal.zero

    /// Makes totals of nothing.
    public init() {}

    /// Adds other totals, each measure to its own.
    public static func += (left: inout FootprintTotals, right: FootprintTotals) {
        left.location.mantissa &+= right.location.mantissa
        left.market.mantissa &+= right.market.mantissa
        left.biogenic.mantissa &+= right.biogenic.mantissa
        left.memo.mantissa &+= right.memo.mantissa
    }

    /// Adds a cell's kilograms to the totals its measure belongs to.
    public mutating func add(_ kilograms: ExactDecimal, _ measure: AccountingMeasure) {
        switch measure {
        case .all:
            location.mantissa &+= kilograms.mantissa
            market.mantissa &+= kilograms.mantissa
        case .location: location.mantissa &+= kilograms.mantissa
        case .market: market.mantissa &+= kilograms.mantissa
        case .biogenic: biogenic.mantissa &+= kilograms.mantissa
        case .memo: memo.mantissa &+= kilograms.mantissa
        }
    }
}

/// One slice of a cut through the cube.
public struct FootprintSlice<Key: Sendable>: Sendable {
    /// What the slice is of.
    public let key: Key
    /// Its totals.
    public fileprivate(set) var totals: FootprintTotals
}

extension Footprint {
    /// The totals over all cells.
    public var totals: FootprintTotals {
        var totals = FootprintTotals()
        for index in cells.indices {
            totals.add(cells[index].kilograms, cells[index].coordinates.measure)
        }
        return totals
    }

    /// A cut of the cube by one coordinate, in the key's order; its slices sum to the totals exactly.
    @specialized(where Key == String)
    @specialized(where Key == Int)
    @specialized(where Key == EmissionScope)
    @specialized(where Key == LifeCycleStage)
    @specialized(where Key == ActivityBasis)
    public func cut<Key: Comparable & Sendable>(
        by key: (FootprintCoordinates) -> Key
    ) -> [FootprintSlice<Key>] {
        let ordered = cells.indices.map { (key: key(cells[$0].coordinates), cell: $0) }
            .sorted { $0.key < $1.key }
        var slices: [FootprintSlice<Key>] = []
        for (key, cell) in ordered {
            if slices.last?.key != key {
                slices.append(FootprintSlice(key: key, totals: FootprintTotals()))
            }
            slices[slices.count - 1].totals
                .add(cells[cell].kilograms, cells[cell].coordinates.measure)
        }
        return slices
    }

    /// Kilograms of the location-based total by reason of choice, fallbacks only.
    ///
    /// A figure with two reasons counts under both, so these do not add up to a total.
    public var fallbacks: [(reason: FactorMatch, kilograms: ExactDecimal)] {
        FactorMatch.allCases.filter(\.isFallback).compactMap { reason in
            let isUsed = factorUses.contains {
                $0.applied.measure.isInLocationTotal && $0.applied.reasons.contains(reason)
            }
            return isUsed ? (reason, sum { $0.reasons.contains(reason) }) : nil
        }
    }

    /// Kilograms of the location-based total that rest on at least one fallback.
    public var fallbackKilograms: ExactDecimal { sum { $0.isFallback } }

    /// Kilograms of the location-based total that rest on own factors, and how many of them were used.
    public func ownFactors(
        of datasets: [DatasetDescription]
    ) -> (count: Int, kilograms: ExactDecimal) {
        let ids = Set(datasets.map(\.id))
        var rows: Set<String> = []
        let kilograms = sum { applied in
            let own = [applied.factor?.reference, applied.conversion?.reference]
                .compactMap(\.self).filter { row in ids.contains { row.hasPrefix($0 + ":") } }
            rows.formUnion(own)
            return !own.isEmpty
        }
        return (rows.count, kilograms)
    }

    /// Kilograms of the location-based total for which only CO2 is published.
    public var co2OnlyKilograms: ExactDecimal { sum { $0.content == .co2Only } }

    private func sum(where condition: (AppliedFactor) -> Bool) -> ExactDecimal {
        var sum: Int128 = 0
        for use in factorUses where use.applied.measure.isInLocationTotal {
            if condition(use.applied) { sum &+= use.kilograms.mantissa }
        }
        return ExactDecimal(mantissa: sum)
    }
}

extension AccountingMeasure {
    /// Whether lines of this measure count in the location-based total.
    public var isInLocationTotal: Bool { self == .all || self == .location }
}
