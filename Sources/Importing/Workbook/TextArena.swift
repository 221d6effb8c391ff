import Glibc

/// Texts one after the other in one piece of memory that moves only while texts are added.
final class TextArena {
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 16)
    /// How many bytes there are.
    private(set) var count = 0

    deinit {
        memory.deallocate()
    }

    /// The bytes of a range, where they are until more is added.
    @inline(__always)
    func bytes(_ start: Int, count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: memory[start..<(start + count)])
    }

    /// The bytes from a place to the end.
    @inline(__always)
    func bytes(from start: Int) -> UnsafeRawBufferPointer {
        bytes(start, count: count - start)
    }

    /// Adds bytes.
    @inline(__always)
    func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        reserve(count + bytes.count)
        guard let base = memory.baseAddress else { return }
        memcpy(base + count, source, bytes.count)
        count += bytes.count
    }

    /// Adds one byte some times.
    func append(_ byte: UInt8, count times: Int = 1) {
        reserve(count + times)
        for offset in 0..<times { memory[count + offset] = byte }
        count += times
    }

    /// Puts other bytes from a place on.
    func replace(from start: Int, with bytes: [UInt8]) {
        count = start
        bytes.withUnsafeBytes { append($0) }
    }

    /// Forgets everything from a place on.
    @inline(__always)
    func cut(to start: Int) {
        count = start
    }

    @inline(__always)
    private func reserve(_ size: Int) {
        if size > memory.count { grow(size) }
    }

    private func grow(_ size: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(size, memory.count * 2), alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
        memory.deallocate()
        memory = larger
    }
}
