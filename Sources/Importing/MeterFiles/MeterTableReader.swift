import DelimitedText
import Diagnostics

/// Reads the table export of Eloverblik, in each of the forms it has had.
///
/// With a collection of its own the reader hands over the lines itself; with one that is shared, its owner
/// does when all files were read.
final class MeterTableReader: SourceReader {
    private let shared: MeterCollection?
    private let options: MeterOptions

    init(collection: MeterCollection) {
        shared = collection
        options = collection.options
    }

    init(options: MeterOptions = MeterOptions()) {
        shared = nil
        self.options = options
    }

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        let collection = shared ?? MeterCollection(options: options)
        var document = SourceDocument(file: file.name, kind: .meterData)
        let index = collection.open(document)
        let stream = InputStream(file, inspector: TableInspector())
        var positions = TextPositions(file: file.name)
        var splitter = RowSplitter()
        let rows = MeterTableRows(file: file.name, collection: collection, document: index)
        while let chunk = stream.next() {
            let used = positions.enter(chunk)
            defer { if let used { stream.giveBack(used) } }
            if let stop = chunk.stop {
                rows.diagnostics.report(stop.diagnostic(&positions, file: file.name))
            }
            for block in splitter.blocks(chunk, text: chunk.bytes.withoutMark(chunk.offset)) {
                rows.read(block)
            }
            if splitter.isRowTooLong {
                rows.diagnostics.report(
                    Diagnostic(
                        .error, Message("table-row-too-long"),
                        at: SourcePosition(file: file.name, line: splitter.line)))
                break
            }
            if chunk.isLast || rows.isStopped { break }
        }
        document.sha256 = stream.finish()
        rows.finish()
        document.diagnostics = rows.diagnostics
        collection.close(index, as: document)
        if shared == nil { document.diagnostics.merge(collection.finish(into: consumer)) }
        return document
    }
}
