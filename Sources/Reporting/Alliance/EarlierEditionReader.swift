import Alliance
import Diagnostics

/// Reads what an earlier edition showed from its JSON document.
public enum EarlierEditionReader {
    /// Why a document is no published edition.
    public enum Failure: Error, Sendable, Hashable {
        /// No JSON; the offset of the byte.
        case syntax(Int)
        /// JSON of another form, or an internal edition.
        case otherForm
    }

    /// Reads the document that ``AllianceJSONRenderer`` writes.
    public static func read(_ bytes: [UInt8]) throws(Failure) -> EarlierEdition {
        let document: JSONValue
        do throws(JSONReading.Failure) {
            document = try JSONReading.value(of: bytes)
        } catch {
            throw .syntax(error.offset)
        }
        guard document["form"]?.text == AllianceJSONRenderer.form,
            document["internal"] == .boolean(false)
        else { throw .otherForm }
        var members: Set<UInt128> = []
        for member in document["members"]?.elements ?? [] {
            guard let digest = member.text.flatMap({ UInt128($0, radix: 16) }) else {
                throw .otherForm
            }
            members.insert(digest)
        }
        var shown: [Classification: Set<String>] = [:]
        for classification in Classification.allCases {
            let rows = document["tables"]?[classification.rawValue]?.elements ?? []
            shown[classification] = Set(rows.compactMap { $0["key"]?.text })
        }
        // An edition of one year has no table of years.
        if document["tables"]?["year"] == nil { shown[.year] = nil }
        return EarlierEdition(members: members, shown: shown, hidden: hidden(document))
    }

    private static func hidden(_ document: JSONValue) -> [Classification: Set<CellKeys>] {
        var hidden: [Classification: Set<CellKeys>] = [:]
        for classification in Classification.allCases {
            let cells = document["byKind"]?[classification.rawValue]?["hidden"]?.elements ?? []
            hidden[classification] = Set(
                cells.compactMap { cell in
                    guard let row = cell["row"]?.text, let kind = cell["kind"]?.text else {
                        return nil
                    }
                    return CellKeys(row: row, column: kind)
                })
        }
        return hidden
    }
}
