import EmissionFactors
import Quantities

extension LedgerAssembler {
    func start(_ field: Int, _ tag: DocumentTag, in handler: DocumentHandler) {
        switch LedgerField(rawValue: field) {
        case .line: beginLine(handler)
        case .transaction: transaction = LedgerPortion.Transaction()
        case .account: account = LedgerMasterFiles.Account()
        case .supplier, .analysisTypeEntry: record = ("", "", "")
        case .analysis: beginAnalysis()
        default: break
        }
    }

    func end(_ field: Int, _ text: DocumentText, in handler: DocumentHandler) {
        guard let field = LedgerField(rawValue: field) else { return }
        if field.rawValue < LedgerField.transaction.rawValue {
            endMasterField(field, text, handler)
        } else {
            endEntryField(field, text, handler)
        }
    }

    private func endMasterField(
        _ field: LedgerField, _ text: DocumentText, _ handler: DocumentHandler
    ) {
        switch field {
        case .country: if header.country.isEmpty { header.country = text.code }
        case .companyRegistration: header.company.number = InvoiceHeader.companyNumber(text)
        case .companyName: header.company.name = text.line
        case .currency: header.currency = text.code
        case .accountID: account.id = text.line
        case .accountName: account.name = text.line
        case .standardAccount: account.standard = text.code
        case .accountType: account.type = text.code
        case .account:
            add(.account(account, country: header.country), handler)
            account = LedgerMasterFiles.Account()
        case .supplierID: record.id = text.line
        case .supplierName: record.name = text.line
        case .supplierRegistration: record.number = InvoiceHeader.companyNumber(text)
        case .supplier:
            let party = SourceParty(name: record.name, id: record.number)
            add(.supplier(party, id: record.id), handler)
        case .analysisTypeID: record.id = text.line
        case .analysisTypeName: record.name = text.line
        case .analysisTypeEntry: addDimension(handler)
        case .totalDebit: declaredDebit = text.decimal
        case .totalCredit: declaredCredit = text.decimal
        default: break
        }
    }

    private func endEntryField(
        _ field: LedgerField, _ text: DocumentText, _ handler: DocumentHandler
    ) {
        switch field {
        case .transaction: endTransaction()
        case .transactionID: transaction.id = keep(text)
        case .transactionDate: transaction.date = date(text, handler)
        case .transactionSupplier: transaction.supplier = keep(text)
        case .line: endLine()
        case .lineID: draft[.id] = keep(text)
        case .lineAccount: draft[.account] = keep(text)
        case .lineDate: draft.date = date(text, handler)
        case .lineDocument: draft[.document] = keep(text)
        case .lineSupplier: draft[.supplier] = keep(text)
        case .lineText: draft[.wording] = keep(text)
        // Some exports write the amount without an element of its own.
        case .debit, .debitAmount:
            if let number = number(text, handler) { draft.add(number) }
        case .credit, .creditAmount:
            if let number = number(text, handler) { draft.subtract(number) }
        case .analysisType: noteAnalysis(type: keep(text))
        case .analysisID: noteAnalysis(id: keep(text))
        case .analysis: endAnalysis()
        case .quantity: draft.quantity = number(text, handler)
        case .unit: draft[.unit] = bytes.append(codeOf: text)
        default: break
        }
    }

    private func number(_ text: DocumentText, _ handler: DocumentHandler) -> ExactDecimal? {
        guard !text.isBlank else { return nil }
        guard let number = text.decimal else {
            draft.isUnreadable = true
            handler.report("document-not-a-number", .warning, ["found": .text(text.line)])
            return nil
        }
        return number
    }

    private func date(_ text: DocumentText, _ handler: DocumentHandler) -> CalendarDate? {
        guard !text.isBlank else { return nil }
        guard let date = text.date else {
            handler.report("document-not-a-date", .warning, ["found": .text(text.line)])
            return nil
        }
        return date
    }
}
