import Calculation
import Checks
import Diagnostics
import EmissionFactors
import Importing
import Inventory
import Reporting

/// Reads an interim report and the budget that its forecast rests on.
struct ForecastReader {
    /// The interim report.
    struct Actual {
        let group: ReportGroups.Group
        let latestDay: CalendarDate?
        let inputs: [FootprintReport.Input]
        let file: String
    }

    let session: Session
    let library: FactorLibrary
    let figures: SuppliedFigures
    private(set) var diagnostics = DiagnosticSink()

    init(session: Session, library: FactorLibrary, figures: SuppliedFigures) {
        self.session = session
        self.library = library
        self.figures = figures
    }

    /// Reads the interim report; throws when it is none or has errors.
    mutating func readActual(_ files: [String]) throws(Session.Stop) -> Actual {
        let run = run(under: session.command.value(for: .factorSet))
        var latest: CalendarDate?
        var inputs: [ReportRun.Input] = []
        for file in files {
            let (report, consumers) = try read(file) {
                [library, figures] identity throws(FactorFolderFailure) in
                LatestDay(
                    Calculator(
                        library: library, factorSet: try run.factorSet(identity),
                        figures: figures))
            }
            var accumulator = FootprintAccumulator()
            for case let consumer as LatestDay in consumers {
                latest = [latest, consumer.day].compactMap(\.self).max()
                accumulator.merge(consumer.calculator.accumulator)
                if let failure = consumer.calculator.failure {
                    accumulator.diagnostics.report(failure.diagnostic)
                }
            }
            inputs.append(.init(report: report, accumulator: accumulator))
        }
        let group = try group(inputs, run)
        group.footprint.warnOfOwnFactors(in: &diagnostics)
        group.footprint.warnOfExpiredEditions(library, in: &diagnostics)
        let status = group.footprint.identity.status
        guard status == .interim else {
            diagnostics.report(
                Diagnostic(
                    .error, Message("forecast-not-interim", ["found": .text(status.rawValue)]),
                    at: SourcePosition(file: files[0]),
                    remedy: Message("remedy-forecast-not-interim")))
            throw Session.Stop(.inputError, diagnostics)
        }
        return Actual(
            group: group, latestDay: latest, inputs: hashes(inputs), file: files[0])
    }

    /// Reads the budget in portions and puts the forecast together.
    mutating func readBudget(
        _ files: [String], _ actual: Actual, statedDay: CalendarDate?
    ) throws(Session.Stop) -> (forecast: Forecast, inputs: [FootprintReport.Input]) {
        let footprint = actual.group.footprint
        let lastDay: CalendarDate
        if let statedDay {
            lastDay = statedDay
        } else {
            lastDay = try self.lastDay(of: actual, budget: files)
        }
        let phase = Forecast.phase(reachedBy: footprint)
        let run = run(under: footprint.factorSet)
        var portions: [BudgetPortions.Portion: FootprintAccumulator] = [:]
        var inputs: [ReportRun.Input] = []
        for file in files {
            let (report, consumers) = try read(file) {
                [library, figures] identity throws(FactorFolderFailure) in
                let set = try run.factorSet(identity)
                return BudgetPortions(lastDay: lastDay, phase: phase) {
                    Calculator(library: library, factorSet: set, figures: figures)
                }
            }
            var whole = FootprintAccumulator()
            for case let consumer as BudgetPortions in consumers {
                for portion in BudgetPortions.Portion.allCases {
                    let part = consumer.accumulator(of: portion)
                    portions[portion, default: FootprintAccumulator()].merge(part)
                    whole.merge(part)
                }
                if let failure = consumer.failure { whole.diagnostics.report(failure.diagnostic) }
            }
            inputs.append(.init(report: report, accumulator: whole))
        }
        let budget = try group(inputs, run)
        try check(budget.footprint, against: footprint, file: files[0])
        let parts = portions.mapValues { part in
            Footprint(
                production: budget.footprint.production, identity: budget.footprint.identity,
                factorSet: budget.footprint.factorSet, part)
        }
        guard
            let forecast = Forecast(
                actual: footprint, budget: budget.footprint, portions: parts, lastDay: lastDay)
        else { throw Session.Stop(.inputError, Diagnostic(.error, Message("sum-out-of-range"))) }
        return (forecast, hashes(inputs))
    }

    /// The last day of actual figures: the interim period's end, or, where that is the end of the whole
    /// production, the latest day that one of its records states.
    private func lastDay(
        of actual: Actual, budget files: [String]
    ) throws(Session.Stop) -> CalendarDate {
        let end = actual.group.footprint.production.periodEnd
        let (budget, _) = try read(files[0]) { _ in Silent() }
        if let end, let whole = budget.production.periodEnd, end < whole { return end }
        if let day = actual.latestDay { return day }
        throw Session.Stop(
            .inputError,
            Diagnostic(
                .error, Message("forecast-no-day"), at: SourcePosition(file: actual.file),
                remedy: Message("remedy-forecast-no-day")))
    }

    private mutating func check(
        _ budget: Footprint, against actual: Footprint, file: String
    ) throws(Session.Stop) {
        let position = SourcePosition(file: file)
        let (planned, identity) = (budget.identity, actual.identity)
        if planned.status != .budget {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message("check-budget-status", ["found": .text(planned.status.rawValue)]),
                    at: position, remedy: Message("remedy-check-budget-status")))
        }
        if planned.production != identity.production {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "check-budget-other-production",
                        ["production": .text(planned.production)]), at: position))
        }
        guard !diagnostics.hasErrors else { throw Session.Stop(.inputError, diagnostics) }
    }

    private func run(under set: String?) -> ReportRun {
        ReportRun(
            library: library, factorSetName: set, options: session.readingOptions,
            figures: figures)
    }

    private func read(
        _ file: String, _ makeConsumer: @escaping ReportReader.ConsumerFactory
    ) throws(Session.Stop) -> (ImportedReport, [any RecordConsumer]) {
        do throws(InputOpeningFailure) {
            let outcome = try ReportReader(library: library, options: session.readingOptions)
                .read(file, makeConsumer: makeConsumer)
            return (outcome.report, outcome.consumers)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
    }

    /// The one report that inputs are; throws when they are several or have errors.
    private mutating func group(
        _ inputs: [ReportRun.Input], _ run: ReportRun
    ) throws(Session.Stop) -> ReportGroups.Group {
        for input in inputs { diagnostics.merge(input.report.diagnostics) }
        let groups = ReportGroups(inputs, run: run)
        diagnostics.merge(groups.diagnostics)
        guard !diagnostics.hasErrors, let group = groups.groups.first else {
            throw Session.Stop(.inputError, diagnostics)
        }
        guard groups.groups.count == 1 else {
            let ids = groups.groups.map(\.footprint.identity.production)
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "forecast-one-production",
                        ["productions": .text(ids.joined(separator: ", "))])))
            throw Session.Stop(.inputError, diagnostics)
        }
        return group
    }

    private func hashes(_ inputs: [ReportRun.Input]) -> [FootprintReport.Input] {
        inputs.map { .init(file: $0.report.file, sha256: $0.report.sha256) }
    }
}

/// Takes records and makes nothing of them, where only the header matters.
private final class Silent: RecordConsumer {
    func learn(_ descriptor: ActivityDescriptor) {}

    func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {}
}
