import Diagnostics

extension LedgerFailure {
    /// What to tell the user about a ledger's file.
    public func diagnostic(_ file: String) -> Diagnostic {
        let position = SourcePosition(file: file)
        switch self {
        case .notFound:
            return Diagnostic(
                .error, Message("ledger-not-found"), at: position,
                remedy: Message("remedy-ledger-not-found"))
        case .cannotOpen(let cause):
            return Diagnostic(
                .error, Message("ledger-not-opened", ["cause": .text(cause)]), at: position,
                remedy: Message("remedy-ledger-not-opened"))
        case .notALedger:
            return Diagnostic(
                .error, Message("not-a-ledger"), at: position,
                remedy: Message("remedy-not-a-ledger"))
        case .newerVersion(let version):
            return Diagnostic(
                .error,
                Message(
                    "ledger-newer-version",
                    ["found": .number(version), "known": .number(LedgerSchema.version)]),
                at: position, remedy: Message("remedy-ledger-newer-version"))
        case .readOnly:
            return Diagnostic(
                .error, Message("ledger-read-only"), at: position,
                remedy: Message("remedy-ledger-not-opened"))
        case .locked:
            return Diagnostic(
                .error, Message("ledger-locked"), at: position,
                remedy: Message("remedy-ledger-locked"))
        case .noFiling(let number):
            return Diagnostic(
                .error, Message("no-such-filing", ["number": .number(number)]), at: position,
                remedy: Message("remedy-no-such-filing"))
        default: return faultDiagnostic(at: position)
        }
    }

    private func faultDiagnostic(at position: SourcePosition) -> Diagnostic {
        switch self {
        case .full:
            return Diagnostic(
                .error, Message("ledger-disk-full"), at: position,
                remedy: Message("remedy-ledger-not-written"))
        case .inputOutput(let cause):
            return Diagnostic(
                .error, Message("ledger-not-written", ["cause": .text(cause)]), at: position,
                remedy: Message("remedy-ledger-not-written"))
        case .damaged(let cause):
            return Diagnostic(
                .error, Message("ledger-damaged", ["cause": .text(cause)]), at: position,
                remedy: Message("remedy-ledger-damaged"))
        case .refused(let refusal): return refusal.diagnostic(at: position)
        case .misuse(let cause):
            return Diagnostic(
                .error, Message("ledger-fault", ["cause": .text(cause)]), at: position)
        default: return diagnostic(position.file)
        }
    }
}

extension LedgerRefusal {
    /// What to tell the user about a report that is not filed.
    public func diagnostic(at position: SourcePosition) -> Diagnostic {
        switch self {
        case .revisionNotNewer(let revision, let filing):
            return Diagnostic(
                .error,
                Message(
                    "filing-revision-not-newer",
                    ["revision": .number(revision), "filing": .number(filing)]), at: position,
                remedy: Message("remedy-filing-revision-not-newer"))
        case .otherTerms(let filing, let column):
            return Diagnostic(
                .error,
                Message(
                    "filing-other-terms",
                    ["filing": .number(filing), "column": .text(column.rawValue)]), at: position,
                remedy: Message("remedy-filing-other-terms"))
        }
    }
}
