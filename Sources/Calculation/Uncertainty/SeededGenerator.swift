import Glibc

/// Random numbers that are the same for the same seed on every machine (SplitMix64; Steele, Lea and
/// Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number between 0 and 1, neither of them: the middles of 2⁵³ equal steps.
    mutating func uniform() -> Double {
        (Double(next() >> 11) + 1 / 2) / Double(UInt64(1) << 53)
    }

    /// A standard normal number (Box and Muller 1958, the cosine alone).
    mutating func normal() -> Double {
        let (first, second) = (uniform(), uniform())
        return (-2 * log(first)).squareRoot() * cos(2 * .pi * second)
    }
}
