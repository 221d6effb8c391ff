import CCrypto

/// A private Ed25519 key (RFC 8032), kept as PEM (PKCS #8) and never shown.
public final class SigningKey {
    private let key: OpaquePointer

    /// Makes a new key from the system's random numbers; nil where there are none.
    public static func generate() -> SigningKey? {
        bftp_new_ed25519_key().map { SigningKey(key: $0) }
    }

    /// Reads a private key; nil where the text holds no Ed25519 key without a passphrase.
    public convenience init?(pem: [UInt8]) {
        let key = PEM.read(pem) { memory in
            // Without the callback, libcrypto would ask at the terminal for a passphrase.
            PEM_read_bio_PrivateKey(memory, nil, { _, _, _, _ in -1 }, nil)
        }
        guard let key else { return nil }
        guard EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519 else {
            EVP_PKEY_free(key)
            return nil
        }
        self.init(key: key)
    }

    private init(key: OpaquePointer) {
        self.key = key
    }

    deinit {
        EVP_PKEY_free(key)
    }

    /// The private key as PEM, for the owner's own file.
    public var pem: String? {
        PEM.write { PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) }
    }

    /// The public key that belongs to it.
    public var verificationKey: VerificationKey? {
        var bytes = [UInt8](repeating: 0, count: VerificationKey.byteCount)
        var count = bytes.count
        guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == bytes.count else {
            return nil
        }
        return VerificationKey(bytes: bytes)
    }

    /// The signature of a message, 64 bytes; the same for the same message. Nil where signing fails.
    public func signature(of message: [UInt8]) -> [UInt8]? {
        guard let context = EVP_MD_CTX_new() else { return nil }
        defer { EVP_MD_CTX_free(context) }
        var result = [UInt8](repeating: 0, count: VerificationKey.signatureByteCount)
        var count = result.count
        guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            EVP_DigestSign(context, &result, &count, message, message.count) == 1,
            count == result.count
        else { return nil }
        return result
    }
}

/// Reads and writes PEM through memory.
enum PEM {
    static func read(
        _ text: [UInt8], _ body: (OpaquePointer) -> OpaquePointer?
    ) -> OpaquePointer? {
        text.withUnsafeBytes { bytes in
            guard let memory = bftp_memory_of(bytes.baseAddress, Int32(clamping: bytes.count))
            else { return nil }
            defer { BIO_free(memory) }
            return body(memory)
        }
    }

    static func write(_ body: (OpaquePointer) -> Int32) -> String? {
        guard let memory = BIO_new(BIO_s_mem()) else { return nil }
        defer { BIO_free(memory) }
        guard body(memory) == 1 else { return nil }
        var start: UnsafeMutablePointer<CChar>?
        let count = bftp_memory_bytes(memory, &start)
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        return String(decoding: bytes, as: UTF8.self)
    }
}
