import Diagnostics
import EmissionFactors
import Inventory

/// A production header as far as the user states it on the command line.
public struct StatedHeader: Sendable {
    /// The texts by field: `id`, `title`, `kind`, `company`, `cvr`, `periodFrom`, `periodTo`, `country`,
    /// `status`, `revision`.
    public var texts: [String: String] = [:]

    /// Makes a header that states nothing.
    public init() {}

    /// Whether nothing is stated.
    public var isEmpty: Bool { texts.isEmpty }

    /// Takes the first and last day of a period with a slash between: ISO 8601, or with the day first.
    /// Answers whether both are days.
    public mutating func setPeriod(_ text: String) -> Bool {
        let days = text.split(separator: "/", omittingEmptySubsequences: false)
            .compactMap { DataDay.read(String($0)) }
        guard days.count == 2, text.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1 else {
            return false
        }
        texts["periodFrom"] = days[0].description
        texts["periodTo"] = days[1].description
        return true
    }

    /// The fields without which there is no report.
    static let required = ["id", "title", "periodFrom", "periodTo", "country"]

    /// The fields that are missing.
    var missing: [String] {
        // One option gives both days of the period.
        Self.required.filter { texts[$0] == nil && $0 != "periodTo" }
    }

    /// The command-line option that gives a field.
    static func option(_ field: String) -> String {
        switch field {
        case "id": return "--production"
        case "periodFrom", "periodTo": return "--period"
        default: return "--\(field)"
        }
    }

    /// The kind of work that a word stands for in either language; the word itself where it is none.
    private static func kind(_ word: String, _ words: WordVocabulary) -> String {
        let lower = word.lowercased()
        let named = Production.Kind.allCases.first { kind in
            let name = Message("report-kind-\(kind.rawValue)")
            return Language.allCases.contains { name.text(in: $0).lowercased() == lower }
        }
        if let named { return named.rawValue }
        return words.word(for: word).flatMap { Production.Kind(rawValue: $0) }?.rawValue ?? word
    }

    /// Puts the texts into a builder, which checks them.
    func build(_ words: WordVocabulary = WordVocabulary()) -> HeaderBuilder {
        var builder = HeaderBuilder()
        func place(_ field: HeaderField) -> SourcePosition {
            SourcePosition(file: Self.option(field.rawValue))
        }
        builder.set(.status, texts["status"] ?? "interim", at: place(.status))
        builder.set(.revision, texts["revision"] ?? "1", at: place(.revision))
        builder.set(.kind, Self.kind(texts["kind"] ?? "other", words), at: place(.kind))
        for field in HeaderField.allCases {
            guard ![.status, .revision, .kind].contains(field),
                let text = texts[field.rawValue]
            else { continue }
            builder.set(field, text, at: place(field))
        }
        return builder
    }
}
