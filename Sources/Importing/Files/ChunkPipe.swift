import Glibc

/// Hands chunks from the reading thread to the parsing thread; at most a few are under way.
///
/// Both sides block on one mutex and one condition: chunks are large, so they meet rarely.
final class ChunkPipe: @unchecked Sendable {
    // Unchecked: everything below the mutex is only touched while it is held.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var filled: [InputChunk] = []
    private var empty: [InputChunk]
    private var isClosed = false

    init(chunks count: Int) {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
        empty = (0..<count).map { _ in InputChunk() }
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// A chunk to fill; nil when nobody wants more.
    func takeEmpty() -> InputChunk? {
        locked {
            while empty.isEmpty, !isClosed { pthread_cond_wait(condition, mutex) }
            return isClosed ? nil : empty.removeLast()
        }
    }

    /// Hands a filled chunk over.
    func put(_ chunk: InputChunk) {
        locked { filled.append(chunk) }
    }

    /// The next filled chunk. Whoever fills hands over a last chunk, so there always is one.
    func takeFilled() -> InputChunk? {
        locked {
            while filled.isEmpty, !isClosed { pthread_cond_wait(condition, mutex) }
            return filled.isEmpty ? nil : filled.removeFirst()
        }
    }

    /// Gives a chunk back to be filled again.
    func giveBack(_ chunk: InputChunk) {
        locked { empty.append(chunk) }
    }

    /// Ends the waiting of both sides.
    func close() {
        locked { isClosed = true }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(condition)
            pthread_mutex_unlock(mutex)
        }
        return body()
    }
}
