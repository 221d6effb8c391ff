import Calculation
import Diagnostics
import EmissionFactors
import Importing

/// The footprint of one report file under a factor set, for comparisons and appendices.
struct FootprintsOfFile {
    let session: Session
    let library: FactorLibrary

    /// Reads the file; nil takes the set that the report names, or the newest.
    func footprint(
        of file: String, under set: FactorSet?, showing isShown: Bool
    ) throws(Session.Stop) -> Footprint {
        // It may be read twice, and standard input cannot be.
        guard file != "-" else {
            throw Session.Stop(.usage, Diagnostic(.error, Message("on-needs-file")))
        }
        let figures = try FigureFiles(session)
        try session.checkOutput(isNoneOf: [file] + figures.files.map(\.name))
        let run = ReportRun(
            library: library, factorSetName: set?.name, options: session.readingOptions,
            figures: figures.figures)
        let (_, group, diagnostics) = try run.report(file)
        if isShown { session.show(diagnostics) }
        return group.footprint
    }
}
