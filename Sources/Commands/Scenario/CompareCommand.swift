import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Reporting

/// `bftp compare`: what the difference between reports is made of.
struct CompareCommand {
    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }

    /// Runs and answers whether no total grew beyond what is accepted.
    func run() throws(Session.Stop) -> ExitCode {
        let limit = try session.percentLimit()
        if let name = command.value(for: .factorSet) {
            try session.checkFactorSet(name, in: library)
        }
        guard !command.arguments.contains("-") else {
            throw Session.Stop(.usage, Diagnostic(.error, Message("compare-needs-files")))
        }
        let reports = try ComparedReports(session, library)
        try session.checkOutput(
            isNoneOf: command.arguments + reports.figures.files.map(\.name))
        let comparison = try compare(reports)
        try session.deliver { write(comparison, to: $0) }
        let isAbove =
            limit.map { limit in
                comparison.comparisons.contains { $0.exceeds(percent: limit) }
            } ?? false
        return isAbove ? .checkFailed : .success
    }

    private func compare(_ reports: ComparedReports) throws(Session.Stop) -> ComparisonReport {
        var read: [ComparedReports.Report] = []
        for file in command.arguments { read.append(try reports.read(file)) }
        var diagnostics = DiagnosticSink()
        for report in read { diagnostics.merge(report.diagnostics) }
        session.show(diagnostics)
        let base = read[0]
        var comparisons: [ReportComparison] = []
        for other in read.dropFirst() {
            let restated = try reports.restated(other, under: base.footprint.factorSet)
            guard
                let comparison = ReportComparison(
                    base.footprint, other.footprint, restated: restated,
                    families: { library.dataset($0)?.family })
            else {
                throw Session.Stop(.inputError, Diagnostic(.error, Message("sum-out-of-range")))
            }
            comparisons.append(comparison)
        }
        return ComparisonReport(
            inputs: read.map {
                .init(
                    file: $0.file, sha256: $0.sha256,
                    factorSetHash: $0.factorSet.map(library.contentHash))
            }, comparisons: comparisons, toolVersion: Session.version)
    }

    private func write(_ report: ComparisonReport, to sink: any TextSink) {
        let language = session.language
        switch command.value(for: .compareFormat) {
        case "json": ComparisonJSONRenderer(library: library).render(report, to: sink)
        case "html":
            ComparisonHTMLRenderer(language: language, library: library).render(report, to: sink)
        default:
            ComparisonTextRenderer(
                language: language, library: library,
                isColoured: command.value(for: .output) == nil
                    && Terminal.showsColour(STDOUT_FILENO, choice: command.value(for: .color))
            ).render(report, to: sink)
        }
    }
}
