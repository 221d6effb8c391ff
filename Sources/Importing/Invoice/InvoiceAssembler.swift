import Diagnostics
import EmissionFactors
import Quantities

/// Gathers the fields of one document and hands its lines on.
///
/// UBL says all of the header before the lines: lines go on in portions. CII says supplier and currency
/// after them: its lines wait for the end, and their number is bounded.
final class InvoiceAssembler: DocumentConsumer {
    /// How many lines of a UBL document are judged together.
    private static let portion = 4096
    /// The most lines that may wait for the end of a document.
    private static let mostWaiting = 50_000

    let rules: LineRules
    private var consumer: (any SourceLineConsumer)?
    private(set) var document = SourceDocument(file: "", kind: .invoice)
    /// Whether no line goes on before the end: what is wrong is not known before.
    private var isWhole = false
    var header = InvoiceHeader()
    var draft = InvoiceLineDraft()
    var charge = InvoiceLineDraft()
    var isCharge = true
    /// The document reference at hand.
    var reference = (id: "", type: "")
    /// The metering point and the meter of a utility statement.
    var place = (point: "", meter: "")
    var statementType = ""
    /// The scheme of the number and the list of the classification at hand.
    var scheme = ""
    var itemList = ""
    private var drafts: [InvoiceLineDraft] = []
    private var roles: InvoiceLineRoles
    private var lineCount = 0
    private var chargeCount = 0
    private var readingCount = 0
    private var isOpen = false

    init(rules: LineRules) {
        self.rules = rules
        roles = InvoiceLineRoles(rules: rules)
    }

    /// Begins a document whose lines go to a consumer; as a whole where no line may go on before its end.
    func begin(
        _ file: String, into consumer: any SourceLineConsumer, asWhole isWhole: Bool = false
    ) {
        self.consumer = consumer
        self.isWhole = isWhole
        document = SourceDocument(file: file, kind: .invoice)
        header = InvoiceHeader()
        (reference, place) = (("", ""), ("", ""))
        (statementType, scheme, itemList) = ("", "", "")
        (isCharge, isOpen) = (true, false)
        (draft, charge) = (InvoiceLineDraft(), InvoiceLineDraft())
        drafts.removeAll(keepingCapacity: true)
        roles.begin()
        (lineCount, chargeCount, readingCount) = (0, 0, 0)
    }

    // MARK: Documents

    func open(_ root: DocumentTag, in handler: DocumentHandler) -> Bool {
        let name = root.localName
        let kind = InvoiceDocumentKind(root.uri, name)
        switch kind {
        case .envelopeHeader: return false
        case .invoice, .creditNote, .utilityStatement, .crossIndustryInvoice: break
        default: return refuse(kind, name, handler)
        }
        guard !isOpen else {
            handler.report("document-several", .error)
            handler.stop()
            return false
        }
        isOpen = true
        switch kind {
        case .creditNote: header.kind = .creditNote
        case .utilityStatement:
            header.kind = .utilityStatement
            header.documentWord = "utility statement"
        case .crossIndustryInvoice: header.comesAfterLines = true
        default: break
        }
        return true
    }

    private func refuse(
        _ kind: InvoiceDocumentKind?, _ name: String, _ handler: DocumentHandler
    ) -> Bool {
        switch kind {
        case .testSet: handler.report("document-test-set", .error)
        case .other:
            let words = InvoiceDocumentKind.words(for: name)
            handler.report(
                "document-not-an-invoice", .error,
                ["found": words.map { .message($0) } ?? .text(name)])
        default:
            handler.report("document-unknown", .error, ["found": .text(name)])
        }
        handler.stop()
        return false
    }

    // MARK: Lines

    func beginLine(_ handler: DocumentHandler) {
        draft = InvoiceLineDraft()
        draft.fileLine = handler.line
    }

    func endLine(_ handler: DocumentHandler) {
        lineCount += 1
        draft.locator = "line " + (draft.id.isEmpty ? "\(lineCount)" : draft.id)
        add(draft, handler)
    }

    func endReading(_ handler: DocumentHandler) {
        readingCount += 1
        draft.locator = "reading \(readingCount)"
        add(draft, handler)
    }

    func endCharge(_ handler: DocumentHandler) {
        guard charge.amount != nil || !charge.unreadable.isEmpty else { return }
        chargeCount += 1
        charge.locator = "\(isCharge ? "charge" : "allowance") \(chargeCount)"
        if !isCharge {
            charge.setAside = "allowance"
            charge.amount = charge.amount.map { ExactDecimal(mantissa: -$0.mantissa) }
        }
        add(charge, handler)
    }

    private func add(_ draft: InvoiceLineDraft, _ handler: DocumentHandler) {
        drafts.append(draft)
        if header.comesAfterLines {
            guard drafts.count > Self.mostWaiting else { return }
            handler.report("document-too-many-lines", .error)
            handler.stop()
        } else if drafts.count >= Self.portion {
            if isWhole { handler.stop() } else { handOn(handler) }
        }
    }

    /// Judges the lines at hand and hands them on.
    private func handOn(_ handler: DocumentHandler) {
        describe()
        let composer = InvoiceLineComposer(header: header, rules: rules, file: document.file)
        var lines: [SourceLine] = []
        lines.reserveCapacity(drafts.count)
        for draft in drafts {
            let composed = composer.line(draft)
            for problem in composed.problems {
                report(problem.id, draft, ["rule": problem.rule, "found": problem.found], handler)
            }
            if let start = draft.periodStart, let end = draft.periodEnd, start > end {
                let found = ["from": "\(start)", "to": "\(end)"]
                report("document-period-reversed", draft, found, handler)
            }
            lines.append(composed.line)
        }
        roles.assign(lines, drafts: drafts, header: header)
        let document = document
        guard let consumer else { return }
        for line in lines { consumer.take(line, of: document) }
        drafts.removeAll(keepingCapacity: true)
    }

    private func report(
        _ id: String, _ draft: InvoiceLineDraft, _ found: [String: String],
        _ handler: DocumentHandler
    ) {
        handler.diagnostics.report(
            Diagnostic(
                .warning, Message(id, found.mapValues { .text($0) }),
                at: SourcePosition(file: document.file, line: draft.fileLine),
                address: draft.locator))
    }

    private func describe() {
        document.kind = header.sign < 0 ? .creditNote : header.kind
        document.number = header.number
        document.uuid = header.uuid
        document.supplier = header.supplier
        document.issued = header.issued
        document.references = header.references
    }

    /// The document when its text has ended.
    func finish(_ handler: DocumentHandler, sha256: String) -> SourceDocument {
        if isOpen, !handler.diagnostics.hasErrors {
            if lineCount == 0, readingCount == 0 { addTotal(handler) }
            handOn(handler)
            if header.number.isEmpty {
                handler.diagnostics.report(
                    Diagnostic(
                        .warning, Message("document-without-number"),
                        at: SourcePosition(file: document.file)))
            }
        }
        describe()
        document.sha256 = sha256
        document.diagnostics = handler.diagnostics
        return document
    }

    /// An invoice without lines counts as one with its total (CII profiles MINIMUM and BASIC WL).
    private func addTotal(_ handler: DocumentHandler) {
        guard header.kind != .utilityStatement, header.netTotal != nil else {
            handler.diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        header.kind == .utilityStatement
                            ? "statement-without-readings" : "invoice-without-lines"),
                    at: SourcePosition(file: document.file)))
            return
        }
        // The total contains the charges and allowances of the document.
        for index in drafts.indices where drafts[index].setAside.isEmpty {
            drafts[index].setAside = "in-total"
        }
        let total = InvoiceLineDraft()
        total.locator = "total"
        total.amount = header.netTotal
        drafts.append(total)
    }
}
