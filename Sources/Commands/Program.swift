import Diagnostics
import EmissionFactors
import Glibc

/// The program: reads its command line and acts on it.
public enum Program {
    /// Runs with the words after the program's name and answers the exit code.
    public static func run(_ words: [String]) -> Int32 {
        // A closed pipe or a size limit shows as a failed write, which is reported.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        switch CommandLineParser(root: CommandTree.root).parse(words) {
        case .misuse(let problems, let command):
            return report(problems, Session(command: command)).rawValue
        case .command(let command):
            let session = Session(command: command)
            do throws(Session.Stop) {
                return try perform(session).rawValue
            } catch {
                session.show(error.diagnostics)
                return error.code.rawValue
            }
        }
    }

    private static func report(_ problems: [UsageProblem], _ session: Session) -> ExitCode {
        var sink = DiagnosticSink()
        for problem in problems { sink.report(problem.diagnostic) }
        session.show(sink)
        return .usage
    }

    private static func perform(_ session: Session) throws(Session.Stop) -> ExitCode {
        if let text = text(of: session) {
            try session.deliver { $0.write(text) }
            return .success
        }
        switch Array(session.command.path.prefix(2)) {
        case ["factors", "lint"]: return try FactorsLintCommand(session: session).run()
        case ["factors", "new"]:
            try FactorsNewCommand(session: session).run()
            return .success
        case let path where path.first == "ledger":
            return try LedgerCommand(session: session).run()
        case ["verify"]: return try VerifyCommand(session: session).run()
        default: return try performWithFactors(session)
        }
    }

    private static func performWithFactors(_ session: Session) throws(Session.Stop) -> ExitCode {
        let library = try session.library()
        // The library lives until the process ends: taking its tables apart helps nobody.
        _ = Unmanaged.passRetained(library)
        switch Array(session.command.path.prefix(2)) {
        case ["factors", "diff"]:
            try FactorsDiffCommand(session: session, library: library).run()
            return .success
        case ["factors", "cite"]:
            try FactorsCiteCommand(session: session, library: library).run()
            return .success
        default: break
        }
        switch session.command.path.first {
        case "validate":
            return try ValidateCommand(session: session, library: library).run()
        case "check":
            return try CheckCommand(session: session, library: library).run()
        case "report":
            try SystemReportCommand(session: session, library: library).run()
        case "whatif":
            try WhatIfCommand(session: session, library: library).run()
        case "compare":
            return try CompareCommand(session: session, library: library).run()
        case "forecast":
            return try ForecastCommand(session: session, library: library).run()
        case "file":
            return try FileCommand(session: session, library: library).run()
        case "alliance":
            try AllianceCommand(session: session, library: library).run()
        case "benchmark":
            try BenchmarkCommand(session: session, library: library).run()
        case "sign":
            return try SignCommand(session: session, library: library).run()
        case "explain":
            try ExplainCommand(session: session, library: library).run()
        case "import":
            try ImportCommand(session: session, library: library).run()
        case "merge":
            try MergeCommand(session: session, library: library).run()
        case "factors":
            return try FactorsCommand(session: session, library: library).run()
        case "template":
            try TemplateCommand(session: session, library: library).run()
        default:
            try FootprintCommand(session: session, library: library).run()
        }
        return .success
    }

    /// What needs no factor library: help, version, completions, schemas.
    private static func text(of session: Session) -> String? {
        let (command, texts) = (session.command, ProgramTexts(session: session))
        if command.flag(.version) { return texts.version }
        if command.flag(.help) { return texts.help(command.path) }
        switch command.path.first {
        case nil: return texts.help([])
        case "man": return texts.manual(command.arguments)
        case "help": return texts.help(command.arguments)
        case "completions": return texts.completions(command.arguments[0])
        case "schema": return texts.schema(command.arguments[0])
        default: return nil
        }
    }
}
