import Inventory

/// The records that are to be a report, as it will have them.
struct StoredRecords: Sendable {
    let store: RecordStore
    /// Which lines are records of the report; nil: all.
    var registry: LineRegistry?
    /// What has been taken back of records, by line.
    var credits: [UInt32: [PartialCredit]] = [:]
    /// What gives ids; nil: every record has its own.
    var numbering: RecordNumbering?

    /// Calls a function with the number of each record of a place and what is kept of it, in order; the bytes are
    /// valid only during the call.
    func forEach(_ department: String, _ setBuild: String, _ body: (UInt32, RecordEntry) -> Void) {
        store.forEach(department, setBuild) { number, bytes in
            guard registry?.isPlaced(number) ?? true else { return }
            body(number, RecordEntry(bytes))
        }
    }

    /// Adds the element of a record as the report has it.
    func append(_ entry: RecordEntry, _ number: UInt32, to text: inout [UInt8]) {
        let start = text.count
        if let numbering, numbering.isNew(number, hasOwn: entry.ownID != nil) {
            entry.append(to: &text) { numbering.appendNewID(of: number, to: &$0) }
        } else {
            text.append(contentsOf: entry.element)
        }
        guard !credits.isEmpty, let taken = credits[number] else { return }
        entry.reduce(&text, from: start, by: taken)
    }
}
