import DelimitedText
import Diagnostics
import Quantities

/// The changes of a table, in the order in which they stand there.
public struct ChangeTable: Sendable {
    /// The file inside the factor folder.
    public static let path = "changes.csv"

    static let columns = [
        "change", "part", "name", "match", "operation", "target", "ratio", "value", "minimum",
        "maximum", "unit", "source", "text_en", "text_da",
    ]

    /// The changes.
    public private(set) var changes: [ScenarioChange] = []

    /// Makes a table of changes.
    public init(_ changes: [ScenarioChange]) {
        self.changes = changes
    }

    /// The change with an id.
    public subscript(id: String) -> ScenarioChange? { changes.first { $0.id == id } }

    /// Adds the changes of another table; one with the same id takes the place of the earlier one.
    public mutating func merge(_ other: ChangeTable) {
        for change in other.changes {
            if let index = changes.firstIndex(where: { $0.id == change.id }) {
                changes[index] = change
            } else {
                changes.append(change)
            }
        }
    }

    /// Reads the table of a factor folder, or that inside the executable where the folder has none.
    public static func ofLibrary(
        _ library: FactorLibrary
    ) throws(FactorFolderFailure) -> (table: ChangeTable, diagnostics: DiagnosticSink) {
        guard
            let bytes = library.folder.bytes(of: path) ?? FactorFolder.embedded.bytes(of: path)
        else { throw .missingFile(path) }
        return read(bytes, file: path, library: library)
    }

    /// Reads a table; it is of use only where the sink has no errors.
    public static func read(
        _ bytes: UnsafeRawBufferPointer, file: String, library: FactorLibrary
    ) -> (table: ChangeTable, diagnostics: DiagnosticSink) {
        var reader = ChangeTableReader(file: file, library: library)
        reader.read(bytes)
        return (ChangeTable(reader.changes), reader.diagnostics)
    }
}
