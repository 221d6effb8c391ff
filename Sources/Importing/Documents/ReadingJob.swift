/// The reading of one file by whatever thread takes it; its lines go to the intake through a hand-over.
final class ReadingJob: @unchecked Sendable {
    // Unchecked: the document is set by the thread that reads, before it closes the hand-over, and read
    // after that by the thread that takes the lines.

    /// How many batches may wait.
    private static let mostWaiting = 8

    /// The file's place among those that were named.
    let index: Int
    let file: ImportFile
    private let format: SourceFormat
    /// Whether the lines are judged beside the reading, for want of other files to read.
    var judgesBeside = false
    private let batches = HandOver<LineBatch>(limit: mostWaiting)
    private(set) var document: SourceDocument

    init(index: Int, file: ImportFile, format: SourceFormat) {
        self.index = index
        self.file = file
        self.format = format
        document = SourceDocument(file: file.name, kind: .table)
    }

    /// Reads the file and hands its lines over.
    func run(_ context: ReadingContext, _ makeJudge: (@escaping (LineBatch) -> Void) -> LineJudge) {
        // The last batch goes with the end of the file: most files have one.
        var last: LineBatch?
        let judge = makeJudge { [batches] batch in
            if let last { batches.put(last) }
            last = batch
        }
        if judgesBeside {
            let beside = JudgingThread(judge)
            read(context, into: beside)
            beside.complete()
        } else {
            read(context, into: judge)
        }
        judge.flush()
        batches.finish(with: last)
    }

    /// Reads the file where its lines go on at once.
    func read(_ context: ReadingContext, _ judge: LineJudge) {
        read(context, into: judge)
        judge.flush()
    }

    private func read(_ context: ReadingContext, into consumer: any SourceLineConsumer) {
        do throws(InputFile.Failure) {
            document = format.makeReader(context).read(try file.open(), into: consumer)
        } catch {
            document.diagnostics.report(error.diagnostic(file.name))
        }
    }

    /// Calls a function with each batch, in order, until the file has been read.
    func forEachBatch(_ body: (LineBatch) -> Void) {
        while let batch = batches.take() { body(batch) }
    }
}
