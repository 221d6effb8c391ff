import Alliance
import Diagnostics
import EmissionFactors
import Importing
import Synchronization

/// Computes filings anew from the documents in a ledger, on all cores.
struct LedgerRecomputation: Sendable {
    let computation: LedgerComputation
    let path: String
    let options: Ledger.Options

    /// One thread's way to the ledger and to what it has read of it.
    final class Reader {
        let ledger: Ledger
        private let computation: LedgerComputation
        private var figures: [String: SuppliedFigures] = [:]

        init(_ recomputation: LedgerRecomputation) throws(LedgerFailure) {
            ledger = try Ledger(
                recomputation.path, for: .reading, options: recomputation.options)
            computation = recomputation.computation
        }

        /// Computes a filing under a factor set; nil takes the one it was filed under.
        func partial(
            of filing: Filing, under factorSet: String? = nil
        ) throws(LedgerFailure) -> LedgerComputation.Outcome {
            let bytes = try ledger.document(filing.text(.document))
            do throws(Session.Stop) {
                return computation.partial(of: bytes, try terms(filing, factorSet))
            } catch {
                return .failed(error.code, error.diagnostics)
            }
        }

        private func terms(
            _ filing: Filing, _ factorSet: String?
        ) throws(Session.Stop) -> LedgerComputation.Terms {
            .init(
                name: "\(filing.text(.fileName)) (\(filing.sequence))",
                factorSet: factorSet ?? filing.text(.factorSet),
                decimal: filing[.decimalMark].text, consent: filing.consent,
                toolVersion: filing.text(.toolVersion), figures: try figures(of: filing),
                documents: [.document, .rates, .gridHours].compactMap { filing[$0].text })
        }

        /// Most filings of a ledger rest on the same few files of figures.
        private func figures(of filing: Filing) throws(Session.Stop) -> SuppliedFigures {
            let key = filing.text(.rates) + " " + filing.text(.gridHours)
            if let known = figures[key] { return known }
            let documents: [[UInt8]?]
            do throws(LedgerFailure) {
                documents = [
                    try filing[.rates].text.map(ledger.document),
                    try filing[.gridHours].text.map(ledger.document),
                ]
            } catch {
                throw error.stop(ledger.path)
            }
            let read = try LedgerFigures(rates: documents[0], gridHours: documents[1]).figures
            figures[key] = read
            return read
        }
    }

    /// Calls a function for each number, on all cores, and answers in the order of the numbers.
    ///
    /// Where a thread has no way to the ledger, the others do its work; throws where none has.
    func forEach<Result: Sendable>(
        _ numbers: [Int], _ body: @escaping @Sendable (Reader, Int) -> Result
    ) throws(LedgerFailure) -> [Result] {
        let shared = BatchResults<Result>(count: numbers.count)
        let failure = Mutex<LedgerFailure?>(nil)
        let progress = Progress(computation.session, total: numbers.count)
        let threads = (0..<min(LedgerBatch<Result>.processors, numbers.count)).map { _ in
            WorkerThread {
                do throws(LedgerFailure) {
                    let reader = try Reader(self)
                    while let index = shared.nextIndex() {
                        shared.set(body(reader, numbers[index]), at: index)
                        progress?.add(1, of: path)
                    }
                } catch {
                    failure.withLock { $0 = error }
                }
            }
        }
        for thread in threads { thread.join() }
        progress?.erase()
        let results = shared.inOrder
        if results.count < numbers.count, let failure = failure.withLock({ $0 }) { throw failure }
        return results
    }
}
