import Alliance
import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Importing

/// `bftp file`: files reports in a ledger, each in a durable transaction of its own.
struct FileCommand {
    private static let largestReport = 1_000_000_000

    let session: Session
    let library: FactorLibrary

    /// What holds for all reports of the call.
    private struct Terms: Sendable {
        let consent: ProductionPartial.Consent
        let filedAt: String
        let filedBy: String
        let factorSet: String?
        let decimal: String?
        let figures: SuppliedFigures
        let rates: FilingDraft.Document?
        let gridHours: FilingDraft.Document?
    }

    /// A report that was read and computed.
    private enum Prepared: Sendable {
        case draft(FilingDraft, DiagnosticSink)
        case failed(ExitCode, DiagnosticSink)
    }

    /// Runs and answers whether everything is filed.
    func run() throws(Session.Stop) -> ExitCode {
        let terms = try terms()
        if let name = terms.factorSet { try session.checkFactorSet(name, in: library) }
        let ledger = try session.ledger(for: .filing)
        let computation = LedgerComputation(session: session, library: library)
        var record = FilingRecord(session: session, ledger: ledger)
        let files = session.command.arguments
        var upcoming = prepare(files[...], terms, computation)
        while let batch = upcoming {
            let results = batch.results()
            // The next reports are computed while these are made durable.
            upcoming = prepare(files[batch.range.upperBound...], terms, computation)
            for (index, prepared) in zip(batch.range, results) {
                switch prepared {
                case .failed(let code, let diagnostics): record.refuse(code, diagnostics)
                case .draft(let draft, let diagnostics):
                    try record.file(
                        draft, files[index], diagnostics, left: files.count - index - 1)
                }
            }
        }
        return record.finish()
    }

    private func prepare(
        _ files: ArraySlice<String>, _ terms: Terms, _ computation: LedgerComputation
    ) -> LedgerBatch<Prepared>? {
        LedgerBatch(files) { Self.prepare($0, terms, computation) }
    }

    private static func prepare(
        _ name: String, _ terms: Terms, _ computation: LedgerComputation
    ) -> Prepared {
        let document: FilingDraft.Document
        do throws(InputOpeningFailure) {
            document = FilingDraft.Document(try WholeFile(name, limit: largestReport).bytes)
        } catch {
            var sink = DiagnosticSink()
            sink.report(error.diagnostic)
            return .failed(.noInput, sink)
        }
        let documents = [document, terms.rates, terms.gridHours].compactMap { $0?.sha256 }
        let outcome = computation.partial(
            of: document.bytes,
            .init(
                name: name == "-" ? "stdin" : name, factorSet: terms.factorSet,
                decimal: terms.decimal,
                consent: terms.consent, figures: terms.figures, documents: documents))
        switch outcome {
        case .failed(let code, let diagnostics): return .failed(code, diagnostics)
        case .partial(let partial, let diagnostics):
            return .draft(
                FilingDraft(
                    partial: partial, filedAt: terms.filedAt, filedBy: terms.filedBy,
                    fileName: baseName(name), decimalMark: terms.decimal, document: document,
                    rates: terms.rates, gridHours: terms.gridHours), diagnostics)
        }
    }

    /// The name without its folders, which say nothing to others.
    private static func baseName(_ name: String) -> String {
        name.split(separator: "/").last.map(String.init) ?? name
    }

    private func terms() throws(Session.Stop) -> Terms {
        let command = session.command
        _ = try session.ledgerFile()
        guard let consent = command.choice(ProductionPartial.Consent.self, for: .consent) else {
            throw session.usage("filing-needs-consent")
        }
        let time = command.value(for: .at) ?? LedgerTime.now
        guard LedgerTime.isValid(time) else {
            throw session.usage("invalid-time", ["found": .text(time)])
        }
        let figures = try LedgerFigures(session)
        return Terms(
            consent: consent, filedAt: time,
            filedBy: command.value(for: .filedBy) ?? LedgerTime.user,
            factorSet: command.value(for: .factorSet), decimal: command.value(for: .decimal),
            figures: figures.figures, rates: figures.rates, gridHours: figures.gridHours)
    }
}
