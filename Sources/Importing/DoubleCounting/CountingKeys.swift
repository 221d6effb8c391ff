import Quantities

/// What is remembered of a line of money: 32 bytes.
struct MoneyKey {
    /// The amount in ten-thousandths.
    var amount: Int64
    /// The supplier.
    var supplier: UInt32
    /// For invoices the document, for ledgers a hash of the voucher number, 0 where there is none.
    var document: UInt32
    /// The line.
    var line: UInt32
    /// The day as yyyymmdd; 0 where there is none.
    var day: Int32
    /// The currency as a number.
    var currency: UInt32
    /// A hash of the text, or of the account in ledgers.
    var text: UInt32
}

/// What is remembered of a line of energy.
struct EnergyKey {
    /// Watt-hours.
    var wattHours: Int64
    var first: Int32
    var last: Int32
    /// The metering point; 0 where none is named.
    var meter: UInt32
    var supplier: UInt32
    var line: UInt32
    var document: UInt32
    var isMeasured: Bool
}

/// What is remembered of fuel or distance of a vehicle whose plate is known.
struct VehicleKey {
    /// A hash of the plate.
    var plate: UInt64
    /// Year and month as yyyymm.
    var month: Int32
    var line: UInt32
    /// Millilitres; 0 for distances.
    var millilitres: Int64
    /// Metres; 0 for fuel.
    var metres: Int64
}

extension ExactDecimal {
    /// The number in ten-thousandths, rounded; nil where it is too large.
    var tenThousandths: Int64? {
        // Most have no more decimals, and numbers of 64 bits are divided much faster.
        if let small = Int64(exactly: mantissa) {
            let (quotient, rest) = small.quotientAndRemainder(dividingBy: 100_000_000)
            if rest == 0 { return quotient }
        }
        return Int64(exactly: rounded(toDecimals: 4).mantissa / 100_000_000)
    }
}
