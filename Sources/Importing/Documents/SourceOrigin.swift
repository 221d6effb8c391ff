import Diagnostics

/// Where a source line stands, in the user's own terms.
struct SourceOrigin: Sendable, Hashable {
    /// The file as the user named it.
    let file: String
    /// The document in the file, such as `invoice 2025-113`; empty where the file is the document.
    let document: String
    /// The place in the document, such as `line 3`, `Travel!C12` or `2025-03-04T13:00`.
    let locator: String
    /// Line in the file, from 1; 0 where lines mean nothing.
    let line: Int

    /// The name of the file without its folder.
    var fileName: String {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return file }
        let name = file[file.utf8.index(after: slash)...]
        return name.isEmpty ? file : String(name)
    }

    /// The place as one text: file, document and locator.
    var text: String {
        var text = fileName
        for part in [document, locator] where !part.isEmpty { text += " " + part }
        return text
    }
}

extension SourceOrigin {
    /// The origin of what stands at a position of a report.
    init(_ position: SourcePosition) {
        let isSheet = !position.sheet.isEmpty
        self.init(
            file: position.file, document: "",
            locator: isSheet || position.line == 0 ? position.cell : "line \(position.line)",
            line: position.line)
    }
}

/// A company on a document.
struct SourceParty: Sendable, Hashable {
    /// Its name.
    let name: String
    /// Its registration number without country letters and blanks, such as a CVR number; empty when absent.
    let id: String
}

/// A classification code and the list it is from, such as `UNSPSC`.
struct ItemCode: Sendable, Hashable {
    let list: String
    let value: String
}
