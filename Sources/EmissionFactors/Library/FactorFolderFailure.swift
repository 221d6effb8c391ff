import Diagnostics

/// Why a factor folder cannot be used.
public enum FactorFolderFailure: Error, Sendable, Equatable {
    /// A file that every factor folder has is not there.
    case missingFile(String)
    /// A row says something that cannot be read: file, line, column, the text found.
    case malformedRow(file: String, line: Int, column: String, found: String)
    /// The named factor set is not in the folder; the sets that are.
    case unknownFactorSet(String, known: [String])
    /// No activity and no published row has the id; the nearest there are.
    case unknownFactor(String, nearest: [String])
    /// No country has the code; the nearest there is.
    case unknownCountry(String, nearest: String?)

    /// The failure as a diagnostic.
    public var diagnostic: Diagnostic {
        switch self {
        case .missingFile(let file):
            return Diagnostic(
                .error, Message("missing-factor-file", ["file": .text(file)]),
                at: SourcePosition(file: file))
        case .malformedRow(let file, let line, let column, let found):
            return Diagnostic(
                .error,
                Message("malformed-factor-row", ["column": .text(column), "found": .text(found)]),
                at: SourcePosition(file: file, line: line))
        case .unknownFactor(let id, let nearest):
            return Diagnostic(
                .error, Message("unknown-factor", ["id": .text(id)]),
                remedy: nearest.first.map { Message("did-you-mean", ["suggestion": .text($0)]) })
        case .unknownCountry(let code, let nearest):
            return Diagnostic(
                .error, Message("unknown-country-code", ["code": .text(code)]),
                remedy: nearest.map { Message("did-you-mean", ["suggestion": .text($0)]) })
        case .unknownFactorSet(let name, let known):
            return Diagnostic(
                .error,
                Message(
                    "unknown-factor-set",
                    ["name": .text(name), "known": .text(known.joined(separator: ", "))]))
        }
    }
}
