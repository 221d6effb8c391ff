import Glibc

/// Hands items from one thread to another; at most a few are under way.
///
/// Both sides block on one mutex and one condition: items are large, so they meet rarely.
final class HandOver<Item>: @unchecked Sendable {
    // Unchecked: everything below the mutex is only touched while it is held, and an item is held by
    // one side at a time.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var items: [Item]
    private var isClosed = false
    private let limit: Int

    init(_ items: [Item] = [], limit: Int) {
        self.items = items
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

    /// Adds an item; waits while too many are under way.
    func put(_ item: Item) {
        locked {
            while items.count >= limit, !isClosed { pthread_cond_wait(condition, mutex) }
            items.append(item)
        }
    }

    /// Adds the last item, if there is one; both sides are woken once.
    func finish(with last: Item?) {
        locked {
            while last != nil, items.count >= limit, !isClosed {
                pthread_cond_wait(condition, mutex)
            }
            if let last { items.append(last) }
            isClosed = true
        }
    }

    /// The next item in order; nil when none is to come.
    func take() -> Item? {
        locked {
            while items.isEmpty, !isClosed { pthread_cond_wait(condition, mutex) }
            return items.isEmpty ? nil : items.removeFirst()
        }
    }

    /// Says that no item is to come, and ends the waiting of both sides.
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
