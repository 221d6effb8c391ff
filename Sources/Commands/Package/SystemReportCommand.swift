import Calculation
import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Reporting

/// `bftp report`: footprints in the chapters of another system.
struct SystemReportCommand {
    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }

    /// Runs; throws where there is nothing to show.
    func run() throws(Session.Stop) {
        guard let name: ReportingSystem.Name = command.choice(for: .system) else {
            let known = ReportingSystem.Name.allCases.map(\.rawValue).joined(separator: ", ")
            throw Session.Stop(
                .usage,
                Diagnostic(.error, Message("system-needs-name", ["known": .text(known)])))
        }
        let system: ReportingSystem
        do throws(FactorFolderFailure) {
            system = try library.reportingSystem(name)
        } catch {
            throw Session.Stop(.inputError, error.diagnostic)
        }
        let layouts = try footprints().map { SystemLayout($0, in: system) }
        try session.deliver { write(layouts, to: $0) }
    }

    private func footprints() throws(Session.Stop) -> [Footprint] {
        let figures = try FigureFiles(session)
        let documents = try DocumentInputs(session, library: library)
        let run = ReportRun(
            library: library, factorSetName: command.value(for: .factorSet),
            options: session.readingOptions, figures: figures.figures, places: documents.places,
            progress: Progress(session))
        if let name = run.factorSetName { try session.checkFactorSet(name, in: library) }
        try session.checkOutput(isNoneOf: command.arguments + figures.files.map(\.name))
        let inputs = try run.inputs(documents.files)
        var diagnostics = documents.diagnostics
        let groups = ReportGroups(inputs, run: run, reportingTo: &diagnostics)
        guard !diagnostics.hasErrors else { throw Session.Stop(.inputError, diagnostics) }
        session.show(diagnostics)
        return groups.groups.map(\.footprint)
    }

    private func write(_ layouts: [SystemLayout], to sink: any TextSink) {
        let language = session.language
        switch command.value(for: .diffFormat) {
        case "json":
            SystemLayoutJSONRenderer().render(layouts, toolVersion: Session.version, to: sink)
        case "csv":
            let locale = command.value(for: .locale)
            SystemLayoutCSVWriter(
                language: language, library: library,
                decimalComma: locale.map { $0 == "da" } ?? (language == .danish),
                byteOrderMark: locale != "c"
            ).render(layouts, to: sink)
        default:
            SystemLayoutTextRenderer(
                language: language, library: library,
                isColoured: command.value(for: .output) == nil
                    && Terminal.showsColour(STDOUT_FILENO, choice: command.value(for: .color))
            ).render(layouts, to: sink)
        }
    }
}
