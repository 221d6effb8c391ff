import EmissionFactors
import Quantities

/// Remembers of each line as little as finding double counting takes.
struct CountingRecord {
    var suppliers = SupplierTable()
    private(set) var documents: [DocumentKey] = []
    /// Invoice lines, positive and negative.
    private(set) var invoiceLines: [MoneyKey] = []
    /// Lines of ledgers and account statements.
    private(set) var ledgerLines: [MoneyKey] = []
    private(set) var energy: [EnergyKey] = []
    /// Energy on tariffs and taxes that their own document bills nowhere.
    private(set) var unbilledEnergy: [EnergyKey] = []
    private(set) var vehicles: [VehicleKey] = []
    /// Quantities of invoice lines in ten-thousandths, by line, for partial credits.
    private(set) var quantities: [UInt32: Int64] = [:]
    /// Lines of energy that wait for a person: nothing gives way to them.
    private(set) var waiting: Set<UInt32> = []
    private var current: (file: Int, number: String, uuid: String)?

    /// Takes a line; all lines count for their document's total, only activities can be counted twice.
    mutating func take(
        _ facts: CountingFacts, supplier: SourceParty?, number: UInt32,
        of document: SourceDocument, file: Int, isActivity: Bool, isWaiting: Bool = false
    ) {
        if isWaiting, facts.wattHours > 0 { waiting.insert(number) }
        if document.kind == .invoice || document.kind == .creditNote {
            enter(document, file, number)
            add(facts)
        }
        guard isActivity else { return }
        // The company of a ledger is the one that keeps it, no supplier.
        let party = supplier ?? (document.kind == .ledger ? nil : document.supplier)
        let supplier = suppliers.number(of: party)
        takeMoney(facts, supplier, number, document)
        takeEnergy(facts, supplier, number, document)
        // Kilometres give way to litres that count, not to some that wait.
        guard !isWaiting, facts.plate != 0, facts.millilitres > 0 || facts.metres > 0 else {
            return
        }
        vehicles.append(
            VehicleKey(
                plate: facts.plate, month: facts.first / 100, line: number,
                millilitres: facts.millilitres, metres: facts.metres))
    }

    private mutating func enter(_ document: SourceDocument, _ file: Int, _ line: UInt32) {
        if let current, current == (file, document.number, document.uuid) { return }
        current = (file, document.number, document.uuid)
        documents.append(
            DocumentKey(
                kind: document.kind, file: file, number: document.number, uuid: document.uuid,
                references: document.references,
                supplier: suppliers.number(of: document.supplier), issued: document.issued,
                firstLine: line))
    }

    private mutating func add(_ facts: CountingFacts) {
        let last = documents.count - 1
        documents[last].lineCount += 1
        documents[last].total &+= facts.amount ?? 0
        documents[last].currency = facts.currency
        documents[last].content &+= facts.content
    }

    private mutating func takeMoney(
        _ facts: CountingFacts, _ supplier: UInt32, _ number: UInt32, _ document: SourceDocument
    ) {
        guard let amount = facts.amount, amount != 0 else { return }
        var key = MoneyKey(
            amount: amount, supplier: supplier, document: 0, line: number, day: facts.first,
            currency: facts.currency, text: facts.text)
        switch document.kind {
        case .invoice, .creditNote:
            key.document = UInt32(documents.count)
            key.day = document.issued?.number ?? key.day
            invoiceLines.append(key)
            // Only what is taken back is asked for later.
            if let quantity = facts.quantity, amount < 0 { quantities[number] = quantity }
        case .ledger, .table:
            guard facts.isSpend else { return }
            key.document = facts.evidence
            key.text = facts.account
            ledgerLines.append(key)
        default: break
        }
    }

    private mutating func takeEnergy(
        _ facts: CountingFacts, _ supplier: UInt32, _ number: UInt32, _ document: SourceDocument
    ) {
        guard facts.wattHours > 0 else { return }
        let isMeasured = document.kind == .meterData || document.kind == .utilityStatement
        energy.append(energyKey(facts, supplier, number, isMeasured: isMeasured))
    }

    /// Takes a line of energy that nothing else of its document bills.
    mutating func takeCandidate(_ facts: CountingFacts, number: UInt32) {
        guard facts.wattHours > 0 else { return }
        unbilledEnergy.append(energyKey(facts, 0, number, isMeasured: false))
    }

    private func energyKey(
        _ facts: CountingFacts, _ supplier: UInt32, _ number: UInt32, isMeasured: Bool
    ) -> EnergyKey {
        EnergyKey(
            wattHours: facts.wattHours, first: facts.first, last: facts.last, meter: facts.meter,
            supplier: supplier, line: number, document: UInt32(documents.count),
            isMeasured: isMeasured)
    }
}
