import CLibXML2

/// Takes the events of one part of a workbook; what a kind of part needs, its handler overrides.
class PartHandler {
    /// Set where a limit is passed or the part makes no sense; parsing stops there.
    final var problem: InputProblem?
    /// What libxml2 found wrong first.
    fileprivate(set) final var syntaxError: XMLParser.Failure?
    /// The number of open elements.
    final var depth = 0
    fileprivate final let names = PointerTable()
    fileprivate final let spaces = PointerTable()
    /// Elements nested deeper end the reading.
    fileprivate static let deepest = 256

    init() {}

    /// What an element or attribute name means to the handler, as a code above 0.
    func code(ofName name: String) -> Int32 { 0 }

    /// Whether elements of a namespace are looked at, as a code above 0.
    func code(ofSpace uri: String) -> Int32 { 0 }

    /// Takes the start of an element of a known namespace.
    func start(_ element: Int32, _ attributes: PartAttributes) {}

    /// Takes the start of an element of another namespace.
    func startOther() {}

    /// Takes the end of any element; ``depth`` still counts it.
    func end() {}

    /// Takes text.
    func text(_ bytes: UnsafeRawBufferPointer) {}

    /// Whether every problem of the part has been looked for.
    func finish() {}

    /// The code of a name that libxml2 holds.
    @inline(__always)
    final func code(_ name: UnsafePointer<UInt8>) -> Int32 {
        names.meaning(of: name) { code(ofName: $0) }
    }

    /// The code of a namespace that libxml2 holds.
    @inline(__always)
    final func spaceCode(_ uri: UnsafePointer<UInt8>?) -> Int32 {
        guard let uri else { return 0 }
        return spaces.meaning(of: uri) { code(ofSpace: $0) }
    }
}

/// The attributes of an element, as libxml2 hands them over: five pointers each.
struct PartAttributes {
    fileprivate let start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    /// How many there are.
    let count: Int
    private unowned(unsafe) let handler: PartHandler

    fileprivate init(
        _ start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int, _ handler: PartHandler
    ) {
        self.start = start
        self.count = count
        self.handler = handler
    }

    /// The code of an attribute's name.
    @inline(__always)
    func code(_ index: Int) -> Int32 {
        guard let start, let name = start[index * 5] else { return 0 }
        return handler.code(name)
    }

    /// The code of an attribute's namespace; 0 for none.
    @inline(__always)
    func spaceCode(_ index: Int) -> Int32 {
        guard let start else { return 0 }
        return handler.spaceCode(start[index * 5 + 2])
    }

    /// The bytes of an attribute's value.
    @inline(__always)
    func value(_ index: Int) -> UnsafeRawBufferPointer {
        guard let start, let first = start[index * 5 + 3], let end = start[index * 5 + 4] else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(start: first, count: end - first)
    }

    /// The text of the attribute with a code, whatever its namespace.
    func text(_ code: Int32) -> String? {
        for index in 0..<count where self.code(index) == code {
            return String(decoding: value(index), as: UTF8.self)
        }
        return nil
    }
}

/// libxml2's push parser over one part of a workbook, hardened as for reports: no network, no entities,
/// no document type, no lifted limits.
final class PartParser {
    private let context: xmlParserCtxtPtr?
    private let handler: PartHandler

    private init(_ handler: PartHandler) {
        self.handler = handler
        XMLParser.prepareProcess
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
            guard let user, let name else { return }
            Unmanaged<PartHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                PartParser.start($0, name, uri, PartAttributes(attributes, Int(count), $0))
            }
        }
        events.endElementNs = { user, _, _, _ in
            guard let user else { return }
            Unmanaged<PartHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.end()
                $0.depth -= 1
            }
        }
        events.characters = { user, text, count in
            guard let user, let text else { return }
            Unmanaged<PartHandler>.fromOpaque(user)._withUnsafeGuaranteedRef {
                $0.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
            }
        }
        events.cdataBlock = events.characters
        events.ignorableWhitespace = events.characters
        events.serror = { user, error in
            guard let user, let error else { return }
            let handler = Unmanaged<PartHandler>.fromOpaque(user).takeUnretainedValue()
            if handler.syntaxError == nil {
                handler.syntaxError = XMLParser.Failure(error.pointee)
            }
        }
        let user = Unmanaged.passUnretained(handler).toOpaque()
        context = xmlCreatePushParserCtxt(&events, user, nil, 0, nil)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    @inline(__always)
    private static func start(
        _ handler: PartHandler, _ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?,
        _ attributes: PartAttributes
    ) {
        handler.depth += 1
        if handler.spaceCode(uri) > 0 {
            handler.start(handler.code(name), attributes)
        } else {
            handler.startOther()
        }
        if handler.depth > PartHandler.deepest {
            handler.problem = InputProblem("workbook-part-too-deep")
        }
    }

    /// Parses a part to its end.
    static func parse(
        _ entry: ZipEntry, of archive: ZipArchive, with handler: PartHandler
    ) throws(InputProblem) {
        let bytes = try archive.open(entry)
        let parser = PartParser(handler)
        let stream = InputStream(bytes, inspector: XMLInspector(), isHashed: false)
        defer { _ = stream.finish() }
        var isWellFormed = true
        while let chunk = stream.next() {
            // A part that cannot be unpacked is not worth a look at its syntax.
            if chunk.isLast, let problem = bytes.problem { throw problem }
            isWellFormed = parser.feed(chunk.bytes)
            let (isLast, stop) = (chunk.isLast, chunk.stop)
            stream.giveBack(chunk)
            if let problem = handler.problem { throw problem.inPart(entry.name) }
            if let stop { throw stop.inPart(entry.name) }
            if isLast || !isWellFormed { break }
        }
        if isWellFormed { isWellFormed = parser.end() }
        if let problem = handler.problem { throw problem.inPart(entry.name) }
        guard isWellFormed, handler.syntaxError == nil else {
            throw InputProblem("workbook-part-broken", found: entry.name)
        }
        handler.finish()
        if let problem = handler.problem { throw problem.inPart(entry.name) }
    }

    private func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while offset < bytes.count, handler.problem == nil {
            let count = min(bytes.count - offset, 1 << 16)
            let start = bytes.baseAddress?.advanced(by: offset)
                .assumingMemoryBound(to: CChar.self)
            xmlParseChunk(context, start, Int32(count), 0)
            guard context?.pointee.wellFormed == 1, context?.pointee.nsWellFormed == 1 else {
                return false
            }
            offset += count
        }
        return true
    }

    private func end() -> Bool {
        xmlParseChunk(context, nil, 0, 1)
        return context?.pointee.wellFormed == 1
    }
}

extension InputProblem {
    /// The same problem, with the part it was found in where it names nothing itself.
    fileprivate func inPart(_ name: String) -> InputProblem {
        InputProblem(id, found: found.isEmpty ? name : found)
    }
}
