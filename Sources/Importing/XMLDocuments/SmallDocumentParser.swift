import CLibXML2
import EmissionFactors
import Glibc

/// Parses one small document after another in one piece each, with one context of libxml2, whose names and
/// memory serve them all.
///
/// Whatever is not plain and right is left to ``DocumentParser``, which says what is wrong and where.
final class SmallDocumentParser {
    /// Larger files are read in pieces.
    static let largest = 256 * 1024
    /// More names than this end a context: it keeps each, and hostile files have many.
    private static let mostNames: Int32 = 4096

    private let handler: DocumentHandler
    private var context: xmlParserCtxtPtr?
    private let chunk = InputChunk()

    init(handler: DocumentHandler) {
        self.handler = handler
        XMLParser.prepareProcess
        chunk.reserve(Self.largest / 8)
    }

    deinit {
        handler.context = nil
        xmlFreeParserCtxt(context)
    }

    /// The bytes of the file that was read last.
    var bytes: UnsafeRawBufferPointer { chunk.bytes }

    /// Reads a whole file; answers its SHA-256, empty where nobody asks and nil where it is to be read in
    /// pieces.
    func read(_ file: InputFile) -> String? {
        let capacity = file.expectedSize + 1
        chunk.reserve(capacity)
        chunk.count = 0
        do throws(InputFile.Failure) {
            chunk.count = try file.read(
                into: UnsafeMutableRawBufferPointer(rebasing: chunk.memory[..<capacity]))
        } catch {
            return nil
        }
        guard chunk.count < capacity, isPlain else { return nil }
        _ = handler.positions.enter(chunk)
        guard parse() else { return nil }
        guard file.needsDigest else { return "" }
        let digest = SHA256Digest()
        digest.update(chunk.bytes)
        return digest.hexadecimal()
    }

    /// Whether the text is UTF-8 without a zero, and nothing in it is to be refused.
    private var isPlain: Bool {
        var inspector = XMLInspector(boundsText: false)
        let bytes = chunk.bytes
        guard bytes.first == UInt8(ascii: "<"), let start = bytes.baseAddress,
            case .success(.utf8) = inspector.encoding(of: bytes),
            memchr(start, 0, bytes.count) == nil
        else { return false }
        return XMLInspector.isUsual(bytes) || inspector.inspect(chunk) == nil
    }

    private func parse() -> Bool {
        renewContext()
        guard let context, let start = chunk.memory.baseAddress else { return false }
        // A text that ends with a zero is parsed where it stands; others are copied first.
        chunk.memory[chunk.count] = 0
        xmlCtxtReadDoc(
            context, start.assumingMemoryBound(to: UInt8.self), nil, nil, XMLParser.options)
        return DocumentParser.isWellFormed(context) && !handler.isBroken
    }

    private func renewContext() {
        if let context {
            guard xmlDictSize(context.pointee.dict) > Self.mostNames else { return }
            xmlFreeParserCtxt(context)
        }
        handler.forgetNames()
        let made = xmlNewParserCtxt()
        made?.pointee.sax.pointee = DocumentParser.events
        made?.pointee.userData = Unmanaged.passUnretained(handler).toOpaque()
        context = made
        handler.context = made
    }
}

/// Bytes that have been read already, and what may come after them.
final class ReadBytes: ByteSource {
    private let bytes: UnsafeRawBufferPointer
    private let file: InputFile
    private var offset = 0

    /// The bytes stay where they are as long as this is read.
    init(_ bytes: UnsafeRawBufferPointer, of file: InputFile) {
        self.bytes = bytes
        self.file = file
    }

    var isSmall: Bool { file.isSmall }
    var expectedSize: Int { file.expectedSize }
    var needsDigest: Bool { file.needsDigest }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFile.Failure) -> Int {
        let count = min(buffer.count, bytes.count - offset)
        buffer.copyBytes(from: bytes[offset..<(offset + count)])
        offset += count
        guard count < buffer.count else { return count }
        return count
            + (try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...])))
    }
}
