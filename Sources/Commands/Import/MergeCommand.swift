import Diagnostics
import EmissionFactors
import Importing
import Quantities

/// `bftp merge`: brings the reports of co-producers together in one report.
struct MergeCommand {
    let session: Session
    let library: FactorLibrary

    /// Runs; throws where nothing can be written.
    func run() throws(Session.Stop) {
        let files = session.command.arguments
        try session.checkOutput(isNoneOf: files)
        let merging = ReportMerging(
            library: library, options: session.readingOptions, shares: try shares())
        let outcome: ReportMerging.Outcome
        do throws(InputOpeningFailure) {
            outcome = try merging.run(files)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        guard !outcome.diagnostics.hasErrors else {
            throw Session.Stop(.inputError, outcome.diagnostics)
        }
        session.show(outcome.diagnostics)
        try session.deliver(unless: { outcome.hasFailed }) { outcome.write(to: $0) }
    }

    private func shares() throws(Session.Stop) -> [String: ExactDecimal] {
        var shares: [String: ExactDecimal] = [:]
        for text in session.command.values(for: .share) {
            guard let equals = text.lastIndex(of: "="), equals != text.startIndex,
                case .success(let share) = DecimalReader()
                    .read(String(text[text.index(after: equals)...])),
                share <= .one, !share.isNegative
            else {
                throw Session.Stop(
                    .usage,
                    Diagnostic(.error, Message("merge-share-form", ["found": .text(text)])))
            }
            shares[String(text[..<equals])] = share
        }
        return shares
    }
}
