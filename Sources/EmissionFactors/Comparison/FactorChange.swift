import Quantities

/// One stage of one question's answer in two factor sets.
public struct FactorChange: Sendable {
    /// What differs.
    public enum Kind: String, Sendable, CaseIterable {
        /// Both answer with other figures.
        case value
        /// Only the second set answers.
        case added
        /// Only the first set answers.
        case removed
        /// The same figure per another unit of the same kind.
        case unit
        /// The same figure from another row.
        case row
        /// The same figure and row of another edition, so another citation.
        case edition
        /// Nothing.
        case same
    }

    /// The activity.
    public let activity: String
    /// The place asked for: a country, `DK-101`, `US-CAMX`; nil where any place gives the same.
    public let place: String?
    /// The totals it belongs to.
    public let measure: AccountingMeasure
    /// The life-cycle stage.
    public let stage: LifeCycleStage
    /// The first set's figure.
    public let before: AppliedFactor?
    /// The second set's figure.
    public let after: AppliedFactor?
    /// What differs.
    public let kind: Kind
    /// The second figure over the first, less one, in the first's unit; nil where one is missing or zero.
    public let relative: ExactDecimal?

    init(_ question: FactorQuestion, _ before: AppliedFactor?, _ after: AppliedFactor?) {
        activity = question.activity
        let danish = (question.municipality ?? question.priceArea).map { "DK-" + $0 }
        let part = danish ?? question.gridRegion
        place = part ?? question.country
        measure = (before ?? after)?.measure ?? .all
        stage = (before ?? after)?.stage ?? .use
        self.before = before
        self.after = after
        relative = Self.relative(before, after)
        kind = Self.kind(before, after, relative)
    }

    /// The stages of both answers, each pair once.
    static func changes(
        _ question: FactorQuestion, _ first: FactorSelection?, _ second: FactorSelection?
    ) -> [FactorChange] {
        let (before, after) = (numbered(first), numbered(second))
        let keys = Set(before.keys).union(after.keys)
        return keys.map { FactorChange(question, before[$0], after[$0]) }
    }

    private struct Key: Hashable {
        let measure: AccountingMeasure
        let stage: LifeCycleStage
        let number: Int
    }

    /// Factors by measure and stage; several of one stage by their order.
    private static func numbered(_ selection: FactorSelection?) -> [Key: AppliedFactor] {
        var found: [Key: AppliedFactor] = [:]
        for factor in selection?.applied ?? [] {
            var number = 0
            while found[Key(measure: factor.measure, stage: factor.stage, number: number)] != nil {
                number += 1
            }
            found[Key(measure: factor.measure, stage: factor.stage, number: number)] = factor
        }
        return found
    }

    private static func relative(
        _ before: AppliedFactor?, _ after: AppliedFactor?
    ) -> ExactDecimal? {
        guard let before, let after, let old = figure(before), let new = figure(after),
            let ratio = before.unit.ratio(to: after.unit),
            let inverse = ExactFraction(old)?.inverted
        else { return nil }
        // A figure per the second unit times how many of it the first is.
        var chain = ExactProduct()
        chain.multiply(by: new)
        chain.multiply(by: ratio)
        chain.multiply(by: inverse)
        guard let quotient = chain.rounded(), let difference = quotient.subtracting(.one) else {
            return nil
        }
        // Of a figure below zero the sign is that of the change, not of the quotient.
        return old.isNegative ? ExactDecimal(mantissa: -difference.mantissa) : difference
    }

    /// Kilograms per unit of the asked activity, with the conversion before the factor.
    private static func figure(_ applied: AppliedFactor) -> ExactDecimal? {
        guard let conversion = applied.conversion else { return applied.value }
        var chain = ExactProduct()
        chain.multiply(by: applied.value)
        chain.multiply(by: conversion.value)
        return chain.rounded()
    }

    private static func kind(
        _ before: AppliedFactor?, _ after: AppliedFactor?, _ relative: ExactDecimal?
    ) -> Kind {
        guard let before else { return .added }
        guard let after else { return .removed }
        let isZero = figure(before) == .zero && figure(after) == .zero
        guard relative == .zero || isZero else { return .value }
        if before.unit != after.unit { return .unit }
        let rows = [before, after].map { [$0.factor?.id, $0.subtracted?.id, $0.conversion?.id] }
        if rows[0] != rows[1] { return .row }
        let editions = [before, after].map {
            [$0.factor?.dataset, $0.subtracted?.dataset, $0.conversion?.dataset]
        }
        return editions[0] == editions[1] ? .same : .edition
    }
}

extension FactorChange: Comparable {
    /// Orders by the size of the relative effect, what is added or removed before it, then by name.
    public static func < (lhs: FactorChange, rhs: FactorChange) -> Bool {
        if lhs.rank != rhs.rank { return lhs.rank < rhs.rank }
        let sizes = [lhs, rhs].map { $0.relative?.absolute ?? .zero }
        if sizes[0] != sizes[1] { return sizes[0] > sizes[1] }
        return lhs.texts.lexicographicallyPrecedes(rhs.texts)
    }

    /// Two are equal when their order says so.
    public static func == (lhs: FactorChange, rhs: FactorChange) -> Bool {
        lhs.rank == rhs.rank && lhs.relative == rhs.relative && lhs.texts == rhs.texts
    }

    private var rank: Int {
        switch kind {
        case .added, .removed: return 0
        case .value: return relative == nil ? 0 : 1
        case .unit: return 2
        case .row: return 3
        case .edition: return 4
        case .same: return 5
        }
    }

    private var texts: [String] {
        [
            activity, place ?? "", measure.rawValue, stage.rawValue,
            before?.factor?.reference ?? "", after?.factor?.reference ?? "",
            before?.value.description ?? "", after?.value.description ?? "",
        ]
    }
}
