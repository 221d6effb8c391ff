import Glibc

/// A thread of our own that runs one function and can be waited for.
package final class WorkerThread {
    private final class Work {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private var handle = pthread_t()
    private let isStarted: Bool

    /// Starts the function; runs it at once where no thread can be had.
    package init(_ body: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(body))
        let status = pthread_create(
            &handle, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, work.toOpaque())
        isStarted = status == 0
        if !isStarted { work.takeRetainedValue().body() }
    }

    /// Waits for the function's end.
    package func join() {
        if isStarted { pthread_join(handle, nil) }
    }
}
