import Alliance
import Diagnostics
import EmissionFactors
import Importing
import Quantities

/// `bftp ledger recompute`: the series of years on one factor set, and what the steps between the years are made of.
struct LedgerRecomputeCommand {
    let session: Session
    let library: FactorLibrary

    private enum Computed: Sendable {
        case production(RecalculatedProduction)
        case failed(Int, DiagnosticSink)
    }

    /// Runs.
    func run() throws(Session.Stop) {
        let name = session.command.value(for: .factorSet) ?? library.newestFactorSet
        try session.checkFactorSet(name, in: library)
        let year = try year()
        let ledger = try session.ledger(for: .reading)
        let numbers = try session.using(ledger) { ledger throws(LedgerFailure) in
            try Self.standing(ledger)
        }
        let series = RecalculatedSeries(try compute(numbers, name, ledger.path), factorSet: name)
        if let year, !series.years.contains(where: { $0.year == year }) {
            throw Session.Stop(
                .inputError,
                Diagnostic(
                    .error, Message("recompute-no-such-year", ["year": .number(year)]),
                    at: SourcePosition(file: ledger.path)))
        }
        let page = RecalculatedSeriesPage(series: series, year: year, language: session.language)
        let isJSON = session.command.value(for: .listFormat) == "json"
        try session.deliver { isJSON ? page.writeJSON(to: $0) : page.writeText(to: $0) }
    }

    private func year() throws(Session.Stop) -> Int? {
        guard let text = session.command.value(for: .year) else { return nil }
        guard let year = Int(text), (1900...2999).contains(year) else {
            throw session.usage("invalid-year", ["found": .text(text)])
        }
        return year
    }

    /// The final reports that stand, of productions whose year is known.
    private static func standing(_ ledger: Ledger) throws(LedgerFailure) -> [Int] {
        let current = Set(try ledger.currentFilings())
        var numbers: [Int] = []
        try ledger.forEachFiling(withPartials: false) { filing in
            guard current.contains(filing.sequence), filing.text(.status) == "final",
                filing.year != nil
            else { return }
            numbers.append(filing.sequence)
        }
        return numbers
    }

    private func compute(
        _ numbers: [Int], _ factorSet: String, _ path: String
    ) throws(Session.Stop) -> [RecalculatedProduction] {
        let recomputation = LedgerRecomputation(
            computation: LedgerComputation(session: session, library: library), path: path,
            options: try session.ledgerOptions())
        var (productions, problems): ([RecalculatedProduction], DiagnosticSink) = ([], .init())
        let results: [Computed]
        do throws(LedgerFailure) {
            results = try recomputation.forEach(numbers) { reader, number in
                Self.compute(number, factorSet, path, reader)
            }
        } catch {
            throw error.stop(path)
        }
        for result in results {
            switch result {
            case .production(let production): productions.append(production)
            case .failed(let number, let diagnostics):
                problems.merge(diagnostics)
                problems.report(
                    Diagnostic(
                        .error, Message("filing-not-computed", ["filing": .number(number)]),
                        at: SourcePosition(file: path),
                        remedy: Message("remedy-filing-figure-differs")))
            }
        }
        guard !problems.hasErrors else { throw Session.Stop(.inputError, problems) }
        return productions
    }

    private static func compute(
        _ number: Int, _ factorSet: String, _ path: String,
        _ reader: LedgerRecomputation.Reader
    ) -> Computed {
        do throws(LedgerFailure) {
            let filing = try reader.ledger.filing(number)
            guard let filed = try? ProductionPartial(filing.partial) else {
                throw .damaged("partial")
            }
            let common = try reader.partial(of: filing, under: factorSet)
            guard case .partial(let recalculated, _) = common else {
                if case .failed(_, let problems) = common { return .failed(number, problems) }
                return .failed(number, DiagnosticSink())
            }
            var own = recalculated
            if filing.text(.factorSet) != factorSet {
                // A set that is no longer known cannot be told from the method: it counts as factors.
                if case .partial(let partial, _) = try reader.partial(of: filing) {
                    own = partial
                } else {
                    own = filed
                }
            }
            return .production(
                RecalculatedProduction(filed: filed, now: own, recalculated: recalculated))
        } catch {
            var sink = DiagnosticSink()
            sink.report(error.diagnostic(path))
            return .failed(number, sink)
        }
    }
}
