import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Sums emission lines into a footprint; two accumulators merge into the one that all lines would have
/// made, whatever the order.
public struct FootprintAccumulator: Sendable {
    struct GroupKey: Hashable {
        let activity: String
        let reason: NoFactor
        /// Where the records stand; comparisons look for it, lists of what is missing do not.
        let place: Place
    }

    /// Where records without a figure stand in the cube.
    struct Place: Hashable {
        let department: String
        let phase: ProductionPhase?
        let category: String
    }

    struct Group {
        var recordCount = 0
        var firstPosition: SourcePosition?
    }

    /// A factor in use and its quality.
    struct UsedFactor {
        let applied: AppliedFactor
        let activity: String
        let quality: AppliedQuality?
    }

    /// How many of the largest records are kept.
    static let largestCount = 10

    var cells = KeyNumbers<FootprintCoordinates>()
    var cellSums: [Int128] = []
    private(set) var useKeys = KeyNumbers<FactorUseKey>()
    var uses: [UsedFactor] = []
    var useSums: [Int128] = []
    var useCounts: [Int] = []
    var errors = ErrorSums()
    var groupIndex: [GroupKey: Int] = [:]
    var groups: [Group] = []
    var largest: [LargestRecord] = []
    var recordCount = 0
    var unquantifiedCount = 0
    /// Problems of the calculation itself, such as an amount that leaves the range.
    public var diagnostics = DiagnosticSink()

    /// Makes an empty accumulator.
    public init() {}

    /// The index of a cell, opened where it is new.
    mutating func cell(_ coordinates: FootprintCoordinates) -> Int {
        if let index = cells[coordinates] { return index }
        cells.append(coordinates)
        cellSums.append(0)
        return cellSums.count - 1
    }

    /// The index of a factor's use, opened where it is new.
    mutating func use(
        _ applied: AppliedFactor, activity: String, quality: AppliedQuality?
    ) -> Int {
        let key = FactorUseKey(applied, activity: activity)
        if let index = useKeys[key] { return index }
        useKeys.append(key)
        uses.append(UsedFactor(applied: applied, activity: activity, quality: quality))
        useSums.append(0)
        useCounts.append(0)
        return uses.count - 1
    }

    /// The index of a group of unquantified records, opened where it is new.
    mutating func group(activity: String, reason: NoFactor, place: Place) -> Int {
        let key = GroupKey(activity: activity, reason: reason, place: place)
        if let index = groupIndex[key] { return index }
        groupIndex[key] = groups.count
        groups.append(Group())
        return groups.count - 1
    }

    /// The index of the group of a descriptor's unquantified records, opened where it is new.
    mutating func group(
        activity: String, reason: NoFactor, _ parts: ActivityDescriptor.Parts
    ) -> Int {
        group(
            activity: activity, reason: reason,
            place: Place(
                department: parts.department.id, phase: parts.phase,
                category: ScopeAssignment(parts).category))
    }

    /// Counts an unquantified record; a memo is listed, but no total lacks it.
    mutating func countUnquantified(
        _ reason: NoFactor, group: Int, at position: @autoclosure () -> SourcePosition
    ) {
        if !reason.isBesideTotal { unquantifiedCount += 1 }
        groups[group].recordCount += 1
        // Records come in the order of the file, so only merging can find an earlier one.
        if groups[group].firstPosition == nil { groups[group].firstPosition = position() }
    }

    /// Keeps a record when it is among the largest.
    mutating func keep(_ record: LargestRecord) {
        let position = largest.firstIndex { record < $0 } ?? largest.count
        guard position < Self.largestCount else { return }
        largest.insert(record, at: position)
        if largest.count > Self.largestCount { largest.removeLast() }
    }

    /// The least weight that could be among the largest records.
    var largestThreshold: Int128 {
        guard largest.count == Self.largestCount, let last = largest.last else { return .min }
        return last.kilograms.mantissa
    }

    /// Adds to a factor's use.
    mutating func addUse(_ use: Int, _ mantissa: Int128, records: Int) {
        useSums[use] &+= mantissa
        useCounts[use] += records
    }
}
