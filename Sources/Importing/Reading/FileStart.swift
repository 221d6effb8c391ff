import Glibc

/// What the first bytes of a file show of its form.
struct FileStart {
    /// The bytes as they stand.
    let bytes: [UInt8]
    /// The same as text, whatever the encoding; empty where the first element says all.
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
        let plain = bytes.withUnsafeBufferPointer { Self.root(of: $0[...]) }
        let isPlain = plain.map { Self.isASCII($0.name) && Self.isASCII($0.namespace) } ?? false
        text = isPlain ? "" : Self.decoded(bytes)
        root = isPlain ? plain : Self.root(of: text)
    }

    private static func isASCII(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { $0.reduce(0, |) < 0x80 }
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
        var text = text
        return text.withUTF8 { root(of: $0[...]) }
    }

    private static func root(of utf8: Slice<UnsafeBufferPointer<UInt8>>) -> XMLRoot? {
        var rest = utf8
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            let isBlank = rest[..<open].allSatisfy { $0 <= 0x20 }
            guard isBlank else { return nil }
            rest = rest[open...]
            let end: StaticString
            if rest.starts(with: "<?".utf8) {
                end = "?>"
            } else if rest.starts(with: "<!--".utf8) {
                end = "-->"
            } else if rest.starts(with: "<!".utf8) {
                end = ">"
            } else {
                return root(startTag: rest.dropFirst())
            }
            guard let close = place(of: bytes(end), in: rest) else { return nil }
            rest = rest[(close + end.utf8CodeUnitCount)...]
        }
        return nil
    }

    /// Where some bytes stand first.
    private static func place(
        of wanted: UnsafeBufferPointer<UInt8>, in text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Int? {
        guard let base = text.base.baseAddress, let bytes = wanted.baseAddress,
            let first = wanted.first
        else { return nil }
        var start = text.startIndex
        while start + wanted.count <= text.endIndex,
            let found = memchr(base + start, Int32(first), text.endIndex - start)
        {
            start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            guard start + wanted.count <= text.endIndex else { return nil }
            if memcmp(found, bytes, wanted.count) == 0 { return start }
            start += 1
        }
        return nil
    }

    private static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    private static func root(startTag rest: Slice<UnsafeBufferPointer<UInt8>>) -> XMLRoot? {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let tag = rest[..<end]
        let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        let parts = name.split(
            separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let local = parts.last, !local.isEmpty else { return nil }
        let mark = Array("xmlns".utf8) + (parts.count == 2 ? [UInt8(ascii: ":")] + parts[0] : [])
        let namespace = mark.withUnsafeBufferPointer { value(of: $0, in: tag) }
        return XMLRoot(name: String(decoding: local, as: UTF8.self), namespace: namespace)
    }

    private static func value(
        of attribute: UnsafeBufferPointer<UInt8>, in tag: Slice<UnsafeBufferPointer<UInt8>>
    ) -> String {
        var rest = tag
        while let found = place(of: attribute, in: rest) {
            let isWhole = found > tag.startIndex && tag[found - 1] <= 0x20
            rest = rest[(found + attribute.count)...]
            let after = rest.drop { $0 <= 0x20 }
            guard isWhole, after.first == UInt8(ascii: "=") else { continue }
            let quoted = after.dropFirst().drop { $0 <= 0x20 }
            guard let quote = quoted.first,
                quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            else { return "" }
            return String(
                decoding: quoted.dropFirst().prefix { $0 != quote }, as: UTF8.self)
        }
        return ""
    }
}
