import Alliance
import Diagnostics
import EmissionFactors
import Importing

/// Files of figures as documents of the ledger: read once, and from then on the same bytes.
struct LedgerFigures {
    private static let largestFile = 1 << 28

    /// What the files say.
    let figures: SuppliedFigures
    /// The file of exchange rates.
    let rates: FilingDraft.Document?
    /// The file of hourly grid factors.
    let gridHours: FilingDraft.Document?

    /// Reads the files that the options of a session name.
    init(_ session: Session) throws(Session.Stop) {
        let named = try FigureFiles(session)
        rates = try Self.document(session.command.value(for: .rates))
        gridHours = try Self.document(session.command.value(for: .gridHours))
        // What was read first is what was checked; the bytes that are kept must be the same.
        let kept = [rates, gridHours].compactMap { $0?.sha256 }
        guard kept == named.files.map(\.sha256) else {
            throw Session.Stop(
                .inputError,
                Diagnostic(
                    .error, Message("figures-changed"), remedy: Message("remedy-figures-changed")))
        }
        figures = named.figures
    }

    /// Takes documents of a ledger.
    init(rates: [UInt8]?, gridHours: [UInt8]?) throws(Session.Stop) {
        let files = [rates, gridHours].map { $0.flatMap { LedgerDocument($0) } }
        figures = try FigureFiles(rates: files[0]?.path, gridHours: files[1]?.path).figures
        self.rates = rates.map { .init($0) }
        self.gridHours = gridHours.map { .init($0) }
        withExtendedLifetime(files) {}
    }

    private static func document(_ name: String?) throws(Session.Stop) -> FilingDraft.Document? {
        guard let name else { return nil }
        do throws(InputOpeningFailure) {
            return FilingDraft.Document(try WholeFile(name, limit: largestFile).bytes)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
    }
}
