import Alliance
import Diagnostics
import EmissionFactors
import Importing
import Reporting

/// `bftp benchmark`: where a production stands among comparable ones.
struct BenchmarkCommand {
    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }

    /// Runs.
    func run() throws(Session.Stop) {
        let others = command.values(for: .partials)
        let ledger = command.value(for: .ledger)
        guard !others.isEmpty || ledger != nil else {
            throw session.usage("benchmark-needs-others")
        }
        let file = command.arguments[0]
        try session.checkOutput(isNoneOf: [file] + others + [ledger].compactMap(\.self))
        let partial = try ownPartial(file)
        let collection = try AllianceInputs(session).collection(files: others)
        let benchmark = ProductionBenchmark(partial, among: collection)
        let outside: [OutsideBenchmark]
        do throws(FactorFolderFailure) {
            outside = try OutsideBenchmark.all(for: partial.kind, in: library)
        } catch {
            throw Session.Stop(.inputError, error.diagnostic)
        }
        let renderer = BenchmarkRenderer(language: session.language, library: library)
        try session.deliver { sink in
            if command.value(for: .listFormat) == "json" {
                renderer.writeJSON(benchmark, outside: outside, to: sink)
            } else {
                renderer.writeText(benchmark, outside: outside, to: sink)
            }
        }
    }

    /// The report as one of many.
    private func ownPartial(_ file: String) throws(Session.Stop) -> ProductionPartial {
        let figures = try FigureFiles(session)
        let run = ReportRun(
            library: library, factorSetName: command.value(for: .factorSet),
            options: session.readingOptions, figures: figures.figures)
        if let name = run.factorSetName { try session.checkFactorSet(name, in: library) }
        let input: ReportRun.Input
        do throws(InputOpeningFailure) {
            input = try run.read(file)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        var diagnostics = input.report.diagnostics
        let groups = ReportGroups([input], run: run)
        diagnostics.merge(groups.diagnostics)
        guard !diagnostics.hasErrors, let group = groups.groups.first else {
            throw Session.Stop(.inputError, diagnostics)
        }
        session.show(diagnostics)
        return ProductionPartial(
            group.footprint, factorSetHash: nil, toolVersion: Session.version,
            sources: [input.report.sha256], consent: nil)
    }
}
