import Alliance
import Diagnostics
import EmissionFactors
import Importing
import Inventory
import Reporting
import Workbooks

/// `bftp alliance`: the footprint of many productions, in which nobody is recognised.
struct AllianceCommand {
    let session: Session
    let library: FactorLibrary

    private var command: ParsedCommand { session.command }
    private static let mostBytesOfEdition = 1 << 26

    /// Runs; throws where nothing may be shown.
    func run() throws(Session.Stop) {
        let filter = AllianceFilter(
            year: try year(), kind: try kind(),
            isInternal: command.flag(.internalView))
        let files = command.arguments
        guard !files.isEmpty || command.value(for: .ledger) != nil else {
            throw session.usage("alliance-needs-input")
        }
        let form = command.value(for: .allianceFormat) ?? "text"
        if form == "xlsx" { try checkWorkbookOutput() }
        let others = [command.value(for: .ledger), command.value(for: .previous)].compactMap(\.self)
        try session.checkOutput(isNoneOf: files + others)
        let earlier = try earlierEdition()
        let collection = try AllianceInputs(session).collection(files: files)
        let report: AllianceReport
        do throws(PublicationRefusal) {
            report = try AllianceReport(collection, filter: filter, earlier: earlier)
        } catch {
            throw error.stop
        }
        try write(report, form)
    }

    private func year() throws(Session.Stop) -> Int? {
        guard let text = command.value(for: .allianceYear) else { return nil }
        guard text.utf8.count == 4, let year = Int(text), (1900...2999).contains(year) else {
            throw session.usage("invalid-year", ["found": .text(text)])
        }
        return year
    }

    private func kind() throws(Session.Stop) -> Production.Kind? {
        guard let text = command.value(for: .allianceKind) else { return nil }
        guard let kind = Production.Kind(rawValue: text) else {
            let known = Production.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw session.usage("unknown-kind", ["found": .text(text), "known": .text(known)])
        }
        return kind
    }

    private func earlierEdition() throws(Session.Stop) -> EarlierEdition? {
        guard let file = command.value(for: .previous) else { return nil }
        let bytes: [UInt8]
        do throws(InputOpeningFailure) {
            bytes = try WholeFile(file, limit: Self.mostBytesOfEdition).bytes
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        do throws(EarlierEditionReader.Failure) {
            return try EarlierEditionReader.read(bytes)
        } catch {
            throw Session.Stop(
                .inputError,
                Diagnostic(
                    .error, Message("no-earlier-edition"), at: SourcePosition(file: file),
                    remedy: Message("remedy-earlier-edition")))
        }
    }

    private func checkWorkbookOutput() throws(Session.Stop) {
        guard let name = command.value(for: .output), name != "-" else {
            throw session.usage("workbook-needs-output")
        }
    }

    private func write(_ report: AllianceReport, _ form: String) throws(Session.Stop) {
        let language = session.language
        guard form != "xlsx" else { return try writeWorkbook(report) }
        try session.deliver { sink in
            switch form {
            case "json": AllianceJSONRenderer().render(report, to: sink)
            case "html":
                AllianceHTMLRenderer(language: language, library: library).render(report, to: sink)
            case "csv":
                let locale = command.value(for: .locale)
                AllianceTextRenderer(language: language, library: library).writeCSV(
                    report, decimalComma: locale.map { $0 == "da" } ?? (language == .danish),
                    to: sink)
            default:
                AllianceTextRenderer(language: language, library: library)
                    .writeText(report, to: sink)
            }
        }
    }

    private func writeWorkbook(_ report: AllianceReport) throws(Session.Stop) {
        let path = command.value(for: .output) ?? ""
        do throws(WorkbookFailure) {
            try AllianceWorkbook(language: session.language, library: library)
                .write(report, to: path)
        } catch {
            throw TemplateFailure.workbook(error.reason).stop(path)
        }
    }
}

extension PublicationRefusal {
    /// How a run ends that has nothing to publish.
    var stop: Session.Stop {
        switch self {
        case .nobody:
            return Session.Stop(
                .inputError,
                Diagnostic(
                    .error, Message("alliance-nobody"), remedy: Message("remedy-alliance-nobody")))
        case .total:
            return Session.Stop(
                .publicationRefused,
                Diagnostic(
                    .error, Message("publication-refused"),
                    remedy: Message("remedy-publication-refused")))
        case .selection:
            return Session.Stop(
                .publicationRefused,
                Diagnostic(
                    .error, Message("publication-selection"),
                    remedy: Message("remedy-publication-selection")))
        case .difference:
            return Session.Stop(
                .publicationRefused,
                Diagnostic(
                    .error, Message("publication-difference"),
                    remedy: Message("remedy-publication-difference")))
        case .earlierReportsMissing(let count):
            return Session.Stop(
                .publicationRefused,
                Diagnostic(
                    .error, Message("earlier-reports-missing", ["count": .number(count)]),
                    remedy: Message("remedy-earlier-reports-missing")))
        }
    }
}
