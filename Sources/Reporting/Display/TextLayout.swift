/// Text in columns of a terminal.
enum TextLayout {
    /// How wide every page is at most.
    static let pageWidth = 80

    /// How many columns a text takes: one for a letter, two for East Asian wide characters.
    static func width(_ text: some StringProtocol) -> Int {
        let bytes = text.utf8
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
        return text.reduce(0) { $0 + width($1) }
    }

    /// The text cut to a width, with an ellipsis where something was cut.
    static func truncated(_ text: String, to limit: Int) -> String {
        guard width(text) > limit else { return text }
        var result = ""
        var used = 0
        for character in text {
            used += width(character)
            if used > limit - 1 { break }
            result.append(character)
        }
        return result + "…"
    }

    /// The text filled with blanks at its end.
    static func left(_ text: String, _ width: Int) -> String {
        text + blanks(width - self.width(text))
    }

    /// The text filled with blanks at its start.
    static func right(_ text: String, _ width: Int) -> String {
        blanks(width - self.width(text)) + text
    }

    private static let manyBlanks = String(repeating: " ", count: 2 * pageWidth)

    /// A row of blanks.
    static func blanks(_ count: Int) -> String {
        guard count <= manyBlanks.utf8.count else { return String(repeating: " ", count: count) }
        return String(Substring(manyBlanks.utf8.prefix(max(0, count))))
    }

    /// The text without blanks at its end.
    static func trimmedEnd(_ text: String) -> String {
        let blanks = text.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
        return blanks == 0 ? text : String(Substring(text.utf8.dropLast(blanks)))
    }

    /// The text broken at blanks into lines of the page's width; words that are longer are cut in parts.
    static func wrapped(_ text: String, indent: Int, hanging: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        var room: Int { pageWidth - indent - (lines.isEmpty ? 0 : hanging) }
        func close() {
            lines.append(blanks(indent + (lines.isEmpty ? 0 : hanging)) + line)
            (line, used) = ("", 0)
        }
        for word in text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
            let length = width(word)
            if !line.isEmpty, used + 1 + length > room { close() }
            if !line.isEmpty {
                line += " "
                used += 1
            }
            guard used + length > room else {
                line += word
                used += length
                continue
            }
            for character in word {
                let length = width(character)
                if used + length > room { close() }
                line.append(character)
                used += length
            }
        }
        if !line.isEmpty { close() }
        return lines
    }

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first, scalar.value >= 0x1100 else { return 1 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
