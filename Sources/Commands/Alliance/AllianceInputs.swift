import Alliance
import Diagnostics
import Importing

/// Reads the partials of many productions, from files, standard input or a ledger, on all processors.
struct AllianceInputs {
    private let session: Session
    private let workers: Int

    /// The most bytes of one file of partials.
    private static let mostBytes = 1 << 33

    init(_ session: Session) {
        self.session = session
        workers = session.readingOptions.workers
    }

    /// Everything that files and the ledger hold.
    func collection(files: [String]) throws(Session.Stop) -> MemberCollection {
        var collection = MemberCollection()
        var diagnostics = DiagnosticSink()
        for file in files {
            let bytes: [UInt8]
            do throws(InputOpeningFailure) {
                bytes = try WholeFile(file, limit: Self.mostBytes).bytes
            } catch {
                throw Session.Stop(.noInput, error.diagnostic)
            }
            collection.merge(read(bytes, of: file, &diagnostics))
        }
        if let ledger = session.command.value(for: .ledger) {
            collection.merge(try readLedger(ledger, &diagnostics))
        }
        guard !diagnostics.hasErrors else { throw Session.Stop(.inputError, diagnostics) }
        return collection
    }

    /// The lines of a file, in as many pieces as there are processors.
    private func read(
        _ bytes: [UInt8], of file: String, _ diagnostics: inout DiagnosticSink
    ) -> MemberCollection {
        let starts = Self.pieces(of: bytes, count: workers)
        let parts = Self.concurrently(starts.count - 1) { index in
            var part = MemberCollection()
            let problem = bytes.withUnsafeBufferPointer { text in
                part.addLines(
                    UnsafeBufferPointer(rebasing: text[starts[index]..<starts[index + 1]]))
            }
            return (part, problem)
        }
        var collection = MemberCollection()
        for (index, (part, problem)) in parts.enumerated() {
            if index == 0 { collection = part } else { collection.merge(part) }
            guard let problem, !diagnostics.hasErrors else { continue }
            var before = 0
            for byte in bytes[..<starts[index]] where byte == UInt8(ascii: "\n") { before += 1 }
            diagnostics.report(
                problem.failure.diagnostic(
                    at: SourcePosition(
                        file: file, line: before + problem.line,
                        column: problem.failure.offset + 1)))
        }
        return collection
    }

    /// Where pieces of about the same size begin, each at a line, and where the last ends.
    private static func pieces(of bytes: [UInt8], count: Int) -> [Int] {
        var starts = [0]
        for piece in 1..<max(2, count) {
            var start = max(bytes.count * piece / count, starts[starts.count - 1])
            while start < bytes.count, start > 0, bytes[start - 1] != UInt8(ascii: "\n") {
                start += 1
            }
            if start < bytes.count, start > starts[starts.count - 1] { starts.append(start) }
        }
        return starts + [bytes.count]
    }

    /// The filings of a ledger, each processor with a connection of its own.
    private func readLedger(
        _ name: String, _ diagnostics: inout DiagnosticSink
    ) throws(Session.Stop) -> MemberCollection {
        let options = try session.ledgerOptions()
        let count = try session.using(session.ledger(for: .reading)) {
            ledger throws(LedgerFailure) in
            try ledger.count()
        }
        guard count > 0 else { return MemberCollection() }
        let pieces = min(workers, count)
        let parts = Self.concurrently(pieces) { index in
            let numbers = count * index / pieces + 1...count * (index + 1) / pieces
            return Result { () throws(LedgerFailure) in
                var part = MemberCollection()
                let ledger = try Ledger(name, for: .reading, options: options)
                let problem = try part.addFilings(of: ledger, numbers)
                return (part, problem)
            }
        }
        var collection = MemberCollection()
        for part in parts {
            let (members, problem): (MemberCollection, (line: Int, failure: PartialFailure)?)
            do throws(LedgerFailure) {
                (members, problem) = try part.get()
            } catch {
                throw error.stop(name)
            }
            collection.merge(members)
            if let problem {
                diagnostics.report(
                    problem.failure.diagnostic(
                        at: SourcePosition(file: name), address: String(problem.line)))
            }
        }
        return collection
    }

    /// Runs a function for each number on a thread of its own.
    private static func concurrently<Value: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Value
    ) -> [Value] {
        guard count > 1 else { return (0..<count).map(body) }
        let results = BatchResults<Value>(count: count)
        let threads = (1..<count).map { index in
            WorkerThread { results.set(body(index), at: index) }
        }
        results.set(body(0), at: 0)
        for thread in threads { thread.join() }
        return results.inOrder
    }
}

extension PartialFailure {
    /// What to tell of a line that is no partial.
    func diagnostic(at position: SourcePosition, address: String? = nil) -> Diagnostic {
        let message: Message
        switch reason {
        case .syntax: message = Message("partial-syntax")
        case .range: message = Message("partial-range")
        case .otherForm: message = Message("partial-other-form", ["form": "bftp-partial-1"])
        case .unexpectedMember(let name):
            message = Message("partial-unexpected-member", ["name": .text(name)])
        case .value(let name): message = Message("partial-value", ["name": .text(name)])
        case .missing(let name): message = Message("partial-missing", ["name": .text(name)])
        }
        return Diagnostic(
            .error, message, at: position, address: address, remedy: Message("remedy-partial"))
    }
}
