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
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 64) { text in
            for (index, byte) in digest.enumerated() {
                text[index * 2] = digits[Int(byte >> 4)]
                text[index * 2 + 1] = digits[Int(byte & 15)]
            }
            return 64
        }
    }
}
