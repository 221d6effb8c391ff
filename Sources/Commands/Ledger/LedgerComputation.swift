import Alliance
import Calculation
import Diagnostics
import EmissionFactors
import Importing
import Synchronization

/// Computes the partial of one report from its bytes, in the same way when it is filed and ever after.
struct LedgerComputation: Sendable {
    /// What the result depends on beside the bytes and the factors.
    struct Terms: Sendable {
        /// The file's name, as diagnostics show it.
        var name: String
        /// The factor set that is asked for; nil leaves it to the report or the library.
        var factorSet: String?
        /// The decimal mark of the table, where it is stated.
        var decimal: String?
        /// What the filing may be used for.
        var consent: ProductionPartial.Consent
        /// The version of the program that the partial names.
        var toolVersion = Session.version
        /// Rates and hourly grid factors.
        var figures = SuppliedFigures()
        /// The SHA-256 of the report and of the files of figures, in this order.
        var documents: [String]
    }

    /// What became of a report.
    enum Outcome: Sendable {
        /// Its partial, and what is worth knowing.
        case partial(ProductionPartial, DiagnosticSink)
        /// Why there is none.
        case failed(ExitCode, DiagnosticSink)
    }

    let session: Session
    let library: FactorLibrary
    private let hashes = FactorSetHashes()

    init(session: Session, library: FactorLibrary) {
        self.session = session
        self.library = library
    }

    /// Computes; the calling thread does all the work.
    func partial(of bytes: [UInt8], _ terms: Terms) -> Outcome {
        guard let document = LedgerDocument(bytes) else {
            return Self.failed(.internalFault, Diagnostic(.error, Message("filing-no-memory")))
        }
        return withExtendedLifetime(document) { read(document.path, terms) }
    }

    private func read(_ path: String, _ terms: Terms) -> Outcome {
        do throws(InputOpeningFailure) {
            if case .document = try SourceImporter.role(of: path) {
                return Self.failed(
                    .inputError,
                    Diagnostic(
                        .error, Message("filing-needs-report"),
                        at: SourcePosition(file: terms.name),
                        remedy: Message("remedy-filing-needs-report")))
            }
            var options = session.readingOptions(decimal: terms.decimal)
            options.workers = 1
            let run = ReportRun(
                library: library, factorSetName: terms.factorSet, options: options,
                figures: terms.figures, places: [terms.name: .path(path)])
            return outcome(try run.read(terms.name), run, terms)
        } catch {
            return Self.failed(.noInput, error.diagnostic)
        }
    }

    private func outcome(
        _ input: ReportRun.Input, _ run: ReportRun, _ terms: Terms
    ) -> Outcome {
        var diagnostics = input.report.diagnostics
        let groups = ReportGroups([input], run: run)
        diagnostics.merge(groups.diagnostics)
        guard !diagnostics.hasErrors, let group = groups.groups.first, let set = group.factorSet
        else { return .failed(.inputError, diagnostics) }
        group.footprint.warnOfOwnFactors(in: &diagnostics)
        group.footprint.warnOfExpiredEditions(library, in: &diagnostics)
        if group.footprint.production.allowsPublication == false, terms.consent == .publish {
            return Self.failed(
                .inputError,
                Diagnostic(
                    .error, Message("filing-consent-contradicted"),
                    at: SourcePosition(file: terms.name),
                    remedy: Message("remedy-filing-consent-contradicted")))
        }
        return .partial(
            ProductionPartial(
                group.footprint, factorSetHash: hashes.hash(of: set, in: library),
                toolVersion: terms.toolVersion, sources: terms.documents, consent: terms.consent),
            diagnostics)
    }

    private static func failed(_ code: ExitCode, _ diagnostic: Diagnostic) -> Outcome {
        var sink = DiagnosticSink()
        sink.report(diagnostic)
        return .failed(code, sink)
    }
}

/// The hashes of factor sets, each computed once.
final class FactorSetHashes: Sendable {
    private let known = Mutex<[String: String]>([:])

    /// The hash of a factor set's content.
    func hash(of set: FactorSet, in library: FactorLibrary) -> String {
        known.withLock { known in
            if let hash = known[set.name] { return hash }
            let hash = library.contentHash(of: set)
            known[set.name] = hash
            return hash
        }
    }
}
