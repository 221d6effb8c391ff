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
    var production = Production()
    /// How the file writes numbers.
    var decimals = DecimalReader()
    /// How the file writes days.
    var dates = DateForm.iso8601
    /// Problems found so far.
    var diagnostics = DiagnosticSink()
    /// The ids seen so far.
    var identifiers = RecordIdentifiers()
    /// Where the record at hand stands.
    weak var locator: (any RecordLocator)?

    let library: FactorLibrary
    /// Which report the records belong to.
    var identity = ReportIdentity(production: "", status: .interim, revision: 1)
    /// Who takes the records; made when the first one comes, because the header chooses the factors.
    private(set) var consumer: (any RecordConsumer)?
    private let makeConsumer: ReportReader.ConsumerFactory
    private var hasFailed = false
    private var descriptors = DescriptorTable()
    private var context: RecordContext?
    /// The context outside a set build that changes it.
    var outerContext: RecordContext?
    /// Names of departments that the vocabulary lacks.
    var unknownDepartments = UnknownDepartments()
    /// What records inherit at the moment.
    var currentContext: RecordContext? { context }
    private var contextIndex: UInt32 = 0
    private var contextIndices: [RecordContext: UInt32] = [:]
    private let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 8192, alignment: 16)
    private let numbers: UnsafeMutablePointer<ExactDecimal>
    private let byKind: [RecordKind: KindAttributes]
    private var hasError = false

    private struct KindAttributes {
        let required: RecordAttributes
        let allowed: RecordAttributes
        let code: UInt8
    }

    /// The longest value of an attribute that decides which factor applies, in bytes.
    private static let longestDecidingValue = 200

    init(library: FactorLibrary, makeConsumer: @escaping ReportReader.ConsumerFactory) {
        self.library = library
        self.makeConsumer = makeConsumer
        numbers = .allocate(capacity: 64)
        numbers.initialize(repeating: .zero, count: 64)
        var byKind: [RecordKind: KindAttributes] = [:]
        for (code, kind) in RecordKind.allCases.enumerated() {
            let (required, optional) = RecordAttributes.specific(kind)
            byKind[kind] = KindAttributes(
                required: required, allowed: .common.union(required).union(optional),
                code: UInt8(code))
        }
        self.byKind = byKind
    }

    deinit {
        scratch.deallocate()
        numbers.deallocate()
    }

    /// Sets what the following records inherit.
    func enter(_ context: RecordContext) {
        self.context = context
        let key = context.forDescriptors
        if let index = contextIndices[key] {
            contextIndex = index
        } else {
            contextIndex = UInt32(contextIndices.count)
            contextIndices[key] = contextIndex
        }
    }

    /// Sets the set build around the following records, which keep the department's other values.
    func enterSetBuild(id: String?, date: CalendarDate?) {
        context?.setBuild = id
        context?.date = date
    }

    /// Reads the record whose fields are set.
    func read(_ kind: RecordKind) {
        guard let context, let rules = byKind[kind] else { return }
        hasError = false
        checkAttributes(kind, rules)
        readNumbers()
        let (date, origin) = readDate(context)
        readIdentifier()
        guard !hasError, let descriptor = descriptor(kind, rules.code, context) else { return }
        var record = ActivityRecord()
        record.date = date
        record.dateOrigin = origin
        fill(&record, descriptor)
        if consumer == nil { openConsumer() }
        consumer?.consume(record, descriptor, details: self)
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

    private func checkAttributes(_ kind: RecordKind, _ rules: KindAttributes) {
        let unexpected = fields.present.subtracting(rules.allowed)
        let missing = rules.required.subtracting(fields.present)
        guard !unexpected.isEmpty || !missing.isEmpty else { return }
        for attribute in unexpected.members {
            report(
                RecordProblem(
                    attribute, "unknown-attribute",
                    ["attribute": .text(attribute.name), "element": .text(kind.rawValue)],
                    remedy: RecordProblem.suggestion(
                        attribute.name, rules.allowed.members.map(\.name))))
        }
        for attribute in missing.members {
            report(
                RecordProblem(
                    nil, "missing-attribute",
                    ["attribute": .text(attribute.name), "element": .text(kind.rawValue)]))
        }
    }

    private func readNumbers() {
        fields.present.intersection(.numbers).forEach { attribute in
            switch decimals.read(fields[attribute]) {
            case .success(let value):
                numbers[Int(attribute.rawValue)] = value
                if let problem = NumberRule.problem(attribute, value) { report(problem) }
            case .failure(let failure):
                report(NumberRule.problem(attribute, fields[attribute], failure, decimals))
            }
        }
        if fields.present.contains(.reusedShare), fields.present.contains(.allocation) {
            report(RecordProblem(.allocation, "reused-and-allocated"))
        }
    }

    /// The day that chooses the factor: record, then set build, then the period's last day (method 7).
    private func readDate(_ context: RecordContext) -> (CalendarDate, ValueOrigin) {
        let present = fields.present
        var own: CalendarDate?
        if present.contains(.date) {
            own = readDate(.date)
            if present.contains(.periodFrom) || present.contains(.periodTo) {
                report(
                    RecordProblem(
                        .date, "conflicting-attributes",
                        ["first": "date", "second": "periodFrom/periodTo"]))
            }
        } else if present.contains(.periodFrom) || present.contains(.periodTo) {
            own = readPeriod()
        }
        if let own { return (own, .record) }
        if let date = context.date { return (date, .setBuild) }
        if let date = production.periodEnd { return (date, .header) }
        report(RecordProblem(nil, "missing-date"))
        return (CalendarDate(number: 0), .unknown)
    }

    private func readPeriod() -> CalendarDate? {
        let present = fields.present
        guard present.contains(.periodFrom), present.contains(.periodTo) else {
            let hasFrom = present.contains(.periodFrom)
            report(
                RecordProblem(
                    hasFrom ? .periodFrom : .periodTo, "incomplete-record",
                    [
                        "attribute": .text(hasFrom ? "periodFrom" : "periodTo"),
                        "needed": .text(hasFrom ? "periodTo" : "periodFrom"),
                    ]))
            return nil
        }
        guard let first = readDate(.periodFrom), let last = readDate(.periodTo) else { return nil }
        if last < first {
            report(
                RecordProblem(
                    .periodTo, "period-reversed",
                    ["first": .text(first.description), "last": .text(last.description)]))
        }
        return last
    }

    private func readDate(_ attribute: RecordAttribute) -> CalendarDate? {
        if let date = dates.read(fields[attribute]) { return date }
        report(
            RecordProblem(
                attribute, "invalid-date", ["found": .text(fields.text(attribute) ?? "")]))
        return nil
    }

    private func readIdentifier() {
        guard fields.present.contains(.id), let locator else { return }
        let bytes = fields[.id]
        if bytes.isEmpty {
            report(
                RecordProblem(
                    .id, "invalid-value",
                    ["attribute": "id", "found": "", "expected": .message("expected-text")]))
            return
        }
        identifiers.append(byteHash(bytes), at: locator.position(of: .id))
    }

    // MARK: Descriptors

    private func descriptor(
        _ kind: RecordKind, _ code: UInt8, _ context: RecordContext
    ) -> ActivityDescriptor? {
        guard let key = layOutKey(code) else { return nil }
        let hash = byteHash(key)
        let index = descriptors.index(of: key, hash: hash) ?? learn(key, hash, kind, context)
        switch descriptors.entries[index] {
        case .descriptor(let descriptor, let warnings):
            warnings.forEach(report)
            return descriptor
        case .invalid(let problems):
            problems.forEach(report)
            return nil
        }
    }

    /// Lays everything that decides the descriptor into the scratch buffer.
    private func layOutKey(_ code: UInt8) -> UnsafeRawBufferPointer? {
        let present = fields.present
        var end = 16
        scratch.storeBytes(of: contextIndex, as: UInt32.self)
        scratch.storeBytes(of: UInt32(code), toByteOffset: 4, as: UInt32.self)
        scratch.storeBytes(
            of: present.intersection(.decidingByPresence).rawValue, toByteOffset: 8,
            as: UInt64.self)
        var isTooLong = false
        present.subtracting(.own).forEach { attribute in
            let value = fields[attribute]
            guard value.count <= Self.longestDecidingValue else {
                isTooLong = true
                report(RecordProblem(attribute, "value-too-long", ["limit": 200]))
                return
            }
            scratch[end] = attribute.rawValue
            scratch[end + 1] = UInt8(value.count)
            UnsafeMutableRawBufferPointer(rebasing: scratch[(end + 2)...]).copyMemory(from: value)
            end += 2 + value.count
        }
        return isTooLong ? nil : UnsafeRawBufferPointer(rebasing: scratch[..<end])
    }

    private func learn(
        _ key: UnsafeRawBufferPointer, _ hash: UInt64, _ kind: RecordKind,
        _ context: RecordContext
    ) -> Int {
        var reader = DescriptorReader(fields: fields, library: library, production: production)
        let parts = reader.read(kind, context)
        guard let parts else {
            return descriptors.insert(
                key, hash: hash, .invalid(reader.problems.filter { $0.severity == .error }))
        }
        let index = descriptors.nextIndex
        return descriptors.insert(
            key, hash: hash,
            .descriptor(ActivityDescriptor(index: index, parts: parts), reader.problems))
    }

    // MARK: Amounts

    private func fill(_ record: inout ActivityRecord, _ descriptor: ActivityDescriptor) {
        switch descriptor.parts.rule.amount {
        case .quantity: record.amount = number(.quantity)
        case .distance: record.amount = number(.distance)
        case .count: record.amount = number(.count)
        case .money: record.amount = number(.amount)
        case .hoursConsumption:
            record.amount = number(.hours)
            record.companion = number(.consumption)
            record.hasCompanions = true
        case .distanceMass:
            record.amount = number(.distance)
            record.companion = number(.mass)
            record.hasCompanions = true
        case .routePersons:
            record.companion = number(.persons, default: .one)
            record.hasCompanions = true
        case .distancePersons:
            record.amount = number(.distance)
            record.companion = number(.persons, default: .one)
            record.hasCompanions = true
        case .nights:
            record.amount = number(.nights)
            record.rooms = number(.rooms, default: .one)
            record.persons = number(.persons, default: .one)
            record.hasCompanions = record.rooms != .one || record.persons != .one
        }
        record.allocation = number(.allocation, default: .one)
        record.reusedShare = number(.reusedShare, default: .zero)
        if record.allocation != .one || record.reusedShare != .zero { record.hasCompanions = true }
    }

    @inline(__always)
    private func number(
        _ attribute: RecordAttribute, default missing: ExactDecimal = .zero
    ) -> ExactDecimal {
        fields.present.contains(attribute) ? numbers[Int(attribute.rawValue)] : missing
    }

    // MARK: Problems

    func report(_ problem: RecordProblem) {
        if problem.severity == .error { hasError = true }
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
    var setBuild: String? { context?.setBuild }
    var position: SourcePosition { locator?.recordPosition() ?? SourcePosition(file: "") }
}
