import EmissionFactors
import Inventory
import Quantities

/// Sums of lines that fall away and of lines that come instead.
struct SavingSums: Sendable {
    private(set) var accumulator = FootprintAccumulator()

    /// Adds what one record causes before and after.
    mutating func add(before: [EmissionLine], after: [EmissionLine]) {
        guard let first = before.first ?? after.first else { return }
        let lines =
            before.map { ($0, $0.kilograms.mantissa) }
            + after.map { ($0, -$0.kilograms.mantissa) }
        var terms: [ErrorSums.Term] = []
        for (line, mantissa) in lines {
            accumulator.add(mantissa, toCell: accumulator.cell(line.coordinates))
            let use = accumulator.use(
                line.applied, activity: line.activity, quality: line.quality?.factor)
            accumulator.addUse(use, mantissa, records: 1)
            terms.append(.init(use: use, scope: line.scope))
        }
        // A saving has a range as a whole only, so records of all departments share their sums.
        let slot = accumulator.errors.slots(
            ErrorSums.Key(
                department: "", category: "", basis: first.parts.basis,
                dataQuality: first.parts.dataQuality, terms: terms),
            amount: first.quality?.amount)
        for (index, (_, mantissa)) in lines.enumerated() {
            accumulator.addErrors(slot + index, mantissa, SquareSum(mantissa))
        }
    }

    /// Adds what another one holds.
    mutating func merge(_ other: SavingSums) { accumulator.merge(other.accumulator) }
}

extension EmissionLine {
    /// The cell of the cube that the line belongs to.
    fileprivate var coordinates: FootprintCoordinates {
        FootprintCoordinates(
            department: parts.department.id, phase: parts.phase, category: category, scope: scope,
            stage: applied.stage, country: parts.country, basis: parts.basis,
            measure: applied.measure)
    }
}
