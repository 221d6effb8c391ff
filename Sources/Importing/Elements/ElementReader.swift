import CLibXML2
import Diagnostics

/// One element of a small XML document, as it starts.
struct ElementStart {
    /// The name without its prefix.
    let name: String
    /// The address of its namespace; empty where it has none.
    let namespace: String
    /// Attributes without a namespace, by name.
    let attributes: [String: String]
    /// The line of the file.
    let line: Int
}

/// Takes the elements of a document as they come.
protocol ElementConsumer: AnyObject {
    /// An element starts.
    func start(_ element: ElementStart)
    /// An element ends; its own text without what is inside other elements.
    func end(_ name: String, text: String, at position: SourcePosition)
    /// Whether reading is to stop, because the document is none that is read.
    var isRefused: Bool { get }
}

/// Reads XML of meters and tracks: libxml2's push parser, hardened like the one for production reports.
///
/// These documents are small beside ledgers, so names and texts come as strings.
final class ElementReader {
    /// The deepest nesting.
    private static let deepest = 64

    private unowned let consumer: any ElementConsumer
    private var context: xmlParserCtxtPtr?
    private var texts: [[UInt8]] = []
    private var positions: TextPositions
    private var diagnostics = DiagnosticSink()
    private var isAtEnd = false

    private init(file: String, consumer: any ElementConsumer) {
        self.consumer = consumer
        positions = TextPositions(file: file)
        XMLParser.prepareProcess
        var events = Self.events
        context = xmlCreatePushParserCtxt(
            &events, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    /// Reads a file to its end or its first fault; answers its SHA-256.
    static func read(
        _ file: InputFile, _ diagnostics: inout DiagnosticSink, into consumer: any ElementConsumer
    ) -> String {
        let reader = ElementReader(file: file.name, consumer: consumer)
        let hash = reader.feed(file)
        diagnostics.merge(reader.diagnostics)
        return hash
    }

    private func feed(_ file: InputFile) -> String {
        let stream = InputStream(file, inspector: XMLInspector())
        var stop: InputProblem?
        while let chunk = stream.next() {
            if let used = positions.enter(chunk) { stream.giveBack(used) }
            feed(chunk.bytes)
            stop = chunk.stop
            if !isGoingOn || stop != nil || chunk.isLast { break }
        }
        if let stop {
            diagnostics.report(stop.diagnostic(&positions, file: file.name))
        } else if isGoingOn {
            isAtEnd = true
            xmlParseChunk(context, nil, 0, 1)
        }
        // libxml2 reports some failures by its result alone.
        if !isWellFormed, stop == nil, !consumer.isRefused, !diagnostics.hasErrors {
            diagnostics.report(
                Diagnostic(
                    .error, Message("not-well-formed", ["cause": .message("xml-cause-end")]),
                    at: SourcePosition(file: file.name)))
        }
        return stream.finish()
    }

    private func feed(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset < bytes.count, isGoingOn {
            let count = min(bytes.count - offset, 1 << 16)
            let start = bytes.baseAddress?.advanced(by: offset)
                .assumingMemoryBound(to: CChar.self)
            xmlParseChunk(context, start, Int32(count), 0)
            offset += count
        }
    }

    private var isWellFormed: Bool {
        context?.pointee.wellFormed == 1 && context?.pointee.nsWellFormed == 1
    }

    private var isGoingOn: Bool { isWellFormed && !consumer.isRefused && !diagnostics.hasErrors }

    private func position() -> SourcePosition {
        guard let input = context?.pointee.input, let base = input.pointee.base,
            let current = input.pointee.cur
        else { return SourcePosition(file: positions.file) }
        return positions.position(at: Int(input.pointee.consumed) + (current - base))
    }

    private func start(_ element: ElementStart) {
        guard isGoingOn else { return }
        if texts.count == Self.deepest {
            diagnostics.report(Diagnostic(.error, Message("elements-too-deep"), at: position()))
            return xmlStopParser(context)
        }
        texts.append([])
        consumer.start(element)
    }

    private func end(_ name: String) {
        guard isGoingOn, let text = texts.popLast() else { return }
        consumer.end(
            name, text: String(decoding: text, as: UTF8.self).trimmingWhitespace, at: position())
    }

    private func take(_ text: UnsafeRawBufferPointer) {
        guard isGoingOn, !texts.isEmpty else { return }
        texts[texts.count - 1].append(contentsOf: text)
    }

    private func fail(_ failure: XMLParser.Failure) {
        guard !consumer.isRefused, !diagnostics.hasErrors else { return }
        let place = SourcePosition(
            file: positions.file, line: failure.line, column: failure.column)
        diagnostics.report(XMLDiagnostic.diagnostic(failure, at: place, isAtEnd: isAtEnd))
    }

    private static func reader(_ user: UnsafeMutableRawPointer?) -> ElementReader? {
        user.map { Unmanaged<ElementReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var events: xmlSAXHandler {
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
            guard let reader = ElementReader.reader(user), let name else { return }
            let line = reader.context?.pointee.input?.pointee.line ?? 0
            reader.start(
                ElementStart(
                    name: String(cString: name), namespace: uri.map { String(cString: $0) } ?? "",
                    attributes: ElementReader.attributes(attributes, Int(count)),
                    line: Int(line)))
        }
        events.endElementNs = { user, name, _, _ in
            guard let name else { return }
            ElementReader.reader(user)?.end(String(cString: name))
        }
        events.characters = { user, text, count in
            guard let text else { return }
            ElementReader.reader(user)?.take(
                UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
        events.cdataBlock = events.characters
        events.ignorableWhitespace = events.characters
        events.serror = { user, error in
            guard let error else { return }
            ElementReader.reader(user)?.fail(XMLParser.Failure(error.pointee))
        }
        return events
    }

    private static func attributes(
        _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
    ) -> [String: String] {
        guard let values, count > 0 else { return [:] }
        var found: [String: String] = [:]
        // Five pointers each: name, prefix, namespace, and where the value starts and ends.
        for index in 0..<count where values[index * 5 + 1] == nil {
            guard let name = values[index * 5], let start = values[index * 5 + 3],
                let end = values[index * 5 + 4]
            else { continue }
            found[String(cString: name)] = String(
                decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        }
        return found
    }
}
