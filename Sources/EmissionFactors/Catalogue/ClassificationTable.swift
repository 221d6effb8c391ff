import DelimitedText
import Synchronization

/// The rows of `classification.csv`, read by record and mode when a record first asks for them.
final class ClassificationTable: Sendable {
    private let table: DelimitedTable
    private let columns: ClassificationRule.Columns
    /// By kind of record and the mode that a row asks for.
    private let byMode: KeyIndex
    private let read = Mutex<[String: [ClassificationRule]]>([:])
    private let answers = Mutex<[String: Answer]>([:])
    private static let path = "classification.csv"

    private enum Answer {
        case rule(ClassificationRule)
        case problem(ActivityCatalogue.Problem)
    }

    init(folder: FactorFolder) throws(FactorFolderFailure) {
        guard let bytes = folder.bytes(of: Self.path) else { throw .missingFile(Self.path) }
        do {
            table = try DelimitedTable(bytes)
        } catch {
            throw .malformedRow(file: Self.path, line: 1, column: "record", found: "")
        }
        columns = ClassificationRule.Columns(table.header)
        byMode = KeyIndex(table, keyCells: 2)
    }

    /// The rules that a record's traits match, in file order.
    func rules(matching traits: RecordTraits) -> [ClassificationRule] {
        var modes = ["*", ""]
        if let mode = traits[.mode], !modes.contains(mode) { modes.append(mode) }
        // Most rows of a kind are for other traits, and are not made rules.
        let cells = columns.cells(matching: traits)
        let places = modes.flatMap { byMode.offsets(of: "\(traits.record),\($0)") }
            .filter { table.row(at: $0, mayStartWith: cells) }
        // Rows of the embedded folder are checked by tests, those of other folders when it is opened.
        return places.sorted().compactMap { try? rule(at: $0) }.filter { $0.matches(traits) }
    }

    /// The kinds of records, in file order.
    var recordKinds: [String] {
        var kinds: [String] = []
        try? table.forEachRow { row in
            let kind = row["record"]
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds
    }

    /// All rules of a kind of record, in file order.
    func rules(record: String) -> [ClassificationRule] {
        if let known = read.withLock({ $0[record] }) { return known }
        var rules: [ClassificationRule] = []
        try? table.forEachRow { row in
            guard row.holds(record, in: columns.record) else { return }
            if let rule = try? ClassificationRule(row, columns) { rules.append(rule) }
        }
        read.withLock { $0[record] = rules }
        return rules
    }

    /// The answer for traits and amounts, found once; departments repeat them.
    func remembered(
        _ traits: RecordTraits, _ amounts: AmountForms,
        _ find: () throws(ActivityCatalogue.Problem) -> ClassificationRule
    ) throws(ActivityCatalogue.Problem) -> ClassificationRule {
        let question = Self.text(traits, amounts)
        switch answers.withLock({ $0[question] }) {
        case .rule(let rule): return rule
        case .problem(let problem): throw problem
        case nil: break
        }
        do throws(ActivityCatalogue.Problem) {
            let rule = try find()
            remember(.rule(rule), question)
            return rule
        } catch {
            remember(.problem(error), question)
            throw error
        }
    }

    private func remember(_ answer: Answer, _ question: String) {
        answers.withLock { answers in
            // Input that never repeats itself must not fill the memory.
            if answers.count >= 4096 { answers.removeAll() }
            answers[question] = answer
        }
    }

    /// What decides an answer; a value that is absent is not one that is empty.
    private static func text(_ traits: RecordTraits, _ amounts: AmountForms) -> String {
        var text = "\(amounts.bits)\0\(traits.record)"
        for trait in RecordTraits.Trait.allCases {
            text += traits[trait].map { "\0=" + $0 } ?? "\0"
        }
        return text
    }

    /// Reads every row; the first that cannot be read.
    func check() throws(FactorFolderFailure) {
        do {
            try table.forEachRow { _ = try rule(at: $0.offset) }
        } catch let failure as FactorFolderFailure {
            throw failure
        } catch {
            throw .malformedRow(file: Self.path, line: 1, column: "record", found: "")
        }
    }

    private func rule(at offset: Int) throws(FactorFolderFailure) -> ClassificationRule {
        guard let row = try? table.row(at: offset) else {
            throw .malformedRow(
                file: Self.path, line: table.line(at: offset), column: "record", found: "")
        }
        return try ClassificationRule(row, columns)
    }
}
