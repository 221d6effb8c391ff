/// Bytes as text (RFC 4648 section 4) and back, strictly.
enum Base64Text {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text of bytes, with padding and without line ends.
    static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group = 0
            for index in 0..<3 {
                group = group << 8 | (index < count ? Int(bytes[start + index]) : 0)
            }
            for index in 0..<4 {
                text.append(
                    index <= count
                        ? alphabet[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text; nil where it is none, or not the only text of its bytes.
    static func bytes(of text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard characters.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count / 4 * 3)
        for start in stride(from: 0, to: characters.count, by: 4) {
            let isLast = start + 4 == characters.count
            let quad = characters[start..<start + 4]
            let padding = isLast ? quad.reversed().prefix { $0 == UInt8(ascii: "=") }.count : 0
            guard padding <= 2, let group = group(quad.dropLast(padding)) else { return nil }
            let shifted = group << (6 * padding)
            let all = [16, 8, 0].map { UInt8(truncatingIfNeeded: shifted >> $0) }
            // What the padding cuts off must be nothing.
            guard all[(3 - padding)...].allSatisfy({ $0 == 0 }) else { return nil }
            bytes += all[..<(3 - padding)]
        }
        return bytes
    }

    private static func group(_ characters: ArraySlice<UInt8>) -> Int? {
        var group = 0
        for character in characters {
            guard let value = value(character) else { return nil }
            group = group << 6 | value
        }
        return group
    }

    private static func value(_ character: UInt8) -> Int? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(character) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character) + 4
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
