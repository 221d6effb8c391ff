/// Text as XML writes it.
enum XMLText {
    /// The text inside an attribute's double quotes.
    ///
    /// Line feeds and tabs are written as references, because attribute values lose them otherwise;
    /// characters that XML 1.0 does not allow become the replacement character.
    static func attribute(_ text: String) -> String {
        escaped(text, isAttribute: true)
    }

    /// The text between tags.
    static func content(_ text: String) -> String {
        escaped(text, isAttribute: false)
    }

    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22
        }
        if isPlain { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where isAttribute: result += "&quot;"
            case "\n", "\t":
                result += isAttribute ? "&#\(scalar.value);" : String(scalar)
            case "\r": result += "&#13;"
            default:
                let isAllowed =
                    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
            }
        }
        return result
    }
}
