import Diagnostics

/// Reads a JSON document of any length piece by piece, in memory that its pieces bound.
struct JSONDocumentReader {
    let file: InputFile
    /// The arrays whose objects come one by one.
    let cut: [String]

    /// Reads to the end or to the first fault; answers the SHA-256 of the file.
    func read(
        _ diagnostics: inout DiagnosticSink, _ body: @escaping (JSONPiece, JSONValue) -> Void
    ) -> String {
        let tokener = JSONTokener()
        let name = file.name
        var problems = DiagnosticSink()
        let cutter = JSONCutter(cutting: cut) { piece in
            guard !problems.hasErrors else { return }
            let fault = tokener.read(piece.bytes) { value in
                if value.isObject, value.memberCount < piece.memberCount {
                    problems.report(
                        Diagnostic(
                            .error, Message("json-double-key"),
                            at: piece.position(at: 0, file: name)))
                }
                body(piece, value)
            }
            guard let fault else { return }
            problems.report(
                Diagnostic(
                    .error, Message("json-syntax"), at: piece.position(at: fault, file: name)))
        }
        let hash = feed(cutter, &diagnostics)
        diagnostics.merge(problems)
        return hash
    }

    private func feed(_ cutter: JSONCutter, _ diagnostics: inout DiagnosticSink) -> String {
        let stream = InputStream(file, inspector: JSONInspector())
        var positions = TextPositions(file: file.name)
        var stop: InputProblem?
        while let chunk = stream.next() {
            let used = positions.enter(chunk)
            defer { if let used { stream.giveBack(used) } }
            let isFed = cutter.feed(chunk.bytes.withoutMark(chunk.offset))
            stop = chunk.stop
            if !isFed || stop != nil || chunk.isLast { break }
        }
        if let stop {
            diagnostics.report(stop.diagnostic(&positions, file: file.name))
        } else {
            cutter.finish()
        }
        if stop == nil, let fault = cutter.fault {
            diagnostics.report(
                Diagnostic(
                    .error, Message(fault.kind.rawValue),
                    at: SourcePosition(file: file.name, line: fault.line, column: fault.column)))
        }
        return stream.finish()
    }
}

/// JSON is UTF-8 (RFC 8259), or UTF-16 where a mark says so.
struct JSONInspector: ChunkInspector {
    private var check = UTF8Check()

    func encoding(of start: UnsafeRawBufferPointer) -> Result<TextEncoding, EncodingFailure> {
        .success(TextEncoding.byteOrderMark(start)?.0 ?? .utf8)
    }

    mutating func inspect(_ chunk: InputChunk) -> InputProblem? {
        guard let fault = check.firstFault(in: chunk.bytes) else { return nil }
        return InputProblem("invalid-encoding", at: chunk.offset + fault)
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes without the byte order mark at the start of a text.
    func withoutMark(_ offset: Int) -> UnsafeRawBufferPointer {
        offset == 0 && starts(with: [0xEF, 0xBB, 0xBF])
            ? UnsafeRawBufferPointer(rebasing: self[3...]) : self
    }
}
