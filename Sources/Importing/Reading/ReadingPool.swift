import Glibc
import Synchronization

/// Threads that read files, each the next one nobody has taken; what they read is taken in the order of the
/// files, so that the number of threads changes no byte of the result.
final class ReadingPool: @unchecked Sendable {
    // Unchecked: the threads are only touched by the one that starts and joins them.

    /// How many jobs may be read ahead of the one whose lines are being taken.
    private static let mostAhead = 16

    private let jobs: [ReadingJob]
    private let next = Mutex(0)
    private let permits = HandOver<Int>(Array(0..<mostAhead), limit: mostAhead)
    private var threads: [WorkerThread] = []

    init(jobs: [ReadingJob]) {
        self.jobs = jobs
    }

    /// How many threads read at a time: one for each processor, and no more than there are files.
    static func threadCount(files: Int) -> Int {
        min(files, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 16)
    }

    /// Starts threads; each gets something of its own to read with.
    func start(_ count: Int, _ makeReading: () -> @Sendable (ReadingJob) -> Void) {
        for _ in 0..<count {
            let reading = makeReading()
            threads.append(
                WorkerThread { [self] in
                    while permits.take() != nil, let job = takeJob() { reading(job) }
                })
        }
    }

    private func takeJob() -> ReadingJob? {
        next.withLock { number in
            guard number < jobs.count else { return nil }
            number += 1
            return jobs[number - 1]
        }
    }

    /// Says that the lines of a job have been taken.
    func finish(_ job: ReadingJob) { permits.put(job.items[0].index) }

    /// Waits until all threads have ended.
    func join() {
        permits.close()
        for thread in threads { thread.join() }
    }
}
