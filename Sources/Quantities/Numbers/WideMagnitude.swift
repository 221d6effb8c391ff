/// A whole number of any width without sign: the intermediate of an ``ExactProduct``.
struct WideMagnitude {
    /// Sixty-four bits each, least significant first; never empty.
    private(set) var limbs: [UInt64]

    init(limbs: [UInt64]) {
        self.limbs = limbs
    }

    /// Multiplies by a number of up to 128 bits.
    mutating func multiply(by factor: UInt128) {
        let low = UInt64(truncatingIfNeeded: factor)
        let high = UInt64(truncatingIfNeeded: factor >> 64)
        guard high != 0 else { return multiply(by: low) }
        var shifted = self
        shifted.multiply(by: high)
        multiply(by: low)
        add([0] + shifted.limbs)
    }

    /// Divides and answers the remainder. The divisor is never zero.
    mutating func divide(by divisor: UInt64) -> UInt64 {
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            let divided = divisor.dividingFullWidth((remainder, limbs[index]))
            limbs[index] = divided.quotient
            remainder = divided.remainder
        }
        while limbs.count > 1, limbs.last == 0 { limbs.removeLast() }
        return remainder
    }

    /// The number, where it fits.
    var asInt128: Int128? {
        guard limbs.count <= 2 else { return nil }
        let high = limbs.count == 2 ? limbs[1] : 0
        return Int128(exactly: UInt128(high) << 64 | UInt128(limbs[0]))
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index].multipliedFullWidth(by: factor)
            let (low, overflow) = product.low.addingReportingOverflow(carry)
            limbs[index] = low
            carry = product.high &+ (overflow ? 1 : 0)
        }
        if carry != 0 { limbs.append(carry) }
    }

    private mutating func add(_ other: [UInt64]) {
        var carry = false
        for index in 0..<max(limbs.count, other.count) {
            if index == limbs.count { limbs.append(0) }
            let term = index < other.count ? other[index] : 0
            let (first, overflow) = limbs[index].addingReportingOverflow(term)
            let (second, again) = first.addingReportingOverflow(carry ? 1 : 0)
            limbs[index] = second
            carry = overflow || again
        }
        if carry { limbs.append(1) }
    }
}
