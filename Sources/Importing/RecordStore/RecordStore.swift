import EmissionFactors
import Quantities

/// The records of a report that is being put together, sorted by department and set build on the way.
final class RecordStore: @unchecked Sendable {
    // Unchecked: one importing run fills it and reads it when it has ended.

    /// Where records belong.
    struct Place: Hashable {
        let department: String
        let setBuild: String
    }

    private var spools: [Place: ByteSpool] = [:]
    /// What set builds carry themselves, by id.
    private var setBuilds: [String: [(RecordAttribute, String)]] = [:]
    private let departments: DepartmentVocabulary

    init(departments: DepartmentVocabulary) {
        self.departments = departments
    }

    /// Whether records were lost because a temporary file could not be written or read.
    var hasFailed: Bool { spools.values.contains(where: \.hasFailed) }

    /// What keeps the records of a place.
    func spool(of place: Place) -> ByteSpool {
        if let known = spools[place] { return known }
        let spool = ByteSpool()
        spools[place] = spool
        return spool
    }

    /// Takes a record under its number.
    func append(_ record: PlacedRecord, number: UInt32) {
        var entry: [UInt8] = []
        RecordEntry.append(record, to: &entry)
        spool(of: Place(department: record.department, setBuild: record.setBuild))
            .append(entry, number: number)
    }

    /// Takes what a set build carries itself.
    func describe(setBuild id: String, _ attributes: [(RecordAttribute, String)]) {
        guard setBuilds[id] == nil else { return }
        setBuilds[id] = attributes
    }

    /// What a set build carries itself, beside its id.
    func attributes(ofSetBuild id: String) -> [(RecordAttribute, String)] { setBuilds[id] ?? [] }

    /// The departments in the order of the vocabulary, then others by name.
    var departmentNames: [String] {
        let order = Dictionary(
            departments.entries.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first })
        return Set(spools.keys.map(\.department)).sorted {
            (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1)
        }
    }

    /// The set builds of a department by id; the empty one, for records outside, first.
    func setBuildNames(of department: String) -> [String] {
        spools.keys.filter { $0.department == department }.map(\.setBuild).sorted()
    }

    /// Calls a function with the number of each record of a place and what ``RecordEntry`` made of it.
    func forEach(
        _ department: String, _ setBuild: String, _ body: (UInt32, UnsafeRawBufferPointer) -> Void
    ) {
        spools[Place(department: department, setBuild: setBuild)]?.forEach(body)
    }
}
