import Glibc

/// Takes the events of one part of a workbook; what a kind of part needs, its handler overrides.
class PartHandler {
    /// Set where a limit is passed or the part makes no sense; parsing stops there.
    final var problem: InputProblem?
    /// Set where the rest of the part is of no use to anybody.
    final var isDone = false
    /// What libxml2 found wrong first.
    final var syntaxError: XMLParser.Failure?
    /// The number of open elements.
    final var depth = 0
    fileprivate final let names = NameMemory()
    fileprivate final let spaces = NameMemory()
    /// Elements nested deeper end the reading.
    static let deepest = 256

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
        names.code(of: name) { code(ofName: String(cString: $0)) }
    }

    /// The code of a namespace that libxml2 holds.
    @inline(__always)
    final func spaceCode(_ uri: UnsafePointer<UInt8>?) -> Int32 {
        guard let uri else { return 0 }
        return spaces.code(of: uri) { code(ofSpace: String(cString: $0)) }
    }
}

/// The attributes of an element, as libxml2 hands them over: five pointers each.
struct PartAttributes {
    fileprivate let start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    /// How many there are.
    let count: Int
    private unowned(unsafe) let handler: PartHandler

    init(
        _ start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int,
        _ handler: PartHandler
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
