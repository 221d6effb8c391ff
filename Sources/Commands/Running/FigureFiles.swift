import Diagnostics
import EmissionFactors
import Importing

/// The files of figures that options name beside the reports: rates and hourly grid factors.
struct FigureFiles {
    /// A file that was read, with its hash.
    struct File {
        let name: String
        let sha256: String
    }

    /// What the files say.
    private(set) var figures = SuppliedFigures()
    /// The files, in the order of the options.
    private(set) var files: [File] = []

    /// Reads the files of a session; throws when one cannot be opened or is in error.
    init(_ session: Session) throws(Session.Stop) {
        try self.init(
            rates: session.command.value(for: .rates),
            gridHours: session.command.value(for: .gridHours))
    }

    /// Reads named files; throws when one cannot be opened or is in error.
    init(rates: String?, gridHours: String?) throws(Session.Stop) {
        var problems = DiagnosticSink()
        do throws(InputOpeningFailure) {
            if let name = rates {
                let outcome = try ExchangeRateReader.read(name)
                figures.rates = outcome.rates
                problems.merge(outcome.diagnostics)
                files.append(File(name: name, sha256: outcome.sha256))
            }
            if let name = gridHours {
                let outcome = try GridHoursReader.read(name)
                figures.gridHours = outcome.factors
                problems.merge(outcome.diagnostics)
                files.append(File(name: name, sha256: outcome.factors.sha256))
            }
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        guard !problems.hasErrors else { throw Session.Stop(.inputError, problems) }
    }
}
