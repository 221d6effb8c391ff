import CCrypto

/// A public Ed25519 key (RFC 8032): 32 bytes.
public struct VerificationKey: Sendable, Hashable {
    /// The length of a key.
    public static let byteCount = 32
    /// The length of a signature.
    public static let signatureByteCount = 64

    /// The key's bytes.
    public let bytes: [UInt8]

    /// Makes a key from its bytes; nil where they are not 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Makes a key from 64 hexadecimal digits; nil where the text is anything else.
    public init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(hexadecimal) else { return nil }
        self.init(bytes: bytes)
    }

    /// Reads a public key, or the public half of a private key; nil where the text holds neither.
    public init?(pem: [UInt8]) {
        guard let crypto = bftp_crypto_load()?.pointee else { return nil }
        let key = PEM.read(pem, with: crypto) { crypto.PEM_read_bio_PUBKEY($0, nil, nil, nil) }
        guard let key else {
            guard let own = SigningKey(pem: pem)?.verificationKey else { return nil }
            self = own
            return
        }
        defer { crypto.EVP_PKEY_free(key) }
        var bytes = [UInt8](repeating: 0, count: Self.byteCount)
        var count = bytes.count
        guard crypto.EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519,
            crypto.EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1
        else { return nil }
        self.init(bytes: bytes)
    }

    /// The key as 64 hexadecimal digits.
    public var hexadecimal: String { Hexadecimal.text(bytes) }

    /// The key as PEM, for whoever verifies.
    public var pem: String? {
        withKey { key, crypto in
            PEM.write(with: crypto) { crypto.PEM_write_bio_PUBKEY($0, key) }
        } ?? nil
    }

    /// Whether a signature is this key's for a message.
    public func isValid(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard signature.count == Self.signatureByteCount else { return false }
        return withKey { key, crypto in
            guard let context = crypto.EVP_MD_CTX_new() else { return false }
            defer { crypto.EVP_MD_CTX_free(context) }
            return crypto.EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
                && crypto.EVP_DigestVerify(
                    context, signature, signature.count, message, message.count) == 1
        } ?? false
    }

    private func withKey<Result>(
        _ body: (OpaquePointer, bftp_crypto_functions) -> Result
    ) -> Result? {
        guard let crypto = bftp_crypto_load()?.pointee,
            let key = crypto.EVP_PKEY_new_raw_public_key(
                EVP_PKEY_ED25519, nil, bytes, bytes.count)
        else { return nil }
        defer { crypto.EVP_PKEY_free(key) }
        return body(key, crypto)
    }
}

/// Bytes as hexadecimal digits.
public enum Hexadecimal {
    /// Two lower-case digits for each byte.
    public static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The bytes of such a text; nil where it is anything else.
    public static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[index]), let low = value(digits[index + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
