import Diagnostics
import EmissionFactors
import Quantities

/// Gathers what a ledger says and hands it on, some transactions at a time, to whoever makes lines of it.
final class LedgerAssembler: DocumentConsumer {
    /// A line with more bytes of texts has said some of them again.
    private static let mostOfLine = 1 << 18
    /// A transaction with more lines or bytes goes on in parts.
    private static let mostOfTransaction = (lines: 1024, bytes: 1 << 20)

    private let file: String
    private let composer: LedgerComposer
    private let consumer: any SourceLineConsumer
    private var portion: LedgerPortion
    private var dimensions: LedgerDimensions
    var header = LedgerHeader()
    var account = LedgerMasterFiles.Account()
    /// The master record or dimension at hand.
    var record = (id: "", name: "", number: "")
    /// The line at hand and the sums of all: kept behind a constant pointer, for every field of every line
    /// goes through it.
    private let hot: UnsafeMutablePointer<HotState>
    var declaredDebit: ExactDecimal?
    var declaredCredit: ExactDecimal?
    private var masterRecordCount = 0
    private var isOpen = false

    struct HotState {
        var draft = LedgerLineDraft()
        var transaction = LedgerPortion.Transaction()
        /// The dimension of the line that is read.
        var analysis = (type: ByteArena.Place(), id: ByteArena.Place())
        /// Where the texts of the line at hand begin, and the lines of the transaction at hand.
        var lineStart = 0
        var firstLine = 0
        var debit = ExactDecimal.zero
        var credit = ExactDecimal.zero
        var lineCount = 0
        var bytes: Unmanaged<ByteArena>
    }

    var draft: LedgerLineDraft {
        get { hot.pointee.draft }
        _modify { yield &hot.pointee.draft }
    }
    var transaction: LedgerPortion.Transaction {
        get { hot.pointee.transaction }
        _modify { yield &hot.pointee.transaction }
    }

    init(
        file: String, rules: LineRules, filter: LedgerReader.Filter,
        consumer: any SourceLineConsumer
    ) {
        self.file = file
        self.consumer = consumer
        composer = LedgerComposer(file: file, rules: rules, filter: filter)
        portion = LedgerPortion(composer)
        dimensions = LedgerDimensions(rules: rules)
        hot = .allocate(capacity: 1)
        hot.initialize(to: HotState(bytes: .passUnretained(portion.bytes)))
    }

    deinit {
        hot.deinitialize(count: 1)
        hot.deallocate()
    }

    func open(_ root: DocumentTag, in handler: DocumentHandler) -> Bool {
        let name = root.localName
        let uri = root.uri
        guard name == "AuditFile" else {
            let isRegister = name == "auditfile"
            handler.report(
                isRegister ? "ledger-cash-register" : "document-unknown", .error,
                isRegister ? [:] : ["found": .text(name)])
            handler.stop()
            return false
        }
        isOpen = true
        // The namespace only tells the country, and a file may have none.
        for country in ["DK", "NO"]
        where [":", "/"].contains(where: { uri.hasSuffix($0 + country) })
            || uri.includes(":\(country)_")
        {
            header.country = country
        }
        return true
    }

    // MARK: Texts

    /// Keeps a text of the portion at hand.
    @inline(__always)
    func keep(_ text: DocumentText) -> ByteArena.Place {
        if bytes.count - hot.pointee.lineStart > Self.mostOfLine { forgetReplaced() }
        return bytes.append(lineOf: text)
    }

    @inline(__always)
    var bytes: ByteArena { hot.pointee.bytes._withUnsafeGuaranteedRef { $0 } }

    /// A line may say the same again and again: what counts is what it said last.
    private func forgetReplaced() {
        hot.pointee.draft.compact(bytes, from: hot.pointee.lineStart)
    }

    // MARK: Lines

    func beginLine(_ handler: DocumentHandler) {
        hot.pointee.draft = LedgerLineDraft()
        hot.pointee.draft.fileLine = Int32(truncatingIfNeeded: handler.line)
        hot.pointee.lineStart = bytes.count
    }

    func endLine() {
        hot.pointee.lineCount += 1
        if let amount = draft.amount { add(amount) }
        if transaction.supplier.isEmpty { transaction.supplier = draft[.supplier] }
        portion.lines.append(draft)
        let most = Self.mostOfTransaction
        guard
            portion.lines.count - hot.pointee.firstLine >= most.lines
                || bytes.count >= most.bytes
        else { return }
        let goesOn = transaction
        let texts = [goesOn.id, goesOn.supplier].map { Array(bytes[$0]) }
        endTransaction()
        handOn()
        transaction.date = goesOn.date
        transaction.id = texts[0].withUnsafeBytes { bytes.append($0) }
        transaction.supplier = texts[1].withUnsafeBytes { bytes.append($0) }
    }

    private func add(_ amount: ExactDecimal) {
        if amount.isNegative {
            hot.pointee.credit = hot.pointee.credit.subtracting(amount) ?? hot.pointee.credit
        } else {
            hot.pointee.debit = hot.pointee.debit.adding(amount) ?? hot.pointee.debit
        }
    }

    /// Notes the type of a dimension, or what it says of the line.
    func noteAnalysis(type: ByteArena.Place? = nil, id: ByteArena.Place? = nil) {
        if let type { hot.pointee.analysis.type = type }
        if let id { hot.pointee.analysis.id = id }
    }

    func beginAnalysis() { hot.pointee.analysis = (ByteArena.Place(), ByteArena.Place()) }

    func endAnalysis() {
        let (type, id) = hot.pointee.analysis
        switch dimensions.dimension(bytes[type]) {
        case .project: draft[.project] = id
        case .costCentre: draft[.costCentre] = id
        case .carbonType: draft[.carbonType] = id
        case .carbonUnit: draft[.unit] = id
        case .carbonQuantity:
            draft.quantity = DocumentText(bytes: bytes[id]).decimal
            if draft.quantity == nil { draft.isUnreadable = true }
        case .other: break
        }
    }

    func endTransaction() {
        hot.pointee.transaction.end = portion.lines.count
        if portion.lines.count > hot.pointee.firstLine {
            portion.transactions.append(transaction)
        }
        hot.pointee.firstLine = portion.lines.count
        transaction = LedgerPortion.Transaction()
        if portion.isFull { handOn() }
    }

    private func handOn() {
        guard !portion.isEmpty else { return }
        portion.header = header
        consumer.take(portion)
        portion = LedgerPortion(composer)
        hot.pointee.bytes = .passUnretained(portion.bytes)
        hot.pointee.firstLine = 0
        hot.pointee.lineStart = 0
    }

    // MARK: Master files

    func add(_ record: LedgerPortion.MasterRecord, _ handler: DocumentHandler) {
        // Lines see only what stands before them.
        if !portion.transactions.isEmpty { handOn() }
        portion.masterRecords.append(record)
        if portion.isFull { handOn() }
        countMasterRecord(handler)
    }

    func addDimension(_ handler: DocumentHandler) {
        dimensions.add(record.id, name: record.name)
        countMasterRecord(handler)
    }

    private func countMasterRecord(_ handler: DocumentHandler) {
        masterRecordCount += 1
        guard masterRecordCount > LedgerMasterFiles.mostRecords else { return }
        handler.report("ledger-too-many-accounts", .error)
        handler.stop()
    }

    // MARK: The end

    /// Hands on what is complete of a document with something wrong.
    func endEarly() {
        handOn()
        consumer.complete()
    }

    func finish(_ handler: DocumentHandler, sha256: String) -> SourceDocument {
        endEarly()
        if isOpen, !handler.diagnostics.hasErrors { check(handler) }
        var document = header.document(file)
        document.sha256 = sha256
        document.diagnostics = handler.diagnostics
        return document
    }

    /// Compares the sums of all lines with those that the file declares.
    private func check(_ handler: DocumentHandler) {
        let position = SourcePosition(file: file)
        if hot.pointee.lineCount == 0 {
            handler.diagnostics.report(
                Diagnostic(.error, Message("ledger-without-entries"), at: position))
        }
        if composer.unknownAccounts > 0 {
            handler.diagnostics.report(
                Diagnostic(
                    .warning,
                    Message(
                        "ledger-accounts-unknown", ["count": .number(composer.unknownAccounts)]),
                    at: position))
        }
        for (declared, sum) in [
            (declaredDebit, hot.pointee.debit), (declaredCredit, hot.pointee.credit),
        ] {
            guard let declared, declared != sum else { continue }
            handler.diagnostics.report(
                Diagnostic(
                    .warning,
                    Message(
                        "ledger-total-differs",
                        ["declared": .text("\(declared)"), "found": .text("\(sum)")]),
                    at: position))
        }
    }
}
