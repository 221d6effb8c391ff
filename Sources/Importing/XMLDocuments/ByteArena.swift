/// Bytes of many texts, one after another, kept until whoever asks for them has been told.
final class ByteArena: @unchecked Sendable {
    // Unchecked: one thread fills it and hands it over; then another reads it.

    /// Where a text stands.
    struct Place {
        fileprivate(set) var start: UInt32 = 0
        fileprivate(set) var count: UInt32 = 0

        /// Whether there is no text.
        @inline(__always)
        var isEmpty: Bool { count == 0 }
    }

    private struct State {
        var memory: UnsafeMutableRawPointer
        var capacity: Int
        var count = 0
    }

    /// Kept behind a constant pointer, free of bookkeeping.
    private let state: UnsafeMutablePointer<State>

    init(capacity: Int) {
        state = .allocate(capacity: 1)
        state.initialize(
            to: State(
                memory: .allocate(byteCount: capacity, alignment: 16), capacity: capacity))
    }

    deinit {
        state.pointee.memory.deallocate()
        state.deallocate()
    }

    /// How many bytes there are.
    @inline(__always)
    var count: Int { state.pointee.count }

    /// Forgets the bytes from an offset on.
    func removeAll(from start: Int = 0) { state.pointee.count = min(count, start) }

    /// Adds a text as it stands.
    @inline(__always)
    func append(_ text: UnsafeRawBufferPointer) -> Place {
        let place = Place(
            start: UInt32(truncatingIfNeeded: count), count: UInt32(truncatingIfNeeded: text.count))
        reserve(text.count)
        if let start = text.baseAddress {
            (state.pointee.memory + count).copyMemory(from: start, byteCount: text.count)
        }
        state.pointee.count += text.count
        return place
    }

    /// Adds the text of an element in one line: white space inside becomes one blank.
    func append(lineOf text: DocumentText) -> Place {
        let plain = text.trimmed
        guard DocumentText.needsFolding(plain) else { return append(plain) }
        return DocumentText.folded(plain).withUnsafeBytes { append($0) }
    }

    /// Adds the text of an element without any blank.
    func append(codeOf text: DocumentText) -> Place {
        let plain = text.trimmed
        guard plain.contains(where: { $0 <= 0x20 }) else { return append(plain) }
        return plain.filter { $0 > 0x20 }.withUnsafeBytes { append($0) }
    }

    /// The bytes of a text; valid until the next one is added.
    @inline(__always)
    subscript(place: Place) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: state.pointee.memory + Int(place.start), count: Int(place.count))
    }

    /// A text.
    func text(_ place: Place) -> String { String(decoding: self[place], as: UTF8.self) }

    @inline(__always)
    private func reserve(_ more: Int) {
        if count + more > state.pointee.capacity { grow(more) }
    }

    private func grow(_ more: Int) {
        let capacity = max(state.pointee.capacity * 2, count + more)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: state.pointee.memory, byteCount: count)
        state.pointee.memory.deallocate()
        (state.pointee.memory, state.pointee.capacity) = (larger, capacity)
    }
}
