import Diagnostics

extension LedgerFinding {
    /// What to tell the user about a ledger's file.
    public func diagnostic(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, message, at: SourcePosition(file: file),
            remedy: Message("remedy-ledger-damaged"))
    }

    private var message: Message {
        switch self {
        case .structure(let text): Message("ledger-structure", ["cause": .text(text)])
        case .unreadable(let part, let failure): part.unreadable(failure.cause)
        case .missing(let filing): Message("filing-missing", ["filing": .number(filing)])
        case .chain(let filing): Message("filing-chain-broken", ["filing": .number(filing)])
        case .column(let filing, let column):
            Message(
                "filing-column-changed",
                ["filing": .number(filing), "column": .text(column.rawValue)])
        case .seal(let filing): Message("filing-seal-changed", ["filing": .number(filing)])
        case .document(let filing, let column):
            Message(
                "filing-document-changed",
                ["filing": .number(filing), "column": .text(column.rawValue)])
        case .strayDocument(let hash):
            Message("ledger-stray-document", ["sha256": .text(hash.terminalSafe)])
        case .head(let expected): Message("ledger-head-missing", ["hash": .text(expected)])
        }
    }
}

extension LedgerFinding.Part {
    fileprivate func unreadable(_ cause: String) -> Message {
        switch self {
        case .structure: Message("ledger-unreadable", ["cause": .text(cause)])
        case .filings(let after):
            Message("filings-unreadable", ["filing": .number(after), "cause": .text(cause)])
        case .filing(let filing):
            Message("filing-unreadable", ["filing": .number(filing), "cause": .text(cause)])
        case .documents: Message("documents-unreadable", ["cause": .text(cause)])
        }
    }
}

extension LedgerFailure {
    /// What the system says about it, in short.
    var cause: String {
        switch self {
        case .cannotOpen(let cause), .inputOutput(let cause), .damaged(let cause),
            .misuse(let cause):
            cause
        default: "\(self)"
        }
    }
}
