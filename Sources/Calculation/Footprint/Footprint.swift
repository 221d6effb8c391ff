import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// The footprint of one report of a production: small, whatever the size of its input.
public struct Footprint: Sendable {
    /// Header of the report.
    public let production: Production
    /// Which report it is.
    public let identity: ReportIdentity
    /// The factor set it was computed under.
    public let factorSet: String
    /// Rates that the user supplies, for intensities in another currency.
    public let rates: ExchangeRates
    /// The cube: every cell with its sum, in a fixed order.
    public let cells: [FootprintCell]
    /// The factors applied and what each carries, in a fixed order.
    public let factorUses: [FactorUse]
    /// The records that weigh most, the largest first.
    public let largest: [LargestRecord]
    /// Records without a figure, by activity and reason.
    public let unquantified: [UnquantifiedGroup]
    /// How uncertain it is; nil where the factor folder has no rules of data quality.
    public let uncertainty: FootprintUncertainty?
    /// How many records were read.
    public let recordCount: Int
    /// How many of them have no figure.
    public let unquantifiedCount: Int
    /// Whether any record has a figure. Where none has, the totals are not zero but unknown.
    public var hasFigures: Bool { recordCount > unquantifiedCount }
    /// The sums that it was closed from, for comparisons.
    let accumulator: FootprintAccumulator

    /// Closes an accumulator into a footprint.
    public init(
        production: Production, identity: ReportIdentity, factorSet: String,
        rates: ExchangeRates = ExchangeRates(), _ accumulator: FootprintAccumulator
    ) {
        self.rates = rates
        self.accumulator = accumulator
        self.production = production
        self.identity = identity
        self.factorSet = factorSet
        let coordinates = accumulator.cells.keys
        cells = coordinates.indices.sorted { coordinates[$0] < coordinates[$1] }.map {
            FootprintCell(
                coordinates: coordinates[$0],
                kilograms: ExactDecimal(mantissa: accumulator.cellSums[$0]))
        }
        factorUses = accumulator.uses.indices.map { index in
            FactorUse(
                applied: accumulator.uses[index].applied,
                activity: accumulator.uses[index].activity,
                recordCount: accumulator.useCounts[index],
                kilograms: ExactDecimal(mantissa: accumulator.useSums[index]),
                quality: accumulator.uses[index].quality)
        }.filter { $0.recordCount > 0 }.sorted()
        largest = accumulator.largest
        uncertainty = FootprintUncertainty(accumulator)
        unquantified = Self.groups(accumulator)
        recordCount = accumulator.recordCount
        unquantifiedCount = accumulator.unquantifiedCount
    }

    /// Groups by activity and reason, wherever in the cube their records stand.
    private static func groups(_ accumulator: FootprintAccumulator) -> [UnquantifiedGroup] {
        struct Key: Hashable {
            let activity: String
            let reason: NoFactor
        }
        var found: [Key: (recordCount: Int, first: SourcePosition)] = [:]
        for (key, index) in accumulator.groupIndex {
            let group = accumulator.groups[index]
            guard let first = group.firstPosition else { continue }
            let known = found[Key(activity: key.activity, reason: key.reason)]
            found[Key(activity: key.activity, reason: key.reason)] = (
                (known?.recordCount ?? 0) + group.recordCount, min(known?.first ?? first, first)
            )
        }
        return found.map { key, group in
            UnquantifiedGroup(
                activity: key.activity, reason: key.reason, recordCount: group.recordCount,
                firstPosition: group.first)
        }.sorted { ($0.activity, $0.firstPosition) < ($1.activity, $1.firstPosition) }
    }
}
