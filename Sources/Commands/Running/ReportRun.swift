import Calculation
import Diagnostics
import EmissionFactors
import Importing
import Inventory
import Quantities

/// Reads report files and adds them into footprints, one for each report of a production.
struct ReportRun {
    /// One file that was read.
    struct Input {
        let report: ImportedReport
        let accumulator: FootprintAccumulator
    }

    /// The files of one report and their footprint.
    struct Group {
        let footprint: Footprint
        let inputs: [ImportedReport]
    }

    let library: FactorLibrary
    /// The factor set the user asks for, whatever the reports name.
    let factorSetName: String?
    let options: ReportReader.Options

    /// The factor set of a report: asked for, named by the report, or the newest.
    func factorSet(_ identity: ReportIdentity) throws(FactorFolderFailure) -> FactorSet {
        try library.factorSet(factorSetName ?? identity.factorSet ?? library.newestFactorSet)
    }

    /// Reads one file; the sink takes its emission lines where somebody wants them.
    func read(
        _ file: String, lines: ((ReportIdentity) -> any EmissionLineSink)? = nil
    ) throws(InputOpeningFailure) -> Input {
        var options = options
        if lines != nil { options.workers = 1 }
        let reader = ReportReader(library: library, options: options)
        let outcome = try reader.read(file) { identity throws(FactorFolderFailure) in
            Calculator(
                library: library, factorSet: try factorSet(identity), lines: lines?(identity))
        }
        var accumulator = FootprintAccumulator()
        for case let calculator as Calculator in outcome.consumers {
            accumulator.merge(calculator.accumulator)
            if let failure = calculator.failure {
                accumulator.diagnostics.report(failure.diagnostic)
            }
        }
        return Input(report: outcome.report, accumulator: accumulator)
    }
}
