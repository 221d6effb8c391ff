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
    /// What set builds carry themselves, as XML attributes; by id.
    private var setBuilds: [String: String] = [:]
    private let departments: DepartmentVocabulary

    init(departments: DepartmentVocabulary) {
        self.departments = departments
    }

    /// Whether records were lost because a temporary file could not be written.
    var hasFailed: Bool { isDamaged || spools.values.contains(where: \.hasFailed) }
    /// Whether a record did not come back as it was written.
    private var isDamaged = false

    /// Takes a record under its number.
    func append(_ record: PlacedRecord, number: UInt32) {
        let place = Place(department: record.department, setBuild: record.setBuild)
        let spool = spools[place] ?? ByteSpool()
        spools[place] = spool
        spool.append(record.bytes, number: number)
    }

    /// Takes what a set build carries itself.
    func describe(setBuild id: String, _ attributes: [(RecordAttribute, String)]) {
        guard setBuilds[id] == nil else { return }
        setBuilds[id] = attributes.map { " \($0.name)=\"\(XMLText.attribute($1))\"" }.joined()
    }

    /// What a set build carries itself, as XML attributes.
    func attributes(ofSetBuild id: String) -> String { setBuilds[id] ?? "" }

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

    /// Calls a function with each record of a place and its number.
    func forEach(
        _ department: String, _ setBuild: String, _ body: (UInt32, PlacedRecord) -> Void
    ) {
        let place = Place(department: department, setBuild: setBuild)
        spools[place]?.forEach { number, bytes in
            let record = PlacedRecord(bytes, department: department, setBuild: setBuild)
            guard let record else { return isDamaged = true }
            body(number, record)
        }
    }
}
