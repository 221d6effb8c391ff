import EmissionFactors
import Quantities

/// What double counting may turn on, of one line: numbers only, made where the line is read.
struct CountingFacts {
    /// The amount in ten-thousandths; nil where there is none or it is too large.
    var amount: Int64?
    /// The quantity in ten-thousandths.
    var quantity: Int64?
    /// A hash of amount and quantity as they are.
    var content: UInt64 = 0
    var currency: UInt32 = 0
    /// Hashes; 0 where there is nothing.
    var text: UInt32 = 0
    var account: UInt32 = 0
    var evidence: UInt32 = 0
    var meter: UInt32 = 0
    /// The first and the last day as yyyymmdd; 0 where there is none.
    var first: Int32 = 0
    var last: Int32 = 0
    /// Watt-hours; 0 where the line is about no energy.
    var wattHours: Int64 = 0
    /// A hash of the vehicle's plate; 0 where none is known.
    var plate: UInt64 = 0
    var millilitres: Int64 = 0
    var metres: Int64 = 0
    /// Whether the line is about money alone.
    var isSpend = false

    private static let energy = Dimension([.energy: 1])
    private static let volume = Dimension([.length: 3])
    private static let length = Dimension([.length: 1])
    private static let wattHour = UnitCatalogue.unit("Wh")
    private static let litre = UnitCatalogue.unit("L")
    private static let kilometre = UnitCatalogue.unit("km")

    /// Nothing to be counted twice.
    init() {}

    init(_ line: SourceLine, isActivity: Bool) {
        amount = line.amount?.tenThousandths
        quantity = line.quantity?.tenThousandths
        let amounts = (line.amount?.mantissa ?? 0, line.quantity?.mantissa ?? 0)
        content = withUnsafeBytes(of: amounts) { byteHash($0) }
        currency = Self.code(line.currency)
        first = line.period?.lowerBound.number ?? 0
        last = line.period?.upperBound.number ?? 0
        isSpend = line.quality == .spend
        guard isActivity else { return }
        text = Self.hash(line.text)
        account = Self.hash(line.account)
        meter = Self.hash(line.meter)
        if !line.attributes.isEmpty { evidence = Self.hash(line.attributes["evidence"] ?? "") }
        takeEnergy(line)
        takeVehicle(line)
    }

    private mutating func takeEnergy(_ line: SourceLine) {
        guard let unit = line.unit, unit.dimension == Self.energy, line.period != nil,
            let quantity = line.quantity, quantity.mantissa > 0, let target = Self.wattHour,
            let converted = Quantity(quantity, unit).converted(to: target)
        else { return }
        wattHours = Int64(exactly: converted.amount.mantissa / ExactDecimal.one12) ?? 0
    }

    private mutating func takeVehicle(_ line: SourceLine) {
        let dimension = line.unit?.dimension
        guard line.period != nil,
            dimension == Self.volume || dimension == Self.length || !line.attributes.isEmpty,
            let found = VehiclePlate.find(in: line.attributes["vehicle"] ?? line.text)
        else { return }
        plate = found
        if let quantity = line.quantity, let unit = line.unit {
            millilitres = Self.thousandths(quantity, unit, Self.volume, Self.litre)
            metres = Self.thousandths(quantity, unit, Self.length, Self.kilometre)
        }
        if metres == 0, let text = line.attributes["distance"],
            case .success(let distance) = DecimalReader().read(text),
            let unit = UnitCatalogue.unit(line.attributes["distanceUnit"] ?? "km")
        {
            metres = Self.thousandths(distance, unit, Self.length, Self.kilometre)
        }
    }

    private static func thousandths(
        _ quantity: ExactDecimal, _ unit: MeasurementUnit, _ dimension: Dimension,
        _ target: MeasurementUnit?
    ) -> Int64 {
        guard unit.dimension == dimension, let target,
            let converted = Quantity(quantity, unit).converted(to: target)
        else { return 0 }
        return Int64(exactly: converted.amount.mantissa / 1_000_000_000) ?? 0
    }

    /// A text as a number, whatever its case; 0 for nothing.
    static func hash(_ text: String) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        var text = text
        var hash = text.withUTF8 { utf8 in
            withUnsafeTemporaryAllocation(byteCount: utf8.count, alignment: 8) { bytes in
                isFolded(utf8, into: bytes) ? byteHash(UnsafeRawBufferPointer(bytes)) : 0
            }
        }
        if hash == 0 {
            text = text.lowercased()
            hash = text.withUTF8 { byteHash(UnsafeRawBufferPointer($0)) }
        }
        return max(1, UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
    }

    /// Copies a text in small letters; false where letters are beyond those of western Europe.
    ///
    /// Without branches, so that many bytes are looked at together.
    private static func isFolded(
        _ utf8: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableRawBufferPointer
    ) -> Bool {
        var highest: UInt8 = 0
        for index in utf8.indices {
            let byte = utf8[index]
            bytes[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
            highest = max(highest, byte)
        }
        guard highest >= 0x80 else { return true }
        for index in utf8.indices.dropFirst() where utf8[index - 1] == 0xC3 {
            let byte = utf8[index]
            if byte <= 0x9E, byte != 0x97 { bytes[index] = byte | 0x20 }
        }
        return highest <= 0xC3
    }

    private static func code(_ currency: String) -> UInt32 {
        currency.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
