import Alliance
import Diagnostics

/// `bftp ledger show N`: a filing with everything it says, or the bytes of the report it was made from.
struct LedgerShowCommand {
    let session: Session

    /// Runs.
    func run() throws(Session.Stop) {
        let word = session.command.arguments[0]
        guard let number = Int(word), number > 0 else {
            throw session.usage("invalid-filing-number", ["found": .text(word)])
        }
        let ledger = try session.ledger(for: .reading)
        let filing = try session.using(ledger) { ledger throws(LedgerFailure) in
            try ledger.filing(number)
        }
        if session.command.flag(.showSource) { return try writeDocument(filing, ledger) }
        let isJSON = session.command.value(for: .listFormat) == "json"
        try session.deliver { sink in
            isJSON ? writeJSON(filing, sink) : writeText(filing, sink)
        }
    }

    private func writeDocument(_ filing: Filing, _ ledger: Ledger) throws(Session.Stop) {
        let bytes = try session.using(ledger) { ledger throws(LedgerFailure) in
            try ledger.document(filing.text(.document))
        }
        guard Filing.sha256(of: bytes) == filing.text(.document) else {
            throw Session.Stop(
                .sealBroken,
                LedgerFinding.document(filing: filing.sequence, .document)
                    .diagnostic(ledger.path))
        }
        do throws(OutputFile.Failure) {
            let output = try OutputFile(session.command.value(for: .output))
            output.write(bytes)
            try output.finish()
        } catch {
            throw error.stop
        }
    }

    private func writeText(_ filing: Filing, _ sink: any TextSink) {
        var rows: [[String]] = FilingColumn.allCases.compactMap { column in
            guard column != .partial, filing[column] != .null else { return nil }
            let text = filing[column].text ?? filing[column].number.map { String($0) } ?? ""
            return [column.rawValue, text.terminalSafe]
        }
        rows.append(["hash", filing.hash])
        PlainTable(
            headings: ["column", "value"].map {
                Message("ledger-column-\($0)").text(in: session.language)
            }, rows: rows, textColumns: 2
        ).write(to: sink)
    }

    private func writeJSON(_ filing: Filing, _ sink: any TextSink) {
        let json = JSONWriter(sink)
        json.write(LedgerExport.value(of: filing))
        json.lineFeed()
        json.flush()
    }
}

extension LedgerValue {
    /// The value in JSON; bytes as the text they are.
    var json: JSONValue {
        switch self {
        case .null: .null
        case .integer(let number): .number(String(number))
        case .text(let text): .string(text)
        case .bytes(let bytes): .string(String(decoding: bytes, as: UTF8.self))
        }
    }
}
