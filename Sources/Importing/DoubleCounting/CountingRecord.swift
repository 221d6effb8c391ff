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
    private(set) var vehicles: [VehicleKey] = []
    /// Quantities of invoice lines in ten-thousandths, by line, for partial credits.
    private(set) var quantities: [UInt32: Int64] = [:]
    private var current: (file: Int, number: String, uuid: String)?

    private static let watthours = Dimension([.energy: 1])
    private static let volume = Dimension([.length: 3])
    private static let length = Dimension([.length: 1])

    /// Takes a line; all lines count for their document's total, only activities can be counted twice.
    mutating func take(
        _ line: SourceLine, number: UInt32, of document: SourceDocument, file: Int,
        isActivity: Bool
    ) {
        if document.kind == .invoice || document.kind == .creditNote {
            enter(document, file, number)
            add(line)
        }
        guard isActivity else { return }
        takeMoney(line, number, document)
        takeEnergy(line, number, document)
        takeVehicle(line, number)
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

    private mutating func add(_ line: SourceLine) {
        let last = documents.count - 1
        documents[last].lineCount += 1
        documents[last].total &+= line.amount?.tenThousandths ?? 0
        documents[last].currency = Self.code(line.currency)
        let amounts = [line.amount?.mantissa ?? 0, line.quantity?.mantissa ?? 0]
        documents[last].content &+= amounts.withUnsafeBytes { byteHash($0) }
    }

    private mutating func takeMoney(
        _ line: SourceLine, _ number: UInt32, _ document: SourceDocument
    ) {
        guard let amount = line.amount?.tenThousandths, amount != 0 else { return }
        var key = MoneyKey(
            amount: amount, supplier: suppliers.number(of: line.supplier ?? document.supplier),
            document: 0, line: number, day: line.period?.lowerBound.number ?? 0,
            currency: Self.code(line.currency), text: Self.hash(line.text))
        switch document.kind {
        case .invoice, .creditNote:
            key.document = UInt32(documents.count)
            key.day = document.issued?.number ?? key.day
            invoiceLines.append(key)
            if let quantity = line.quantity?.tenThousandths { quantities[number] = quantity }
        case .ledger, .table:
            guard line.quality == .spend else { return }
            let voucher = line.attributes["evidence"] ?? ""
            key.document = voucher.isEmpty ? 0 : Self.hash(voucher)
            key.text = Self.hash(line.account)
            ledgerLines.append(key)
        default: break
        }
    }

    private mutating func takeEnergy(
        _ line: SourceLine, _ number: UInt32, _ document: SourceDocument
    ) {
        guard let unit = line.unit, unit.dimension == Self.watthours, let period = line.period,
            let quantity = line.quantity, quantity.mantissa > 0,
            let target = UnitCatalogue.unit("Wh"),
            let converted = Quantity(quantity, unit).converted(to: target),
            let wattHours = Int64(exactly: converted.amount.mantissa / ExactDecimal.one12)
        else { return }
        energy.append(
            EnergyKey(
                wattHours: wattHours, first: period.lowerBound.number,
                last: period.upperBound.number, meter: Self.hash(line.meter),
                supplier: suppliers.number(of: line.supplier ?? document.supplier), line: number,
                document: UInt32(documents.count),
                isMeasured: document.kind == .meterData || document.kind == .utilityStatement))
    }

    private mutating func takeVehicle(_ line: SourceLine, _ number: UInt32) {
        guard let period = line.period,
            let plate = VehiclePlate.find(in: line.attributes["vehicle"] ?? line.text)
        else { return }
        var key = VehicleKey(
            plate: plate, month: period.lowerBound.number / 100, line: number, millilitres: 0,
            metres: 0)
        if let quantity = line.quantity, let unit = line.unit {
            key.millilitres = Self.thousandths(quantity, unit, Self.volume, "L")
            key.metres = Self.thousandths(quantity, unit, Self.length, "km")
        }
        if key.metres == 0, let text = line.attributes["distance"],
            case .success(let distance) = DecimalReader().read(text),
            let unit = UnitCatalogue.unit(line.attributes["distanceUnit"] ?? "km")
        {
            key.metres = Self.thousandths(distance, unit, Self.length, "km")
        }
        if key.millilitres > 0 || key.metres > 0 { vehicles.append(key) }
    }

    private static func thousandths(
        _ quantity: ExactDecimal, _ unit: MeasurementUnit, _ dimension: Dimension,
        _ target: String
    ) -> Int64 {
        guard unit.dimension == dimension, let target = UnitCatalogue.unit(target),
            let converted = Quantity(quantity, unit).converted(to: target)
        else { return 0 }
        return Int64(exactly: converted.amount.mantissa / 1_000_000_000) ?? 0
    }

    /// A text as a number; 0 for nothing.
    static func hash(_ text: String) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        var copy = text.lowercased()
        let hash = copy.withUTF8 { byteHash(UnsafeRawBufferPointer($0)) }
        return max(1, UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
    }

    private static func code(_ currency: String) -> UInt32 {
        currency.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
