extension String {
    /// The text without anything that could steer a terminal or reorder what is read.
    ///
    /// Control characters, bidirectional controls, zero-width characters and line separators show as
    /// `\u{…}`; line feed and tab are controls like any other.
    public var terminalSafe: String {
        guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.steersTerminals {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a control, a direction mark, invisible, or not assigned to a character.
    fileprivate var steersTerminals: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0x2FF: return value == 0xAD
        case 0...0x1F, 0x7F...0x9F: return true
        case 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: return true
        default: return isUnassigned
        }
    }

    private var isUnassigned: Bool {
        switch properties.generalCategory {
        case .unassigned, .privateUse, .surrogate, .control, .format: return true
        default: return false
        }
    }
}
