/// A name cut to the room that a chart has beside a figure.
///
/// A drawing does not wrap, so widths are estimated, rather too wide than too narrow: in hundredths of the
/// size of the letters.
enum ChartLabel {
    /// The room on the narrowest phone: 328 pixels of letters of 14.
    static let narrowRoom = 2_340
    /// The room from 640 pixels of page width.
    static let wideRoom = 4_300
    private static let gap = 100

    /// The text, or its beginning with an ellipsis.
    static func cut(_ text: String, beside figure: String, room: Int) -> String {
        let room = max(0, room - width(figure) - gap)
        guard width(text) > room else { return text }
        var (result, used) = ("", 100)
        for character in text {
            used += width(character)
            if used > room { break }
            result.append(character)
        }
        return result + "…"
    }

    private static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar {
        case "i", "j", "l", "f", "t", "r", "I", " ", ".", ",", ":", ";", "'", "(", ")", "|", "!":
            return 43
        case "m", "w", "M", "W", "@", "%", "Æ", "æ", "Œ", "œ", "…": return 105
        case "A"..."Z", "À"..."Þ": return 80
        default: return scalar.value < 0x1100 ? 66 : 105
        }
    }
}

extension String {
    /// The text with a capital at its beginning: drawings do not know the style sheet's first letters.
    var beginningWithCapital: String { prefix(1).uppercased() + dropFirst() }
}
