/// Sixteen bytes that are compared together; an answer is one for each byte of which it is true, else zero.
struct ByteBlock {
    static let count = 16

    private var bytes: SIMD16<UInt8>

    /// The same byte sixteen times.
    @inline(__always)
    init(_ byte: UInt8) { bytes = SIMD16(repeating: byte) }

    /// The bytes from an address on, all of which must be there.
    @inline(__always)
    init(at start: UnsafeRawPointer) { bytes = start.loadUnaligned(as: SIMD16<UInt8>.self) }

    @inline(__always)
    private init(_ mask: SIMDMask<SIMD16<Int8>>) {
        // Vectors on both sides: a comparison with a single number is not made into one instruction.
        bytes = SIMD16(repeating: 0).replacing(with: SIMD16(repeating: 1), where: mask)
    }

    @inline(__always)
    static func == (left: Self, right: Self) -> Self { Self(left.bytes .== right.bytes) }

    @inline(__always)
    static func != (left: Self, right: Self) -> Self { Self(left.bytes .!= right.bytes) }

    @inline(__always)
    static func < (left: Self, right: Self) -> Self { Self(left.bytes .< right.bytes) }

    @inline(__always)
    static func & (left: Self, right: Self) -> Self {
        var both = left
        both.bytes &= right.bytes
        return both
    }

    @inline(__always)
    static func |= (left: inout Self, right: Self) { left.bytes |= right.bytes }

    /// Adds byte by byte, beyond 255 from zero on.
    @inline(__always)
    static func &+= (left: inout Self, right: Self) { left.bytes &+= right.bytes }

    /// Whether some byte is not zero.
    @inline(__always)
    var hasAny: Bool { bytes.max() != 0 }

    /// The sum of all bytes.
    var sum: Int {
        var sum = 0
        for index in 0..<Self.count { sum += Int(bytes[index]) }
        return sum
    }
}
