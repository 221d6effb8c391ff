import Diagnostics
import Glibc

/// The ids of all records as 16 bytes each: a hash and a place. Doubles are looked for at the end.
///
/// Two different ids are taken for one only if their 64-bit hashes agree: for ten million ids the chance
/// is about three in a million.
final class RecordIdentifiers: @unchecked Sendable {
    // Unchecked: one thread fills it, and others look at it only when that thread has ended.
    struct Entry {
        var hash: UInt64
        /// Line in the upper 44 bits, column in the lower 20.
        var place: UInt64
    }

    private struct Storage {
        var entries: UnsafeMutablePointer<Entry>?
        var count = 0
        var capacity = 0
    }

    private let storage: UnsafeMutablePointer<Storage>
    private let file: String

    init(file: String) {
        self.file = file
        storage = .allocate(capacity: 1)
        storage.initialize(to: Storage())
    }

    deinit {
        free(storage.pointee.entries)
        storage.deallocate()
    }

    @inline(__always)
    func append(_ hash: UInt64, line: Int, column: Int) {
        if storage.pointee.count == storage.pointee.capacity { grow() }
        let place = UInt64(line) << 20 | UInt64(min(column, 0xFFFFF))
        storage.pointee.entries?[storage.pointee.count] = Entry(hash: hash, place: place)
        storage.pointee.count += 1
    }

    /// Takes over the ids of another reader of the same file.
    func append(contentsOf other: RecordIdentifiers) {
        for index in 0..<other.storage.pointee.count {
            guard let entry = other.storage.pointee.entries?[index] else { return }
            if storage.pointee.count == storage.pointee.capacity { grow() }
            storage.pointee.entries?[storage.pointee.count] = entry
            storage.pointee.count += 1
        }
    }

    /// Makes room. Large blocks move without being copied, and room that is not used costs no memory.
    private func grow() {
        let capacity = max(1024, storage.pointee.capacity * 2)
        let size = capacity * MemoryLayout<Entry>.stride
        guard let grown = realloc(storage.pointee.entries, size) else { return }
        storage.pointee.entries = grown.assumingMemoryBound(to: Entry.self)
        storage.pointee.capacity = capacity
    }

    /// Reports every id that stands a second time, at its second place.
    func reportDuplicates(to sink: inout DiagnosticSink) {
        guard let entries = storage.pointee.entries else { return }
        let all = UnsafeMutableBufferPointer(start: entries, count: storage.pointee.count)
        let duplicates = DuplicateSearch(all).duplicates()
        for duplicate in duplicates.sorted(by: { $0.second < $1.second }) {
            sink.report(
                Diagnostic(
                    .error,
                    Message("duplicate-id", ["line": .number(Int(duplicate.first >> 20))]),
                    at: SourcePosition(
                        file: file, line: Int(duplicate.second >> 20),
                        column: Int(duplicate.second & 0xFFFFF))))
        }
    }
}
