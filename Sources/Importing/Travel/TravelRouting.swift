import Diagnostics
import EmissionFactors

/// A routing as tickets write it, such as `CPH-ARN-CPH`, `CPH/ARN` or `CPHARN`, as flight legs.
///
/// Between airports stand `-`, `/`, `>`, a dash or blanks, or nothing. `//` means that the passenger went
/// on from another airport by other means: no leg lies between.
struct TravelRouting: Sendable, Equatable {
    /// One flight.
    struct Leg: Sendable, Hashable {
        let from: String
        let to: String
    }

    /// Why a text is no routing.
    enum Failure: Error, Equatable {
        /// There is no text.
        case empty
        /// Fewer than two airports in a row.
        case tooShort
        /// More legs than a ticket has.
        case tooLong
        /// Something that is no code of three letters.
        case notACode(String)
        /// Codes without anything between them that do not come out even.
        case notDivisible(String)
        /// No airport has the code.
        case unknownAirport(String)
        /// The code of a city with several airports.
        case cityCode(String, airports: [String])
        /// An airport follows itself.
        case sameAirportTwice(String)
    }

    /// The most legs of one routing.
    static let mostLegs = 32

    /// The flights in order.
    let legs: [Leg]

    /// Reads a routing and checks each airport.
    init(_ text: String, airports: AirportTable) throws(Failure) {
        let upper = text.uppercased().filter { $0 != "\u{FEFF}" }
        guard upper.contains(where: { !$0.isWhitespace }) else { throw .empty }
        var legs: [Leg] = []
        for stretch in Self.stretches(upper) {
            let codes = try Self.codes(of: stretch)
            for code in codes { try Self.check(code, airports) }
            guard codes.count > 1 else { throw .tooShort }
            for (from, to) in zip(codes, codes.dropFirst()) {
                guard from != to else { throw .sameAirportTwice(from) }
                legs.append(Leg(from: from, to: to))
            }
        }
        guard legs.count <= Self.mostLegs else { throw .tooLong }
        self.legs = legs
    }

    /// The parts between which no flight lies.
    private static func stretches(_ text: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = text[...]
        while let mark = rest.firstPlace(of: "//") {
            parts.append(rest[..<mark.lowerBound])
            rest = rest[mark.upperBound...]
        }
        return parts + [rest]
    }

    private static func codes(of stretch: Substring) throws(Failure) -> [String] {
        let words = stretch.split { "-/>–—→,".contains($0) || $0.isWhitespace }.map(String.init)
        var codes: [String] = []
        for word in words {
            guard word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
                throw .notACode(word)
            }
            guard word.count > 3, words.count == 1 else {
                guard word.count == 3 else { throw .notACode(word) }
                codes.append(word)
                continue
            }
            guard word.count.isMultiple(of: 3) else { throw .notDivisible(word) }
            let letters = Array(word)
            codes += stride(from: 0, to: letters.count, by: 3).map { String(letters[$0..<$0 + 3]) }
        }
        return codes
    }

    private static func check(_ code: String, _ airports: AirportTable) throws(Failure) {
        guard airports[code] == nil else { return }
        if let city = airports.airports(ofCity: code) {
            throw .cityCode(code, airports: city)
        }
        throw .unknownAirport(code)
    }
}

extension TravelRouting.Failure {
    /// The reason as a message for people.
    func message(_ routing: String) -> Message {
        let found: [String: Message.Argument] = ["routing": .text(routing)]
        switch self {
        case .empty: return Message("routing-empty")
        case .tooShort: return Message("routing-too-short", found)
        case .tooLong:
            return Message("routing-too-long", ["most": .number(TravelRouting.mostLegs)])
        case .notACode(let word):
            return Message("routing-not-a-code", ["routing": .text(routing), "found": .text(word)])
        case .notDivisible(let word):
            return Message("routing-not-divisible", ["found": .text(word)])
        case .unknownAirport(let code):
            return Message(
                "routing-unknown-airport", ["routing": .text(routing), "found": .text(code)])
        case .cityCode(let code, let airports):
            return Message(
                "routing-city-code",
                [
                    "routing": .text(routing), "found": .text(code),
                    "airports": .text(airports.joined(separator: ", ")),
                ])
        case .sameAirportTwice(let code):
            return Message(
                "routing-same-airport", ["routing": .text(routing), "found": .text(code)])
        }
    }
}
