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

    /// What comes next in the report: departments and set builds without records are none of it.
    enum Step {
        case department(String)
        case setBuild(String)
        /// The number of a record and what is kept of it, whose bytes are valid only during the call.
        case record(UInt32, RecordEntry)
        case endOfSetBuild
        case endOfDepartment
    }

    /// Calls a function with everything in the order of the report.
    func forEachStep(_ body: (Step) -> Void) {
        for department in store.departmentNames {
            var isOpen = false
            for setBuild in store.setBuildNames(of: department) {
                var isBuildOpen = false
                store.forEach(department, setBuild) { number, bytes in
                    guard registry?.isPlaced(number) ?? true else { return }
                    if !isOpen { body(.department(department)) }
                    isOpen = true
                    if !setBuild.isEmpty, !isBuildOpen {
                        body(.setBuild(setBuild))
                        isBuildOpen = true
                    }
                    body(.record(number, RecordEntry(bytes)))
                }
                if isBuildOpen { body(.endOfSetBuild) }
            }
            if isOpen { body(.endOfDepartment) }
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
