import EmissionFactors
import Quantities

/// How uncertain the difference between two footprints is: factors that both use err alike in both, so their
/// errors cancel as far as both use them; amounts err independently.
///
/// The totals are two lognormals with the exact means, variances and covariance of their sums (method 9),
/// and their difference is simulated with the seed of every report.
public struct DifferenceUncertainty: Sendable {
    /// Whether a difference is more than errors would make of none.
    public enum Significance: String, Sendable, CaseIterable {
        /// The 95 % range of the difference does not hold zero.
        case distinguishable
        /// It does.
        case notDistinguishable
        /// There is no difference.
        case equal
        /// There is no range.
        case unknown
    }

    private let first: FootprintUncertainty
    private let second: FootprintUncertainty

    /// Nil where one of the footprints has no uncertainty.
    public init?(_ first: Footprint, _ second: Footprint) {
        guard let one = first.uncertainty, let two = second.uncertainty else { return nil }
        self.first = one
        self.second = two
    }

    /// The 95 % range of second less first; nil where there is nothing to vary.
    public func range(of total: FootprintUncertainty.Total) -> UncertaintyRange? {
        let groups = first.groups.joined(with: second.groups)
        let moments = [groups.first, groups.second, groups.first + groups.second].map {
            ErrorMoments($0.compactMap { group in group.filtered { total.counts($0.measure) } })
        }
        let means = [-moments[0].mean, moments[1].mean]
        let variances = [moments[0].variance, moments[1].variance]
        // One alone: what the other lacks cannot vary.
        let varying = means.indices.filter { means[$0] != 0 && variances[$0] > 0 }
        let shared = (moments[2].variance - variances[0] - variances[1]) / 2
        return CorrelatedLognormals(
            means: varying.map { means[$0] },
            covariance: { varying[$0] == varying[$1] ? variances[varying[$0]] : -shared }
        ).flatMap { UncertaintyRange($0.simulation().interval, .simulation) }
    }

    /// Whether the difference is more than errors would make of none.
    public static func significance(
        of difference: ExactDecimal, range: UncertaintyRange?
    ) -> Significance {
        if difference == .zero { return .equal }
        guard let range else { return .unknown }
        return range.lower > .zero || range.upper.isNegative
            ? .distinguishable : .notDistinguishable
    }
}

extension ErrorGroups {
    /// The groups of two footprints with one numbering of their sources.
    func joined(with other: ErrorGroups) -> (first: [ErrorGroup], second: [ErrorGroup]) {
        var numbers = sourceKeys
        let places = other.sourceKeys.keys.map { key in
            if let known = numbers[key] { return known }
            numbers.append(key)
            return numbers.keys.count - 1
        }
        let renumbered = other.groups.map { group in
            var group = group
            group.terms = group.terms.map { $0.renumbered { places[$0] } }
            return group
        }
        return (groups, renumbered)
    }
}

extension ErrorGroup.Term {
    /// The term with other numbers of its sources.
    func renumbered(_ number: (Int) -> Int) -> ErrorGroup.Term {
        ErrorGroup.Term(
            scope: scope, measure: measure, kilograms: kilograms, squares: squares,
            row: number(row), rowSigma: rowSigma, conversion: conversion.map(number),
            conversionSigma: conversionSigma)
    }
}
