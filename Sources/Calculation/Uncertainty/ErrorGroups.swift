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

    /// Nil where a factor or an amount has no quality.
    init?(_ accumulator: FootprintAccumulator) {
        let texts = accumulator.uses.map { FactorUse.sortTexts($0.applied, activity: $0.activity) }
        let keys = Self.firstSlotsByError(accumulator.errors).map { key, found in
            (key: key, found: found, texts: Self.texts(key, texts))
        }.sorted { $0.texts.lexicographicallyPrecedes($1.texts) }
        for (key, found, _) in keys {
            let slots = key.terms.indices.map { index in found.firsts.map { $0 + index } }
            let isEmpty = slots.joined().allSatisfy {
                accumulator.errors.squares[$0] == SquareSum()
            }
            guard !isEmpty else { continue }
            guard let amount = found.amount else { return nil }
            var terms: [ErrorGroup.Term] = []
            for (term, slots) in zip(key.terms, slots) {
                guard let quality = accumulator.uses[term.use].quality else { return nil }
                terms.append(self.term(term, slots, quality, accumulator))
            }
            groups.append(
                ErrorGroup(
                    department: key.department, category: key.category, basis: key.basis,
                    amountSigma: amount.sigma, terms: terms))
        }
    }

    /// The slots whose records err alike, whatever their phases and countries.
    private static func firstSlotsByError(
        _ sums: ErrorSums
    ) -> [ErrorSums.Key: (firsts: [Int], amount: DataQuality?)] {
        var found: [ErrorSums.Key: (firsts: [Int], amount: DataQuality?)] = [:]
        for (key, first) in sums.firstSlots {
            var common = key
            common.place = nil
            found[common, default: ([], sums.amounts[key])].firsts.append(first)
        }
        return found
    }

    private static func texts(_ key: ErrorSums.Key, _ uses: [[String]]) -> [String] {
        [key.department, key.category, key.basis.rawValue, key.dataQuality.map { "\($0)" } ?? ""]
            + key.terms.flatMap {
                uses[$0.use] + ["\($0.scope.number) \($0.scope.scope3Category)"]
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
        return ErrorGroup.Term(
            scope: term.scope, measure: used.applied.measure,
            kilograms: ExactDecimal(mantissa: sum), squares: squares,
            row: row(used.applied, used.activity), rowSigma: quality.row.sigma,
            conversion: conversion(used.applied, used.activity),
            conversionSigma: quality.conversion?.sigma ?? 0)
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
