import Synchronization

/// What several threads have done so far.
final class BatchResults<Result: Sendable>: Sendable {
    private let count: Int
    private let state: Mutex<(next: Int, results: [Int: Result])>

    init(count: Int) {
        self.count = count
        state = Mutex((0, [:]))
    }

    /// The next place that nobody has taken.
    func nextIndex() -> Int? {
        state.withLock { state in
            guard state.next < count else { return nil }
            state.next += 1
            return state.next - 1
        }
    }

    func set(_ result: Result, at index: Int) {
        state.withLock { $0.results[index] = result }
    }

    /// All results in the order of their places.
    var inOrder: [Result] {
        state.withLock { state in (0..<count).compactMap { state.results[$0] } }
    }
}
