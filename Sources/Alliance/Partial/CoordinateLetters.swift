import Calculation
import EmissionFactors

/// How coordinates of cells are written in a partial: short, and each in one way.
extension LifeCycleStage {
    /// One letter for each stage.
    var letter: Unicode.Scalar {
        switch self {
        case .use: "u"
        case .wellToTank: "w"
        case .transmissionAndDistribution: "t"
        case .radiativeForcing: "r"
        case .cradleToGate: "c"
        case .endOfLife: "e"
        }
    }

    /// The stage of a letter; nil where there is none.
    init?(letter: UInt8) {
        switch letter {
        case UInt8(ascii: "u"): self = .use
        case UInt8(ascii: "w"): self = .wellToTank
        case UInt8(ascii: "t"): self = .transmissionAndDistribution
        case UInt8(ascii: "r"): self = .radiativeForcing
        case UInt8(ascii: "c"): self = .cradleToGate
        case UInt8(ascii: "e"): self = .endOfLife
        default: return nil
        }
    }
}

extension AccountingMeasure {
    /// One letter for each measure.
    var letter: Unicode.Scalar {
        switch self {
        case .all: "a"
        case .location: "l"
        case .market: "m"
        case .biogenic: "b"
        case .memo: "x"
        }
    }

    /// The measure of a letter; nil where there is none.
    init?(letter: UInt8) {
        switch letter {
        case UInt8(ascii: "a"): self = .all
        case UInt8(ascii: "l"): self = .location
        case UInt8(ascii: "m"): self = .market
        case UInt8(ascii: "b"): self = .biogenic
        case UInt8(ascii: "x"): self = .memo
        default: return nil
        }
    }
}

extension EmissionScope {
    /// `1`, `2`, `3.6`, or `0` for what is outside all scopes.
    public var text: String {
        number == 3 ? "3.\(scope3Category)" : "\(number)"
    }

    /// Reads ``text``; nil where it is anything else.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first else { return nil }
        switch (first, bytes.count) {
        case (UInt8(ascii: "0"), 1): self = .outside
        case (UInt8(ascii: "1"), 1): self = .scope1
        case (UInt8(ascii: "2"), 1): self = .scope2
        case (UInt8(ascii: "3"), 3...4) where bytes[1] == UInt8(ascii: "."):
            var category = 0
            for byte in bytes[2...] {
                guard (0x30...0x39).contains(byte) else { return nil }
                category = category * 10 + Int(byte - 0x30)
            }
            guard category <= 15, bytes.count == 3 || bytes[2] != 0x30 else { return nil }
            self = .scope3(category)
        default: return nil
        }
    }
}
