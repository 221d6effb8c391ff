import Diagnostics
import EmissionFactors
import Quantities

/// Turns what a line and the header say into a source line: dates, signs, units, declared emissions.
struct InvoiceLineComposer {
    let header: InvoiceHeader
    let rules: LineRules
    let file: String
    private let supplier: SourceParty?
    private let country: String
    private let document: String

    init(header: InvoiceHeader, rules: LineRules, file: String) {
        self.header = header
        self.rules = rules
        self.file = file
        supplier = header.supplier
        country = header.country
        let word = header.sign < 0 ? "credit note" : header.documentWord
        document = header.number.isEmpty ? word : word + " " + header.number
    }

    /// The source line, and the problems of its emission data.
    func line(
        _ draft: InvoiceLineDraft
    ) -> (line: SourceLine, problems: [EmissionProperties.Problem]) {
        let line = SourceLine(origin: origin(of: draft), quality: draft.quality ?? .spend)
        line.period = period(of: draft)
        line.amount = signed(draft.amount)
        line.currency =
            draft.amount == nil ? "" : draft.currency.isEmpty ? header.currency : draft.currency
        line.supplier = supplier
        line.country = country
        line.text = draft.text
        line.itemCodes = draft.codes
        line.account = draft.account.isEmpty ? header.account : draft.account
        line.project = header.project
        line.attributes = draft.attributes
        setQuantity(of: line, from: draft)
        if InvoiceLineRoles.isMetered(line) {
            let meters = [draft.meter, header.meteringPoint, header.deliveryPlace]
            line.meter = meters.first { !$0.isEmpty } ?? ""
        }
        var emission: EmissionProperties?
        if !draft.properties.isEmpty {
            let read = EmissionProperties(
                draft.properties, quantity: draft.quantity, codes: rules.units)
            emission = read
            line.declared = signed(read.declared)
            if !read.problems.isEmpty { line.review = "review-declared-emission" }
        }
        if draft.quality == nil {
            line.quality =
                line.declared != nil ? .supplierFactor : line.unit != nil ? .invoiced : .spend
        }
        if header.kind == .creditNote, draft.amount?.isNegative == true,
            draft.quantity?.isNegative == true
        {
            line.review = "review-double-minus"
        }
        if !draft.unreadable.isEmpty {
            line.role = .unreadable(reason: draft.unreadable)
            if !draft.unreadableText.isEmpty {
                line.attributes["unreadable"] = draft.unreadableText
            }
        }
        return (line, emission?.problems ?? [])
    }

    private func origin(of draft: InvoiceLineDraft) -> SourceOrigin {
        SourceOrigin(
            file: file, document: document, locator: draft.locator, line: draft.fileLine)
    }

    /// Line before header before delivery before issue (EN 16931 BT-134, BT-73, BT-72, BT-2).
    private func period(of draft: InvoiceLineDraft) -> ClosedRange<CalendarDate>? {
        Self.range(draft.periodStart, draft.periodEnd) ?? Self.range(draft.delivered, nil)
            ?? Self.range(header.periodStart, header.periodEnd)
            ?? Self.range(header.delivered, nil) ?? Self.range(header.issued, nil)
    }

    /// From one day to another; where one is not stated, the other alone.
    static func range(
        _ first: CalendarDate?, _ last: CalendarDate?
    ) -> ClosedRange<CalendarDate>? {
        guard let start = first ?? last, let end = last ?? first, start <= end else { return nil }
        return start...end
    }

    private func signed(_ number: ExactDecimal?) -> ExactDecimal? {
        guard let number, header.sign < 0 else { return number }
        return ExactDecimal(mantissa: -number.mantissa)
    }

    private func signed(_ emission: DeclaredEmission?) -> DeclaredEmission? {
        guard let emission, header.sign < 0 else { return emission }
        return DeclaredEmission(
            factor: emission.factor, unitCode: emission.unitCode, net: signed(emission.net),
            sourceLabel: emission.sourceLabel)
    }

    private func setQuantity(of line: SourceLine, from draft: InvoiceLineDraft) {
        line.quantity = signed(draft.quantity)
        line.unitCode = draft.unitCode
        guard let quantity = line.quantity else { return }
        guard let entry = draft.unit else {
            if let unit = rules.units.lookalike(draft.unitCode) {
                line.statedSuggestion = LineSuggestion(
                    quantity: quantity, unit: unit, words: "\(quantity) \(draft.unitCode)")
                line.review = "review-unit-code"
            }
            return
        }
        if let meant = entry.meant {
            line.statedSuggestion = LineSuggestion(
                quantity: quantity, unit: meant, words: "\(quantity) \(draft.unitCode)")
            line.review = says(meant, draft) ? "unit-contradicts-text" : "review-unit-code"
            return
        }
        guard let unit = entry.unit, let inUnit = quantity.multiplied(by: entry.ratio) else {
            return
        }
        line.quantity = inUnit
        line.unit = unit
    }

    /// Whether the text of a line names a unit of the same kind.
    private func says(_ unit: MeasurementUnit, _ draft: InvoiceLineDraft) -> Bool {
        let found = rules.words.groups(in: FoldedText(draft.text)) & rules.unitWords
        return rules.rules.enumerated().contains { index, rule in
            found & (1 << UInt128(index)) != 0
                && UnitCatalogue.unit(rule.name)?.dimension == unit.dimension
        }
    }
}
