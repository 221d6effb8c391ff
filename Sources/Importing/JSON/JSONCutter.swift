/// Cuts a JSON text that comes in chunks into pieces small enough to be read whole.
///
/// The objects of the named arrays are handed over one by one, inner ones first, and the text around
/// them last. Only brackets, strings and line feeds are followed here, and bytes refused that JSON has in
/// strings alone; whether a piece is JSON is for the tokener to say.
final class JSONCutter {
    /// Why a text is not followed further.
    enum Fault: String {
        case tooDeep = "json-too-deep"
        case tooLarge = "json-too-large"
        case syntax = "json-syntax"
        case endsEarly = "json-ends-early"
    }

    /// The deepest nesting of arrays and objects.
    static let deepest = 64
    /// The longest piece in bytes.
    static let longestPiece = 1 << 20

    private struct Level {
        let isArray: Bool
        /// The named array this is; nil for others.
        let name: Int?
        /// Whether the object is a piece of its own.
        let isPiece: Bool
    }

    private let names: [[UInt8]]
    private let take: (JSONPiece) -> Void
    private var levels: [Level] = []
    private var pieces: [JSONPiece] = [JSONPiece()]
    /// Which of the pieces is being filled; those before it wait for it.
    private var current = 0
    private var isInString = false
    private var isEscaped = false
    /// The last string, as offsets in the current piece.
    private var string = 0..<0
    private var runStart = 0
    private var offset = 0
    private var line = 1
    /// The offset of the first byte of the line; negative where it lies in an earlier chunk.
    private var lineStart = 0
    /// What went wrong, and where.
    private(set) var fault: (kind: Fault, line: Int, column: Int)?

    init(cutting names: [String], take: @escaping (JSONPiece) -> Void) {
        self.names = names.map { Array($0.utf8) }
        self.take = take
        pieces[0].begin(nil, line: 1, column: 1)
    }

    /// Follows a chunk; false when the text is not followed further.
    func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        (offset, runStart) = (0, 0)
        while offset < bytes.count, fault == nil {
            if isInString { passString(bytes) } else { passPlain(bytes) }
        }
        flush(bytes)
        lineStart -= bytes.count
        (offset, runStart) = (0, 0)
        return fault == nil
    }

    /// Ends the text and hands over what is left of it.
    func finish() {
        guard fault == nil else { return }
        if !levels.isEmpty || isInString { return fail(.endsEarly) }
        take(pieces[0])
    }

    private var column: Int { offset - lineStart + 1 }

    private func fail(_ kind: Fault) {
        if fault == nil { fault = (kind, line, column) }
    }

    /// Follows a string up to its closing quote.
    private func passString(_ bytes: UnsafeRawBufferPointer) {
        while offset < bytes.count {
            let byte = bytes[offset]
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
                string = string.lowerBound..<pieces[current].bytes.count + offset - runStart
                offset += 1
                return
            }
            if byte < 0x20 { return fail(.syntax) }
            offset += 1
        }
    }

    /// Follows one byte outside strings.
    private func passPlain(_ bytes: UnsafeRawBufferPointer) {
        switch bytes[offset] {
        case UInt8(ascii: "\""):
            isInString = true
            let start = pieces[current].bytes.count + offset - runStart + 1
            string = start..<start
        case 0x0A:
            line += 1
            lineStart = offset + 1
        case UInt8(ascii: "["): open(array: true, bytes)
        case UInt8(ascii: "{"): open(array: false, bytes)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): return close(bytes)
        case UInt8(ascii: ":"):
            if levels.last?.isPiece ?? false || levels.count == 1 {
                pieces[current].memberCount += 1
            }
        case let byte where !Self.mayStandOutsideStrings(byte): return fail(.syntax)
        default: break
        }
        offset += 1
    }

    /// Whether a byte can belong to a number, `true`, `false`, `null`, a comma or white space.
    ///
    /// json-c would also take `NaN`, `Infinity` and names in single quotes.
    private static func mayStandOutsideStrings(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: ","),
            UInt8(ascii: "-"), UInt8(ascii: "."), 0x20, 0x09, 0x0D:
            true
        default: "truefalsnE".utf8.contains(byte)
        }
    }

    private func open(array isArray: Bool, _ bytes: UnsafeRawBufferPointer) {
        guard levels.count < Self.deepest else { return fail(.tooDeep) }
        let parent = levels.last
        var name: Int?
        var isPiece = false
        if isArray, parent?.isArray == false {
            flush(bytes)
            let key = pieces[current].bytes[string]
            name = names.firstIndex { $0.elementsEqual(key) }
        } else if !isArray, let cut = parent?.name {
            flush(bytes)
            isPiece = true
            beginPiece(cut)
        }
        levels.append(Level(isArray: isArray, name: name, isPiece: isPiece))
    }

    private func beginPiece(_ name: Int) {
        current += 1
        if current == pieces.count { pieces.append(JSONPiece()) }
        pieces[current].begin(name, line: line, column: column)
    }

    private func close(_ bytes: UnsafeRawBufferPointer) {
        offset += 1
        guard let level = levels.popLast(), level.isPiece else { return }
        flush(bytes)
        guard fault == nil else { return }
        take(pieces[current])
        current -= 1
        pieces[current].appendCut(line: line, column: column)
    }

    /// Puts what has been followed into the current piece.
    private func flush(_ bytes: UnsafeRawBufferPointer) {
        guard runStart < offset else { return }
        pieces[current].append(UnsafeRawBufferPointer(rebasing: bytes[runStart..<offset]))
        runStart = offset
        if pieces[current].bytes.count > Self.longestPiece { fail(.tooLarge) }
    }
}
