import CCrypto

/// SHA-256 of bytes that come in pieces (FIPS 180-4).
package final class SHA256Digest: @unchecked Sendable {
    // Unchecked: one thread feeds it, and another asks only when the first has ended.
    private var context = SHA256_CTX()

    /// Starts a digest of nothing.
    package init() {
        SHA256_Init(&context)
    }

    /// Appends bytes.
    package func update(_ bytes: UnsafeRawBufferPointer) {
        SHA256_Update(&context, bytes.baseAddress, bytes.count)
    }

    /// The digest of everything so far as 64 hexadecimal digits; ends the feeding.
    package func hexadecimal() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256_Final(&digest, &context)
        return String(unsafeUninitializedCapacity: 64) { text in
            for index in digest.indices {
                text[index * 2] = Self.digit(digest[index] >> 4)
                text[index * 2 + 1] = Self.digit(digest[index] & 15)
            }
            return 64
        }
    }

    /// The digit `0` to `9` or `a` to `f` of a number below 16.
    private static func digit(_ number: UInt8) -> UInt8 { number + (number < 10 ? 0x30 : 0x57) }
}
