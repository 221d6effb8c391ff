extension FootprintAccumulator {
    /// Adds everything another accumulator holds; associative and commutative to the last digit.
    public mutating func merge(_ other: FootprintAccumulator) {
        if isEmpty {
            var found = diagnostics
            found.merge(other.diagnostics)
            self = other
            diagnostics = found
            return
        }
        recordCount += other.recordCount
        unquantifiedCount += other.unquantifiedCount
        diagnostics.merge(other.diagnostics)
        for (index, coordinates) in other.cells.keys.enumerated() {
            let own = cell(coordinates)
            add(other.cellSums[index], toCell: own)
        }
        var ownUses = Array(repeating: 0, count: other.uses.count)
        for (index, used) in other.uses.enumerated() {
            let own = use(used.applied, activity: used.activity, quality: used.quality)
            ownUses[index] = own
            useSums[own] &+= other.useSums[index]
            useCounts[own] += other.useCounts[index]
        }
        mergeErrors(other, uses: ownUses)
        mergeGroups(other)
        for record in other.largest { keep(record) }
    }

    /// Whether no record has come and nothing was opened for one.
    private var isEmpty: Bool {
        recordCount == 0 && cells.isEmpty && uses.isEmpty && groupIndex.isEmpty
    }

    private mutating func mergeGroups(_ other: FootprintAccumulator) {
        for (key, index) in other.groupIndex {
            let own = group(
                activity: key.activity, reason: key.reason, place: key.place)
            groups[own].recordCount += other.groups[index].recordCount
            let positions = [groups[own].firstPosition, other.groups[index].firstPosition]
            groups[own].firstPosition = positions.compactMap(\.self).min()
        }
    }

    /// Adds to a cell; a sum beyond the range is reported, never wrapped silently.
    mutating func add(_ mantissa: Int128, toCell cell: Int) {
        let (sum, overflow) = cellSums[cell].addingReportingOverflow(mantissa)
        cellSums[cell] = sum
        if overflow { diagnostics.report(.sumOutOfRange) }
    }
}
