import DelimitedText
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Reads the records of a production report that come as a table, on several threads.
struct TableReader {
    let file: InputFile
    let options: ReportReader.Options
    let makeReader: () -> RecordReader

    /// Reads the whole input; what is wrong lies in the answer's diagnostics.
    func read() -> ImportedReport {
        let stream = InputStream(
            file, inspector: TableInspector(), chunkCount: 4 + options.workers)
        var splitter = RowSplitter()
        var table: OpenTable?
        var diagnostics = DiagnosticSink()
        var positions = TextPositions(file: file.name)
        while let chunk = stream.next() {
            let isLast = chunk.isLast
            // Only counts lines; the workers say when a chunk may be filled again.
            _ = positions.enter(chunk)
            if let stop = chunk.stop {
                diagnostics.report(stop.diagnostic(&positions, file: file.name))
            }
            let text = chunk.offset == 0 ? chunk.bytes.withoutByteOrderMark : chunk.bytes
            let blocks = splitter.blocks(chunk, text: text)
            for block in blocks {
                if let table {
                    table.queue.put(block)
                } else {
                    table = open(block, stream, &diagnostics)
                }
            }
            if !blocks.contains(where: { $0.chunk === chunk }) { stream.giveBack(chunk) }
            if splitter.isRowTooLong {
                diagnostics.report(
                    Diagnostic(
                        .error, Message("table-row-too-long"),
                        at: SourcePosition(file: file.name, line: splitter.line)))
                break
            }
            if isLast { break }
        }
        table?.queue.close()
        table?.threads.forEach { $0.join() }
        return finish(table, stream.finish(), diagnostics)
    }

    /// A table whose header has been read, with workers that wait for its rows.
    private final class OpenTable {
        let builder: HeaderBuilder
        let queue: HandOver<RowBlock>
        let workers: [TableRowReader]
        let threads: [WorkerThread]

        init(
            builder: HeaderBuilder, queue: HandOver<RowBlock>, workers: [TableRowReader],
            threads: [WorkerThread]
        ) {
            self.builder = builder
            self.queue = queue
            self.workers = workers
            self.threads = threads
        }
    }

    /// Reads the header from the first block and starts the workers on the rest of it.
    private func open(
        _ block: RowBlock, _ stream: InputStream, _ diagnostics: inout DiagnosticSink
    ) -> OpenTable {
        let bytes = block.bytes
        let dialect = TableDialect(bytes, decimalMark: options.decimalMark)
        var builder = HeaderBuilder()
        builder.takesGrouping = true
        builder.decimals = DecimalReader(decimalMark: dialect.decimalMark)
        builder.dates = dialect.dates
        var header = TableHeader()
        let (offset, line) = readHeader(
            bytes, dialect, &header, &builder, &diagnostics)
        finishHeader(header, &builder, &diagnostics)
        let isUsable = !diagnostics.hasErrors
        let count = isUsable ? options.workers : 0
        let queue = HandOver<RowBlock>(limit: 4)
        let workers = (0..<count).map { _ in
            let reader = makeReader()
            reader.production = builder.production
            reader.identity = builder.identity
            reader.decimals = builder.decimals
            reader.dates = builder.dates
            reader.takesGrouping = true
            reader.words = RecordWords(reader.library)
            return TableRowReader(
                reader: reader, columns: header.columns, dialect: dialect, file: file.name)
        }
        queue.put(block.dropping(offset, line: line))
        let threads = (workers.isEmpty ? [nil] : workers.map(Optional.some)).map { worker in
            WorkerThread {
                while let block = queue.take() {
                    worker?.read(block)
                    if let chunk = block.chunk { stream.giveBack(chunk) }
                }
            }
        }
        return OpenTable(builder: builder, queue: queue, workers: workers, threads: threads)
    }

    /// Reads rows until the row of column names; answers where the records start.
    private func readHeader(
        _ bytes: UnsafeRawBufferPointer, _ dialect: TableDialect, _ header: inout TableHeader,
        _ builder: inout HeaderBuilder, _ diagnostics: inout DiagnosticSink
    ) -> (offset: Int, line: Int) {
        let row = DelimitedRow()
        var (offset, line) = (dialect.firstRow, dialect.firstRow > 0 ? 2 : 1)
        while offset < bytes.count, !header.isComplete {
            let position = { (place: Int) in
                SourcePosition(file: file.name, line: line, column: place - offset + 1)
            }
            do throws(DelimitedRow.Failure) {
                let next = try row.read(bytes, from: offset, delimiter: dialect.delimiter)
                header.take(
                    row, in: bytes, builder: &builder, diagnostics: &diagnostics, at: position)
                line += bytes[offset..<next].count { $0 == UInt8(ascii: "\n") }
                offset = next
            } catch {
                diagnostics.report(error.diagnostic(position))
                return (bytes.count, line)
            }
        }
        if !header.isComplete {
            diagnostics.report(
                Diagnostic(
                    .error, Message("table-no-header"), at: SourcePosition(file: file.name),
                    remedy: Message("remedy-table-no-header")))
        }
        return (offset, line)
    }

    private func finishHeader(
        _ header: TableHeader, _ builder: inout HeaderBuilder,
        _ diagnostics: inout DiagnosticSink
    ) {
        for field in header.missingFields() {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message("table-missing-header-field", ["field": .text(field.rawValue)]),
                    at: SourcePosition(file: file.name)))
        }
        if !header.hasProductionRows {
            builder.standIn(file: file.name)
            diagnostics.report(
                Diagnostic(
                    .warning, Message("table-without-production"),
                    at: SourcePosition(file: file.name)))
        }
        diagnostics.merge(builder.diagnostics)
    }

    /// Brings together what the workers found.
    private func finish(
        _ table: OpenTable?, _ hash: String, _ first: DiagnosticSink
    ) -> ImportedReport {
        var diagnostics = first
        var departments = UnknownDepartments()
        if let table {
            for worker in table.workers {
                diagnostics.merge(worker.reader.diagnostics)
                departments.merge(worker.reader.unknownDepartments)
            }
        }
        if let library = table?.workers.first?.reader.library {
            departments.report(to: &diagnostics, among: library.catalogue.departments.spellings)
        }
        RecordIdentifiers.reportDuplicates(
            table?.workers.map(\.reader.identifiers) ?? [], to: &diagnostics)
        return ImportedReport(
            file: file.name, sha256: hash, production: table?.builder.production ?? Production(),
            identity: table?.builder.identity
                ?? ReportIdentity(production: "", status: .interim, revision: 1),
            diagnostics: diagnostics,
            identifiers: table?.workers.map(\.reader.identifiers) ?? [])
    }
}

extension RowBlock {
    /// The rows from an offset on, as a block of their own.
    fileprivate func dropping(_ offset: Int, line: Int) -> RowBlock {
        let rows = UnsafeRawBufferPointer(rebasing: bytes[offset...])
        guard let chunk else { return RowBlock([], rows, firstLine: line) }
        return RowBlock(rows, in: chunk, firstLine: line)
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes after a UTF-8 byte order mark, if there is one.
    var withoutByteOrderMark: UnsafeRawBufferPointer {
        starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeRawBufferPointer(rebasing: self[3...]) : self
    }

    /// The first line that is not blank.
    var firstLine: UnsafeRawBufferPointer {
        var start = 0
        while start < count, self[start] <= 0x20 { start += 1 }
        let end = self[start...].firstIndex(of: 0x0A) ?? count
        return UnsafeRawBufferPointer(rebasing: self[start..<end])
    }
}
