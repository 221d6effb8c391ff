import EmissionFactors

extension TravelRouting {
    /// The words of a text that have the form of a routing, such as `CPH-JFK` in `Flybillet CPH-JFK, 4. maj`.
    static func words(in text: String) -> [String] {
        guard Self.hasCodes(text) else { return [] }
        let tight = Self.hasLooseMarks(text) ? Self.tightened(text) : text
        return tight.utf8.split(whereSeparator: isSeparator).map { Substring($0) }
            .filter(isRouting).map { String($0) }
    }

    /// Whether a text has two words of three capital letters, as every routing has: nearly none has, and this is
    /// asked for every line that may be a flight.
    private static func hasCodes(_ text: String) -> Bool {
        var (run, codes) = (0, 0)
        for byte in text.utf8 {
            if byte &- 0x41 < 26 {
                run += 1
            } else {
                if run == 3 { codes += 1 }
                run = 0
            }
        }
        return codes + (run == 3 ? 1 : 0) >= 2
    }

    /// Blanks, and what stands beside words; of other white space nothing is known in one line.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }

    /// Whether a mark may stand between blanks, or be a dash of typographers.
    private static func hasLooseMarks(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            let isMark = [0x2D, 0x2F, 0x3E].contains(byte)
            if byte >= 0x80 || (isMark && previous == 0x20) { return true }
            previous = byte
        }
        return false
    }

    /// The text with a bare mark for each that stands between blanks.
    private static func tightened(_ text: String) -> String {
        let marks = [" - ": "-", " – ": "-", " / ": "-", " > ": "-", "–": "-"]
        return marks.reduce(text) { $0.replacing(each: $1.key, by: $1.value) }
    }

    /// Capital letters with marks between them.
    private static func isRouting(_ word: Substring) -> Bool {
        let capitals: ClosedRange<UInt8> = 0x41...0x5A
        let marks = word.utf8.filter { !capitals.contains($0) }
        return word.utf8.count >= 7 && !marks.isEmpty
            && marks.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
    }

    /// The attributes of one journey along it, there or there and back; none where it has more legs.
    var ends: [String: String] {
        guard let first = legs.first, let last = legs.last else { return [:] }
        let isReturn = legs.count == 2 && last.to == first.from && last.from == first.to
        guard legs.count == 1 || isReturn else { return [:] }
        let ends = ["from": first.from, "to": first.to]
        return isReturn ? ends.merging(["return": "true"]) { $1 } : ends
    }
}
