import Glibc

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
