import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Holds one report against the rules of a profile.
public struct CheckEvaluation {
    let footprint: Footprint
    let budget: Footprint?
    let tally: ActivityTally
    let file: String

    /// Evaluates all rules; the budget report is the one of the same production, where it was given.
    public static func evaluate(
        _ profile: CheckProfile, footprint: Footprint, budget: Footprint?, tally: ActivityTally,
        files: [String]
    ) -> CheckResult {
        let evaluation = CheckEvaluation(
            footprint: footprint, budget: budget, tally: tally, file: files.first ?? "")
        return CheckResult(
            footprint: footprint, files: files,
            findings: profile.rules.enumerated().map { evaluation.finding($1, index: $0) })
    }

    private func finding(_ rule: CheckRule, index: Int) -> CheckFinding {
        guard rule.applies(to: footprint.identity, footprint.production) else {
            return finding(rule, .notApplicable, .nothing)
        }
        switch rule.requirement {
        case .header(let item):
            let text = item.text(in: footprint.production)
            return presence(rule, text.map { .text($0) })
        case .department(let id):
            return presence(rule, tally.departments.contains(id) ? .present : nil)
        case .category(let ids):
            let isThere = footprint.cells.contains { ids.contains($0.coordinates.category) }
            return presence(rule, isThere ? .present : nil)
        case .budgetReport:
            let isOne = footprint.identity.status == .budget
            return presence(rule, isOne || budget != nil ? .present : nil)
        case .records:
            let count = ExactDecimal(footprint.recordCount)
            return compared(rule, count) { .count($0) }
        case .basisShare, .fallbackShare: return shareOfTotal(rule)
        case .unquantifiedCount, .unquantifiedShare: return unquantified(rule)
        case .carbonBudget(let per): return carbonBudget(rule, per)
        case .againstBudget(let category): return againstBudget(rule, category)
        case .amount(let amount, .record): return records(rule, amount, index)
        case .amount(let amount, let base): return amounts(rule, amount, base)
        }
    }

    func finding(
        _ rule: CheckRule, _ outcome: CheckFinding.Outcome, _ found: CheckValue,
        minimum: CheckValue? = nil, maximum: CheckValue? = nil,
        obstacle: CheckFinding.Obstacle? = nil, at position: SourcePosition? = nil,
        records: Int? = nil
    ) -> CheckFinding {
        CheckFinding(
            rule: rule, outcome: outcome, found: found, minimum: minimum, maximum: maximum,
            obstacle: obstacle, position: position ?? SourcePosition(file: file),
            recordCount: records)
    }

    private func presence(_ rule: CheckRule, _ found: CheckValue?) -> CheckFinding {
        finding(rule, found == nil ? .failed : .passed, found ?? .nothing)
    }

    /// Compares a value with the bounds of its rule.
    func compared(
        _ rule: CheckRule, _ value: ExactDecimal, at position: SourcePosition? = nil,
        records: Int? = nil, isWithin: Bool? = nil, as form: (ExactDecimal) -> CheckValue
    ) -> CheckFinding {
        let isMet = isWithin ?? rule.bounds.contains(value)
        return finding(
            rule, isMet ? .passed : .failed, form(value),
            minimum: rule.bounds.minimum.map(form), maximum: rule.bounds.maximum.map(form),
            at: isMet ? nil : position, records: isMet ? nil : records)
    }

    func undecided(_ rule: CheckRule, _ obstacle: CheckFinding.Obstacle) -> CheckFinding {
        let form: (ExactDecimal) -> CheckValue =
            switch rule.requirement {
            case .carbonBudget(let per): { .kilograms($0, per: per) }
            case .amount(let amount, let base): { .amount($0, amount, per: base) }
            default: { .share($0) }
            }
        return finding(
            rule, .undecided, .nothing, minimum: rule.bounds.minimum.map(form),
            maximum: rule.bounds.maximum.map(form), obstacle: obstacle)
    }
}
