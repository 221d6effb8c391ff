import CSQLite

extension Ledger {
    /// What became of a draft.
    public enum Outcome: Sendable, Hashable {
        /// It is filed: whole and durable.
        case filed(Filing, previousTime: String?)
        /// The same bytes stand already, as this filing.
        case alreadyFiled(Filing)
    }

    /// Files a draft in one durable transaction, or throws and nothing has changed.
    ///
    /// The same bytes a second time are recognised and change nothing. A failure while the transaction is
    /// made durable may leave the filing in the ledger: filing again tells.
    public func file(_ draft: FilingDraft) throws(LedgerFailure) -> Outcome {
        let outcome = try connection.transaction { () throws(LedgerFailure) in
            try record(draft)
        }
        // Whoever filed it may have ended before it was durable.
        if case .alreadyFiled = outcome {
            let status = bftp_sync_log(connection.handle)
            guard status == SQLITE_OK else { throw connection.failure(status) }
        }
        return outcome
    }

    private func record(_ draft: FilingDraft) throws(LedgerFailure) -> Outcome {
        if let known = try filing(ofDocument: draft.document.sha256) {
            if let column = Self.otherTerms(known, draft) {
                throw .refused(.otherTerms(filing: known.sequence, column: column))
            }
            return .alreadyFiled(known)
        }
        try refuseEarlierRevision(draft)
        let last = try lastFiling()
        let filing = draft.filing(
            sequence: (last?.sequence ?? 0) + 1,
            previousHash: last?.hash ?? Filing.firstPreviousHash)
        for document in [draft.document, draft.rates, draft.gridHours] {
            if let document { try store(document) }
        }
        try store(filing)
        return .filed(filing, previousTime: last?.text(.filedAt))
    }

    /// The column in which the terms of a filing and of a draft of the same bytes differ.
    private static func otherTerms(_ known: Filing, _ draft: FilingDraft) -> FilingColumn? {
        let again = draft.filing(sequence: known.sequence, previousHash: "")
        return [.consent, .rates, .gridHours, .decimalMark].first { known[$0] != again[$0] }
    }

    private func refuseEarlierRevision(_ draft: FilingDraft) throws(LedgerFailure) {
        try connection.forEachRow(
            """
            SELECT revision, sequence FROM filing WHERE production = ? AND status = ?
            ORDER BY revision DESC LIMIT 1
            """, [.text(draft.partial.production), .text(draft.partial.status.rawValue)]
        ) { row throws(LedgerFailure) in
            let revision = row.value(0).number ?? 0
            guard draft.partial.revision <= revision else { return }
            throw .refused(
                .revisionNotNewer(revision: revision, filing: row.value(1).number ?? 0))
        }
    }

    /// Stores a document unless it stands already: several filings may rest on the same rates.
    func store(_ document: FilingDraft.Document) throws(LedgerFailure) {
        let known = try connection.value(
            "SELECT 1 FROM document WHERE sha256 = ?", [.text(document.sha256)])
        guard known == .null else { return }
        try LedgerStatement(connection, "INSERT INTO document (sha256, bytes) VALUES (?, ?)")
            .run([.text(document.sha256), .bytes(document.bytes)])
    }

    /// Stores a filing as it is.
    func store(_ filing: Filing) throws(LedgerFailure) {
        let places = Array(repeating: "?", count: filing.values.count + 2)
        try LedgerStatement(
            connection,
            "INSERT INTO filing (\(Self.columnList)) VALUES (\(places.joined(separator: ", ")))"
        ).run(filing.values + [.text(filing.columnChecks), .text(filing.hash)])
    }
}
