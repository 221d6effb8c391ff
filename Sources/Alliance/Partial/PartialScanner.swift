import Diagnostics
import Quantities

/// Reads the JSON of a partial byte by byte, making texts only where somebody wants them.
struct PartialScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset >= bytes.count }

    func failure(_ reason: PartialFailure.Reason = .syntax) -> PartialFailure {
        PartialFailure(offset: offset, reason: reason)
    }

    private var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    @inline(__always)
    private mutating func skipBlanks() {
        while next == 0x20 || next == 0x09 || next == 0x0D { offset += 1 }
    }

    /// Whether this byte comes next; then it is taken.
    @inline(__always)
    mutating func take(_ letter: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard next == UInt8(truncatingIfNeeded: letter.value) else { return false }
        offset += 1
        return true
    }

    /// Takes a byte that must come next.
    @inline(__always)
    mutating func expect(_ letter: Unicode.Scalar) throws(PartialFailure) {
        guard take(letter) else { throw failure() }
    }

    /// Calls a function for each element between two brackets, separated by commas.
    mutating func elements(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar,
        _ body: (inout PartialScanner) throws(PartialFailure) -> Void
    ) throws(PartialFailure) {
        try expect(opening)
        if take(closing) { return }
        repeat { try body(&self) } while take(",")
        try expect(closing)
    }

    /// The bytes between two quotes; escapes are refused, as none of our own words has any.
    @inline(__always)
    mutating func plain() throws(PartialFailure) -> UnsafeBufferPointer<UInt8> {
        try expect("\"")
        let start = offset
        while next != 0x22 {
            guard next >= 0x20, next != 0x5C else { throw failure() }
            offset += 1
        }
        offset += 1
        return UnsafeBufferPointer(rebasing: bytes[start..<offset - 1])
    }

    /// A text, with its escapes resolved.
    mutating func text() throws(PartialFailure) -> String {
        try expect("\"")
        let start = offset
        var hasEscapes = false
        while next != 0x22 {
            guard next >= 0x20 else { throw failure() }
            if next == 0x5C {
                hasEscapes = true
                offset += 1
            }
            offset += 1
        }
        offset += 1
        if hasEscapes {
            guard
                case .string(let text)? = try? JSONReading.value(
                    of: Array(bytes[start - 1..<offset]))
            else { throw failure() }
            return text
        }
        let piece = UnsafeBufferPointer(rebasing: bytes[start..<offset - 1])
        guard let text = String(validating: piece, as: UTF8.self) else { throw failure() }
        return text
    }

    /// A whole number from 0 without leading zeros.
    @inline(__always)
    mutating func whole() throws(PartialFailure) -> Int {
        skipBlanks()
        let start = offset
        var number = 0
        while case let digit = next &- 0x30, digit <= 9 {
            number = number * 10 + Int(digit)
            offset += 1
            guard offset - start <= 15 else { throw failure() }
        }
        guard offset > start, offset - start == 1 || bytes[start] != 0x30 else { throw failure() }
        return number
    }

    /// An exact number as a text: a minus sign or none, up to 26 digits, up to 12 decimals.
    @inline(__always)
    mutating func decimal() throws(PartialFailure) -> ExactDecimal {
        try expect("\"")
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        let start = offset
        var (whole, fraction, decimals) = (Int128(0), 0, 0)
        var small = 0
        while case let digit = next &- 0x30, digit <= 9 {
            if offset - start == 18 {
                whole = Int128(small)
            }
            if offset - start >= 18 {
                whole = whole * 10 + Int128(digit)
            } else {
                small = small * 10 + Int(digit)
            }
            offset += 1
            guard offset - start <= 26 else { throw failure(.range) }
        }
        guard offset > start else { throw failure() }
        if offset - start <= 18 { whole = Int128(small) }
        if next == UInt8(ascii: ".") {
            offset += 1
            let first = offset
            while case let digit = next &- 0x30, digit <= 9 {
                fraction = fraction * 10 + Int(digit)
                offset += 1
                guard offset - first <= 12 else { throw failure(.range) }
            }
            decimals = offset - first
            guard decimals > 0 else { throw failure() }
        }
        guard next == 0x22 else { throw failure() }
        offset += 1
        let magnitude = whole * ExactDecimal.one12 + Int128(fraction * Self.scale(12 - decimals))
        return ExactDecimal(mantissa: isNegative ? -magnitude : magnitude)
    }

    /// Ten to a power of at most 12.
    @inline(__always)
    private static func scale(_ power: Int) -> Int {
        var value = 1
        for _ in 0..<power { value *= 10 }
        return value
    }
}
