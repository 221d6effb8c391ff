import EmissionFactors
import Inventory
import Quantities

/// Whether two footprints may be compared, and what speaks against it.
public struct Comparability: Sendable {
    /// The verdict.
    public enum Verdict: String, Sendable, CaseIterable {
        /// Nothing speaks against it.
        case comparable
        /// What is said beside it is to be borne in mind.
        case withCare
        /// The difference says nothing about the productions.
        case notComparable
    }

    /// Something that speaks against a comparison.
    public enum Reason: Sendable, Hashable {
        /// The first or the second report has no record with a figure.
        case noFigures(isSecond: Bool)
        /// The shares of records without a figure, in percent.
        case unquantified(first: ExactDecimal, second: ExactDecimal)
        /// Works of different kinds.
        case kind(first: Production.Kind, second: Production.Kind)
        /// Kilograms in departments, categories or phases that one of the reports lacks.
        case boundary(kilograms: ExactDecimal)
        /// Different productions.
        case production(first: String, second: String)
        /// Different factor sets.
        case factorSet(first: String, second: String)
        /// An interim report covers the work so far only.
        case status(first: ReportIdentity.Status, second: ReportIdentity.Status)
        /// Budgets of money in different currencies.
        case currency(first: String, second: String)
    }

    /// Up to this share of records without a figure, in percent, nothing is said.
    static let unquantifiedCaution = 5
    /// Beyond this share of records without a figure, in percent, nothing can be compared.
    static let unquantifiedLimit = 50

    /// What speaks against it, the gravest first.
    public let reasons: [(reason: Reason, forbids: Bool)]

    /// The verdict that follows from the reasons.
    public var verdict: Verdict {
        if reasons.contains(where: \.forbids) { return .notComparable }
        return reasons.isEmpty ? .comparable : .withCare
    }

    init(_ first: Footprint, _ second: Footprint, parts: [DifferencePart]) {
        let found =
            Self.figures(first, second) + Self.boundary(first, second, parts)
            + Self.headers(first, second)
        reasons = found.filter(\.forbids) + found.filter { !$0.forbids }
    }

    private static func figures(
        _ first: Footprint, _ second: Footprint
    ) -> [(reason: Reason, forbids: Bool)] {
        var found: [(reason: Reason, forbids: Bool)] = []
        for (footprint, isSecond) in [(first, false), (second, true)]
        where !footprint.hasFigures {
            found.append((.noFigures(isSecond: isSecond), true))
        }
        guard found.isEmpty else { return found }
        let shares = [first, second].map(unquantifiedPercent)
        guard let most = shares.max(), most > ExactDecimal(unquantifiedCaution) else { return [] }
        return [
            (
                .unquantified(first: shares[0], second: shares[1]),
                most > ExactDecimal(unquantifiedLimit)
            )
        ]
    }

    private static func unquantifiedPercent(_ footprint: Footprint) -> ExactDecimal {
        ExactDecimal(footprint.unquantifiedCount)
            .multiplied(by: ExactDecimal(100), over: ExactDecimal(footprint.recordCount)) ?? .zero
    }

    /// More than half of the larger total beyond the common boundary leaves nothing to compare.
    private static func boundary(
        _ first: Footprint, _ second: Footprint, _ parts: [DifferencePart]
    ) -> [(reason: Reason, forbids: Bool)] {
        var outside = ExactDecimal.zero
        for part in parts where part.measure.isInLocationTotal {
            guard [.department, .category, .phase].contains(part.reason) else { continue }
            guard let sum = outside.adding(part.kilograms.absolute) else { return [] }
            outside = sum
        }
        guard outside > .zero else { return [] }
        let larger = max(first.totals.location.absolute, second.totals.location.absolute)
        let rest = larger.subtracting(outside) ?? .zero
        return [(.boundary(kilograms: outside), outside > rest)]
    }

    private static func headers(
        _ first: Footprint, _ second: Footprint
    ) -> [(reason: Reason, forbids: Bool)] {
        var found: [(reason: Reason, forbids: Bool)] = []
        let (one, two) = (first.identity, second.identity)
        let (header, other) = (first.production, second.production)
        if one.production != two.production {
            if header.kind != other.kind {
                found.append((.kind(first: header.kind, second: other.kind), true))
            }
            found.append((.production(first: one.production, second: two.production), false))
        }
        if first.factorSet != second.factorSet {
            found.append((.factorSet(first: first.factorSet, second: second.factorSet), false))
        }
        let mixesPlans = one.production != two.production && one.status != two.status
        if mixesPlans || (one.status == .interim) != (two.status == .interim) {
            found.append((.status(first: one.status, second: two.status), false))
        }
        if let money = header.budget, let others = other.budget,
            money.currency != others.currency
        {
            found.append((.currency(first: money.currency, second: others.currency), false))
        }
        return found
    }
}
