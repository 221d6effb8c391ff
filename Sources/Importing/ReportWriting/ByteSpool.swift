import Glibc

/// Keeps entries of bytes in order: in memory, and beyond that in a nameless file.
final class ByteSpool: @unchecked Sendable {
    // Unchecked: one importing run writes it and reads it when it has ended.
    private static let memoryLimit = 1 << 18
    private var memory: [UInt8] = []
    private var file: UnsafeMutablePointer<FILE>?
    private var fileCount = 0
    /// Whether bytes were lost because the nameless file could not be written.
    private(set) var hasFailed = false

    deinit {
        if let file { fclose(file) }
    }

    /// Appends an entry; answers where it stands.
    @discardableResult
    func append(_ entry: [UInt8], number: UInt32 = 0) -> Int {
        entry.withUnsafeBytes { append($0, number: number) }
    }

    /// Appends an entry with something put into it at an offset; answers where it stands.
    @discardableResult
    func append(
        _ entry: UnsafeRawBufferPointer, inserting more: [UInt8] = [], at offset: Int = 0,
        number: UInt32
    ) -> Int {
        let place = fileCount + memory.count
        withUnsafeBytes(of: (UInt32(entry.count + more.count), number)) {
            memory.append(contentsOf: $0)
        }
        memory.append(contentsOf: UnsafeRawBufferPointer(rebasing: entry[..<offset]))
        memory.append(contentsOf: more)
        memory.append(contentsOf: UnsafeRawBufferPointer(rebasing: entry[offset...]))
        if memory.count >= Self.memoryLimit { moveToFile() }
        return place
    }

    private func moveToFile() {
        if file == nil { file = tmpfile() }
        guard let file, fseek(file, 0, SEEK_END) == 0,
            fwrite(memory, 1, memory.count, file) == memory.count
        else {
            hasFailed = true
            memory.removeAll()
            return
        }
        fileCount += memory.count
        memory.removeAll(keepingCapacity: true)
    }

    /// Calls a function with each entry's number and bytes, in order.
    func forEach(_ body: (UInt32, ArraySlice<UInt8>) -> Void) {
        var offset = 0
        if let file, fileCount > 0 {
            fflush(file)
            rewind(file)
            offset = forEachInFile(file, body)
        }
        guard offset == fileCount else { return }
        Self.entries(of: memory[...], body)
    }

    private func forEachInFile(
        _ file: UnsafeMutablePointer<FILE>, _ body: (UInt32, ArraySlice<UInt8>) -> Void
    ) -> Int {
        var carried: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        var used = 0
        while used < fileCount {
            let count = fread(&piece, 1, min(piece.count, fileCount - used), file)
            guard count > 0 else {
                hasFailed = true
                break
            }
            used += count
            carried.append(contentsOf: piece[..<count])
            let rest = Self.entries(of: carried[...], body)
            carried.removeSubrange(..<rest)
        }
        return used
    }

    /// Calls a function with each complete entry; answers where the rest begins.
    @discardableResult
    private static func entries(
        of bytes: ArraySlice<UInt8>, _ body: (UInt32, ArraySlice<UInt8>) -> Void
    ) -> Int {
        var offset = bytes.startIndex
        while offset + 8 <= bytes.endIndex {
            let (count, number) = bytes.withUnsafeBytes { raw in
                (
                    raw.loadUnaligned(
                        fromByteOffset: offset - bytes.startIndex, as: UInt32.self),
                    raw.loadUnaligned(
                        fromByteOffset: offset - bytes.startIndex + 4, as: UInt32.self)
                )
            }
            let end = offset + 8 + Int(count)
            guard end <= bytes.endIndex else { break }
            body(number, bytes[(offset + 8)..<end])
            offset = end
        }
        return offset
    }

    /// The bytes of the entry at a place that ``append(_:number:)`` answered.
    func entry(at place: Int) -> [UInt8] {
        guard place >= fileCount else { return entryInFile(at: place) }
        var found: [UInt8] = []
        let start = place - fileCount
        let count = memory.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: start, as: UInt32.self)
        }
        found = Array(memory[(start + 8)..<(start + 8 + Int(count))])
        return found
    }

    private func entryInFile(at place: Int) -> [UInt8] {
        guard let file, fseek(file, place, SEEK_SET) == 0 else { return [] }
        var head: (UInt32, UInt32) = (0, 0)
        guard fread(&head, 8, 1, file) == 1 else { return [] }
        var bytes = [UInt8](repeating: 0, count: Int(head.0))
        return fread(&bytes, 1, bytes.count, file) == bytes.count ? bytes : []
    }
}
