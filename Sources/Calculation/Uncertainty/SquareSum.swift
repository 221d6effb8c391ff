import Quantities

/// A sum of squares of emissions, each rounded to whole grams, halves up: exact, so that no order
/// and no grouping changes it.
///
/// Holds up to 1.7 × 10³⁸ g²; beyond, it says that it is full.
struct SquareSum: Sendable, Hashable {
    /// Square grams.
    private(set) var squareGrams: UInt128 = 0
    /// Whether the sum left its range.
    private(set) var isFull = false

    private static let gram: UInt64 = 1_000_000_000

    init() {}

    /// The square of one emission given as its mantissa.
    init(_ mantissa: Int128) {
        add(mantissa)
    }

    /// Adds the square of an emission.
    @inline(__always)
    mutating func add(_ mantissa: Int128) {
        let magnitude = mantissa.magnitude
        guard magnitude >> 63 == 0 else {
            add(wide: magnitude)
            return
        }
        let small = UInt64(truncatingIfNeeded: magnitude)
        // Half a gram more cannot overflow: such a magnitude took the other way. The square is below
        // 2⁷⁰, so that 2⁵⁷ of them fit above the range that makes the sum full.
        let grams = UInt128((small &+ Self.gram / 2) / Self.gram)
        squareGrams &+= grams &* grams
    }

    /// Adds another sum.
    mutating func add(_ other: SquareSum) {
        add(square: other.squareGrams, isFull: other.isFull)
    }

    private mutating func add(wide magnitude: UInt128) {
        let grams = (magnitude + UInt128(Self.gram / 2)) / UInt128(Self.gram)
        let (square, overflow) = grams.multipliedReportingOverflow(by: grams)
        add(square: square, isFull: overflow)
    }

    private mutating func add(square: UInt128, isFull isOtherFull: Bool) {
        let (sum, overflow) = squareGrams.addingReportingOverflow(square)
        squareGrams = sum
        isFull = isFull || isOtherFull || overflow || sum >> 127 != 0
    }
}
