import EmissionFactors
import Inventory
import Quantities

/// The groups of an accumulator in a fixed order, whatever the order in which records came.
struct ErrorGroups: Sendable {
    private(set) var groups: [ErrorGroup] = []
    private(set) var sources: [ErrorSource] = []
    private(set) var sourceIndex: [[String]: Int] = [:]
    /// What tells sources apart, in the order of their numbers.
    private(set) var sourceKeys: [[String]] = []
    /// The numbers of each factor use's sources, once they are known.
    private var sourcesOfUse: [Int: (row: Int, conversion: Int?)] = [:]

    /// Nil where a factor or an amount has no quality.
    init?(_ accumulator: FootprintAccumulator) {
        let order = ErrorOrder(accumulator.uses)
        let entries = accumulator.errors.entries.sorted { order.precedes($0.key, $1.key) }
        var rest = entries[...]
        while let key = rest.first?.key {
            // Records of one key err alike, whatever their phases and countries.
            let alike = rest.prefix { !order.precedes(key, $0.key) }
            rest = rest.dropFirst(alike.count)
            let isEmpty = alike.allSatisfy { entry in
                key.terms.indices.allSatisfy {
                    accumulator.errors.squares[entry.first + $0] == SquareSum()
                }
            }
            guard !isEmpty else { continue }
            guard let amount = alike.first?.amount else { return nil }
            var terms: [ErrorGroup.Term] = []
            for (index, term) in key.terms.enumerated() {
                guard let quality = accumulator.uses[term.use].quality else { return nil }
                terms.append(
                    self.term(term, alike.map { $0.first + index }, quality, accumulator))
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
        let used = accumulator.uses[term.use]
        var (sum, squareSum): (Int128, SquareSum) = (0, SquareSum())
        for slot in slots {
            sum &+= accumulator.errors.sums[slot]
            squareSum.add(accumulator.errors.squares[slot])
        }
        let squares = squareSum.squareGrams.approximate / 1_000_000
        let sources = sources(ofUse: term.use, used)
        return ErrorGroup.Term(
            scope: term.scope, measure: used.applied.measure,
            kilograms: ExactDecimal(mantissa: sum), squares: squares,
            row: sources.row, rowSigma: quality.row.sigma, conversion: sources.conversion,
            conversionSigma: quality.conversion?.sigma ?? 0)
    }

    private mutating func sources(
        ofUse use: Int, _ used: FootprintAccumulator.UsedFactor
    ) -> (row: Int, conversion: Int?) {
        if let known = sourcesOfUse[use] { return known }
        let found = (
            row(used.applied, used.activity), conversion(used.applied, used.activity)
        )
        sourcesOfUse[use] = found
        return found
    }

    /// The number of the published row; stages of one row are different rows.
    private mutating func row(_ applied: AppliedFactor, _ activity: String) -> Int {
        let validity = applied.factor.map { "\($0.validity.first) \($0.validity.last)" }
        return number(
            [
                "row", applied.factor?.reference ?? "\(applied.reasons) \(applied.value)",
                applied.subtracted?.reference ?? "", applied.factor?.geography ?? "",
                validity ?? "", applied.stage.rawValue,
            ], ErrorSource(applied: applied, activity: activity, isConversion: false))
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
        for (key, source) in zip(other.sourceKeys, other.sources) { _ = number(key, source) }
    }

    private mutating func number(_ key: [String], _ source: ErrorSource) -> Int {
        if let known = sourceIndex[key] { return known }
        sourceIndex[key] = sources.count
        sources.append(source)
        sourceKeys.append(key)
        return sources.count - 1
    }
}
