import Checks
import Diagnostics
import EmissionFactors

/// Writes what a check came to for people at a terminal, at most 80 columns wide.
public struct CheckTextRenderer: Sendable {
    /// How much is shown.
    public enum Detail: Sendable {
        /// Unmet rules only.
        case unmet
        /// All rules that apply.
        case applicable
        /// All rules, also those for other reports, and what each rests on.
        case all
    }

    private static let labelWidth = 13

    private let words: ReportWords
    private let detail: Detail
    private let isColoured: Bool

    /// Makes a renderer; colour only where a terminal shows it.
    public init(
        language: Language, library: FactorLibrary, detail: Detail = .applicable,
        isColoured: Bool = false
    ) {
        words = ReportWords(language: language, library: library)
        self.detail = detail
        self.isColoured = isColoured
    }

    /// Writes all results.
    public func render(_ report: CheckReport, to sink: any TextSink) {
        for (index, result) in report.results.enumerated() {
            if index > 0 { sink.write("\n") }
            write(result, report.profile, to: sink)
        }
    }

    private func write(_ result: CheckResult, _ profile: CheckProfile, to sink: any TextSink) {
        var lines = heading(result, profile)
        for finding in result.findings where isShown(finding) { lines += entry(finding) }
        lines += ["", coloured(summary(result), result.passes ? "1;32" : "1;31")]
        sink.write(lines.map { $0 + "\n" }.joined())
    }

    private func heading(_ result: CheckResult, _ profile: CheckProfile) -> [String] {
        let identity = result.footprint.identity
        let title = words.text(
            "check-heading",
            [
                "title": .text(result.footprint.production.title.terminalSafe),
                "production": .text(identity.production.terminalSafe),
                "status": .message("report-status-\(identity.status.rawValue)"),
                "revision": .number(identity.revision),
            ])
        let profileTitle = words.chosen(profile.title).terminalSafe
        var lines = TextLayout.wrapped(title, indent: 0).map { coloured($0, "1") }
        lines += TextLayout.wrapped(
            words.text("check-profile", ["profile": .text(profileTitle)]), indent: 0)
        let basis = words.citation(profile.title).terminalSafe
        if !basis.isEmpty { lines += TextLayout.wrapped(basis, indent: 2) }
        return lines + [""]
    }

    private func isShown(_ finding: CheckFinding) -> Bool {
        switch detail {
        case .unmet: finding.isUnmet
        case .applicable: finding.outcome != .notApplicable
        case .all: true
        }
    }

    /// One line for a rule that is met; what, found, limit, where and what to do for one that is not.
    private func entry(_ finding: CheckFinding) -> [String] {
        let form = CheckWords(words: words)
        let label = form.outcome(finding)
        let padding = String(repeating: " ", count: max(1, Self.labelWidth - label.count))
        let title = form.title(finding.rule.requirement)
        let isMet = finding.outcome == .passed
        let said = isMet ? "\(title): \(form.found(finding)) (\(form.limit(finding)))" : title
        var lines = TextLayout.wrapped(said, indent: Self.labelWidth)
        let first = lines[0].dropFirst(Self.labelWidth)
        lines[0] = coloured(label, colour(finding)) + padding + first
        if finding.isUnmet {
            lines += detail("check-found", form.found(finding))
            lines += detail("check-limit", form.limit(finding))
            lines += detail("check-where", "\(finding.position)".terminalSafe)
            lines += detail("check-advice", form.advice(finding))
        }
        if detail == .all { lines += basis(finding.rule) }
        return lines
    }

    private func basis(_ rule: CheckRule) -> [String] {
        var lines = detail("check-rule", "\(rule.id) (\(rule.position))".terminalSafe)
        let basis = words.citation(rule.advice).terminalSafe
        if !basis.isEmpty { lines += detail("check-rests-on", basis) }
        return lines
    }

    private func detail(_ key: String, _ text: String) -> [String] {
        TextLayout.wrapped(
            words.text(key) + ": " + text, indent: Self.labelWidth, hanging: 2)
    }

    private func summary(_ result: CheckResult) -> String {
        let applicable = result.count { $0.outcome != .notApplicable }
        return words.text(
            result.passes ? "check-summary-passed" : "check-summary-failed",
            [
                "passed": .number(result.count { $0.outcome == .passed }),
                "rules": .number(applicable),
                "failed": .number(result.count(where: \.isBreach)),
                "warnings": .number(result.count { $0.isUnmet && !$0.isBreach }),
            ])
    }

    private func colour(_ finding: CheckFinding) -> String {
        guard finding.isUnmet else { return finding.outcome == .passed ? "32" : "2" }
        return finding.isBreach ? "1;31" : "1;33"
    }

    private func coloured(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
