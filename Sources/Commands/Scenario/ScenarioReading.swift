import Calculation
import Checks
import Diagnostics
import EmissionFactors
import Importing
import Inventory
import Quantities

/// Reads reports once as they are and as they would be with changes; first a survey, where a change needs
/// to know all of a report.
struct ScenarioReading {
    /// One file that was read.
    struct Input {
        let input: ReportRun.Input
        let sums: ScenarioSums
        /// The shares that fall away, by change and parameter.
        let avoided: [String: [String: ExactDecimal]]
    }

    let run: ReportRun
    let changes: [ScenarioChange]
    let progress: Progress?

    /// Reads all files in order.
    func read(
        _ files: [String], _ diagnostics: inout DiagnosticSink
    ) throws(InputOpeningFailure) -> [Input] {
        let shares =
            changes.contains(where: ScenarioSurvey.isNeeded)
            ? try survey(files, &diagnostics) : [:]
        var inputs: [Input] = []
        for file in files where !diagnostics.hasErrors {
            inputs.append(try read(file, shares))
        }
        return inputs
    }

    private func read(
        _ file: String, _ shares: [String: [String: [String: ExactDecimal]]]
    ) throws(InputOpeningFailure) -> Input {
        let reader = ReportReader(library: run.library, options: run.options)
        defer { progress?.erase() }
        var calculators: [ScenarioCalculator] = []
        let outcome = try reader.read(file, at: run.places[file]) {
            identity throws(FactorFolderFailure) in
            let calculator = ScenarioCalculator(
                library: run.library, factorSet: try run.factorSet(identity),
                figures: run.figures, changes: changes,
                avoided: shares[identity.production] ?? [:])
            calculators.append(calculator)
            guard let progress else { return calculator }
            return CountingConsumer(calculator, progress: progress, file: file)
        }
        var accumulator = FootprintAccumulator()
        var sums = ScenarioSums(count: changes.count)
        for calculator in calculators {
            accumulator.merge(calculator.calculator.accumulator)
            sums.merge(calculator.sums)
            if let failure = calculator.failure {
                accumulator.diagnostics.report(failure.diagnostic)
            }
        }
        return Input(
            input: ReportRun.Input(report: outcome.report, accumulator: accumulator), sums: sums,
            avoided: shares[outcome.report.identity.production] ?? [:])
    }

    /// The shares by production, change and parameter.
    private func survey(
        _ files: [String], _ diagnostics: inout DiagnosticSink
    ) throws(InputOpeningFailure) -> [String: [String: [String: ExactDecimal]]] {
        var sums: [String: [String: ExactDecimal]] = [:]
        var days: [String: (count: Int?, file: String)] = [:]
        for file in files {
            // It is read twice, and standard input cannot be.
            guard file != "-" else {
                diagnostics.report(Diagnostic(.error, Message("whatif-needs-file")))
                return [:]
            }
            let reader = ReportReader(library: run.library, options: run.options)
            let outcome = try reader.read(file, at: run.places[file]) { _ in
                ScenarioSurvey(library: run.library, changes: changes)
            }
            let production = outcome.report.identity.production
            days[production] = (outcome.report.production.shootingDays, file)
            for case let survey as ScenarioSurvey in outcome.consumers {
                sums[production, default: [:]].merge(survey.amounts) { $0.adding($1) ?? $0 }
            }
        }
        return shares(sums, days, &diagnostics)
    }

    private func shares(
        _ sums: [String: [String: ExactDecimal]], _ days: [String: (count: Int?, file: String)],
        _ diagnostics: inout DiagnosticSink
    ) -> [String: [String: [String: ExactDecimal]]] {
        var shares: [String: [String: [String: ExactDecimal]]] = [:]
        for (production, (count, file)) in days.sorted(by: { $0.key < $1.key }) {
            for change in changes where ScenarioSurvey.isNeeded(by: change) {
                guard let count, count > 0 else {
                    diagnostics.report(
                        Diagnostic(
                            .error,
                            Message("whatif-needs-shooting-days", ["change": .text(change.id)]),
                            at: SourcePosition(file: file)))
                    continue
                }
                shares[production, default: [:]][change.id] = ScenarioSurvey.avoided(
                    by: change, of: sums[production]?[change.id] ?? .zero, shootingDays: count)
            }
        }
        return shares
    }
}

extension ScenarioCalculator: CalculatingConsumer {
    var tally: ActivityTally { ActivityTally() }
}
