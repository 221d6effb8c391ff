extension ExactDecimal {
    /// The nearest number of the machine within one unit of its last place, for statistics only.
    public var approximate: Double { mantissa.approximate / Double(1_000_000_000_000) }
}

extension Int128 {
    fileprivate var approximate: Double {
        self < 0 ? -magnitude.approximate : magnitude.approximate
    }
}

extension UInt128 {
    /// The nearest number of the machine within one unit of its last place.
    ///
    /// In halves: the library's own conversion takes a general way that is a hundred times slower.
    public var approximate: Double {
        let high = UInt64(truncatingIfNeeded: self >> 64)
        return Double(high) * 0x1p64 + Double(UInt64(truncatingIfNeeded: self))
    }
}
