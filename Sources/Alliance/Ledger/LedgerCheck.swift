import EmissionFactors

/// Looks over a ledger without recomputing anything: SQLite's structure, the chain, the documents.
public struct LedgerCheck {
    private let ledger: Ledger
    private let report: (LedgerFinding) -> Void

    /// Makes a check that tells a function what it finds, as it finds it.
    public init(_ ledger: Ledger, report: @escaping (LedgerFinding) -> Void) {
        self.ledger = ledger
        self.report = report
    }

    /// Checks everything; with a hash that was kept elsewhere, also that it stands in the chain.
    ///
    /// What follows a finding is checked too, as far as it can be read.
    public func run(keptHead: String? = nil) {
        do throws(LedgerFailure) {
            // One state of the file: others may file meanwhile.
            try ledger.connection.snapshot {
                checkStructure()
                let chain = checkChain(keptHead)
                if let keptHead, chain.isWhole, !chain.hasHead {
                    report(.head(expected: keptHead))
                }
                checkDocuments(chain)
            }
        } catch {
            report(.unreadable(.structure, error))
        }
    }

    /// What the chain says.
    private struct Chain {
        /// Who names which document first.
        var named: [String: (Int, FilingColumn)] = [:]
        var hasHead = false
        /// Whether it could be read to its end.
        var isWhole = true
    }

    private func checkStructure() {
        do throws(LedgerFailure) {
            try ledger.connection.forEachRow("PRAGMA integrity_check") { row in
                let text = row.value(0).text ?? ""
                if text != "ok" { report(.structure(text)) }
            }
            try ledger.connection.forEachRow("PRAGMA foreign_key_check") { row in
                report(.structure("foreign key of filing \(row.value(1).number ?? 0)"))
            }
        } catch {
            report(.unreadable(.structure, error))
        }
    }

    private func checkChain(_ keptHead: String?) -> Chain {
        var chain = Chain()
        var expected = (sequence: 1, hash: Filing.firstPreviousHash)
        chain.hasHead = keptHead == expected.hash
        do throws(LedgerFailure) {
            try ledger.forEachFiling { filing in
                let sequence = filing.sequence
                if sequence > expected.sequence { report(.missing(filing: expected.sequence)) }
                check(filing, follows: sequence == expected.sequence ? expected.hash : nil)
                expected = (max(expected.sequence, sequence) &+ 1, filing.hash)
                if filing.hash == keptHead { chain.hasHead = true }
                for column in FilingColumn.documents {
                    guard let hash = filing[column].text, chain.named[hash] == nil else {
                        continue
                    }
                    chain.named[hash] = (sequence, column)
                }
            }
        } catch {
            chain.isWhole = false
            report(.unreadable(.filings(after: expected.sequence - 1), error))
        }
        return chain
    }

    private func check(_ filing: Filing, follows previous: String?) {
        let isSealed = Filing.hash(of: filing.values) == filing.hash
        let checks = Filing.columnChecks(of: filing.values)
        if isSealed, checks != filing.columnChecks {
            return report(.seal(filing: filing.sequence))
        }
        let changed = isSealed ? [] : filing.columns(whoseChecksAreNot: checks)
        for column in changed { report(.column(filing: filing.sequence, column)) }
        if !isSealed, changed.isEmpty { report(.seal(filing: filing.sequence)) }
        if let previous, isSealed, filing.text(.previousHash) != previous {
            report(.chain(filing: filing.sequence))
        }
    }

    private func checkDocuments(_ chain: Chain) {
        do throws(LedgerFailure) {
            try ledger.connection.forEachRow(
                "SELECT bytes, sha256 FROM document ORDER BY rowid"
            ) { row in
                let digest = SHA256Digest()
                row.withBytes(of: 0, digest.update)
                let stored = row.value(1).text ?? ""
                if let (filing, column) = chain.named[stored] {
                    if digest.hexadecimal() != stored {
                        report(.document(filing: filing, column))
                    }
                } else if chain.isWhole {
                    report(.strayDocument(stored))
                }
            }
        } catch {
            report(.unreadable(.documents, error))
        }
    }
}
