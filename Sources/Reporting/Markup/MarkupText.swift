/// Text made safe for markup: nothing in it can open an element, end an attribute or reorder what is read.
enum MarkupText {
    /// The text with the signs of markup as entities and without controls.
    ///
    /// Tabs and line ends become blanks; other controls, direction marks and invisible characters are left
    /// out, except the joiners that scripts and emoji need; what is no character shows as U+FFFD.
    static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result
    }

    /// The text without controls, for measuring and cutting before it is escaped.
    static func cleaned(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if let kept = cleaned(scalar) { result.unicodeScalars.append(kept) }
        }
        return result
    }

    /// Whether a byte stands for itself in text and in quoted attributes.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "`"):
            return false
        default: return byte >= 0x20 && byte < 0x7F
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "`": result += "&#96;"
        default:
            if let kept = cleaned(scalar) { result.unicodeScalars.append(kept) }
        }
    }

    private static func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return scalar
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: return " "
        case 0x200C, 0x200D: return scalar
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format: return nil
        case .unassigned, .privateUse, .surrogate: return "\u{FFFD}"
        default: return scalar
        }
    }
}
