import EmissionFactors
import Quantities

extension InvoiceAssembler {
    // MARK: Starts

    func start(_ field: Int, _ tag: DocumentTag, in handler: DocumentHandler) {
        switch InvoiceField(rawValue: field) {
        case .line, .statementLine, .reading: beginLine(handler)
        case .quantity: draft.unitCode = tag.value(of: "unitCode")
        case .amount: draft.currency = tag.value(of: "currencyID")
        case .itemClass: startItemClass(tag, handler)
        case .property: draft.properties.append(InvoiceLineDraft.Property())
        case .charge, .freight:
            charge = InvoiceLineDraft()
            charge.fileLine = handler.line
            isCharge = true
        case .chargeAmount: charge.currency = tag.value(of: "currencyID")
        case .documentReference, .lineReference: reference = ("", "")
        case .consumptionPoint: place = ("", "")
        case .supplierRegistration, .supplierTaxNumber, .supplierIdentification,
            .supplierEndpoint:
            scheme = tag.value(of: "schemeID")
        default: break
        }
    }

    /// The classification's list: UNSPSC is written in several ways.
    private func startItemClass(_ tag: DocumentTag, _ handler: DocumentHandler) {
        let list = tag.value(of: "listID")
        let isUNSPSC =
            list == "TST" || list.uppercased() == "UNSPSC"
            || tag.value(of: "listAgencyID") == "113"
        itemList = isUNSPSC ? "UNSPSC" : list
        let version = tag.value(of: "listVersionID")
        guard list == "TST", !Self.listVersions.contains(version) else { return }
        handler.report(
            "item-class-version", .warning, ["rule": "GP001", "found": .text(version)])
    }

    private static let listVersions = ["19.05.01", "19.0501", "26.08.01", "26.0801"]

    // MARK: Ends

    func end(_ field: Int, _ text: DocumentText, in handler: DocumentHandler) {
        guard let field = InvoiceField(rawValue: field) else { return }
        if field.rawValue < InvoiceField.line.rawValue {
            endHeader(field, text, handler)
        } else {
            endLineField(field, text, handler)
        }
    }

    private func endHeader(
        _ field: InvoiceField, _ text: DocumentText, _ handler: DocumentHandler
    ) {
        switch field {
        case .profile: header.profile = text.line
        case .number: header.number = text.line
        case .uuid: header.uuid = text.line
        case .issued: header.issued = date(text, handler)
        case .type: header.typeCode = text.code
        case .currency: header.currency = text.code
        case .account: header.account = text.line
        case .project: header.project = text.line
        case .periodStart: header.periodStart = date(text, handler)
        case .periodEnd: header.periodEnd = date(text, handler)
        case .delivered: header.delivered = date(text, handler)
        case .deliveryPlace: header.deliveryPlace = text.line
        case .deliveryCountry: header.deliveryCountry = text.code
        case .supplierCountry: header.supplierCountry = text.code
        case .documentReferenceID: reference.id = text.line
        case .documentReferenceType: reference.type = text.line
        case .documentReference: endReference()
        case .billingReference: header.references.append(text.line)
        case .charge, .freight: endCharge(handler)
        case .chargeIndicator: isCharge = text.code != "false" && text.code != "0"
        case .chargeReason: InvoiceLineDraft.append(text.line, to: &charge.name)
        case .chargeAmount: charge.amount = number(text, charge, handler)
        case .netTotal: header.netTotal = text.decimal
        default: endSupplier(field, text)
        }
    }

    private func endSupplier(_ field: InvoiceField, _ text: DocumentText) {
        switch field {
        case .supplierName where header.supplierName.isEmpty: header.supplierName = text.line
        case .supplierRegisteredName: header.supplierRegisteredName = text.line
        case .supplierRegistration:
            header.supplierRegistration = InvoiceHeader.companyNumber(text)
        case .supplierTaxNumber where scheme != "FC":
            // The tax office also has words here, such as that a company is approved.
            let code = InvoiceHeader.companyNumber(text)
            if code.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
                header.supplierTaxNumber = code
            }
        case .supplierIdentification where scheme == "DK:CVR" || scheme == "0184":
            header.supplierIdentification = InvoiceHeader.companyNumber(text)
        case .supplierEndpoint
        where header.supplierIdentification.isEmpty && (scheme == "DK:CVR" || scheme == "0184"):
            header.supplierIdentification = InvoiceHeader.companyNumber(text)
        default: break
        }
    }

    /// A metering point has the type 130, a project on a credit note 50 (EN 16931 BT-18, Peppol).
    private func endReference() {
        switch reference.type {
        case "130" where header.meteringPoint.isEmpty: header.meteringPoint = reference.id
        case "50" where header.project.isEmpty: header.project = reference.id
        default: break
        }
    }

    private func endLineField(
        _ field: InvoiceField, _ text: DocumentText, _ handler: DocumentHandler
    ) {
        switch field {
        case .line: endLine(handler)
        case .lineID: draft.id = text.line
        case .lineStatus: draft.status = text.code
        case .lineNote: InvoiceLineDraft.append(text.line, to: &draft.note)
        case .quantity: endQuantity(text, handler)
        case .amount: draft.amount = number(text, draft, handler)
        case .lineAccount: draft.account = text.line
        case .linePeriodStart: draft.periodStart = date(text, handler)
        case .linePeriodEnd: draft.periodEnd = date(text, handler)
        case .lineDelivered: draft.delivered = date(text, handler)
        case .linePlace where draft.meter.isEmpty: draft.meter = text.line
        case .lineReferenceID: reference.id = text.line
        case .lineReferenceType: reference.type = text.line
        case .lineReference:
            if reference.type == "130" || reference.type.isEmpty, draft.meter.isEmpty {
                draft.meter = reference.id
            }
        case .itemName: InvoiceLineDraft.append(text.line, to: &draft.name)
        case .itemDescription: InvoiceLineDraft.append(text.line, to: &draft.description)
        case .itemClass: endItemClass(text, handler)
        case .propertyName: setProperty(\.name, text)
        case .propertyValue: setProperty(\.value, text)
        default: endStatementField(field, text, handler)
        }
    }

    private func setProperty(
        _ path: WritableKeyPath<InvoiceLineDraft.Property, String>, _ text: DocumentText
    ) {
        guard let last = draft.properties.indices.last else { return }
        draft.properties[last][keyPath: path] = text.line
    }

    private func endItemClass(_ text: DocumentText, _ handler: DocumentHandler) {
        let code = text.code
        guard !code.isEmpty else { return }
        draft.codes.append(ItemCode(list: itemList, value: code))
        guard itemList == "UNSPSC", !Self.isUNSPSC(code) else { return }
        handler.report("item-class-not-unspsc", .warning, ["rule": "GP002", "found": .text(code)])
    }

    /// Whether a class has the eight digits of UNSPSC.
    private static func isUNSPSC(_ code: String) -> Bool {
        var code = code
        return code.withUTF8 { $0.count == 8 && $0.allSatisfy { $0 &- 0x30 <= 9 } }
    }

    private func endQuantity(_ text: DocumentText, _ handler: DocumentHandler) {
        draft.quantity = number(text, draft, handler)
        draft.unit = rules.units[draft.unitCode]
        guard draft.quantity != nil, !draft.unitCode.isEmpty, draft.unit == nil else { return }
        handler.report("unit-code-unknown", .warning, ["found": .text(draft.unitCode)])
    }

    private func number(
        _ text: DocumentText, _ draft: InvoiceLineDraft, _ handler: DocumentHandler
    ) -> ExactDecimal? {
        guard !text.isBlank else { return nil }
        guard let number = text.decimal else {
            draft.unreadable = "review-not-a-number"
            draft.unreadableText = text.line
            handler.report("document-not-a-number", .warning, ["found": .text(text.line)])
            return nil
        }
        return number
    }

    func date(_ text: DocumentText, _ handler: DocumentHandler) -> CalendarDate? {
        guard !text.isBlank else { return nil }
        guard let date = text.basicDate else {
            handler.report("document-not-a-date", .warning, ["found": .text(text.line)])
            return nil
        }
        return date
    }
}
