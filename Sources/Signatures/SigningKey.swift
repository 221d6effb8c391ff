import CCrypto

/// A private Ed25519 key (RFC 8032), kept as PEM (PKCS #8) and never shown.
public final class SigningKey {
    private let key: OpaquePointer
    private let crypto: bftp_crypto_functions

    /// Makes a new key from the system's random numbers; nil where there are none.
    public static func generate() -> SigningKey? {
        guard let crypto = bftp_crypto_load() else { return nil }
        return bftp_new_ed25519_key(crypto).map { SigningKey(key: $0, crypto.pointee) }
    }

    /// Reads a private key; nil where the text holds no Ed25519 key without a passphrase.
    public convenience init?(pem: [UInt8]) {
        guard let crypto = bftp_crypto_load()?.pointee else { return nil }
        let key = PEM.read(pem, with: crypto) { memory in
            // Without the callback, libcrypto would ask at the terminal for a passphrase.
            crypto.PEM_read_bio_PrivateKey(memory, nil, { _, _, _, _ in -1 }, nil)
        }
        guard let key else { return nil }
        guard crypto.EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519 else {
            crypto.EVP_PKEY_free(key)
            return nil
        }
        self.init(key: key, crypto)
    }

    private init(key: OpaquePointer, _ crypto: bftp_crypto_functions) {
        self.key = key
        self.crypto = crypto
    }

    deinit {
        crypto.EVP_PKEY_free(key)
    }

    /// The private key as PEM, for the owner's own file.
    public var pem: String? {
        PEM.write(with: crypto) {
            crypto.PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil)
        }
    }

    /// The public key that belongs to it.
    public var verificationKey: VerificationKey? {
        var bytes = [UInt8](repeating: 0, count: VerificationKey.byteCount)
        var count = bytes.count
        guard crypto.EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == bytes.count
        else {
            return nil
        }
        return VerificationKey(bytes: bytes)
    }

    /// The signature of a message, 64 bytes; the same for the same message. Nil where signing fails.
    public func signature(of message: [UInt8]) -> [UInt8]? {
        guard let context = crypto.EVP_MD_CTX_new() else { return nil }
        defer { crypto.EVP_MD_CTX_free(context) }
        var result = [UInt8](repeating: 0, count: VerificationKey.signatureByteCount)
        var count = result.count
        guard crypto.EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            crypto.EVP_DigestSign(context, &result, &count, message, message.count) == 1,
            count == result.count
        else { return nil }
        return result
    }
}

/// Reads and writes PEM through memory.
enum PEM {
    static func read(
        _ text: [UInt8], with crypto: bftp_crypto_functions,
        _ body: (OpaquePointer) -> OpaquePointer?
    ) -> OpaquePointer? {
        text.withUnsafeBytes { bytes in
            let count = Int32(clamping: bytes.count)
            guard let memory = crypto.BIO_new_mem_buf(bytes.baseAddress, count) else { return nil }
            defer { _ = crypto.BIO_free(memory) }
            return body(memory)
        }
    }

    static func write(
        with crypto: bftp_crypto_functions, _ body: (OpaquePointer) -> Int32
    ) -> String? {
        guard let memory = crypto.BIO_new(crypto.BIO_s_mem()) else { return nil }
        defer { _ = crypto.BIO_free(memory) }
        guard body(memory) == 1 else { return nil }
        var start: UnsafeMutablePointer<CChar>?
        let count = withUnsafePointer(to: crypto) { bftp_memory_bytes($0, memory, &start) }
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        return String(decoding: bytes, as: UTF8.self)
    }
}
