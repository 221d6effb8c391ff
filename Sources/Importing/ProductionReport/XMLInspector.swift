import Glibc

/// Looks XML over before libxml2 sees it: refuses what would cost it too much, and every DOCTYPE.
///
/// libxml2's check for double attributes is quadratic, and a document type could define entities. In
/// well-formed XML a `<` only opens markup, so the way from one `<` to the next bounds tag and text
/// together; only comments, instructions and CDATA may hold more, and they are followed to their end.
struct XMLInspector: ChunkInspector {
    /// The longest tag with the text after it, in bytes.
    static let longestTag = 64 * 1024
    /// The most attributes of one tag.
    static let mostAttributes = 256
    /// Whether the text after a tag counts with it; documents of others carry attachments as text.
    let boundsText: Bool
    /// The longest comment, instruction or CDATA section, in bytes.
    static let longestRun = 10_000_000

    private enum State {
        case content
        /// After `<` and the given bytes, before it is clear what they open.
        case opening([UInt8])
        case comment, instruction, characterData
    }

    private var state = State.content
    /// How many bytes have passed since the last `<` that counts, or since what it opened has ended.
    private var run = 0
    /// How many `=` have passed in a run that earlier chunks began.
    private var equals = 0
    /// Whether the tag of the run is known to have ended, where text is not bounded.
    private var hasTagEnded = true
    /// The quote of the attribute value that the run is in; 0 outside.
    private var quote: UInt8 = 0
    /// The last two bytes of the chunk before.
    private var tail: (UInt8, UInt8) = (0, 0)

    /// Makes an inspector for reports, or for documents whose texts may be long.
    init(boundsText: Bool = true) {
        self.boundsText = boundsText
    }

    func encoding(of start: UnsafeRawBufferPointer) -> Result<TextEncoding, EncodingFailure> {
        if let (encoding, _) = TextEncoding.byteOrderMark(start) { return .success(encoding) }
        // What nearly every document says.
        if start.starts(with: Self.usualStart) { return .success(.utf8) }
        let head = String(decoding: start.prefix(200), as: UTF8.self)
        guard head.hasPrefix("<?xml"), let end = head.dropFirst(5).firstIndex(of: "?") else {
            return .success(.utf8)
        }
        let label = "encoding="
        let stated = head[..<end].split(whereSeparator: \.isWhitespace)
            .first { $0.hasPrefix(label) }?.dropFirst(label.count)
        guard let quote = stated?.first,
            let name = stated?.dropFirst().split(separator: quote).first
        else { return .success(.utf8) }
        if let encoding = TextEncoding(name: String(name)) { return .success(encoding) }
        return .failure(
            EncodingFailure(problem: InputProblem("unsupported-encoding", found: String(name))))
    }

    /// The declaration that nearly every document begins with.
    private static let usualStart = Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)

    mutating func inspect(_ chunk: InputChunk) -> InputProblem? {
        let bytes = chunk.bytes
        let problem = scan(bytes, at: chunk.offset)
        if bytes.count >= 2 { tail = (bytes[bytes.count - 2], bytes[bytes.count - 1]) }
        return problem
    }

    private mutating func scan(_ bytes: UnsafeRawBufferPointer, at start: Int) -> InputProblem? {
        var offset = 0
        while offset < bytes.count {
            switch state {
            case .content:
                guard let next = Self.find(UInt8(ascii: "<"), in: bytes, from: offset) else {
                    return endRun(bytes, offset..<bytes.count, at: start)
                }
                if let problem = endRun(bytes, offset..<next, at: start) { return problem }
                startRun()
                // Most tags open with a letter or a slash: nothing to decide.
                let isPlain =
                    next + 1 < bytes.count
                    && (bytes[next + 1] > UInt8(ascii: "?") || bytes[next + 1] == UInt8(ascii: "/"))
                offset = next + 1
                if isPlain {
                    offset = Self.endOfPlainTags(in: bytes, from: offset)
                } else {
                    state = .opening([])
                }
            case .opening(let seen):
                if !open(seen + [bytes[offset]]) {
                    return InputProblem("doctype", at: start + offset - seen.count - 1)
                }
                offset += 1
            case .comment, .instruction, .characterData:
                guard let next = Self.find(UInt8(ascii: ">"), in: bytes, from: offset) else {
                    run += bytes.count - offset
                    return run > Self.longestRun
                        ? InputProblem("text-too-long", at: start + offset) : nil
                }
                run += next - offset
                if isEnd(bytes, next) {
                    state = .content
                    startRun()
                    hasTagEnded = true
                }
                offset = next + 1
            }
        }
        return nil
    }

    /// How many bytes are passed over together.
    private static let blockCount = 512

    /// Passes over tags as nearly all are, from after a `<` on, and stops after another: each opens plainly
    /// and is so close to the next that nothing is to be counted.
    private static func endOfPlainTags(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var offset = start
        while offset + blockCount < bytes.count,
            let last = lastPlainTag(in: bytes, from: offset)
        {
            offset = last + 1
        }
        return offset
    }

    /// Where the last `<` of a block stands; nil where there is none, or one that opens no plain tag.
    private static func lastPlainTag(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let (less, letters) = (ByteBlock(UInt8(ascii: "<")), ByteBlock(UInt8(ascii: "@")))
        let slash = ByteBlock(UInt8(ascii: "/"))
        var (opens, others) = (ByteBlock(0), ByteBlock(0))
        var offset = start
        while offset < start + blockCount {
            let next = ByteBlock(at: base + offset + 1)
            let open = ByteBlock(at: base + offset) == less
            opens |= open
            others |= open & (next < letters) & (next != slash)
            offset += ByteBlock.count
        }
        guard opens.hasAny, !others.hasAny else { return nil }
        return bytes[start..<(start + blockCount)].lastIndex(of: UInt8(ascii: "<"))
    }

    /// Whether a whole text is so plain that nothing in it is to be refused: no `<!` opens a comment, section or
    /// type, and from one `<` to the next is not far.
    static func isUsual(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while let mark = find(UInt8(ascii: "!"), in: bytes, from: offset) {
            guard mark > 0, bytes[mark - 1] != UInt8(ascii: "<") else { return false }
            offset = mark + 1
        }
        var place = 0
        while bytes.count - place > blockCount {
            let next = bytes[(place + 1)...(place + blockCount)]
            guard let last = next.lastIndex(of: UInt8(ascii: "<")) else { return false }
            place = last
        }
        return true
    }

    /// Decides what the bytes after a `<` open; false for a document type.
    private mutating func open(_ seen: [UInt8]) -> Bool {
        switch String(decoding: seen, as: UTF8.self) {
        case "?": state = .instruction
        case "!", "!-": state = .opening(seen)
        case "!--": state = .comment
        case "![": state = .characterData
        default:
            state = .content
            return !seen.starts(with: "!".utf8) || seen.starts(with: "!-".utf8)
        }
        return true
    }

    /// Whether the `>` at an offset ends the comment, instruction or CDATA section.
    private func isEnd(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
        let last = offset > 0 ? bytes[offset - 1] : tail.1
        let beforeLast = offset > 1 ? bytes[offset - 2] : offset == 1 ? tail.1 : tail.0
        switch state {
        case .instruction: return last == UInt8(ascii: "?")
        case .comment: return last == UInt8(ascii: "-") && beforeLast == UInt8(ascii: "-")
        default: return last == UInt8(ascii: "]") && beforeLast == UInt8(ascii: "]")
        }
    }

    /// Adds to the run since the last `<` and checks its length and number of attributes.
    private mutating func endRun(
        _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, at start: Int
    ) -> InputProblem? {
        run += range.count
        guard boundsText else { return endTag(bytes, range, at: start) }
        guard run > 1024 else { return nil }
        equals += bytes[range].count { $0 == UInt8(ascii: "=") }
        if equals > Self.mostAttributes {
            return InputProblem("too-many-attributes", at: start + range.lowerBound)
        }
        guard run > Self.longestTag else { return nil }
        return InputProblem("tag-too-long", at: start + range.lowerBound)
    }

    private mutating func startRun() {
        (run, equals, quote) = (0, 0, 0)
        hasTagEnded = false
    }

    /// Follows a long tag to its end; the text after it is not bounded.
    private mutating func endTag(
        _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, at start: Int
    ) -> InputProblem? {
        // A short run that ends where it began needs no look: its tag is shorter still.
        guard !hasTagEnded, run > 1024 || range.upperBound == bytes.count else { return nil }
        for offset in range {
            let byte = bytes[offset]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                hasTagEnded = true
                let length = run - range.count + offset - range.lowerBound
                return length > Self.longestTag
                    ? InputProblem("tag-too-long", at: start + range.lowerBound) : nil
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                equals += 1
                if equals > Self.mostAttributes {
                    return InputProblem("too-many-attributes", at: start + offset)
                }
            }
        }
        guard run > Self.longestTag else { return nil }
        return InputProblem("tag-too-long", at: start + range.lowerBound)
    }

    private static func find(
        _ byte: UInt8, in bytes: UnsafeRawBufferPointer, from offset: Int
    ) -> Int? {
        guard let base = bytes.baseAddress,
            let found = memchr(base + offset, Int32(byte), bytes.count - offset)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}
