import Diagnostics

/// A part of a JSON document that is read whole: an object of a named array without the objects that
/// were cut out of it, each of which has left a `0`.
final class JSONPiece {
    /// Where a stretch of the piece stands in the file.
    private struct Segment {
        let start: Int
        let line: Int
        let column: Int
    }

    /// The array the object is from, as its place among the names that are cut; nil for the whole text.
    var name: Int?
    /// The text.
    private(set) var bytes: [UInt8] = []
    /// How many members the object has as it is written, doubled names included.
    var memberCount = 0
    private var segments: [Segment] = []

    /// Empties the piece for the next object.
    func begin(_ name: Int?, line: Int, column: Int) {
        self.name = name
        bytes.removeAll(keepingCapacity: true)
        memberCount = 0
        segments.removeAll(keepingCapacity: true)
        segments.append(Segment(start: 0, line: line, column: column))
    }

    /// Adds text.
    func append(_ text: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: text)
    }

    /// Stands in for an object that was cut out; what follows stands at the given place.
    func appendCut(line: Int, column: Int) {
        bytes.append(UInt8(ascii: "0"))
        // A long array keeps its first places and the last one: a fault in between is shown at a neighbour.
        if segments.count > 1024 { segments.removeLast() }
        segments.append(Segment(start: bytes.count, line: line, column: column))
    }

    /// The place in the file of an offset in the text.
    func position(at offset: Int, file: String) -> SourcePosition {
        guard let segment = segments.last(where: { $0.start <= offset }) else {
            return SourcePosition(file: file)
        }
        var (line, column) = (segment.line, segment.column)
        for byte in bytes[segment.start..<max(segment.start, min(offset, bytes.count))] {
            column += 1
            if byte == 0x0A { (line, column) = (line + 1, 1) }
        }
        return SourcePosition(file: file, line: line, column: column)
    }

    /// The line on which the piece begins.
    var firstLine: Int { segments.first?.line ?? 1 }

    /// The place in the file of the value with a name; of the piece itself where it has no such name.
    func position(of name: String, file: String) -> SourcePosition {
        let key = Array("\"\(name)\"".utf8)
        var offset = 0
        while offset + key.count <= bytes.count {
            if bytes[offset..<offset + key.count].elementsEqual(key) {
                var next = offset + key.count
                while next < bytes.count, Self.isBeforeValue(bytes[next]) { next += 1 }
                return position(at: next, file: file)
            }
            offset += 1
        }
        return position(at: 0, file: file)
    }

    private static func isBeforeValue(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ":")
    }
}
