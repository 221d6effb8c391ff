import Diagnostics
import EmissionFactors
import Quantities

/// Gathers accounts and suppliers of a ledger, then hands the lines of one transaction after the other on.
final class LedgerAssembler: DocumentConsumer {
    /// A line with more bytes of wordings has said some of them again.
    private static let mostOfLine = 1 << 18
    /// A transaction with more lines goes on in portions.
    private static let portion = 1024

    let rules: LineRules
    private let filter: LedgerReader.Filter
    private let consumer: any SourceLineConsumer
    private(set) var document: SourceDocument
    var masterFiles: LedgerMasterFiles
    var account = LedgerMasterFiles.Account()
    /// The master record or dimension at hand.
    var record = (id: "", name: "", number: "")
    var company = (name: "", number: "")
    var country = ""
    var currency = ""
    var transaction = (id: "", supplier: "", date: CalendarDate?.none)
    /// The line at hand: kept behind a constant pointer, for every field of every line goes through it.
    private let draftMemory: UnsafeMutablePointer<LedgerLineDraft>
    var draft: LedgerLineDraft {
        get { draftMemory.pointee }
        _modify { yield &draftMemory.pointee }
    }
    var analysis = (type: "", id: "")
    var declaredDebit: ExactDecimal?
    var declaredCredit: ExactDecimal?
    private var drafts: [LedgerLineDraft] = []
    private var wordings: [UInt8] = []
    /// Where the wordings of the line at hand begin.
    private var lineStart = 0
    private var debit = ExactDecimal.zero
    private var credit = ExactDecimal.zero
    private var lineCount = 0
    private var isOpen = false
    private var unknownAccounts = 0

    init(
        file: String, rules: LineRules, filter: LedgerReader.Filter,
        consumer: any SourceLineConsumer
    ) {
        self.rules = rules
        self.filter = filter
        self.consumer = consumer
        draftMemory = .allocate(capacity: 1)
        draftMemory.initialize(to: LedgerLineDraft())
        document = SourceDocument(file: file, kind: .ledger)
        masterFiles = LedgerMasterFiles(rules: rules)
    }

    deinit {
        draftMemory.deinitialize(count: 1)
        draftMemory.deallocate()
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
        if uri.hasSuffix(":DK") || uri.hasSuffix("/DK") || uri.contains(":DK_") { country = "DK" }
        if uri.hasSuffix(":NO") || uri.hasSuffix("/NO") || uri.contains(":NO_") { country = "NO" }
        return true
    }

    // MARK: Lines

    func beginLine(_ handler: DocumentHandler) {
        draft = LedgerLineDraft()
        draft.fileLine = handler.line
        lineStart = wordings.count
    }

    func endLine() {
        lineCount += 1
        if let amount = draft.amount {
            if amount.isNegative {
                credit = credit.subtracting(amount) ?? credit
            } else {
                debit = debit.adding(amount) ?? debit
            }
        }
        if transaction.supplier.isEmpty { transaction.supplier = draft.supplier }
        drafts.append(draft)
        if drafts.count >= Self.portion { handOn() }
    }

    func beginTransaction() {
        transaction = ("", "", nil)
    }

    func endTransaction() {
        handOn()
    }

    private func handOn() {
        if document.supplier == nil, !company.name.isEmpty || !company.number.isEmpty {
            document.supplier = SourceParty(name: company.name, id: company.number)
        }
        let document = document
        let origin = transaction.id.isEmpty ? "" : "transaction " + transaction.id
        for index in drafts.indices { consumer.take(line(drafts[index], origin), of: document) }
        drafts.removeAll(keepingCapacity: true)
        wordings.removeAll(keepingCapacity: true)
    }

    /// Keeps a text as bytes until it is known whether anybody asks for it: of most lines nobody does.
    func keep(_ text: DocumentText) -> Range<Int> {
        if wordings.count - lineStart > Self.mostOfLine { forgetReplaced() }
        let start = wordings.count
        wordings.append(contentsOf: text.trimmed)
        return start..<wordings.count
    }

    /// A line may say the same again and again: what counts is what it said last.
    private func forgetReplaced() {
        let (document, text) = (Array(wordings[draft.document]), Array(wordings[draft.text]))
        wordings.removeSubrange(lineStart...)
        draft.document = lineStart..<(lineStart + document.count)
        draft.text = draft.document.upperBound..<(draft.document.upperBound + text.count)
        wordings += document + text
    }

    private func wording(_ range: Range<Int>) -> String {
        wordings.withUnsafeBytes {
            DocumentText(bytes: UnsafeRawBufferPointer(rebasing: $0[range])).line
        }
    }

    private func line(_ draft: LedgerLineDraft, _ origin: String) -> SourceLine {
        var line = SourceLine(
            origin: SourceOrigin(
                file: document.file, document: origin,
                locator: draft.id.isEmpty ? "" : "line " + draft.id, line: draft.fileLine),
            quality: .spend)
        if let date = draft.date ?? transaction.date { line.period = date...date }
        line.amount = draft.amount
        line.currency = draft.amount == nil ? "" : currency
        line.project = draft.project
        line.costCentre = draft.costCentre
        let account = masterFiles.accounts[draft.account]
        setQuantity(of: &line, from: draft)
        setRole(of: &line, account?.role ?? role(ofUnlisted: draft.account), draft)
        // Most lines are of the balance sheet: nobody asks what they say.
        if case .setAside = line.role { return line }
        line.accountName = account?.name ?? ""
        line.standardAccount = account?.standard ?? ""
        setTexts(of: &line, from: draft)
        return line
    }

    private func setTexts(of line: inout SourceLine, from draft: LedgerLineDraft) {
        let supplierID = draft.supplier.isEmpty ? transaction.supplier : draft.supplier
        if !supplierID.isEmpty {
            line.supplier =
                masterFiles.suppliers[supplierID] ?? SourceParty(name: supplierID, id: "")
        }
        line.text = wording(draft.text)
        line.account = draft.account
        if !draft.document.isEmpty { line.attributes["evidence"] = wording(draft.document) }
    }

    /// An account that the file does not list: Norwegian numbers tell by themselves.
    private func role(ofUnlisted account: String) -> LedgerAccountRole {
        guard country == "NO" else { return .unknown }
        return rules.accounts.role(country: country, type: "", standardAccount: account)
    }

    private func setQuantity(of line: inout SourceLine, from draft: LedgerLineDraft) {
        if !draft.carbonType.isEmpty { line.attributes["activity"] = draft.carbonType }
        guard let quantity = draft.quantity, !draft.unit.isEmpty || !draft.carbonType.isEmpty
        else { return }
        line.quantity = quantity
        line.unitCode = draft.unit
        if let entry = rules.units[draft.unit], let unit = entry.unit {
            line.quantity = quantity.multiplied(by: entry.ratio)
            line.unit = unit
        } else {
            line.unit = UnitCatalogue.unit(draft.unit)
        }
        if line.unit != nil { line.quality = .declared }
    }

    private func setRole(
        of line: inout SourceLine, _ role: LedgerAccountRole, _ draft: LedgerLineDraft
    ) {
        guard draft.unreadable.isEmpty else {
            line.role = .unreadable(reason: draft.unreadable)
            return
        }
        switch role {
        case .expense: break
        case .incomeStatement: line.review = "review-account-type"
        case .unknown:
            line.review = "review-account-type"
            unknownAccounts += 1
        case .revenue: line.role = .setAside(rule: "revenue")
        case .payroll: line.role = .setAside(rule: "payroll")
        case .depreciation: line.role = .setAside(rule: "depreciation")
        case .finance: line.role = .setAside(rule: "finance")
        case .vat: line.role = .setAside(rule: "vat")
        case .balance: line.role = .setAside(rule: "balance")
        }
        guard line.role == .activity else { return }
        if !filter.projects.isEmpty, !filter.projects.contains(draft.project) {
            line.role = .setAside(rule: "other-project")
        } else if !filter.costCentres.isEmpty, !filter.costCentres.contains(draft.costCentre) {
            line.role = .setAside(rule: "other-cost-centre")
        } else if draft.amount == .zero, line.quantity == nil {
            line.role = .setAside(rule: "no-amount")
        }
    }

    // MARK: The end

    func finish(_ handler: DocumentHandler, sha256: String) -> SourceDocument {
        if isOpen, !handler.diagnostics.hasErrors { check(handler) }
        if document.supplier == nil, !company.name.isEmpty {
            document.supplier = SourceParty(name: company.name, id: company.number)
        }
        document.sha256 = sha256
        document.diagnostics = handler.diagnostics
        return document
    }

    /// Compares the sums of all lines with those that the file declares.
    private func check(_ handler: DocumentHandler) {
        let position = SourcePosition(file: document.file)
        if lineCount == 0 {
            handler.diagnostics.report(
                Diagnostic(.error, Message("ledger-without-entries"), at: position))
        }
        if unknownAccounts > 0 {
            handler.diagnostics.report(
                Diagnostic(
                    .warning,
                    Message("ledger-accounts-unknown", ["count": .number(unknownAccounts)]),
                    at: position))
        }
        for (declared, sum) in [(declaredDebit, debit), (declaredCredit, credit)] {
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
