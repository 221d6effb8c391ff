/// Takes the fields of a document as its elements open and close.
protocol DocumentConsumer: AnyObject {
    /// A root, or a document in a wrapper, opens; false when it is none that is read.
    func open(_ root: DocumentTag, in handler: DocumentHandler) -> Bool
    /// An element opens whose start the outline asks for.
    func start(_ field: Int, _ tag: DocumentTag, in handler: DocumentHandler)
    /// An element with a field closes.
    func end(_ field: Int, _ text: DocumentText, in handler: DocumentHandler)
}

/// A start tag; valid only while it is told.
struct DocumentTag {
    let name: UnsafePointer<UInt8>
    let namespace: UnsafePointer<UInt8>?
    let count: Int
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    /// The local name.
    var localName: String { String(cString: name) }
    /// The namespace's URI; empty where there is none.
    var uri: String { namespace.map { String(cString: $0) } ?? "" }

    /// The value of an attribute without a namespace; empty where there is none.
    func value(of wanted: StaticString) -> String {
        guard let attributes else { return "" }
        for index in 0..<count {
            guard let name = attributes[index * 5], Self.isEqual(name, wanted),
                let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4]
            else { continue }
            return DocumentText(bytes: UnsafeRawBufferPointer(start: start, count: end - start))
                .line
        }
        return ""
    }

    private static func isEqual(_ name: UnsafePointer<UInt8>, _ wanted: StaticString) -> Bool {
        let (bytes, count) = (wanted.utf8Start, wanted.utf8CodeUnitCount)
        for index in 0..<count where name[index] != bytes[index] { return false }
        return name[count] == 0
    }
}
