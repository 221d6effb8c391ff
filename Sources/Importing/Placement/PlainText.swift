import EmissionFactors
import Quantities

extension ExactDecimal {
    /// The number as reports write it, the same as its description: made for every line that is read.
    var plainText: String {
        let (whole, rest) = mantissa.magnitude.quotientAndRemainder(
            dividingBy: UInt128(Self.one12))
        guard let whole = UInt64(exactly: whole), var fraction = UInt64(exactly: rest) else {
            return description
        }
        var decimals = fraction == 0 ? 0 : 12
        while decimals > 0, fraction % 10 == 0 {
            fraction /= 10
            decimals -= 1
        }
        return String(unsafeUninitializedCapacity: 36) { text in
            var end = 36
            func put(_ byte: UInt8) {
                end -= 1
                text[end] = byte
            }
            for _ in 0..<decimals {
                put(UInt8(truncatingIfNeeded: fraction % 10) + 0x30)
                fraction /= 10
            }
            if decimals > 0 { put(UInt8(ascii: ".")) }
            var left = whole
            repeat {
                put(UInt8(truncatingIfNeeded: left % 10) + 0x30)
                left /= 10
            } while left > 0
            if isNegative { put(UInt8(ascii: "-")) }
            for index in end..<36 { text[index - end] = text[index] }
            return 36 - end
        }
    }
}

extension CalendarDate {
    /// The day as reports write it, the same as its description: `2025-03-04`.
    var plainText: String {
        let number = Int(self.number)
        guard (10_000_000..<100_000_000).contains(number) else { return description }
        return String(unsafeUninitializedCapacity: 10) { text in
            var left = number
            for index in stride(from: 9, through: 0, by: -1) where index != 7 && index != 4 {
                text[index] = UInt8(truncatingIfNeeded: left % 10) + 0x30
                left /= 10
            }
            (text[4], text[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            return 10
        }
    }
}
