import EmissionFactors
import Inventory
import Quantities

/// Makes plans: asks for factors, converts the activity into each factor's unit, assigns scopes.
final class EmissionPlanner {
    let library: FactorLibrary
    let factorSet: FactorSet
    private let selector: FactorSelector
    private let figures: SuppliedFigures

    init(library: FactorLibrary, factorSet: FactorSet, figures: SuppliedFigures) {
        self.library = library
        self.factorSet = factorSet
        self.figures = figures
        selector = FactorSelector(library: library, factorSet: factorSet)
    }

    /// The plan of a descriptor for a day; cells and groups are opened in the accumulator.
    func plan(
        for descriptor: ActivityDescriptor, on date: CalendarDate,
        in accumulator: inout FootprintAccumulator
    ) throws(FactorFolderFailure) -> EmissionPlan {
        let parts = descriptor.parts
        let resolved = try resolvedActivity(parts)
        let measurement = ActivityMeasurement(
            parts, on: date, catalogue: library.catalogue, rates: figures.rates)
        let answer = try answer(parts, resolved, measurement, on: date)
        switch answer {
        case .failure(let reason):
            let group = accumulator.group(activity: resolved.id, reason: reason, parts)
            return plan(
                parts, resolved, .unquantified(reason, group: group), Self.validity(of: reason))
        case .success(let selection):
            let exchange = measurement?.exchange.flatMap { $0.changesNothing ? nil : $0 }
            let reasons = resolved.reasons + (exchange == nil ? [] : [.statedRate])
            let opened = accumulator.terms(
                counted(selection, parts).map { $0.with(reasons: reasons + $0.reasons) },
                parts: parts, activity: resolved.id, rules: try planRules(),
                ratios: { applied in
                    measurement.flatMap { ratios(for: applied, parts: parts, $0) }
                })
            let validity =
                measurement?.exchange.map { Validity(calendarYear: $0.year) } ?? .always
            return plan(
                parts, resolved, .quantified(opened),
                selection.validity.intersection(validity), exchange)
        }
    }

    /// The plan of a descriptor whose records only stand elsewhere than those of a planned one.
    func plan(
        like known: EmissionPlan, for descriptor: ActivityDescriptor,
        in accumulator: inout FootprintAccumulator
    ) -> EmissionPlan {
        switch known.outcome {
        case .unquantified(let reason, _):
            let group = accumulator.group(
                activity: known.activity, reason: reason, descriptor.parts)
            return EmissionPlan(like: known, .unquantified(reason, group: group))
        case .quantified(let terms):
            return EmissionPlan(
                like: known, .quantified(accumulator.placed(terms, descriptor.parts)))
        }
    }

    /// The factors that count; those of a memo count once, beside every total (method 2).
    private func counted(
        _ selection: FactorSelection, _ parts: ActivityDescriptor.Parts
    ) -> [AppliedFactor] {
        guard parts.isMemo else { return selection.applied }
        return selection.applied.filter(\.measure.isInLocationTotal).map { applied in
            var memo = applied
            memo.measure = .memo
            return memo
        }
    }

    private func plan(
        _ parts: ActivityDescriptor.Parts, _ resolved: ResolvedActivity,
        _ outcome: EmissionPlan.Outcome, _ validity: Validity, _ exchange: ExchangeRate? = nil
    ) -> EmissionPlan {
        let form = parts.rule.amount
        return EmissionPlan(
            outcome: outcome, activity: resolved.id, validity: validity,
            usesCompanion: [
                .hoursConsumption, .hoursPower, .distanceMass, .routePersons, .distancePersons,
            ].contains(form),
            usesRooms: form == .nights, routeMetres: resolved.routeMetres, exchange: exchange)
    }

    /// The rules that every plan follows, read when the first is made.
    func planRules() throws(FactorFolderFailure) -> PlanRules {
        PlanRules(
            excludedStages: library.method.excludedStages,
            dataQuality: try library.dataQuality(),
            families: library.family)
    }

    /// The days on which a reason is the same: a missing rate is missing for one year.
    private static func validity(of reason: NoFactor) -> Validity {
        guard case .needsRates(_, let year) = reason else { return .always }
        return Validity(calendarYear: year)
    }

    /// What selection looks at for a record; nil where no rate leads from its money to a factor's.
    func trace(
        for parts: ActivityDescriptor.Parts, on date: CalendarDate
    ) throws(FactorFolderFailure) -> FactorTrace? {
        let measurement = ActivityMeasurement(
            parts, on: date, catalogue: library.catalogue, rates: figures.rates)
        guard let measurement else { return nil }
        let resolved = try resolvedActivity(parts)
        return try selector.trace(question(parts, resolved, measurement, on: date))
    }

    private func question(
        _ parts: ActivityDescriptor.Parts, _ resolved: ResolvedActivity,
        _ measurement: ActivityMeasurement, on date: CalendarDate
    ) -> FactorQuestion {
        var question = FactorQuestion(
            activity: resolved.factorActivity ?? resolved.id,
            dimension: measurement.dimension, country: parts.country,
            municipality: parts.municipality, gridRegion: parts.gridRegion,
            priceArea: parts.priceArea, date: date, contract: parts.contract)
        if let value = parts.supplierFactor, let unit = parts.unit {
            question.supplierFigure = .init(value, per: unit)
        }
        return question
    }

    private func answer(
        _ parts: ActivityDescriptor.Parts, _ resolved: ResolvedActivity,
        _ measurement: ActivityMeasurement?, on date: CalendarDate
    ) throws(FactorFolderFailure) -> Result<FactorSelection, NoFactor> {
        guard let measurement else {
            return .failure(.needsRates(currency: parts.currency ?? "", year: date.year))
        }
        let question = question(parts, resolved, measurement, on: date)
        let answer = try selector.select(question)
        // Not part of the question: a meter names each hour once, and the rest of the answer is the same.
        if case .success(let selection) = answer, let hours = parts.hours,
            let gridHours = figures.gridHours
        {
            return gridHours.replacing(selection, for: hours)
        }
        guard case .failure(.notPublished(let note)) = answer else { return answer }
        if parts.isMemo { return .failure(.besideTotal(note: note)) }
        return takesPower(parts) ? .failure(.needsPower(note: note)) : answer
    }

    /// Kilograms per one of the record's amount, as exact ratios; nil where a ratio leaves the range.
    private func ratios(
        for applied: AppliedFactor, parts: ActivityDescriptor.Parts,
        _ measurement: ActivityMeasurement
    ) -> [ExactFraction]? {
        guard let value = ExactFraction(applied.value) else { return nil }
        var ratios = [measurement.inReferenceUnits]
        if let exchange = measurement.exchange {
            guard let rates = exchange.ratios else { return nil }
            ratios += rates
        }
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

extension ActivityDescriptor.Parts {
    /// Whether the records stand beside every total.
    var isMemo: Bool { rule.accounting.scopeRule == .memo }
}
