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

    /// The fields without which there is no report.
    static let required = ["id", "title", "periodFrom", "periodTo", "country"]

    /// The fields that are missing.
    var missing: [String] {
        // One option gives both days of the period.
        Self.required.filter { texts[$0] == nil && $0 != "periodTo" }
    }

    /// Puts the texts into a builder, which checks them.
    func build() -> HeaderBuilder {
        var builder = HeaderBuilder()
        let place = SourcePosition(file: "")
        builder.set(.status, texts["status"] ?? "interim", at: place)
        builder.set(.revision, texts["revision"] ?? "1", at: place)
        builder.set(.kind, texts["kind"] ?? "other", at: place)
        for field in HeaderField.allCases {
            guard ![.status, .revision, .kind].contains(field),
                let text = texts[field.rawValue]
            else { continue }
            builder.set(field, text, at: place)
        }
        return builder
    }
}
