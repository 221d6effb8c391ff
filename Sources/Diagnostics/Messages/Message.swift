/// A text of the catalogue with the values that fill its places; rendered in a language only when shown.
public struct Message: Sendable, Hashable {
    /// What fills a place of a text.
    public enum Argument: Sendable, Hashable {
        /// Text as it stands, such as the user's own words.
        case text(String)
        /// A whole number.
        case number(Int)
        /// A text of the catalogue.
        case message(String)
    }

    /// The key in ``MessageCatalogue``; for diagnostics also their stable id.
    public let id: String
    /// The values of the places, by name.
    public let arguments: [String: Argument]

    /// Makes a message.
    public init(_ id: String, _ arguments: [String: Argument] = [:]) {
        self.id = id
        self.arguments = arguments
    }

    /// The text in a language.
    ///
    /// A key that the catalogue lacks shows as itself, so that a mistake is seen and never hides a
    /// problem; a test holds the keys in use against the catalogue.
    public func text(in language: Language) -> String {
        guard let template = MessageCatalogue.template(id, in: language) else { return id }
        guard !arguments.isEmpty else { return template }
        var result = ""
        var rest = template[...]
        // Braces are single bytes, which are found faster than characters.
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            result += rest[..<open]
            let name = String(rest[rest.utf8.index(after: open)..<close])
            result += arguments[name].map { $0.text(in: language) } ?? "{\(name)}"
            rest = rest[rest.utf8.index(after: close)...]
        }
        return result + rest
    }
}

extension Message.Argument {
    func text(in language: Language) -> String {
        switch self {
        case .text(let text): return text
        case .number(let number): return String(number)
        case .message(let id): return Message(id).text(in: language)
        }
    }
}

extension Message.Argument: ExpressibleByStringInterpolation {
    /// Takes text as it stands.
    public init(stringLiteral value: String) {
        self = .text(value)
    }
}

extension Message.Argument: ExpressibleByIntegerLiteral {
    /// Takes a whole number.
    public init(integerLiteral value: Int) {
        self = .number(value)
    }
}
