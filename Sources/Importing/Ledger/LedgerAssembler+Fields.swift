import EmissionFactors
import Quantities

extension LedgerAssembler {
    func start(_ field: Int, _ tag: DocumentTag, in handler: DocumentHandler) {
        switch LedgerField(rawValue: field) {
        case .line: beginLine(handler)
        case .transaction: beginTransaction()
        case .account: account = LedgerMasterFiles.Account()
        case .supplier, .analysisTypeEntry: record = ("", "", "")
        case .analysis: analysis = ("", "")
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
        case .country: if country.isEmpty { country = text.code }
        case .companyRegistration: company.number = InvoiceHeader.companyNumber(text)
        case .companyName: company.name = text.line
        case .currency: currency = text.code
        case .accountID: account.id = text.line
        case .accountName: account.name = text.line
        case .standardAccount: account.standard = text.code
        case .accountType: account.type = text.code
        case .account:
            masterFiles.add(account, country: country)
            bound(handler)
        case .supplierID: record.id = text.line
        case .supplierName: record.name = text.line
        case .supplierRegistration: record.number = InvoiceHeader.companyNumber(text)
        case .supplier:
            masterFiles.add(SourceParty(name: record.name, id: record.number), id: record.id)
            bound(handler)
        case .analysisTypeID: record.id = text.line
        case .analysisTypeName: record.name = text.line
        case .analysisTypeEntry:
            masterFiles.addDimension(record.id, name: record.name)
            bound(handler)
        case .totalDebit: declaredDebit = text.decimal
        case .totalCredit: declaredCredit = text.decimal
        default: break
        }
    }

    private func bound(_ handler: DocumentHandler) {
        guard masterFiles.count > LedgerMasterFiles.mostRecords else { return }
        handler.report("ledger-too-many-accounts", .error)
        handler.stop()
    }

    private func endEntryField(
        _ field: LedgerField, _ text: DocumentText, _ handler: DocumentHandler
    ) {
        switch field {
        case .transaction: endTransaction()
        case .transactionID: transaction.id = text.line
        case .transactionDate: transaction.date = date(text, handler)
        case .transactionSupplier: transaction.supplier = text.line
        case .line: endLine()
        case .lineID: draft.id = text.line
        case .lineAccount: draft.account = text.line
        case .lineDate: draft.date = date(text, handler)
        case .lineDocument: draft.document = keep(text)
        case .lineSupplier: draft.supplier = text.line
        case .lineText: draft.text = keep(text)
        // Some exports write the amount without an element of its own.
        case .debit, .debitAmount:
            if let number = number(text, handler) { draft.add(number) }
        case .credit, .creditAmount:
            if let number = number(text, handler) { draft.subtract(number) }
        case .analysisType: analysis.type = text.line
        case .analysisID: analysis.id = text.line
        case .analysis: endAnalysis()
        case .quantity: draft.quantity = number(text, handler)
        case .unit: draft.unit = text.code
        default: break
        }
    }

    private func endAnalysis() {
        switch masterFiles.dimension(analysis.type) {
        case .project: draft.project = analysis.id
        case .costCentre: draft.costCentre = analysis.id
        case .carbonType: draft.carbonType = analysis.id
        case .carbonUnit: draft.unit = analysis.id
        case .carbonQuantity:
            var text = analysis.id
            draft.quantity = text.withUTF8 {
                DocumentText(bytes: UnsafeRawBufferPointer($0)).decimal
            }
            if draft.quantity == nil { draft.unreadable = "document-not-a-number" }
        case .other: break
        }
    }

    private func number(_ text: DocumentText, _ handler: DocumentHandler) -> ExactDecimal? {
        guard !text.isBlank else { return nil }
        guard let number = text.decimal else {
            draft.unreadable = "document-not-a-number"
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
