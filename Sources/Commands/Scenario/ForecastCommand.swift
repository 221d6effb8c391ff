import Calculation
import Checks
import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Inventory
import Quantities
import Reporting

/// `bftp forecast`: actual to date and what remains of the budget.
struct ForecastCommand {
    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }

    /// Runs and answers whether the forecast stays within what is accepted.
    func run() throws(Session.Stop) -> ExitCode {
        let limit = try session.percentLimit()
        let statedDay = try day()
        let budgets = command.values(for: .budgetReport)
        guard !budgets.isEmpty else {
            throw Session.Stop(.usage, Diagnostic(.error, Message("forecast-needs-budget")))
        }
        guard !(command.arguments + budgets).contains("-") else {
            throw Session.Stop(.usage, Diagnostic(.error, Message("compare-needs-files")))
        }
        if let name = command.value(for: .factorSet) {
            try session.checkFactorSet(name, in: library)
        }
        let figures = try FigureFiles(session)
        try session.checkOutput(
            isNoneOf: command.arguments + budgets + figures.files.map(\.name))
        var reader = ForecastReader(session: session, library: library, figures: figures.figures)
        let actual = try reader.readActual(command.arguments)
        let (forecast, inputs) = try reader.readBudget(budgets, actual, statedDay: statedDay)
        session.show(reader.diagnostics)
        let report = ForecastReport(
            forecast: forecast, inputs: actual.inputs + inputs, toolVersion: Session.version)
        try session.deliver { write(report, to: $0) }
        return limit.map(forecast.exceeds) ?? false ? .checkFailed : .success
    }

    private func day() throws(Session.Stop) -> CalendarDate? {
        guard let text = command.value(for: .asOf) else { return nil }
        guard let day = CalendarDate(iso8601: text) else {
            throw Session.Stop(
                .usage, Diagnostic(.error, Message("forecast-day-form", ["found": .text(text)])))
        }
        return day
    }

    private func write(_ report: ForecastReport, to sink: any TextSink) {
        if command.value(for: .forecastFormat) == "json" {
            ForecastJSONRenderer().render(report, to: sink)
        } else {
            ForecastTextRenderer(
                language: session.language, library: library,
                isColoured: command.value(for: .output) == nil
                    && Terminal.showsColour(STDOUT_FILENO, choice: command.value(for: .color))
            ).render(report, to: sink)
        }
    }
}

extension Session {
    /// The growth that `--fail-above` accepts; throws where it is no percentage.
    func percentLimit() throws(Stop) -> ExactDecimal? {
        guard let text = command.value(for: .failAbove) else { return nil }
        guard case .success(let limit) = DecimalReader().read(text), !limit.isNegative else {
            throw Stop(
                .usage, Diagnostic(.error, Message("fail-above-form", ["found": .text(text)])))
        }
        return limit
    }
}
