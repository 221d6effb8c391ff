import EmissionFactors

extension TravelRouting {
    /// The first routing that stands among the words of a text, such as `CPH-JFK` in `Flybillet CPH-JFK, 4. maj`; nil
    /// where there is none of known airports.
    init?(in text: String, airports: AirportTable) {
        let marks = [" - ": "-", " – ": "-", " / ": "-", " > ": "-", "–": "-"]
        let tight = marks.reduce(text) { $0.replacing(each: $1.key, by: $1.value) }
        for word in tight.split(whereSeparator: { $0.isWhitespace || ",;:()".contains($0) })
        where Self.isRouting(word) {
            guard let routing = try? TravelRouting(String(word), airports: airports) else {
                continue
            }
            self = routing
            return
        }
        return nil
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
