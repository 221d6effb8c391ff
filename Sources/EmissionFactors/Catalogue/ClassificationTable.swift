import DelimitedText
import Synchronization

/// The rows of `classification.csv`, read by record and mode when a record first asks for them.
final class ClassificationTable: Sendable {
    private let table: DelimitedTable
    /// Where the rows of a kind of record start, by the mode they ask for.
    private let offsets: [String: [String: [Int]]]
    private let read = Mutex<[String: [ClassificationRule]]>([:])
    private let answers = Mutex<[Question: Answer]>([:])
    private static let path = "classification.csv"

    typealias Answer = Result<ClassificationRule, ActivityCatalogue.Problem>

    /// What decides an answer.
    private struct Question: Hashable {
        let traits: RecordTraits
        let amounts: Set<AmountForm>
    }

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        guard let bytes = folder.bytes(of: Self.path) else { throw .missingFile(Self.path) }
        var offsets: [String: [String: [Int]]] = [:]
        do {
            table = try DelimitedTable(bytes)
            table.forEachRun(byFirstOnly: false) { record, mode, places in
                offsets[record, default: [:]][mode, default: []] += places
            }
        } catch {
            throw .malformedRow(file: Self.path, line: 1, column: "record", found: "")
        }
        self.offsets = offsets
    }

    /// The rules that may hold for a kind of record with a mode, in file order.
    func rules(record: String, mode: String?) -> [ClassificationRule] {
        remembered("\(record) \(mode ?? "")") {
            let byMode = offsets[record] ?? [:]
            var places = (byMode["*"] ?? []) + (byMode[""] ?? [])
            if let mode, mode != "*", !mode.isEmpty { places += byMode[mode] ?? [] }
            return places
        }
    }

    /// All rules of a kind of record, in file order.
    func rules(record: String) -> [ClassificationRule] {
        remembered(record) { (offsets[record] ?? [:]).values.flatMap(\.self) }
    }

    /// The answer for traits and amounts, found once; departments repeat them.
    func remembered(
        _ traits: RecordTraits, _ amounts: Set<AmountForm>, _ find: () -> Answer
    ) -> Answer {
        let question = Question(traits: traits, amounts: amounts)
        if let known = answers.withLock({ $0[question] }) { return known }
        let answer = find()
        answers.withLock { answers in
            // Input that never repeats itself must not fill the memory.
            if answers.count >= 4096 { answers.removeAll() }
            answers[question] = answer
        }
        return answer
    }

    /// Reads every row; the first that cannot be read.
    func check() throws(FactorFolderFailure) {
        for places in offsets.values.flatMap(\.values) {
            for place in places { _ = try rule(at: place) }
        }
    }

    private func remembered(_ key: String, _ places: () -> [Int]) -> [ClassificationRule] {
        if let known = read.withLock({ $0[key] }) { return known }
        // Rows of the embedded folder are checked by tests, those of other folders when it is opened.
        let rules = places().sorted().compactMap { try? rule(at: $0) }
        read.withLock { $0[key] = rules }
        return rules
    }

    private func rule(at offset: Int) throws(FactorFolderFailure) -> ClassificationRule {
        guard let row = try? table.row(at: offset) else {
            throw .malformedRow(
                file: Self.path, line: table.line(at: offset), column: "record", found: "")
        }
        return try ClassificationRule(row, line: { self.table.line(at: offset) })
    }
}
