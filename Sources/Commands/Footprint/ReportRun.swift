import Calculation
import Checks
import Diagnostics
import EmissionFactors
import Importing
import Inventory
import Quantities

/// Reads report files and adds them into footprints, one for each report of a production.
struct ReportRun: Sendable {
    /// One file that was read.
    struct Input: Sendable {
        let report: ImportedReport
        let accumulator: FootprintAccumulator
        /// What plausibility rules look at; empty unless it was asked for.
        var tally = ActivityTally()
    }

    let library: FactorLibrary
    /// The factor set the user asks for, whatever the reports name.
    let factorSetName: String?
    let options: ReportReader.Options
    /// Rates and hourly grid factors that the user supplies.
    var figures = SuppliedFigures()
    /// What is read under a name that is no file's.
    var places: [String: ReportReader.Place] = [:]
    /// The bounds on single records that are looked at; nil where nothing is tallied.
    var recordBounds: [RecordBound]?
    /// Who is told how far the reading has come.
    var progress: Progress?

    /// The factor set of a report: asked for, named by the report, or the newest.
    func factorSet(_ identity: ReportIdentity) throws(FactorFolderFailure) -> FactorSet {
        try library.factorSet(factorSetName ?? identity.factorSet ?? library.newestFactorSet)
    }

    /// Why a report is computed under its factor set, as a key of the catalogue.
    func reasonOfFactorSet(_ identity: ReportIdentity) -> String {
        if factorSetName != nil { return "factor-set-asked-for" }
        return identity.factorSet == nil ? "factor-set-newest" : "factor-set-of-report"
    }

    /// Reads one file; the sink takes its emission lines where somebody wants them.
    func read(
        _ file: String, lines: ((ReportIdentity) -> any EmissionLineSink)? = nil
    ) throws(InputOpeningFailure) -> Input {
        var options = options
        // One thread keeps the lines in the order of the file.
        if lines != nil { options.workers = 1 }
        let reader = ReportReader(library: library, options: options)
        defer { progress?.erase() }
        let outcome = try reader.read(file, at: places[file]) {
            identity throws(FactorFolderFailure) in
            consumer(
                around: Calculator(
                    library: library, factorSet: try factorSet(identity), figures: figures,
                    lines: lines?(identity)), file: file)
        }
        var accumulator = FootprintAccumulator()
        var tally = ActivityTally()
        for case let consumer as any CalculatingConsumer in outcome.consumers {
            let calculator = consumer.calculator
            tally.merge(consumer.tally)
            accumulator.merge(calculator.accumulator)
            if let failure = calculator.failure {
                accumulator.diagnostics.report(failure.diagnostic)
            }
        }
        return Input(report: outcome.report, accumulator: accumulator, tally: tally)
    }

    /// The calculator, with whatever else is to see the records around it.
    private func consumer(
        around calculator: Calculator, file: String
    ) -> any CalculatingConsumer {
        var consumer: any CalculatingConsumer = calculator
        if let recordBounds {
            consumer = TallyingConsumer(calculator: calculator, bounds: recordBounds)
        }
        guard let progress else { return consumer }
        return CountingConsumer(consumer, progress: progress, file: file)
    }

    /// Reads several files, as many at a time as there are processors, and answers them in order.
    func readAll(_ files: [String]) throws(InputOpeningFailure) -> [Input] {
        guard files.count > 1 else { return [try read(files[0])] }
        let shared = BatchResults<Result<Input, InputOpeningFailure>>(count: files.count)
        let run = alone
        let threads = (0..<min(options.workers, files.count)).map { _ in
            WorkerThread {
                while let index = shared.nextIndex() {
                    do throws(InputOpeningFailure) {
                        shared.set(.success(try run.read(files[index])), at: index)
                    } catch {
                        shared.set(.failure(error), at: index)
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        var inputs: [Input] = []
        for result in shared.inOrder { inputs.append(try result.get()) }
        return inputs
    }

    /// Reads several files; one that cannot be opened stops the command.
    func inputs(_ files: [String]) throws(Session.Stop) -> [Input] {
        do throws(InputOpeningFailure) {
            return try readAll(files)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
    }

    /// Reads a file that is a report by itself; throws when it cannot be opened or has errors.
    func report(
        _ file: String
    ) throws(Session.Stop) -> (
        input: Input, group: ReportGroups.Group, diagnostics: DiagnosticSink
    ) {
        let input = try inputs([file])[0]
        let groups = ReportGroups([input], run: self)
        var diagnostics = input.report.diagnostics
        diagnostics.merge(groups.diagnostics)
        guard !diagnostics.hasErrors, let group = groups.groups.first else {
            throw Session.Stop(.inputError, diagnostics)
        }
        return (input, group, diagnostics)
    }

    /// The same run with one thread for each file.
    private var alone: ReportRun {
        var options = options
        options.workers = 1
        return ReportRun(
            library: library, factorSetName: factorSetName, options: options, figures: figures,
            places: places, recordBounds: recordBounds, progress: progress)
    }
}
