import Diagnostics
import EmissionFactors

/// A small file read as a whole, such as a profile, a key or a report package.
public struct WholeFile: Sendable {
    /// Its bytes.
    public let bytes: [UInt8]

    /// Reads a file of at most so many bytes; throws where it cannot be opened, read or is larger.
    public init(_ name: String, limit: Int) throws(InputOpeningFailure) {
        do throws(InputFile.Failure) {
            bytes = try Self.read(InputFile(name), limit: limit)
        } catch {
            throw InputOpeningFailure(diagnostic: error.diagnostic(name))
        }
        guard bytes.count <= limit else {
            throw InputOpeningFailure(
                diagnostic: Diagnostic(
                    .error, Message("file-too-large", ["limit": .number(limit)]),
                    at: SourcePosition(file: name)))
        }
    }

    /// SHA-256 of the bytes of a file as 64 hexadecimal digits; throws where it cannot be read.
    public static func sha256(of name: String) throws(InputOpeningFailure) -> String {
        do throws(InputFile.Failure) {
            let file = try InputFile(name)
            let digest = SHA256Digest()
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = try fill(&piece, from: file)
                piece[..<count].withUnsafeBytes(digest.update)
                guard count == piece.count else { return digest.hexadecimal() }
            }
        } catch {
            throw InputOpeningFailure(diagnostic: error.diagnostic(name))
        }
    }

    /// The bytes up to one beyond the limit.
    private static func read(
        _ file: InputFile, limit: Int
    ) throws(InputFile.Failure) -> [UInt8] {
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while result.count <= limit {
            let count = try fill(&piece, from: file)
            result += piece[..<count]
            if count < piece.count { break }
        }
        return result
    }

    private static func fill(
        _ piece: inout [UInt8], from file: InputFile
    ) throws(InputFile.Failure) -> Int {
        var failure: InputFile.Failure?
        let count = piece.withUnsafeMutableBytes { bytes in
            do throws(InputFile.Failure) {
                return try file.read(into: bytes)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return count
    }
}
