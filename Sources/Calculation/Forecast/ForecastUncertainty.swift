import EmissionFactors
import Quantities

/// The range of a forecast: the groups of actual figures and of what remains, added up as those of one
/// footprint (method 9); a portion that remains in part is scaled down with its department and category.
enum ForecastUncertainty {
    static func range(
        actual: Footprint, ahead: Footprint?, open: Footprint?, table: ForecastTable
    ) -> UncertaintyRange? {
        guard var sum = actual.uncertainty?.groups else { return nil }
        if let groups = ahead?.uncertainty?.groups { sum.append(groups) }
        if let groups = open?.uncertainty?.groups {
            sum.append(groups) { group in scaled(group, table) }
        }
        let total = FootprintUncertainty.Total.location
        return ErrorInterval(
            ErrorMoments(
                sum.groups.compactMap { group in group.filtered { total.counts($0.measure) } })
        ).range
    }

    /// The group as far as it remains; nil where nothing does.
    private static func scaled(_ group: ErrorGroup, _ table: ForecastTable) -> ErrorGroup? {
        let key = ForecastTable.Key(department: group.department, category: group.category)
        guard let entry = table.entries[key], entry.open.location != .zero else { return group }
        let (rest, whole) = (entry.openRemaining.location, entry.open.location)
        guard rest != .zero else { return nil }
        let share = rest.approximate / whole.approximate
        var part = group
        part.terms = group.terms.compactMap { term in
            term.kilograms.multiplied(by: rest, over: whole).map {
                term.scaled(to: $0, squares: term.squares * share * share)
            }
        }
        return part
    }
}

extension ErrorGroups {
    /// Adds the groups of another footprint, whose sources get the numbers of these.
    mutating func append(
        _ other: ErrorGroups, changing change: (ErrorGroup) -> ErrorGroup? = { $0 }
    ) {
        let changed = joined(with: other).second.compactMap(change)
        adopt(changed, sourcesOf: other)
    }
}

extension ErrorGroup.Term {
    /// The term with other sums.
    func scaled(to kilograms: ExactDecimal, squares: Double) -> ErrorGroup.Term {
        ErrorGroup.Term(
            scope: scope, measure: measure, kilograms: kilograms, squares: squares, row: row,
            rowSigma: rowSigma, conversion: conversion, conversionSigma: conversionSigma)
    }
}
