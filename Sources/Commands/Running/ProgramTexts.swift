import CSchemas
import Diagnostics

/// What the program prints of itself: help, version, completions and schemas.
struct ProgramTexts {
    let session: Session

    /// The help page for a command's path.
    func help(_ path: [String]) -> String {
        HelpRenderer(root: CommandTree.root, language: session.language).page(for: path)
    }

    /// The manual page of the program, or of the command with a path.
    func manual(_ path: [String]) -> String {
        ManPage(
            root: CommandTree.root, path: path, version: Session.version,
            language: session.language
        ).text
    }

    /// The version line.
    var version: String { "bftp \(Session.version)\n" }

    /// The completion script of a shell.
    func completions(_ shell: String) -> String {
        guard let shell = CompletionScript.Shell(rawValue: shell) else { return "" }
        return CompletionScript(root: CommandTree.root, language: session.language)
            .script(for: shell)
    }

    /// A published schema.
    func schema(_ name: String) -> String {
        let schema: bftp_schema
        switch name {
        case "xsd": schema = bftp_schema_xsd()
        case "rng": schema = bftp_schema_rng()
        default: schema = bftp_schema_json()
        }
        let bytes = UnsafeRawBufferPointer(start: schema.bytes, count: schema.count)
        return String(decoding: bytes, as: UTF8.self)
    }
}
