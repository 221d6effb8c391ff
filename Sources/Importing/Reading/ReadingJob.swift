/// The reading of some files, one after another, by whatever thread takes it; their lines go to the intake
/// through a hand-over.
final class ReadingJob: @unchecked Sendable {
    // Unchecked: the documents are set by the thread that reads, before it closes the hand-over, and read
    // after that by the thread that takes the lines.

    /// One of the files.
    struct Item {
        /// The file's place among those that were named.
        let index: Int
        let file: ImportFile
        let format: SourceFormat
    }

    /// How many batches may wait.
    private static let mostWaiting = 8

    let items: [Item]
    /// Whether the lines are judged beside the reading, for want of other files to read.
    var judgesBeside = false
    private let batches = HandOver<LineBatch>(limit: mostWaiting)
    /// What is known of each file's document, in the order of the files.
    private(set) var documents: [SourceDocument] = []

    init(_ items: [Item]) {
        self.items = items
    }

    /// Whether the only file is larger than what is read at once.
    var isLarge: Bool { items.count == 1 && items[0].file.isLarge }

    /// Reads the files and hands their lines over.
    func run(_ context: ReadingContext, _ makeJudge: (@escaping (LineBatch) -> Void) -> LineJudge) {
        // The last batch goes with the end of the files: most have one.
        var last: LineBatch?
        let judge = makeJudge { [batches] batch in
            if let last { batches.put(last) }
            last = batch
        }
        read(context, judge)
        batches.finish(with: last)
    }

    /// Reads the files where their lines go on at once.
    func read(_ context: ReadingContext, _ judge: LineJudge) {
        for item in items {
            judge.enter(file: item.index)
            if judgesBeside {
                let beside = JudgingThread(judge)
                documents.append(Self.read(item, context, into: beside))
                beside.complete()
            } else {
                documents.append(Self.read(item, context, into: judge))
            }
        }
        judge.flush()
    }

    private static func read(
        _ item: Item, _ context: ReadingContext, into consumer: any SourceLineConsumer
    ) -> SourceDocument {
        do throws(InputFile.Failure) {
            let file = try item.file.open(looking: !item.format.readsAtOnce)
            return item.format.makeReader(context).read(file, into: consumer)
        } catch {
            var document = SourceDocument(file: item.file.name, kind: .table)
            document.diagnostics.report(error.diagnostic(item.file.name))
            return document
        }
    }

    /// Calls a function with each batch, in order, until the files have been read.
    func forEachBatch(_ body: (LineBatch) -> Void) {
        while let batch = batches.take() { body(batch) }
    }
}

extension ReadingJob {
    /// Small files that follow one another are read together: to hand each over alone costs more than to
    /// read it.
    private static let mostItems = 48

    /// Jobs for files, so many that a number of threads has enough to do.
    static func jobs(for items: [Item], threads: Int) -> [ReadingJob] {
        let most = max(1, min(mostItems, items.count / (max(threads, 1) * 4)))
        var jobs: [ReadingJob] = []
        var group: [Item] = []
        for item in items {
            let follows = group.last.map { $0.index + 1 == item.index && !$0.file.isLarge } ?? true
            if !follows || item.file.isLarge || group.count == most {
                if !group.isEmpty { jobs.append(ReadingJob(group)) }
                group = []
            }
            group.append(item)
        }
        if !group.isEmpty { jobs.append(ReadingJob(group)) }
        return jobs
    }
}
