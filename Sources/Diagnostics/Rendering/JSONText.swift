/// Text as JSON strings.
public enum JSONText {
    /// The text in quotes, with everything escaped that JSON, a terminal or JavaScript could stumble over.
    ///
    /// Escaped are the quote, the backslash, all control characters (also U+007F to U+009F) and the
    /// line and paragraph separators.
    public static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: mayNeedEscape) else { return "\"" + text + "\"" }
        var result = "\""
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result + "\""
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        // C2 leads U+0080 to U+00BF, E2 leads U+2000 to U+2FFF.
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        switch scalar.value {
        case 0x22: result += "\\\""
        case 0x5C: result += "\\\\"
        case 0x08: result += "\\b"
        case 0x09: result += "\\t"
        case 0x0A: result += "\\n"
        case 0x0C: result += "\\f"
        case 0x0D: result += "\\r"
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
            let digits = String(scalar.value, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: result.unicodeScalars.append(scalar)
        }
    }
}
