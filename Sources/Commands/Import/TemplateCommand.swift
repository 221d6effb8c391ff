import Diagnostics
import EmissionFactors
import Reporting

/// `bftp template`: writes a form to fill in, as a workbook or as a table.
struct TemplateCommand {
    let session: Session
    let library: FactorLibrary

    /// Runs; throws where nothing can be written.
    func run() throws(Session.Stop) {
        let output = session.command.value(for: .output) ?? "-"
        if session.command.flag(.list) {
            return try writeTable { table, sink throws(FactorFolderFailure) in
                try table.writeWords(to: sink)
            }
        }
        if output == "-" || output.lowercased().hasSuffix(".csv") {
            return try writeTable { table, sink in table.write(to: sink) }
        }
        guard output.lowercased().hasSuffix(".xlsx") else {
            throw Session.Stop(
                .usage, Diagnostic(.error, Message("template-form", ["file": .text(output)])))
        }
        try writeWorkbook(to: output)
    }

    private func writeTable(
        _ body: (TemplateTable, Spool) throws(FactorFolderFailure) -> Void
    ) throws(Session.Stop) {
        let spool = Spool()
        do throws(FactorFolderFailure) {
            try body(TemplateTable(library: library, language: session.language), spool)
        } catch {
            throw Session.Stop(.inputError, error.diagnostic)
        }
        try session.deliver { spool.copy(to: $0) }
    }

    private func writeWorkbook(to path: String) throws(Session.Stop) {
        do throws(TemplateFailure) {
            try TemplateWorkbook.write(to: path, library: library, language: session.language)
        } catch {
            throw error.stop(path)
        }
    }
}

extension TemplateFailure {
    /// How the run ends.
    func stop(_ path: String) -> Session.Stop {
        switch self {
        case .factors(let failure): return Session.Stop(.inputError, failure.diagnostic)
        case .workbook(.cannotCreate): return OutputFile.Failure.cannotCreate(path).stop
        case .workbook(.cannotWrite): return OutputFile.Failure.cannotWrite(path).stop
        case .workbook(.libraryMissing(let name)):
            return Session.Stop(
                .cannotCreate,
                Diagnostic(
                    .error, Message("xlsx-writer-missing", ["file": .text(name)]),
                    remedy: Message("remedy-xlsx-writer-missing")))
        case .workbook(.refused(let what)):
            return Session.Stop(
                .internalFault,
                Diagnostic(.error, Message("workbook-refused", ["found": .text(what)])))
        }
    }
}
