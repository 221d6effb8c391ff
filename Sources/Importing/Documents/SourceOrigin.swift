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
        var bytes: [UInt8] = []
        appendFileName(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The place as one text: file, document and locator.
    var text: String {
        var bytes: [UInt8] = []
        appendText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the name of the file without its folder.
    func appendFileName(to bytes: inout [UInt8]) {
        var copy = file
        copy.withUTF8 { utf8 in
            let slash = utf8.lastIndex(of: UInt8(ascii: "/")) ?? -1
            let isInside = slash + 1 < utf8.count
            bytes.append(contentsOf: isInside ? utf8[(slash + 1)...] : utf8[...])
        }
    }

    /// Adds the place as one text.
    func appendText(to bytes: inout [UInt8]) {
        appendFileName(to: &bytes)
        Self.append(document, to: &bytes)
        Self.append(locator, to: &bytes)
    }
}

extension SourceOrigin {
    private static func append(_ part: String, to bytes: inout [UInt8]) {
        guard !part.isEmpty else { return }
        bytes.append(0x20)
        bytes.append(utf8Of: part)
    }

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
///
/// An object, so that all its lines hand it on without copying texts.
final class SourceParty: Sendable, Hashable {
    /// Its name.
    let name: String
    /// Its registration number without country letters and blanks, such as a CVR number; empty when absent.
    let id: String

    init(name: String, id: String) {
        self.name = name
        self.id = id
    }

    static func == (left: SourceParty, right: SourceParty) -> Bool {
        left === right || (left.name == right.name && left.id == right.id)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(id)
    }
}

/// A classification code and the list it is from, such as `UNSPSC`.
struct ItemCode: Sendable, Hashable {
    let list: String
    let value: String
}
