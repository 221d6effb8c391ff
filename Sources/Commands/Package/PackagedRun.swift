import Diagnostics
import EmissionFactors
import Importing
import Reporting

/// Computes the result that a report package holds, in the same way when it is signed and when it is
/// verified.
struct PackagedRun {
    /// A result and what it was made from.
    struct Outcome {
        let result: JSONValue
        let inputs: [FootprintReport.Input]
        let signOff: ReportPackage.SignOff?
        let diagnostics: DiagnosticSink
    }

    let session: Session
    let library: FactorLibrary
    let options: ReportPackage.Options

    /// Reads reports and computes; throws where the input is in error.
    func compute(_ files: [String]) throws(Session.Stop) -> Outcome {
        let figures = try FigureFiles(rates: options.rates, gridHours: options.gridHours)
        let run = ReportRun(
            library: library, factorSetName: options.factorSet,
            options: session.readingOptions(decimal: options.decimal), figures: figures.figures,
            progress: Progress(session))
        if let name = options.factorSet { try session.checkFactorSet(name, in: library) }
        let inputs = try run.inputs(files)
        var diagnostics = DiagnosticSink()
        let groups = ReportGroups(inputs, run: run, reportingTo: &diagnostics)
        guard !diagnostics.hasErrors else { throw Session.Stop(.inputError, diagnostics) }
        let extra = figures.files.map { FootprintReport.Input(file: $0.name, sha256: $0.sha256) }
        let all = inputs.map {
            FootprintReport.Input(file: $0.report.file, sha256: $0.report.sha256)
        }
        let reports = groups.groups.map { group in
            FootprintReport(
                footprint: group.footprint, inputs: group.inputs.map { all[$0] } + extra,
                factorSetHash: group.factorSet.map(library.contentHash),
                toolVersion: Session.version, warningCount: diagnostics.warningCount)
        }
        return Outcome(
            result: try value(reports), inputs: all + extra,
            signOff: groups.groups.first.flatMap(signOff), diagnostics: diagnostics)
    }

    private func value(_ reports: [FootprintReport]) throws(Session.Stop) -> JSONValue {
        let text = StringSink()
        FootprintJSONRenderer(library: library).render(reports, to: text)
        do throws(JSONReading.Failure) {
            return try JSONReading.value(of: Array(text.text.utf8))
        } catch {
            throw Session.Stop(
                .internalFault, Diagnostic(.error, Message("result-not-readable")))
        }
    }

    private func signOff(_ group: ReportGroups.Group) -> ReportPackage.SignOff? {
        guard let signed = group.footprint.production.signOff, let date = signed.date else {
            return nil
        }
        return ReportPackage.SignOff(name: signed.name, role: signed.role, date: "\(date)")
    }
}
