import Calculation
import Checks
import Diagnostics
import Quantities

/// What the forms of a check's result say in words.
struct CheckWords {
    let words: ReportWords
    private let format: NumberFormat

    init(words: ReportWords) {
        self.words = words
        format = words.numbers
    }

    /// What a rule requires, such as "meals per crew-day".
    func title(_ requirement: CheckRequirement) -> String {
        switch requirement {
        case .header(let item):
            return words.text("check-what-header", ["item": .message(field(item))])
        case .department(let id):
            return words.text(
                "check-what-department", ["department": .text(words.department(id))])
        case .category(let ids):
            let names = ids.map { words.category($0) }.joined(separator: " / ")
            return words.text("check-what-category", ["categories": .text(names)])
        case .basisShare(let bases):
            let names = bases.map { words.basis($0) }.joined(separator: ", ")
            return words.text("check-what-basisShare", ["bases": .text(names)])
        case .carbonBudget(let per):
            return words.text("check-what-carbonBudget") + suffix(per)
        case .againstBudget(let category):
            guard let category else { return words.text("check-what-againstBudget-total") }
            return words.text(
                "check-what-againstBudget", ["category": .text(words.category(category))])
        case .amount(let amount, let base):
            return words.text("check-amount-\(amount.rawValue)") + suffix(base)
        default: return words.text("check-what-\(requirement.word)")
        }
    }

    /// A value in the reader's language.
    func text(_ value: CheckValue) -> String {
        switch value {
        case .nothing: return words.text("check-value-nothing")
        case .present: return words.text("check-value-present")
        case .text(let text): return text.terminalSafe
        case .count(let count): return format.brief(count)
        case .share(let share): return format.percent(share, of: .one)
        // The title says per what.
        case .kilograms(let kilograms, _): return format.mass(kilograms)
        case .amount(let value, let amount, _):
            return format.brief(value) + (amount.unit.isEmpty ? "" : " " + amount.unit)
        }
    }

    /// What a rule allows; empty where nothing but presence is asked for.
    func limit(_ finding: CheckFinding) -> String {
        switch (finding.minimum.map(text), finding.maximum.map(text)) {
        case (nil, nil): return words.text("check-limit-presence")
        case (let least?, nil): return words.text("check-limit-least", ["least": .text(least)])
        case (nil, let most?): return words.text("check-limit-most", ["most": .text(most)])
        case (let least?, let most?):
            return words.text(
                "check-limit-between", ["least": .text(least), "most": .text(most)])
        }
    }

    /// What was found, or why nothing can be told.
    func found(_ finding: CheckFinding) -> String {
        guard let obstacle = finding.obstacle else {
            if case .amount(_, .record) = finding.rule.requirement, finding.outcome == .passed {
                return words.text("check-value-within")
            }
            let value = text(finding.found)
            guard let count = finding.recordCount, finding.rule.requirement != .unquantifiedCount
            else { return value }
            return value + "; " + words.counted("check-records", count)
        }
        switch obstacle {
        case .missingHeader(let item):
            return words.text("check-cannot-header", ["item": .message(field(item))])
        case .noTotal: return words.text("check-cannot-total")
        case .noRecords: return words.text("check-cannot-records")
        case .noFigures: return words.text("check-cannot-figures")
        case .noBudgetReport: return words.text("check-cannot-budget")
        case .outOfRange: return words.text("check-cannot-range")
        }
    }

    /// What to do: the profile's advice, else our own.
    func advice(_ finding: CheckFinding) -> String {
        let rule = finding.rule
        switch finding.obstacle {
        case .missingHeader(let item)?:
            return words.text("check-advice-header", ["item": .message(field(item))])
        case .noBudgetReport?: return words.text("check-advice-budgetReport")
        default: break
        }
        let own = words.chosen(rule.advice)
        guard own.isEmpty else { return own.terminalSafe }
        guard case .header(let item) = rule.requirement else {
            return words.text("check-advice-\(rule.requirement.word)")
        }
        return words.text("check-advice-header", ["item": .message(field(item))])
    }

    /// The outcome in a word: failed rules of severity warning are warnings.
    func outcome(_ finding: CheckFinding) -> String {
        guard finding.outcome == .failed, finding.rule.severity == .warning else {
            return words.text("check-outcome-\(finding.outcome.rawValue)")
        }
        return words.text("check-outcome-warning")
    }

    /// Everything about an unmet rule in one line: what, found, limit, what to do.
    func sentence(_ finding: CheckFinding) -> String {
        words.text(
            "check-sentence",
            [
                "what": .text(title(finding.rule.requirement)), "found": .text(found(finding)),
                "limit": .text(limit(finding)), "advice": .text(advice(finding)),
            ])
    }

    private func field(_ item: HeaderItem) -> String { "check-field-\(item.rawValue)" }

    private func suffix(_ per: FootprintIntensity.DeclaredUnit?) -> String {
        per.map { words.text("check-per-\($0.rawValue)") } ?? ""
    }

    private func suffix(_ base: AmountBase) -> String {
        switch base {
        case .total: return ""
        case .record: return words.text("check-per-record")
        case .declaredUnit(let per): return suffix(per)
        }
    }
}
