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
        let place = count
        withUnsafeBytes(of: (UInt32(entry.count + more.count), number)) {
            memory.append(contentsOf: $0)
        }
        if more.isEmpty {
            memory.append(contentsOf: entry)
        } else {
            memory.append(contentsOf: UnsafeRawBufferPointer(rebasing: entry[..<offset]))
            memory.append(contentsOf: more)
            memory.append(contentsOf: UnsafeRawBufferPointer(rebasing: entry[offset...]))
        }
        if memory.count >= Self.memoryLimit { moveToFile() }
        return place
    }

    /// How many bytes it keeps.
    var count: Int { fileCount + memory.count }

    /// Appends bytes that are no entry; answers where they begin.
    func append(bytes: UnsafeRawBufferPointer) -> Int {
        let place = count
        memory.append(contentsOf: bytes)
        if memory.count >= Self.memoryLimit { moveToFile() }
        return place
    }

    /// So many of the bytes from a place on; none where they cannot be read.
    func bytes(at place: Int, count: Int) -> [UInt8] {
        var found = [UInt8](repeating: 0, count: count)
        let ofFile = max(0, min(count, fileCount - place))
        if ofFile > 0 {
            guard let file, fseek(file, place, SEEK_SET) == 0,
                fread(&found, 1, ofFile, file) == ofFile
            else { return [] }
        }
        let start = max(0, place - fileCount)
        found.replaceSubrange(ofFile..., with: memory[start..<(start + count - ofFile)])
        return found
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
}
