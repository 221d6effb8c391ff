import Checks
import Diagnostics
import EmissionFactors

/// Writes what a check came to as JUnit XML, which every build server shows: one suite for each report, one
/// case for each rule.
///
/// An unmet rule of severity warning is a passed case with what was found in its output.
public struct CheckJUnitRenderer: Sendable {
    private let form: CheckWords

    /// Makes a renderer.
    public init(language: Language, library: FactorLibrary) {
        form = CheckWords(words: ReportWords(language: language, library: library))
    }

    /// Writes the document.
    public func render(_ report: CheckReport, to sink: any TextSink) {
        let results = report.results
        let counts = tags(
            tests: results.map(\.findings.count).reduce(0, +),
            failures: results.map { $0.count(where: \.isBreach) }.reduce(0, +),
            skipped: results.map { $0.count { $0.outcome == .notApplicable } }.reduce(0, +))
        sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        sink.write("<testsuites name=\(quoted(report.profile.name))\(counts)>\n")
        for result in results { write(result, report.profile, to: sink) }
        sink.write("</testsuites>\n")
    }

    private func write(_ result: CheckResult, _ profile: CheckProfile, to sink: any TextSink) {
        let identity = result.footprint.identity
        let name = "\(identity.production) \(identity.status.rawValue) \(identity.revision)"
        let counts = tags(
            tests: result.findings.count, failures: result.count(where: \.isBreach),
            skipped: result.count { $0.outcome == .notApplicable })
        sink.write("  <testsuite name=\(quoted(name))\(counts)>\n")
        for finding in result.findings { sink.write(testCase(finding, profile)) }
        sink.write("  </testsuite>\n")
    }

    private func testCase(_ finding: CheckFinding, _ profile: CheckProfile) -> String {
        let rule = finding.rule
        let title = form.title(rule.requirement)
        let head =
            "    <testcase classname=\(quoted("\(profile.name).\(rule.id)")) name=\(quoted(title))"
            + " file=\(quoted(finding.position.file))"
            + (finding.position.line > 0 ? " line=\"\(finding.position.line)\"" : "")
        if finding.outcome == .notApplicable {
            return head + ">\n      <skipped/>\n    </testcase>\n"
        }
        guard finding.isUnmet else { return head + "/>\n" }
        let sentence = form.sentence(finding)
        let body =
            finding.isBreach
            ? "<failure type=\(quoted(rule.id)) message=\(quoted(sentence))/>"
            : "<system-out>\(Self.escaped(sentence))</system-out>"
        return head + ">\n      \(body)\n    </testcase>\n"
    }

    private func tags(tests: Int, failures: Int, skipped: Int) -> String {
        " tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
    }

    private func quoted(_ text: String) -> String { "\"" + Self.escaped(text) + "\"" }

    /// The text with markup escaped; what XML 1.0 cannot hold becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            default:
                let isForbidden =
                    scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
                result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }
}
