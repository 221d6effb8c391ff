/// Looks XML over before libxml2 sees it: refuses what would cost it too much, and every DOCTYPE.
///
/// libxml2's check for double attributes is quadratic, and its name dictionary slow for very many names;
/// a document type could define entities. So tags, attributes and runs of text are bounded here.
struct XMLInspector: ChunkInspector {
    /// The longest start tag, in bytes.
    static let longestTag = 64 * 1024
    /// The most attributes of one tag.
    static let mostAttributes = 256
    /// The longest run of text, comment, instruction or CDATA, in bytes.
    static let longestRun = 10_000_000

    private enum State {
        case text, opening, tag, quoted(UInt8), comment, instruction, characterData
    }

    private var state = State.text
    private var run = 0
    private var equals = 0
    /// The last bytes, for marks that a chunk's border may cut.
    private var recent: UInt64 = 0
    private var isFirst = true

    func encoding(of start: UnsafeRawBufferPointer) -> Result<TextEncoding, EncodingFailure> {
        if let (encoding, _) = TextEncoding.byteOrderMark(start) { return .success(encoding) }
        let head = String(decoding: start.prefix(200), as: UTF8.self)
        guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>"),
            let label = head[..<end.lowerBound].firstRange(of: "encoding=")
        else { return .success(.utf8) }
        let quoted = head[label.upperBound..<end.lowerBound]
        guard let quote = quoted.first, let name = quoted.dropFirst().split(separator: quote).first
        else { return .success(.utf8) }
        if let encoding = TextEncoding(name: String(name)) { return .success(encoding) }
        return .failure(
            EncodingFailure(problem: InputProblem("unsupported-encoding", found: String(name))))
    }

    mutating func inspect(_ chunk: InputChunk) -> InputProblem? {
        let bytes = chunk.bytes
        if isFirst {
            isFirst = false
            if let problem = Self.wrongFormat(bytes) { return problem }
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if let problem = step(byte, at: chunk.offset + index) { return problem }
            recent = recent << 8 | UInt64(byte)
            index += 1
        }
        return nil
    }

    @inline(__always)
    private mutating func step(_ byte: UInt8, at offset: Int) -> InputProblem? {
        run += 1
        switch state {
        case .tag:
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
            case UInt8(ascii: ">"): enter(.text)
            case UInt8(ascii: "="): equals += 1
            default: break
            }
        case .quoted(let quote):
            if byte == quote { state = .tag }
        case .text:
            if byte == UInt8(ascii: "<") {
                enter(.opening)
            } else if run > Self.longestRun {
                return InputProblem("text-too-long", at: offset)
            }
            return nil
        case .opening: return open(byte, at: offset)
        case .comment, .instruction, .characterData: return closeRun(byte, at: offset)
        }
        guard run <= Self.longestTag, equals <= Self.mostAttributes else {
            return InputProblem(
                equals > Self.mostAttributes ? "too-many-attributes" : "tag-too-long", at: offset)
        }
        return nil
    }

    /// Decides what a `<` opens, from the bytes after it.
    private mutating func open(_ byte: UInt8, at offset: Int) -> InputProblem? {
        if run == 1 {
            if byte == UInt8(ascii: "?") { enter(.instruction) }
            if byte != UInt8(ascii: "!"), byte != UInt8(ascii: "?") { enter(.tag) }
            return nil
        }
        if byte == UInt8(ascii: "-") {
            if run == 3 { enter(.comment) }
            return nil
        }
        if byte == UInt8(ascii: "[") {
            enter(.characterData)
            return nil
        }
        return InputProblem("doctype", at: offset - run)
    }

    private mutating func closeRun(_ byte: UInt8, at offset: Int) -> InputProblem? {
        guard byte == UInt8(ascii: ">") else {
            return run > Self.longestRun ? InputProblem("text-too-long", at: offset) : nil
        }
        let two = UInt16(truncatingIfNeeded: recent)
        switch state {
        case .comment where two == 0x2D2D && run > 2: enter(.text)
        case .instruction where two & 0xFF == 0x3F && run > 1: enter(.text)
        case .characterData where two == 0x5D5D: enter(.text)
        default: break
        }
        return nil
    }

    private mutating func enter(_ next: State) {
        state = next
        run = 0
        equals = 0
    }

    /// Formats that are often given an .xml name, told by their first bytes.
    private static func wrongFormat(_ bytes: UnsafeRawBufferPointer) -> InputProblem? {
        if bytes.isEmpty { return InputProblem("empty-input") }
        if bytes.starts(with: [0x1F, 0x8B]) {
            return InputProblem("compressed-input", found: "gzip")
        }
        if bytes.starts(with: [0xFD, 0x37, 0x7A]) {
            return InputProblem("compressed-input", found: "xz")
        }
        if bytes.starts(with: [0x50, 0x4B]) {
            return InputProblem("compressed-input", found: "zip")
        }
        return nil
    }
}
