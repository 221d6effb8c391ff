import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Turns the fields of one record after another into activity records, or into diagnostics.
///
/// This is the hot path of every format: no text is made unless something is wrong or new.
final class RecordReader {
    /// The values of the record at hand, filled by the format's reader.
    let fields = RecordFields()
    /// The header, whose values records inherit.
    var production = Production() {
        didSet {
            hot.pointee.firstDay = production.periodStart?.number ?? 0
            hot.pointee.lastDay = production.periodEnd?.number ?? .max
        }
    }
    /// How the file writes numbers.
    var decimals: DecimalReader {
        get { hot.pointee.decimals }
        set { hot.pointee.decimals = newValue }
    }
    /// How the file writes days.
    var dates: DateForm {
        get { hot.pointee.dates }
        set { hot.pointee.dates = newValue }
    }
    /// Whether numbers may have their thousands grouped, as spreadsheets show them.
    var takesGrouping = false
    /// Problems found so far.
    var diagnostics = DiagnosticSink()
    /// The ids seen so far.
    let identifiers: RecordIdentifiers
    /// Where the record at hand stands.
    unowned(unsafe) var locator: (any RecordLocator)?

    let library: FactorLibrary
    /// Danish and English words that may stand for the format's own; tables have them, XML has not.
    var words: RecordWords?
    /// Which report the records belong to.
    var identity = ReportIdentity(production: "", status: .interim, revision: 1)
    /// Who takes the records; made when the first one comes, because the header chooses the factors.
    private(set) var consumer: (any RecordConsumer)?
    private let makeConsumer: ReportReader.ConsumerFactory
    private var hasFailed = false
    private let descriptors = DescriptorTable()
    private var context: RecordContext?
    /// The context outside a set build that changes it.
    var outerContext: RecordContext?
    /// The id of the set build around the records, or nothing.
    var setBuildID: [UInt8] = []
    /// What the set build around the records carries itself, beside its id.
    var setBuildAttributes: [(RecordAttribute, String)] = []
    /// Names of departments that the vocabulary lacks.
    var unknownDepartments = UnknownDepartments()
    /// What records inherit at the moment.
    var currentContext: RecordContext? { context }
    private var contextIndices: [RecordContext: UInt32] = [:]
    /// What the hot path reads and writes: kept behind a constant pointer, free of bookkeeping.
    let hot: UnsafeMutablePointer<HotState>
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 8192, alignment: 16)
    let numbers: UnsafeMutablePointer<ExactDecimal>
    /// How each descriptor's amount is formed, by index.
    private(set) var forms: [AmountForm] = []
    private let kinds: UnsafeMutablePointer<KindAttributes>

    struct HotState {
        var contextIndex: UInt32 = 0
        var hasError = false
        /// The set build's day, or 0.
        var setBuildDate: Int32 = 0
        /// The production's period.
        var firstDay: Int32 = 0
        var lastDay: Int32 = .max
        var decimals = DecimalReader()
        var dates = DateForm.iso8601
        // Copies of sets whose making the hot path should not repeat.
        let numbers = RecordAttributes.numbers
        let own = RecordAttributes.own
        let decidingByPresence = RecordAttributes.decidingByPresence
    }

    private struct KindAttributes {
        let required: RecordAttributes
        let allowed: RecordAttributes
    }

    init(
        file: String, library: FactorLibrary, makeConsumer: @escaping ReportReader.ConsumerFactory
    ) {
        identifiers = RecordIdentifiers(file: file)
        self.library = library
        self.makeConsumer = makeConsumer
        numbers = .allocate(capacity: 64)
        numbers.initialize(repeating: .zero, count: 64)
        hot = .allocate(capacity: 1)
        hot.initialize(to: HotState())
        kinds = .allocate(capacity: RecordKind.allCases.count)
        for kind in RecordKind.allCases {
            let (required, optional) = RecordAttributes.specific(kind)
            (kinds + kind.ordinal).initialize(
                to: KindAttributes(
                    required: required, allowed: .common.union(required).union(optional)))
        }
    }

    deinit {
        scratch.deallocate()
        numbers.deallocate()
        hot.deallocate()
        kinds.deallocate()
    }

    /// Sets what the following records inherit.
    func enter(_ context: RecordContext) {
        self.context = context
        let index = contextIndices[context] ?? UInt32(contextIndices.count)
        contextIndices[context] = index
        hot.pointee.contextIndex = index
        hot.pointee.setBuildDate = 0
    }

    /// Sets the day of the set build around the following records.
    func setSetBuildDate(_ date: CalendarDate?) {
        hot.pointee.setBuildDate = date?.number ?? 0
    }

    /// Reads the record whose fields are set.
    func read(_ kind: RecordKind) {
        hot.pointee.hasError = false
        checkAttributes(kind)
        // An evidence without words proves nothing: it is as if it were not there.
        if fields.present.contains(.evidence), fields[.evidence].allSatisfy({ $0 <= 0x20 }) {
            fields.remove(.evidence)
        }
        readNumbers()
        var record = ActivityRecord()
        readDate(into: &record)
        readIdentifier()
        let present = fields.present
        if present.contains(.quantity), present.contains(.distance), !hot.pointee.hasError {
            checkConsumption(kind)
        }
        guard !hot.pointee.hasError, let key = layOutKey(kind) else { return }
        let hash = byteHash(key)
        var index = descriptors.index(of: key, hash: hash)
        if index < 0 { index = learn(key, hash, kind) }
        if !descriptors.isPlainDescriptor(index), !reportKnownProblems(index) { return }
        fill(&record, index)
        consumer?.consume(record, descriptor: index, details: self)
    }

    private func openConsumer() {
        guard !hasFailed else { return }
        do throws(FactorFolderFailure) {
            consumer = try makeConsumer(identity)
        } catch {
            hasFailed = true
            diagnostics.report(error.diagnostic)
        }
    }

    private func checkAttributes(_ kind: RecordKind) {
        let rules = kinds[kind.ordinal]
        let unexpected = fields.present.subtracting(rules.allowed)
        let missing = rules.required.subtracting(fields.present)
        if unexpected.rawValue | missing.rawValue != 0 {
            reportAttributes(kind, unexpected, missing)
        }
    }

    private func reportAttributes(
        _ kind: RecordKind, _ unexpected: RecordAttributes, _ missing: RecordAttributes
    ) {
        for attribute in unexpected.members {
            reportUnknown(attribute, of: kind.rawValue, known: kinds[kind.ordinal].allowed)
        }
        for attribute in missing.members {
            report(
                RecordProblem(
                    nil, "missing-attribute",
                    ["attribute": .text(attribute.name), "element": .text(kind.rawValue)]))
        }
    }

    private func readNumbers() {
        fields.present.intersection(hot.pointee.numbers).forEach { attribute in
            switch hot.pointee.decimals.read(fields[attribute]) {
            case .success(let value): take(value, attribute)
            case .failure(let failure):
                if takesGrouping, let value = decimals.readGrouped(fields[attribute]) {
                    return take(value, attribute)
                }
                report(NumberRule.problem(attribute, fields[attribute], failure, decimals))
            }
        }
        if fields.present.contains(.reusedShare), fields.present.contains(.allocation) {
            report(RecordProblem(.allocation, "reused-and-allocated"))
        }
    }

    @inline(__always)
    private func take(_ value: ExactDecimal, _ attribute: RecordAttribute) {
        numbers[Int(attribute.rawValue)] = value
        if let problem = NumberRule.problem(attribute, value, fields[attribute]) {
            report(problem)
        }
    }

    /// Notes the id of the record at hand; set builds have ids of their own, told apart by a mark.
    func readIdentifier(mark: UInt64 = 0) {
        guard fields.present.contains(.id), let locator else { return }
        let bytes = fields[.id]
        if bytes.isEmpty {
            report(
                RecordProblem(
                    .id, "invalid-value",
                    ["attribute": "id", "found": "", "expected": .message("expected-text")]))
            return
        }
        let (line, column) = locator.lineAndColumn(of: .id)
        identifiers.append(byteHash(bytes) ^ mark, line: line, column: column)
    }

    // MARK: Descriptors

    /// Reports what is known to be wrong with all records of a descriptor; whether it can be used.
    private func reportKnownProblems(_ index: Int) -> Bool {
        switch descriptors.entries[index] {
        case .descriptor(_, let warnings):
            warnings.forEach(report)
            return true
        case .invalid(let problems):
            problems.forEach(report)
            return false
        }
    }

    /// A reader of what the record at hand has in common with others.
    func descriptorReader() -> DescriptorReader {
        DescriptorReader(
            fields: fields, library: library, production: production, decimals: decimals,
            reported: diagnostics)
    }

    /// Reads what the record has in common with others and tells the consumer.
    private func learn(
        _ key: UnsafeRawBufferPointer, _ hash: UInt64, _ kind: RecordKind
    ) -> Int {
        if descriptors.isFull {
            descriptors.removeAll()
            forms.removeAll(keepingCapacity: true)
        }
        let context = context ?? RecordContext(department: Department(id: "", isKnown: false))
        var reader = descriptorReader()
        var read = reader.read(kind, context)
        let spelled = read == nil ? words?.translate(fields) ?? [] : []
        defer { for (attribute, value) in spelled { fields.set(attribute, value) } }
        if !spelled.isEmpty {
            reader = descriptorReader()
            read = reader.read(kind, context)
        }
        guard let parts = read else {
            forms.append(.quantity)
            return descriptors.insert(
                key, hash: hash, .invalid(reader.problems.filter { $0.severity == .error }))
        }
        forms.append(parts.rule.amount)
        let descriptor = ActivityDescriptor(index: descriptors.entries.count, parts: parts)
        if consumer == nil { openConsumer() }
        consumer?.learn(descriptor)
        return descriptors.insert(key, hash: hash, .descriptor(descriptor, reader.problems))
    }

    // MARK: Problems

    /// Reports an attribute that exists, but not on this element.
    func reportUnknown(
        _ attribute: RecordAttribute, of element: String, known: RecordAttributes
    ) {
        let suggestion =
            diagnostics.keeps("unknown-attribute")
            ? RecordProblem.suggestion(attribute.name, known.members.map(\.name)) : nil
        report(
            RecordProblem(
                attribute, "unknown-attribute",
                ["attribute": .text(attribute.name), "element": .text(element)],
                remedy: suggestion))
    }

    func report(_ problem: RecordProblem) {
        if problem.severity == .error { hot.pointee.hasError = true }
        guard diagnostics.keeps(problem.message.id) else {
            diagnostics.report(Diagnostic(problem.severity, problem.message))
            return
        }
        let position = problem.attribute.flatMap { attribute in
            fields.present.contains(attribute) ? locator?.position(of: attribute) : nil
        }
        diagnostics.report(
            Diagnostic(
                problem.severity, problem.message, at: position ?? locator?.recordPosition(),
                address: fields.text(.id), remedy: problem.remedy))
    }
}

extension RecordReader: RecordDetails {
    var recordID: String? { fields.text(.id) }
    var recordDescription: String? { fields.text(.description) }
    var supplier: String? { fields.text(.supplier) }
    var evidence: String? { fields.text(.evidence) }
    var importOrigin: String? { fields.text(.origin) }
    var setBuild: String? {
        setBuildID.isEmpty ? nil : String(decoding: setBuildID, as: UTF8.self)
    }
    var position: SourcePosition { locator?.recordPosition() ?? SourcePosition(file: "") }
}
