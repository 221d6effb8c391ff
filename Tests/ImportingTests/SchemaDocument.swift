import Testing
import TestSupport

/// One document of the manifest: what must hold of it, and at which level.
struct SchemaDocument: CustomTestStringConvertible {
    /// Who can tell whether the document is right.
    enum Level: String {
        /// Both schemas and the importer.
        case structural
        /// RELAX NG and the importer; XSD cannot say it.
        case conditional
        /// The importer alone.
        case semantic
    }

    let file: String
    let level: Level
    let isValid: Bool
    /// The id of the importer's diagnostic; empty where the document is right.
    let diagnostic: String

    var testDescription: String { file }
    var path: String { Repository.root + "/Tests/SchemaDocuments/" + file }

    static let all: [SchemaDocument] = CommaSeparated(
        Repository.text("Tests/SchemaDocuments/manifest.csv")
    ).rows.compactMap { row in
        guard let file = row["file"], let level = Level(rawValue: row["level"] ?? "") else {
            return nil
        }
        return SchemaDocument(
            file: file, level: level, isValid: row["valid"] == "true",
            diagnostic: row["diagnostic"] ?? "")
    }
}
