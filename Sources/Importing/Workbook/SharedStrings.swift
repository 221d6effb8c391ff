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
    /// How many texts are wanted.
    private let wanted: Int
    private var isInText = false
    private var phoneticDepth = 0
    private var itemDepth = 0

    init(wanted: Int = .max) {
        self.wanted = wanted
    }

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
        isDone = strings.count >= wanted
    }
}
