import Glibc

/// The texts that the cells of a workbook share, one after the other in one piece of memory.
final class SharedStrings {
    /// How much text may be shared, in bytes.
    static let mostBytes = 256 << 20
    /// The most texts.
    static let mostStrings = 20_000_000

    private let text = TextArena()
    private var ends: [UInt32] = []

    /// How many texts there are.
    var count: Int { ends.count }

    /// Where a text lies; nil where there are not so many.
    @inline(__always)
    func range(_ index: Int) -> (start: Int, count: Int)? {
        guard index >= 0, index < ends.count else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return (start, Int(ends[index]) - start)
    }

    /// The bytes of a text; they stay where they are once all texts have been read.
    @inline(__always)
    func bytes(_ start: Int, count: Int) -> UnsafeRawBufferPointer {
        text.bytes(start, count: count)
    }

    /// Adds to the text that is being read.
    func append(_ bytes: UnsafeRawBufferPointer) {
        text.append(bytes)
    }

    /// Ends a text; false where there are too many.
    func endText() -> Bool {
        let start = ends.last.map(Int.init) ?? 0
        if let plain = EscapedCharacters.decoded(text.bytes(from: start)) {
            text.replace(from: start, with: plain)
        }
        ends.append(UInt32(clamping: text.count))
        return text.count <= Self.mostBytes && ends.count <= Self.mostStrings
    }
}

/// Reads `sharedStrings.xml`: the runs of each text without what only tells its pronunciation.
final class SharedStringsHandler: PartHandler {
    private enum Name {
        static let item: Int32 = 1
        static let text: Int32 = 2
        static let phonetic: Int32 = 3
    }

    let strings = SharedStrings()
    private var isInText = false
    private var phoneticDepth = 0
    private var itemDepth = 0

    override func code(ofName name: String) -> Int32 {
        switch name {
        case "si": return Name.item
        case "t": return Name.text
        case "rPh": return Name.phonetic
        default: return 0
        }
    }

    override func code(ofSpace uri: String) -> Int32 { SpreadsheetSpace.isMain(uri) ? 1 : 0 }

    override func start(_ element: Int32, _ attributes: PartAttributes) {
        switch element {
        case Name.item: itemDepth = depth
        case Name.phonetic: phoneticDepth = depth
        case Name.text: isInText = itemDepth > 0 && phoneticDepth == 0
        default: break
        }
    }

    override func text(_ bytes: UnsafeRawBufferPointer) {
        if isInText { strings.append(bytes) }
    }

    override func end() {
        isInText = false
        if depth == phoneticDepth { phoneticDepth = 0 }
        guard depth == itemDepth else { return }
        itemDepth = 0
        if !strings.endText() { problem = InputProblem("workbook-too-many-strings") }
    }
}

/// The namespaces of SpreadsheetML: the transitional and the strict form of ISO/IEC 29500.
enum SpreadsheetSpace {
    /// Whether elements of the namespace make up sheets.
    static func isMain(_ uri: String) -> Bool {
        uri == "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            || uri == "http://purl.oclc.org/ooxml/spreadsheetml/main"
    }

    /// Whether attributes of the namespace name relationships.
    static func isRelationships(_ uri: String) -> Bool {
        uri == "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            || uri == "http://purl.oclc.org/ooxml/officeDocument/relationships"
    }
}

/// Characters that XML cannot hold, as `_x000D_`.
enum EscapedCharacters {
    /// The text with its escapes replaced; nil where there is none.
    static func decoded(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard text.count >= 7, let start = text.baseAddress,
            memchr(start, Int32(UInt8(ascii: "_")), text.count) != nil
        else { return nil }
        var result: [UInt8] = []
        var units: [UInt16] = []
        var index = 0
        var hasEscapes = false
        while index < text.count {
            if let unit = escape(text, at: index) {
                units.append(unit)
                index += 7
                hasEscapes = true
                continue
            }
            // Characters beyond 16 bits stand as two escapes.
            result += Array(String(decoding: units, as: UTF16.self).utf8)
            units.removeAll()
            result.append(text[index])
            index += 1
        }
        result += Array(String(decoding: units, as: UTF16.self).utf8)
        return hasEscapes ? result : nil
    }

    private static func escape(_ text: UnsafeRawBufferPointer, at index: Int) -> UInt16? {
        guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"),
            text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_")
        else { return nil }
        return UInt16(String(decoding: text[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
