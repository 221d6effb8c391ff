/// What the first bytes of a file show of its form.
struct FileStart {
    /// The bytes as they stand.
    let bytes: [UInt8]
    /// The same as text, whatever the encoding.
    let text: String
    /// The first element and its namespace, where the text is XML that shows them.
    let root: XMLRoot?

    /// The first element of an XML document.
    struct XMLRoot {
        /// The local name.
        let name: String
        /// The namespace's address; empty where there is none.
        let namespace: String
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        text = Self.decoded(bytes)
        root = Self.root(of: text)
    }

    /// Whether bytes are plainly those of a production report in UTF-8; others are looked at as text.
    static func isReport(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        if rest.starts(with: "<?xml".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
            rest = rest[(end + 1)...]
        }
        rest = rest.drop { $0 <= 0x20 }
        return rest.starts(with: #"<productionReport xmlns="urn:bftp:production-report:1""#.utf8)
    }

    /// The first line that is not blank.
    var firstLine: Substring {
        text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    }

    /// Whether the bytes are those of a ZIP archive, as modern workbooks are.
    var isArchive: Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// Whether the text begins as JSON does.
    var isJSON: Bool {
        let first = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
        return first == "{" || first == "["
    }

    private static func decoded(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBytes { start in
            if let (encoding, length) = TextEncoding.byteOrderMark(start) {
                let rest = UnsafeRawBufferPointer(rebasing: start[length...])
                if encoding == .utf8 { return String(decoding: rest, as: UTF8.self) }
                var transcoder = Transcoder(encoding)
                return String(decoding: transcoder.utf8(rest) ?? [], as: UTF8.self)
            }
            var check = UTF8Check()
            guard check.firstFault(in: start) != nil else {
                return String(decoding: start, as: UTF8.self)
            }
            var transcoder = Transcoder(.windows1252)
            return String(decoding: transcoder.utf8(start) ?? [], as: UTF8.self)
        }
    }

    /// The first start tag after declaration, comments and instructions.
    private static func root(of text: String) -> XMLRoot? {
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            guard rest[..<open].allSatisfy(\.isWhitespace) else { return nil }
            rest = rest[open...]
            let end: String
            if rest.hasPrefix("<?") {
                end = "?>"
            } else if rest.hasPrefix("<!--") {
                end = "-->"
            } else if rest.hasPrefix("<!") {
                end = ">"
            } else {
                return root(startTag: rest.dropFirst())
            }
            guard let close = rest.firstRange(of: end) else { return nil }
            rest = rest[close.upperBound...]
        }
        return nil
    }

    private static func root(startTag rest: Substring) -> XMLRoot? {
        guard let end = rest.firstIndex(of: ">") else { return nil }
        let tag = rest[..<end]
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let local = parts.last, !local.isEmpty else { return nil }
        let mark = parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"
        return XMLRoot(name: String(local), namespace: value(of: mark, in: tag))
    }

    private static func value(of attribute: String, in tag: Substring) -> String {
        var rest = tag
        while let found = rest.firstRange(of: attribute) {
            let isWhole = tag[..<found.lowerBound].last?.isWhitespace == true
            rest = rest[found.upperBound...]
            let after = rest.drop(while: \.isWhitespace)
            guard isWhole, after.first == "=" else { continue }
            let quoted = after.dropFirst().drop(while: \.isWhitespace)
            guard let quote = quoted.first, quote == "\"" || quote == "'" else { return "" }
            return String(quoted.dropFirst().prefix { $0 != quote })
        }
        return ""
    }
}
