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

    /// Appends an entry; answers where it stands.
    @discardableResult
    func append(_ entry: UnsafeRawBufferPointer, number: UInt32) -> Int {
        let place = count
        withUnsafeBytes(of: (UInt32(entry.count), number)) { memory.append(contentsOf: $0) }
        memory.append(contentsOf: entry)
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

    /// Calls a function with each entry's number and bytes, in order; the bytes are valid only during the call.
    func forEach(_ body: (UInt32, UnsafeRawBufferPointer) -> Void) {
        if let file, fileCount > 0 {
            fflush(file)
            rewind(file)
            guard forEachInFile(file, body) else { return hasFailed = true }
        }
        _ = memory.withUnsafeBytes { Self.entries(of: $0, body) }
    }

    /// Calls a function with the entries in the file; false where it cannot be read to its end.
    private func forEachInFile(
        _ file: UnsafeMutablePointer<FILE>, _ body: (UInt32, UnsafeRawBufferPointer) -> Void
    ) -> Bool {
        var piece = [UInt8](repeating: 0, count: Self.memoryLimit)
        var (used, kept) = (0, 0)
        while used < fileCount {
            // An entry that is longer than all the room.
            if kept == piece.count { piece += [UInt8](repeating: 0, count: kept) }
            let isRead = piece.withUnsafeMutableBytes { bytes in
                let room = UnsafeMutableRawBufferPointer(rebasing: bytes[kept...])
                let count = fread(room.baseAddress, 1, min(room.count, fileCount - used), file)
                used += count
                let whole = UnsafeRawBufferPointer(rebasing: bytes[..<(kept + count)])
                let end = Self.entries(of: whole, body)
                kept = whole.count - end
                bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: whole[end...]))
                return count > 0
            }
            guard isRead else { return false }
        }
        return kept == 0
    }

    /// Calls a function with each complete entry; answers where the rest begins.
    private static func entries(
        of bytes: UnsafeRawBufferPointer, _ body: (UInt32, UnsafeRawBufferPointer) -> Void
    ) -> Int {
        var offset = 0
        while offset + 8 <= bytes.count {
            let count = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            let end = offset + 8 + Int(count)
            guard end <= bytes.count else { break }
            body(
                bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
                UnsafeRawBufferPointer(rebasing: bytes[(offset + 8)..<end]))
            offset = end
        }
        return offset
    }
}
