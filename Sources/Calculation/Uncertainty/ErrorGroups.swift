import EmissionFactors
import Inventory
import Quantities

/// The groups of an accumulator in a fixed order, whatever the order in which records came.
struct ErrorGroups: Sendable {
    private(set) var groups: [ErrorGroup] = []
    private(set) var sources: [ErrorSource] = []
    /// What tells sources apart, with their numbers.
    private(set) var sourceKeys = KeyNumbers<[String]>()
    /// The numbers of each factor use's sources, once they are known.
    private var sourcesOfUse: [Int: (row: Int, conversion: Int?)] = [:]

    /// Nil where a factor or an amount has no quality.
    init?(_ accumulator: FootprintAccumulator) {
        let order = ErrorOrder(accumulator.uses)
        let entries = accumulator.errors.entries
        var rest = entries.indices.sorted { order.precedes(entries[$0].key, entries[$1].key) }[...]
        while let first = rest.first {
            let key = entries[first].key
            // Records of one key err alike, whatever their phases and countries.
            let alike = rest.prefix { !order.precedes(key, entries[$0].key) }
            rest = rest.dropFirst(alike.count)
            let isEmpty = alike.allSatisfy { entry in
                key.terms.indices.allSatisfy {
                    accumulator.errors.squares[entries[entry].first + $0] == SquareSum()
                }
            }
            guard !isEmpty else { continue }
            guard let amount = entries[first].amount else { return nil }
            var terms: [ErrorGroup.Term] = []
            for (index, term) in key.terms.enumerated() {
                guard let quality = accumulator.uses[term.use].quality else { return nil }
                terms.append(
                    self.term(
                        term, alike.map { entries[$0].first + index }, quality, accumulator))
            }
            groups.append(
                ErrorGroup(
                    department: key.department, category: key.category, basis: key.basis,
                    amountSigma: amount.sigma, terms: terms))
        }
    }

    private mutating func term(
        _ term: ErrorSums.Term, _ slots: [Int], _ quality: AppliedQuality,
        _ accumulator: FootprintAccumulator
    ) -> ErrorGroup.Term {
        var (sum, squareSum): (Int128, SquareSum) = (0, SquareSum())
        for slot in slots {
            sum &+= accumulator.errors.sums[slot]
            squareSum.add(accumulator.errors.squares[slot])
        }
        let squares = squareSum.squareGrams.approximate / 1_000_000
        let sources = sources(ofUse: term.use, accumulator)
        return ErrorGroup.Term(
            scope: term.scope, measure: accumulator.uses[term.use].applied.measure,
            kilograms: ExactDecimal(mantissa: sum), squares: squares,
            row: sources.row, rowSigma: quality.row.sigma, conversion: sources.conversion,
            conversionSigma: quality.conversion?.sigma ?? 0)
    }

    private mutating func sources(
        ofUse use: Int, _ accumulator: FootprintAccumulator
    ) -> (row: Int, conversion: Int?) {
        if let known = sourcesOfUse[use] { return known }
        let used = accumulator.uses[use]
        let found = (
            row(used.applied, used.activity), conversion(used.applied, used.activity)
        )
        sourcesOfUse[use] = found
        return found
    }

    /// The number of the published row or product.
    private mutating func row(_ applied: AppliedFactor, _ activity: String) -> Int {
        let validity = applied.factor.map { "\($0.validity.first) \($0.validity.last)" }
        return number(
            [
                "row", applied.factor == nil ? "\(applied.reasons) \(applied.value)" : "",
                applied.subtracted?.reference ?? "", validity ?? "",
            ] + applied.errorOrigin,
            ErrorSource(applied: applied, activity: activity, isConversion: false))
    }

    private mutating func conversion(_ applied: AppliedFactor, _ activity: String) -> Int? {
        guard let conversion = applied.conversion else { return nil }
        return number(
            ["conversion", conversion.reference, "\(conversion.validity.first)"],
            ErrorSource(applied: applied, activity: activity, isConversion: true))
    }

    /// Takes groups that were numbered for these sources, and the sources that are new to them.
    mutating func adopt(_ more: [ErrorGroup], sourcesOf other: ErrorGroups) {
        groups += more
        for (key, source) in zip(other.sourceKeys.keys, other.sources) { _ = number(key, source) }
    }

    private mutating func number(_ key: [String], _ source: ErrorSource) -> Int {
        if let known = sourceKeys[key] {
            sources[known].stages.formUnion(source.stages)
            return known
        }
        sources.append(source)
        sourceKeys.append(key)
        return sources.count - 1
    }
}
