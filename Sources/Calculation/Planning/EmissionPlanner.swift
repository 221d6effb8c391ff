import EmissionFactors
import Inventory
import Quantities

/// Makes plans: asks for factors, converts the activity into each factor's unit, assigns scopes.
final class EmissionPlanner {
    let library: FactorLibrary
    let factorSet: FactorSet
    private let selector: FactorSelector
    /// Answers given before, by the question without its day, each with the days it holds for.
    private var answers: [FactorQuestion: [(validity: Validity, answer: Answer)]] = [:]

    private typealias Answer = Result<FactorSelection, NoFactor>

    init(library: FactorLibrary, factorSet: FactorSet) {
        self.library = library
        self.factorSet = factorSet
        selector = FactorSelector(library: library, factorSet: factorSet)
    }

    /// The plan of a descriptor for a day; cells and groups are opened in the accumulator.
    func plan(
        for descriptor: ActivityDescriptor, on date: CalendarDate,
        in accumulator: inout FootprintAccumulator
    ) throws(FactorFolderFailure) -> EmissionPlan {
        let parts = descriptor.parts
        let resolved = try resolvedActivity(parts)
        let answer = try answer(parts, activity: resolved.id, on: date)
        switch answer {
        case .failure(let reason):
            let group = accumulator.group(activity: resolved.id, reason: reason)
            return plan(
                parts, resolved, .unquantified(reason, group: group), Self.validity(of: reason))
        case .success(let selection):
            let opened = accumulator.terms(
                selection.applied.map { $0.adding(reasons: resolved.reasons) }, parts: parts,
                activity: resolved.id, excluded: library.method.excludedStages,
                ratios: { ratios(for: $0, parts: parts) })
            return plan(parts, resolved, .quantified(opened), selection.validity)
        }
    }

    private func plan(
        _ parts: ActivityDescriptor.Parts, _ resolved: ResolvedActivity,
        _ outcome: EmissionPlan.Outcome, _ validity: Validity
    ) -> EmissionPlan {
        let form = parts.rule.amount
        return EmissionPlan(
            outcome: outcome, activity: resolved.id, validity: validity,
            usesCompanion: [.hoursConsumption, .distanceMass, .routePersons, .distancePersons]
                .contains(form),
            usesRooms: form == .nights, routeMetres: resolved.routeMetres)
    }

    /// The days on which a reason is the same: a missing rate is missing for one year.
    private static func validity(of reason: NoFactor) -> Validity {
        guard case .needsRates(_, let year) = reason else { return .always }
        return Validity(first: Int32(year * 10_000 + 101), last: Int32(year * 10_000 + 1231))
    }

    private func answer(
        _ parts: ActivityDescriptor.Parts, activity: String, on date: CalendarDate
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        guard let measurement = ActivityMeasurement(parts, catalogue: library.catalogue) else {
            return .failure(.needsRates(currency: parts.currency ?? "", year: date.year))
        }
        return try remembered(
            FactorQuestion(
                activity: activity, dimension: measurement.dimension, country: parts.country,
                municipality: parts.municipality, gridRegion: parts.gridRegion, date: date,
                contract: parts.contract))
    }

    /// The selector's answer, asked for only once for all days on which it is the same.
    private func remembered(_ question: FactorQuestion) throws(FactorFolderFailure) -> Answer {
        var key = question
        key.date = CalendarDate(number: 0)
        if let known = answers[key]?.first(where: { $0.validity.contains(question.date) }) {
            return known.answer
        }
        let answer = try selector.select(question)
        let validity = (try? answer.get().validity) ?? .init(question.date)
        answers[key, default: []].append((validity, answer))
        return answer
    }

    /// Kilograms per one of the record's amount, as exact ratios; nil where a ratio leaves the range.
    private func ratios(
        for applied: AppliedFactor, parts: ActivityDescriptor.Parts
    ) -> [ExactFraction]? {
        guard let measurement = ActivityMeasurement(parts, catalogue: library.catalogue),
            let value = ExactFraction(applied.value)
        else { return nil }
        var ratios = [measurement.inReferenceUnits]
        if parts.isReturn { ratios.append(ExactFraction(2)) }
        if let conversion = applied.conversion {
            guard let from = conversion.fromUnit.inReferenceUnits.inverted,
                let factor = ExactFraction(conversion.value)
            else { return nil }
            ratios += [from, factor, conversion.toUnit.inReferenceUnits]
        }
        if let mass = applied.factor?.massPerUnit, measurement.isMass,
            !applied.unit.dimension.isMass
        {
            guard let perKilogram = ExactFraction(mass)?.inverted else { return nil }
            ratios.append(perKilogram)
        } else {
            guard let inverse = applied.unit.inReferenceUnits.inverted else { return nil }
            ratios.append(inverse)
        }
        return ratios + [value]
    }
}

extension ActivityMeasurement {
    /// Whether a mass is measured.
    var isMass: Bool { dimension.isMass }
}

extension Dimension {
    /// Whether it is a mass.
    var isMass: Bool { self == Dimension([.mass: 1]) }
}

extension AppliedFactor {
    /// The factor with further reasons.
    func adding(reasons extra: [FactorMatch]) -> AppliedFactor {
        guard !extra.isEmpty else { return self }
        var changed = AppliedFactor(
            factor: factor, subtracted: subtracted, value: value, unit: unit, stage: stage,
            measure: measure, conversion: conversion,
            reasons: extra + reasons.filter { $0 != .exact })
        changed.replaced = replaced
        return changed
    }
}
