import Signatures
import TestSupport
import Testing

@Suite("Signatures")
struct SignatureTests {
    /// RFC 8032, section 7.1, test 1: the seed as PKCS #8, the public key, the signature of no bytes.
    private let pem = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
        -----END PRIVATE KEY-----

        """
    private let publicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    private let signature =
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
        + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"

    @Test("the published test of RFC 8032")
    func publishedVector() throws {
        let key = try #require(SigningKey(pem: Array(pem.utf8)))
        #expect(key.verificationKey?.hexadecimal == publicKey)
        #expect(key.signature(of: []).map(Hexadecimal.text) == signature)
        #expect(key.pem == pem)
        let open = try #require(VerificationKey(hexadecimal: publicKey))
        #expect(open.isValid(try #require(Hexadecimal.bytes(signature)), of: []))
    }

    @Test("a changed bit of message or signature is no longer valid, nor is another key")
    func changes() throws {
        let key = try #require(SigningKey.generate())
        let open = try #require(key.verificationKey)
        let message = Array("34123.673397558415".utf8)
        let signature = try #require(key.signature(of: message))
        #expect(open.isValid(signature, of: message))
        for bit in 0..<signature.count * 8 {
            var changed = signature
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(!open.isValid(changed, of: message))
        }
        for bit in 0..<message.count * 8 {
            var changed = message
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(!open.isValid(signature, of: changed))
        }
        #expect(!open.isValid(Array(signature.dropLast()), of: message))
        let other = try #require(SigningKey.generate()?.verificationKey)
        #expect(other != open)
        #expect(!other.isValid(signature, of: message))
    }

    @Test("keys come back from their files; what is no key is refused")
    func files() throws {
        let key = try #require(SigningKey.generate())
        let secret = try #require(key.pem)
        let open = try #require(key.verificationKey)
        let again = try #require(SigningKey(pem: Array(secret.utf8)))
        #expect(again.verificationKey == open)
        #expect(VerificationKey(pem: Array(try #require(open.pem).utf8)) == open)
        // Who has the private file has the public key too.
        #expect(VerificationKey(pem: Array(secret.utf8)) == open)
        #expect(SigningKey(pem: Array(try #require(open.pem).utf8)) == nil)
        #expect(SigningKey(pem: Array("no key".utf8)) == nil)
        #expect(SigningKey(pem: []) == nil)
        #expect(VerificationKey(pem: Array(secret.utf8.prefix(60))) == nil)
    }

    @Test("hexadecimal digits are read as they are written")
    func hexadecimal() {
        #expect(Hexadecimal.text([0, 9, 0xAB, 0xFF]) == "0009abff")
        #expect(Hexadecimal.bytes("0009abff") == [0, 9, 0xAB, 0xFF])
        #expect(Hexadecimal.bytes("0") == nil)
        #expect(Hexadecimal.bytes("0G") == nil)
        #expect(Hexadecimal.bytes("AB") == nil)
        #expect(VerificationKey(hexadecimal: "00") == nil)
    }
}
