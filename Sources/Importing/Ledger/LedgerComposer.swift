import EmissionFactors
import Quantities

/// Makes lines of what a ledger says, in the thread that judges them: their roles by their accounts, and
/// texts only where somebody asks for them, for most lines are of the balance sheet.
final class LedgerComposer: @unchecked Sendable {
    // Unchecked: one thread hands portions on, one after another; when it has ended, another counts.
    private let file: String
    private let rules: LineRules
    private let filter: LedgerReader.Filter
    private var masterFiles: LedgerMasterFiles
    /// How many lines are of accounts that nothing is known of.
    private(set) var unknownAccounts = 0

    init(file: String, rules: LineRules, filter: LedgerReader.Filter) {
        self.file = file
        self.rules = rules
        self.filter = filter
        masterFiles = LedgerMasterFiles(rules: rules)
    }

    /// Makes the lines of a portion and hands each on.
    func handOn(_ portion: LedgerPortion, to consumer: any SourceLineConsumer) {
        for record in portion.masterRecords { masterFiles.add(record) }
        let document = portion.header.document(file)
        var start = 0
        for transaction in portion.transactions {
            let place =
                transaction.id.isEmpty ? "" : "transaction " + portion.bytes.text(transaction.id)
            for index in start..<transaction.end {
                handOn(
                    LedgerLine(
                        draft: portion.lines[index], transaction: transaction, portion: portion,
                        place: place), to: consumer, document)
            }
            start = transaction.end
        }
    }

    private func handOn(
        _ line: LedgerLine, to consumer: any SourceLineConsumer, _ document: SourceDocument
    ) {
        let account = masterFiles.accounts[line.bytes(.account)]
        let role = account?.role ?? role(ofUnlisted: line)
        if role == .unknown, !line.draft.isUnreadable { unknownAccounts += 1 }
        let ruling = ruling(on: line, role)
        if case .setAside(let rule) = ruling,
            consumer.setAside(rule, at: line.linePlace, of: document)
        {
            return
        }
        consumer.take(composed(line, account, ruling, role), of: document)
    }

    // MARK: Roles

    /// An account that the file does not list: Norwegian numbers tell by themselves.
    private func role(ofUnlisted line: LedgerLine) -> LedgerAccountRole {
        let country = line.portion.header.country
        guard country == "NO" else { return .unknown }
        return rules.accounts.role(
            country: country, type: "", standardAccount: line.text(.account))
    }

    private func ruling(on line: LedgerLine, _ role: LedgerAccountRole) -> SourceRole {
        if line.draft.isUnreadable { return .unreadable(reason: "review-not-a-number") }
        switch role {
        case .expense, .incomeStatement, .unknown: break
        case .revenue: return .setAside(rule: "revenue")
        case .payroll: return .setAside(rule: "payroll")
        case .depreciation: return .setAside(rule: "depreciation")
        case .finance: return .setAside(rule: "finance")
        case .vat: return .setAside(rule: "vat")
        case .balance: return .setAside(rule: "balance")
        }
        if !filter.projects.isEmpty, !filter.projects.contains(line.text(.project)) {
            return .setAside(rule: "other-project")
        }
        if !filter.costCentres.isEmpty, !filter.costCentres.contains(line.text(.costCentre)) {
            return .setAside(rule: "other-cost-centre")
        }
        if line.draft.amount == .zero, !line.statesQuantity {
            return .setAside(rule: "no-amount")
        }
        return .activity
    }

    // MARK: Lines

    private func composed(
        _ line: LedgerLine, _ account: LedgerMasterFiles.Account?, _ ruling: SourceRole,
        _ role: LedgerAccountRole
    ) -> SourceLine {
        let draft = line.draft
        let composed = SourceLine(origin: line.origin(in: file), quality: .spend)
        if let date = draft.date ?? line.transaction.date { composed.period = date...date }
        composed.amount = draft.amount
        composed.currency = draft.amount == nil ? "" : line.portion.header.currency
        composed.project = line.text(.project)
        composed.costCentre = line.text(.costCentre)
        composed.role = ruling
        setQuantity(of: composed, from: line)
        if role == .incomeStatement || role == .unknown, !draft.isUnreadable {
            composed.review = "review-account-type"
        }
        if case .setAside = ruling { return composed }
        composed.accountName = account?.name ?? ""
        composed.standardAccount = account?.standard ?? ""
        setTexts(of: composed, from: line)
        return composed
    }

    private func setQuantity(of composed: SourceLine, from line: LedgerLine) {
        if !line.draft[.carbonType].isEmpty {
            composed.attributes["activity"] = line.text(.carbonType)
        }
        guard let quantity = line.draft.quantity, line.statesQuantity else { return }
        let unitCode = line.text(.unit)
        composed.quantity = quantity
        composed.unitCode = unitCode
        if let entry = rules.units[unitCode], let unit = entry.unit {
            composed.quantity = quantity.multiplied(by: entry.ratio)
            composed.unit = unit
        } else {
            composed.unit = UnitCatalogue.unit(unitCode)
        }
        if composed.unit != nil { composed.quality = .declared }
    }

    private func setTexts(of composed: SourceLine, from line: LedgerLine) {
        let supplier =
            line.draft[.supplier].isEmpty ? line.transaction.supplier : line.draft[.supplier]
        if !supplier.isEmpty {
            let id = line.portion.bytes[supplier]
            composed.supplier =
                masterFiles.suppliers[id]
                ?? SourceParty(name: line.portion.bytes.text(supplier), id: "")
        }
        composed.text = line.text(.wording)
        composed.account = line.text(.account)
        if !line.draft[.document].isEmpty {
            composed.attributes["evidence"] = line.text(.document)
        }
    }
}

/// One line of a ledger with what stands around it.
struct LedgerLine {
    let draft: LedgerLineDraft
    let transaction: LedgerPortion.Transaction
    let portion: LedgerPortion
    /// The place of its transaction in the file.
    let place: String

    func bytes(_ text: LedgerLineDraft.Text) -> UnsafeRawBufferPointer {
        portion.bytes[draft[text]]
    }

    func text(_ text: LedgerLineDraft.Text) -> String {
        draft[text].isEmpty ? "" : portion.bytes.text(draft[text])
    }

    /// Whether it has a quantity, with a unit or a tag that says of what.
    var statesQuantity: Bool {
        draft.quantity != nil && (!draft[.unit].isEmpty || !draft[.carbonType].isEmpty)
    }

    var linePlace: LinePlace {
        LinePlace(document: place, word: "line ", number: bytes(.id))
    }

    func origin(in file: String) -> SourceOrigin {
        SourceOrigin(
            file: file, document: place,
            locator: draft[.id].isEmpty ? "" : "line " + text(.id), line: Int(draft.fileLine))
    }
}
