import Glibc
import Importing

/// The next few of many files, worked on by all cores while the caller does something else.
final class LedgerBatch<Result: Sendable> {
    /// As many files as one batch has, and as many bytes.
    private static var largest: (files: Int, bytes: Int) { (64, 1 << 26) }

    /// Which of all files these are.
    let range: Range<Int>
    private let threads: [WorkerThread]
    private let shared: BatchResults<Result>

    /// Starts on the first of these files; nil where there are none.
    init?(_ files: ArraySlice<String>, _ work: @escaping @Sendable (String) -> Result) {
        guard !files.isEmpty else { return nil }
        var (end, bytes) = (files.startIndex, 0)
        while end < files.endIndex, end - files.startIndex < Self.largest.files,
            end == files.startIndex || bytes < Self.largest.bytes
        {
            var information = stat()
            if stat(files[end], &information) == 0 { bytes += Int(information.st_size) }
            end += 1
        }
        range = files.startIndex..<end
        let names = Array(files[range])
        let shared = BatchResults<Result>(count: names.count)
        self.shared = shared
        threads = (0..<min(Self.processors, names.count)).map { _ in
            WorkerThread {
                while let index = shared.nextIndex() { shared.set(work(names[index]), at: index) }
            }
        }
    }

    /// How many threads work at a time.
    static var processors: Int { max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Waits for all and answers what became of each, in their order.
    func results() -> [Result] {
        for thread in threads { thread.join() }
        return shared.inOrder
    }
}
