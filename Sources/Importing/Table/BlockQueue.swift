import Glibc

/// Blocks of rows on their way to the workers; at most a few wait.
final class BlockQueue: @unchecked Sendable {
    // Unchecked: everything below the mutex is only touched while it is held.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var blocks: [RowBlock] = []
    private var isClosed = false
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Adds a block; waits while too many wait already.
    func put(_ block: RowBlock) {
        locked {
            while blocks.count >= limit { pthread_cond_wait(condition, mutex) }
            blocks.append(block)
        }
    }

    /// The next block in order; nil when none is to come.
    func take() -> RowBlock? {
        locked {
            while blocks.isEmpty, !isClosed { pthread_cond_wait(condition, mutex) }
            return blocks.isEmpty ? nil : blocks.removeFirst()
        }
    }

    /// Says that no block is to come.
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
