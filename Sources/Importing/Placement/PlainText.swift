import EmissionFactors
import Quantities

extension ExactDecimal {
    /// The number as reports write it, the same as its description.
    var plainText: String {
        var bytes: [UInt8] = []
        appendPlainText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the number as reports write it: this is done for every line that is read.
    func appendPlainText(to bytes: inout [UInt8]) {
        let (whole, rest) = mantissa.magnitude.quotientAndRemainder(
            dividingBy: UInt128(Self.one12))
        guard let whole = UInt64(exactly: whole), var fraction = UInt64(exactly: rest) else {
            bytes.append(contentsOf: description.utf8)
            return
        }
        var decimals = fraction == 0 ? 0 : 12
        while decimals > 0, fraction % 10 == 0 {
            fraction /= 10
            decimals -= 1
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { text in
            var end = Self.put(fraction, decimals, into: text, before: 36)
            if decimals > 0 {
                end -= 1
                text[end] = UInt8(ascii: ".")
            }
            end = Self.put(whole, 1, into: text, before: end)
            if isNegative {
                end -= 1
                text[end] = UInt8(ascii: "-")
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[end...]))
        }
    }

    /// Writes at least so many digits; answers where they begin.
    @inline(__always)
    private static func put(
        _ number: UInt64, _ least: Int, into text: UnsafeMutableBufferPointer<UInt8>,
        before end: Int
    ) -> Int {
        var (left, start) = (number, end)
        while left > 0 || end - start < least {
            start -= 1
            text[start] = UInt8(truncatingIfNeeded: left % 10) + 0x30
            left /= 10
        }
        return start
    }
}

extension CalendarDate {
    /// The day as reports write it, the same as its description: `2025-03-04`.
    var plainText: String {
        var bytes: [UInt8] = []
        appendPlainText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the day as reports write it.
    func appendPlainText(to bytes: inout [UInt8]) {
        let number = Int(self.number)
        guard (10_000_000..<100_000_000).contains(number) else {
            bytes.append(contentsOf: description.utf8)
            return
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { text in
            var left = number
            for index in stride(from: 9, through: 0, by: -1) where index != 7 && index != 4 {
                text[index] = UInt8(truncatingIfNeeded: left % 10) + 0x30
                left /= 10
            }
            (text[4], text[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            bytes.append(contentsOf: text)
        }
    }
}

extension [UInt8] {
    /// Adds the UTF-8 of a text: this is faster than to add its view, which goes byte by byte.
    @inline(__always)
    mutating func append(utf8Of text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }
}
