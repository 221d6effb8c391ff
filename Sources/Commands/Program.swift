import Calculation
import Diagnostics
import EmissionFactors
import Importing

/// The program: reads its command line and acts on it.
public enum Program {
    /// Runs with the words after the program's name and answers the exit code.
    public static func run(_ words: [String]) -> Int32 {
        do {
            let library = try FactorLibrary(folder: .embedded)
            var options = ReportReader.Options()
            options.workers = 2
            let run = ReportRun(library: library, factorSetName: nil, options: options)
            let input = try run.read(words[0])
            print(DiagnosticTextRenderer(language: .english).render(input.report.diagnostics))
            print(DiagnosticTextRenderer(language: .english).render(input.accumulator.diagnostics))
            let footprint = Footprint(
                production: input.report.production, identity: input.report.identity,
                factorSet: "", input.accumulator)
            print(footprint.totals, footprint.recordCount, footprint.unquantifiedCount)
            if words.count > 1 {
                for slice in footprint.cut(by: \.category) {
                    print(slice.key, slice.totals.location, slice.totals.market)
                }
                for group in footprint.unquantified { print(group) }
            }
            return 0
        } catch let error as InputOpeningFailure {
            print(DiagnosticTextRenderer(language: .english).line(error.diagnostic))
            return 66
        } catch {
            print(error)
            return 70
        }
    }
}
