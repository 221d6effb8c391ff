import Calculation
import Diagnostics
import EmissionFactors
import Importing
import Inventory

/// Sorts inputs into reports (method 8): one footprint for each production, in the order of their ids.
struct ReportGroups {
    /// The files of one report and their footprint, with the places of the files in the call.
    struct Group {
        let footprint: Footprint
        let inputs: [Int]
        let factorSet: FactorSet?
    }

    private(set) var groups: [Group] = []
    private(set) var diagnostics = DiagnosticSink()

    /// Groups inputs and says what does not go together.
    init(_ inputs: [ReportRun.Input], run: ReportRun) {
        reportTwice(inputs)
        let byProduction = Dictionary(grouping: inputs.indices) {
            inputs[$0].report.identity.production
        }
        for (_, indices) in byProduction.sorted(by: { $0.key < $1.key }) {
            check(indices, inputs)
            var accumulator = FootprintAccumulator()
            for index in indices { accumulator.merge(inputs[index].accumulator) }
            diagnostics.merge(accumulator.diagnostics)
            let first = inputs[indices[0]].report
            let set = try? run.factorSet(first.identity)
            groups.append(
                Group(
                    footprint: Footprint(
                        production: first.production, identity: first.identity,
                        factorSet: set?.name ?? "", rates: run.figures.rates, accumulator),
                    inputs: indices, factorSet: set))
        }
    }

    /// Groups inputs, and adds what is to be said of the files, of what does not go together, and of the
    /// factors that were used.
    init(
        _ inputs: [ReportRun.Input], run: ReportRun, reportingTo diagnostics: inout DiagnosticSink
    ) {
        for input in inputs { diagnostics.merge(input.report.diagnostics) }
        self.init(inputs, run: run)
        diagnostics.merge(self.diagnostics)
        for group in groups {
            group.footprint.warnOfOwnFactors(in: &diagnostics)
            group.footprint.warnOfExpiredEditions(run.library, in: &diagnostics)
        }
    }

    /// The same bytes twice would count everything twice.
    private mutating func reportTwice(_ inputs: [ReportRun.Input]) {
        var seen: [String: String] = [:]
        for input in inputs where !input.report.sha256.isEmpty {
            if let other = seen[input.report.sha256] {
                diagnostics.report(
                    Diagnostic(
                        .error, Message("same-input-twice", ["file": .text(other)]),
                        at: SourcePosition(file: input.report.file)))
            }
            seen[input.report.sha256] = input.report.file
        }
    }

    private mutating func check(_ indices: [Int], _ inputs: [ReportRun.Input]) {
        let first = inputs[indices[0]].report
        for index in indices.dropFirst() {
            let other = inputs[index].report
            let isOneReport =
                other.identity.status == first.identity.status
                && other.identity.revision == first.identity.revision
            if !isOneReport {
                diagnostics.report(
                    Diagnostic(
                        .error,
                        Message(
                            "several-reports",
                            [
                                "production": .text(first.identity.production),
                                "firstStatus": .message(first.identity.status.label),
                                "firstRevision": .number(first.identity.revision),
                                "file": .text(first.file),
                                "status": .message(other.identity.status.label),
                                "revision": .number(other.identity.revision),
                            ]), at: SourcePosition(file: other.file),
                        remedy: Message(
                            "remedy-several-reports",
                            ["file": .text(first.file), "other": .text(other.file)])))
            } else {
                checkHeaders(first, other)
            }
        }
        guard !diagnostics.hasErrors else { return }
        ImportedReport.reportDuplicates(
            among: indices.map { inputs[$0].report }, to: &diagnostics)
    }

    /// Files of one report say the same of the production.
    private mutating func checkHeaders(_ first: ImportedReport, _ other: ImportedReport) {
        var fields = first.production.fields(differingFrom: other.production)
        if first.identity.factorSet != other.identity.factorSet { fields.append("factorSet") }
        guard !fields.isEmpty else { return }
        diagnostics.report(
            Diagnostic(
                .error,
                Message(
                    "different-headers",
                    ["file": .text(first.file), "fields": .text(fields.joined(separator: ", "))]),
                at: SourcePosition(file: other.file)))
    }
}

extension ReportIdentity.Status {
    /// The key of its name in a sentence.
    fileprivate var label: String { "status-label-\(rawValue)" }
}
