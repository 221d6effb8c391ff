import EmissionFactors
import Inventory
import Quantities

/// Applies one change to records.
final class ChangeApplication {
    /// What a change makes of a record.
    enum Outcome {
        /// No rule is for the record.
        case unmatched
        /// A rule is for it, but it stays as it is.
        case refused(ChangeRefusal)
        /// The records in its place.
        case changed([ScenarioRecord])
    }

    /// What records of one descriptor have in common for the change.
    private struct Plan {
        let amount: ChangeAmount
        /// The rules that may hold, each with the parts of the new record.
        let steps: [(rule: ChangeRule, parts: ActivityDescriptor.Parts?)]
        /// The new descriptors by step, made when the first record needs them.
        var descriptors: [Int?]
    }

    let change: ScenarioChange
    private let library: FactorLibrary
    private let descriptors: ScenarioDescriptors
    private let avoided: [String: ExactDecimal]
    private var plans: [Int: Plan] = [:]

    init(
        _ change: ScenarioChange, library: FactorLibrary, descriptors: ScenarioDescriptors,
        avoided: [String: ExactDecimal]
    ) {
        self.change = change
        self.library = library
        self.descriptors = descriptors
        self.avoided = avoided
    }

    /// Forgets all descriptors.
    func reset() { plans.removeAll() }

    /// The amount in reference units that a scaling rule takes of the record, over both directions and
    /// with its allocation; nil where none does.
    func scaledAmount(_ item: ScenarioRecord) throws(FactorFolderFailure) -> ExactDecimal? {
        let plan = try plan(of: item.descriptor)
        guard let step = plan.steps.first(where: { isWithinLimit(item.record, $0.rule, plan) }),
            step.rule.operation == .scale
        else { return nil }
        var chain = plan.amount.inReferenceUnits(item.record)
        chain.multiply(by: item.record.allocation)
        if plan.amount.parts.isReturn { chain.multiply(by: ExactFraction(2)) }
        return chain.rounded()
    }

    /// What becomes of a record.
    func apply(to item: ScenarioRecord) throws(FactorFolderFailure) -> Outcome {
        let plan = try plan(of: item.descriptor)
        guard
            let index = plan.steps.firstIndex(where: {
                isWithinLimit(item.record, $0.rule, plan)
            })
        else { return .unmatched }
        switch plan.steps[index].rule.operation {
        case .keep: return .refused(.kept)
        case .reuse: return reuse(item, plan.steps[index].rule)
        case .scale: return scale(item, plan.steps[index].rule)
        case .replace: return replace(item, index, plan)
        }
    }

    private func plan(of descriptor: Int) throws(FactorFolderFailure) -> Plan {
        if let known = plans[descriptor] { return known }
        let parts = descriptors[descriptor].parts
        var airports: [AirportTable.Airport] = []
        if parts.rule.amount == .routePersons, let route = parts.route {
            let table = try library.airports()
            airports = [route.from, route.to].compactMap { table[$0] }
        }
        let metres =
            airports.count == 2
            ? ExactDecimal(GreatCircle.metres(from: airports[0], to: airports[1])) : nil
        let matching = change.rules.filter {
            ChangeMatch(rule: $0, parts: parts, airports: airports).holds
        }
        let plan = Plan(
            amount: ChangeAmount(parts: parts, routeMetres: metres),
            steps: matching.map { ($0, $0.newParts(parts, library)) },
            descriptors: matching.map { _ in nil })
        plans[descriptor] = plan
        return plan
    }

    private func isWithinLimit(
        _ record: ActivityRecord, _ rule: ChangeRule, _ plan: Plan
    ) -> Bool {
        guard let names = rule.conditions[.upTo] else { return true }
        guard let amount = plan.amount.inReferenceUnits(record).rounded() else { return false }
        return names.contains { name in
            guard let parameter = change.parameters.first(where: { $0.name == name }),
                let value = parameter.value
            else { return false }
            let unit = UnitCatalogue.unit(parameter.unit)?.inReferenceUnits ?? .one
            return value.multiplied(by: unit).map { amount <= $0 } ?? true
        }
    }

    private func replace(_ item: ScenarioRecord, _ index: Int, _ plan: Plan) -> Outcome {
        let (rule, newParts) = plan.steps[index]
        guard let newParts else { return .refused(.noActivity) }
        let share = change.share
        guard share > .zero else { return .unmatched }
        guard let part = plan.amount.part(item.record, share),
            let rest = plan.amount.rest(item.record, without: part),
            let amount = amount(of: part, rule, plan, newParts)
        else { return .refused(.outOfRange) }
        var new = part
        new.amount = amount
        if plan.amount.parts.rule.amount == .hoursConsumption { new.companion = .one }
        let descriptor = plan.descriptors[index] ?? descriptors.add(newParts)
        plans[item.descriptor]?.descriptors[index] = descriptor
        var records = [ScenarioRecord(record: new, descriptor: descriptor)]
        if share < .one { records.append(.init(record: rest, descriptor: item.descriptor)) }
        return .changed(records)
    }

    private func amount(
        of part: ActivityRecord, _ rule: ChangeRule, _ plan: Plan,
        _ newParts: ActivityDescriptor.Parts
    ) -> ExactDecimal? {
        var chain = plan.amount.inReferenceUnits(part)
        guard multiply(&chain, by: rule.ratio) else { return nil }
        if let unit = newParts.unit {
            guard let inverse = unit.inReferenceUnits.inverted else { return nil }
            chain.multiply(by: inverse)
        }
        return chain.rounded()
    }

    private func scale(_ item: ScenarioRecord, _ rule: ChangeRule) -> Outcome {
        var chain = ExactProduct()
        chain.multiply(by: item.record.amount)
        guard multiply(&chain, by: rule.ratio), let amount = chain.rounded() else {
            return .refused(.outOfRange)
        }
        guard amount != item.record.amount else { return .unmatched }
        var new = item
        new.record.amount = amount
        return .changed([new])
    }

    private func reuse(_ item: ScenarioRecord, _ rule: ChangeRule) -> Outcome {
        guard item.record.allocation == .one else { return .refused(.allocated) }
        guard case .parameter(let name)? = rule.ratio.first, let share = change.value(of: name),
            share > item.record.reusedShare
        else { return .refused(.reusedAnyway) }
        var new = item
        new.record.reusedShare = share
        new.record.hasCompanions = true
        return .changed([new])
    }

    /// Multiplies by every factor; answers false where one has no value.
    private func multiply(_ chain: inout ExactProduct, by ratio: [ChangeRatio]) -> Bool {
        for factor in ratio {
            switch factor {
            case .published(let quotient, _): chain.multiply(by: quotient)
            case .parameter(let name):
                guard let value = change.value(of: name) else { return false }
                chain.multiply(by: value)
            case .complement(let name):
                guard let rest = change.value(of: name).flatMap(ExactDecimal.one.subtracting)
                else { return false }
                chain.multiply(by: rest)
            case .avoiding(let name):
                guard let rest = avoided[name].flatMap(ExactDecimal.one.subtracting) else {
                    return false
                }
                chain.multiply(by: rest)
            }
        }
        return true
    }
}
