/// The cabin a ticket is for, from the words and letters of agencies.
enum CabinClass: String, Sendable, CaseIterable {
    case economy, premiumEconomy, business, first

    /// What a text says of the cabin.
    enum Reading: Sendable, Equatable {
        /// The cabin, as the report's `class`.
        case cabin(CabinClass)
        /// A booking letter, whose cabin each airline decides for itself: a person has to say.
        case bookingLetter(String)
        case unknown(String)
        case nothing
    }

    private static let words: [String: CabinClass] = [
        "economy": .economy, "economyclass": .economy, "eco": .economy, "coach": .economy,
        "økonomi": .economy, "økonomiklasse": .economy, "turistklasse": .economy,
        "premiumeconomy": .premiumEconomy, "economyplus": .premiumEconomy,
        "premiumøkonomi": .premiumEconomy, "business": .business, "businessclass": .business,
        "businessklasse": .business, "first": .first, "firstclass": .first,
        "førsteklasse": .first,
    ]

    /// Reads a text; the user's mapping says what booking letters mean.
    static func read(_ text: String, letters: [String: CabinClass] = [:]) -> Reading {
        let plain = text.lowercased().filter(\.isLetter)
        guard !plain.isEmpty else {
            return text.contains(where: { !$0.isWhitespace }) ? .unknown(text) : .nothing
        }
        if let cabin = words[plain] { return .cabin(cabin) }
        guard plain.utf8.count == 1 else { return .unknown(text) }
        let letter = plain.uppercased()
        return letters[letter].map { .cabin($0) } ?? .bookingLetter(letter)
    }
}
