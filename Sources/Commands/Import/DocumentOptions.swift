import Diagnostics
import EmissionFactors
import Importing

/// What a command line says about documents of others.
struct DocumentOptions {
    let session: Session
    /// Whether the digest of each file is shown.
    var showsDigests = true

    private var command: ParsedCommand { session.command }

    /// The options of an import; throws when the period is none.
    func options() throws(Session.Stop) -> ImportOptions {
        var options = ImportOptions()
        options.language = session.language
        options.decimalMark = session.readingOptions.decimalMark
        options.department = command.value(for: .department)
        options.currency = try currency()
        options.headerFile = command.value(for: .header)
        options.keepsDuplicates = command.flag(.keepDuplicates)
        options.meterNames = command.values(for: .meter)
        options.isHourly = command.flag(.hourly)
        options.priceArea = command.value(for: .priceArea) ?? ""
        options.projects = command.values(for: .project)
        options.needsDigests = showsDigests
        let stated: [(String, OptionDescription)] = [
            ("id", .production), ("title", .title), ("kind", .productionKind),
            ("company", .company), ("cvr", .companyNumber), ("country", .productionCountry),
            ("status", .reportStatus), ("revision", .revision),
        ]
        for (field, option) in stated {
            if let text = command.value(for: option) { options.header.texts[field] = text }
        }
        if let period = command.value(for: .period) {
            guard options.header.setPeriod(period) else {
                throw Session.Stop(
                    .usage,
                    Diagnostic(.error, Message("import-period", ["found": .text(period)])))
            }
        }
        return options
    }

    /// The currency of amounts that name none; throws where it is no code of one.
    private func currency() throws(Session.Stop) -> String? {
        guard let text = command.value(for: .currency) else { return nil }
        let code = text.uppercased()
        guard CurrencyCodes.contains(code) else {
            throw Session.Stop(
                .usage, Diagnostic(.error, Message("import-currency", ["found": .text(text)])))
        }
        return code
    }

    /// The mapping; throws when it cannot be opened or has errors.
    func mapping() throws(Session.Stop) -> SourceMapping {
        guard let name = command.value(for: .mapping) else { return SourceMapping() }
        let read: (mapping: SourceMapping, diagnostics: DiagnosticSink)
        do throws(InputOpeningFailure) {
            read = try SourceMapping.read(name)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        guard !read.diagnostics.hasErrors else {
            throw Session.Stop(.inputError, read.diagnostics)
        }
        return read.mapping
    }

    /// Opens documents; throws when one cannot be.
    func open(_ files: [String]) throws(Session.Stop) -> SourceFiles {
        do throws(InputOpeningFailure) {
            return try SourceFiles(files)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
    }

    /// Reads documents into one report; throws when that cannot be.
    func run(_ sources: SourceFiles, library: FactorLibrary) throws(Session.Stop) -> ImportOutcome {
        var options = try options()
        let progress = Progress(session, of: .lines)
        if let progress { options.onLines = { progress.add($0, of: $1) } }
        defer { progress?.erase() }
        let importer = SourceImporter(
            library: library, mapping: try mapping(), options: options)
        let result: Result<ImportOutcome, ImportFailure>
        do throws(InputOpeningFailure) {
            result = try importer.run(sources)
        } catch {
            throw Session.Stop(.noInput, error.diagnostic)
        }
        switch result {
        case .success(let outcome): return outcome
        case .failure(let failure): throw Session.Stop(.inputError, failure.diagnostics)
        }
    }
}
