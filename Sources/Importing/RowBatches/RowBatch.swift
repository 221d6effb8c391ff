/// Records on their way from the thread that parses to the thread that reads them.
///
/// A row holds what the parser found of one element: where it stands, its attributes as ranges, and the
/// text of its tag, copied once. Nothing is understood before it arrives.
final class RowBatch: @unchecked Sendable {
    // Unchecked: handed from thread to thread, held by one at a time.

    /// What a row asks for.
    enum Action: UInt8 {
        case record, department, setBuild, endOfSetBuild
    }

    /// What stands before the attributes of a row.
    struct Header {
        var action: Action
        /// The kind of record, by ordinal.
        var kind: UInt8
        var attributeCount: UInt16
        /// The line and column of the tag's first character.
        var line: UInt32
        var column: UInt32
        /// How many bytes of text are the tag; values that the parser had to copy follow it.
        var tagCount: UInt32
        var textCount: UInt32
    }

    /// One attribute of a row: where its value lies in the row's text.
    struct Attribute {
        var code: UInt32
        var offset: UInt32
        var count: UInt32
    }

    /// How much one batch holds unless a single row is larger.
    static let capacity = 256 * 1024

    private(set) var memory: UnsafeMutableRawPointer
    private(set) var size: Int
    /// How many bytes are filled.
    var count = 0

    init() {
        size = Self.capacity
        memory = .allocate(byteCount: size, alignment: 16)
    }

    deinit {
        memory.deallocate()
    }

    /// The bytes a row needs, rounded up so that the next one is aligned.
    @inline(__always)
    static func rowSize(attributes: Int, text: Int) -> Int {
        let exact =
            MemoryLayout<Header>.stride + attributes * MemoryLayout<Attribute>.stride + text
        return (exact + 15) & ~15
    }

    /// Makes an empty batch large enough for one row.
    func grow(to needed: Int) {
        guard needed > size else { return }
        memory.deallocate()
        size = needed
        memory = .allocate(byteCount: size, alignment: 16)
    }
}
