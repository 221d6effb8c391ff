import Alliance
import Diagnostics
import Quantities

/// `bftp ledger list`: one line for each filing.
struct LedgerListCommand {
    let session: Session

    /// Runs.
    func run() throws(Session.Stop) {
        let ledger = try session.ledger(for: .reading)
        var filings: [Filing] = []
        var current: Set<Int> = []
        try session.using(ledger) { ledger throws(LedgerFailure) in
            current = Set(try ledger.currentFilings())
            try ledger.forEachFiling(withPartials: false) { filings.append($0) }
        }
        let isJSON = session.command.value(for: .listFormat) == "json"
        try session.deliver { sink in
            isJSON ? writeJSON(filings, current, sink) : writeText(filings, current, sink)
        }
    }

    private func writeText(_ filings: [Filing], _ current: Set<Int>, _ sink: any TextSink) {
        let headings = ["number", "time", "production", "report", "title", "consent", "kilograms"]
        let rows = filings.map { filing in
            let kilograms = filing.location?.rounded(toDecimals: 0).description ?? ""
            let superseded = Message("ledger-superseded").text(in: session.language)
            return [
                String(filing.sequence), filing.text(.filedAt),
                filing.text(.production), "\(filing.text(.status)) \(filing.revision)",
                filing.text(.title),
                filing.text(.consent)
                    + (current.contains(filing.sequence) ? "" : ", " + superseded),
                kilograms,
            ].map(\.terminalSafe)
        }
        PlainTable(
            headings: headings.map { Message("ledger-column-\($0)").text(in: session.language) },
            rows: rows, textColumns: 6
        ).write(to: sink)
        let head = Message(
            "ledger-head",
            [
                "count": .number(filings.count),
                "hash": .text(filings.last?.hash ?? Filing.firstPreviousHash),
            ])
        sink.write("\n" + head.text(in: session.language) + "\n")
    }

    private func writeJSON(_ filings: [Filing], _ current: Set<Int>, _ sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("head", filings.last?.hash ?? Filing.firstPreviousHash)
        json.array("filings", filings) { filing in
            json.element {
                for column in FilingColumn.allCases where column != .partial {
                    json.key(column.rawValue)
                    json.write(filing[column].json)
                }
                json.member("hash", filing.hash)
                json.member("isSuperseded", !current.contains(filing.sequence))
            }
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }
}
