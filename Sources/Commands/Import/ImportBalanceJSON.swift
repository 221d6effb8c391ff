import Diagnostics
import Importing

/// The balance of an import for programs.
struct ImportBalanceJSON {
    let outcome: ImportOutcome

    /// Writes one object.
    func write(to sink: any TextSink) {
        let json = JSONWriter(sink)
        json.beginObject()
        json.member("schema", "bftp-import-1")
        json.member("production", outcome.identity.production)
        json.array("files", outcome.balances) { write($0, json) }
        json.array("overlaps", outcome.overlaps) { overlap in
            json.beginObject(.line)
            json.member("rule", overlap.rule)
            json.member("lost", overlap.lost)
            json.member("kept", overlap.kept)
            json.endObject()
        }
        json.endObject()
        json.lineFeed()
        json.flush()
    }

    private func write(_ balance: ImportBalance, _ json: JSONWriter) {
        json.beginObject()
        json.member("file", balance.file)
        json.member("sha256", balance.sha256)
        json.member("kind", balance.kind)
        json.member("read", balance.read)
        json.member("placed", balance.placed)
        json.member("review", balance.review)
        json.object("setAside") {
            for (rule, count) in balance.setAside.sorted(by: { $0.key < $1.key }) {
                json.member(rule, count)
            }
        }
        json.endObject()
    }
}
