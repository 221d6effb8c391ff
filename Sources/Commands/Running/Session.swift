import Diagnostics
import EmissionFactors
import Glibc
import Importing
import Quantities

/// One run of the program: what its options say about language, forms and places.
struct Session {
    /// The version of the program, in reports and `--version`.
    static let version = "0.1.0"

    let command: ParsedCommand

    /// The language of everything shown.
    var language: Language { command.choice(Language.self, for: .language) ?? .english }

    /// Why a run ends early.
    struct Stop: Error {
        let code: ExitCode
        let diagnostics: DiagnosticSink

        init(_ code: ExitCode, _ diagnostics: DiagnosticSink) {
            self.code = code
            self.diagnostics = diagnostics
        }

        init(_ code: ExitCode, _ diagnostic: Diagnostic) {
            self.code = code
            var sink = DiagnosticSink()
            sink.report(diagnostic)
            diagnostics = sink
        }
    }

    /// The factor library: the embedded one, or a folder that is read and checked as a whole.
    func library() throws(Stop) -> FactorLibrary {
        let folder = try checkedFolder()
        do throws(FactorFolderFailure) {
            return try FactorLibrary(folder: folder)
        } catch {
            throw Stop(.inputError, error.diagnostic)
        }
    }

    /// The folder that `--factors` and `--own-factors` name, each of them without errors.
    ///
    /// The embedded folder is checked by the tests of every build.
    func checkedFolder() throws(Stop) -> FactorFolder {
        var folder = FactorFolder.embedded
        if let directory = command.value(for: .factors) {
            try refuseMissing(directory)
            try refuseErrors(FactorFolderCheck.check(directory, extent: .structure))
            folder = .directory(directory)
        }
        let own = command.values(for: .ownFactors)
        var layered = folder
        for (index, directory) in own.enumerated() {
            try refuseMissing(directory)
            try refuseErrors(
                FactorFolderCheck.checkOwn(directory, over: layered, extent: .structure))
            layered = .layered(OwnFactorFolders(Array(own[...index]), over: folder))
        }
        return layered
    }

    /// Ends the run where there is no such folder.
    func refuseMissing(_ directory: String) throws(Stop) {
        if let missing = FactorFolderCheck.missing(directory) { throw Stop(.noInput, missing) }
    }

    private func refuseErrors(_ findings: DiagnosticSink) throws(Stop) {
        guard !findings.hasErrors else { throw Stop(.inputError, findings.errorsOnly) }
    }

    /// How reports are read.
    var readingOptions: ReportReader.Options {
        readingOptions(decimal: command.value(for: .decimal))
    }

    /// How reports are read with a stated decimal mark, or by their own evidence.
    func readingOptions(decimal: String?) -> ReportReader.Options {
        var options = ReportReader.Options()
        switch decimal {
        case "comma": options.decimalMark = .comma
        case "point": options.decimalMark = .fullStop
        default: break
        }
        options.workers = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        return options
    }

    /// Refuses a factor set that the library does not have.
    func checkFactorSet(_ name: String, in library: FactorLibrary) throws(Stop) {
        do throws(FactorFolderFailure) {
            _ = try library.factorSet(name)
        } catch {
            throw Stop(.usage, error.diagnostic)
        }
    }

    /// The diagnostics in the form that was asked for; without warnings where they are unwanted.
    func text(of diagnostics: DiagnosticSink, on stream: Int32) -> String {
        switch command.value(for: .diagnostics) {
        case "json":
            return DiagnosticJSONRenderer(language: language, toolVersion: Self.version)
                .render(diagnostics)
        case "sarif":
            return DiagnosticSARIFRenderer(language: language, toolVersion: Self.version)
                .render(diagnostics)
        default:
            let isColoured = Terminal.showsColour(stream, choice: command.value(for: .color))
            let shown = command.flag(.quiet) ? diagnostics.errorsOnly : diagnostics
            return DiagnosticTextRenderer(language: language, isColoured: isColoured).render(shown)
        }
    }

    /// Shows diagnostics on standard error; a form for programs is shown even when it is empty.
    func show(_ diagnostics: DiagnosticSink) {
        let isForPeople = command.value(for: .diagnostics) == "text"
        guard !isForPeople || !diagnostics.kept.isEmpty else { return }
        Terminal.writeError(text(of: diagnostics, on: STDERR_FILENO))
    }

    /// Refuses an output that would replace one of the inputs.
    func checkOutput(isNoneOf inputs: [String]) throws(Stop) {
        try check(command.value(for: .output)) { output in
            inputs.first { FileIdentity(of: $0) == output }
        }
    }

    /// Refuses an output that is an existing file which a function names as an input.
    func check(_ output: String?, input: (FileIdentity) -> String?) throws(Stop) {
        guard let file = output.flatMap(FileIdentity.init(of:)), let input = input(file) else {
            return
        }
        throw Stop(
            .cannotCreate,
            Diagnostic(.error, Message("output-is-input", ["file": .text(input)])))
    }

    /// Writes a result to where `--output` says, or to standard output.
    ///
    /// Where something it is made of cannot be read back, no file is put in its place.
    func deliver(
        unless hasFailed: () -> Bool = { false }, _ body: (any TextSink) -> Void
    ) throws(Stop) {
        try write(command.value(for: .output), unless: hasFailed, body)
    }

    /// The same to a file of a name, or to standard output where there is none.
    func write(
        _ name: String?, unless hasFailed: () -> Bool = { false },
        _ body: (any TextSink) -> Void
    ) throws(Stop) {
        do throws(OutputFile.Failure) {
            let output = try OutputFile(name)
            body(output)
            if hasFailed() { throw .cannotWrite(name ?? "-") }
            try output.finish()
        } catch {
            throw error.stop
        }
    }
}

extension OutputFile.Failure {
    /// How the run ends.
    var stop: Session.Stop {
        switch self {
        case .cannotCreate(let name):
            return Session.Stop(
                .cannotCreate,
                Diagnostic(
                    .error, Message("output-not-created", ["file": .text(name)]),
                    remedy: Message("remedy-output")))
        case .cannotWrite(let name):
            return Session.Stop(
                .writeFailed,
                Diagnostic(
                    .error,
                    Message(
                        "output-not-written",
                        ["file": name == "-" ? .message("standard-output") : .text(name)]),
                    remedy: Message("remedy-output-not-written")))
        }
    }
}
