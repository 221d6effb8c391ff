/// Takes text piece by piece, as standard output or a file does.
public protocol TextSink: AnyObject {
    /// Takes the next piece.
    func write(_ text: String)
    /// Takes the next piece as UTF-8.
    func write(utf8: UnsafeRawBufferPointer)
}

extension TextSink {
    /// Takes the next piece as UTF-8.
    public func write(utf8: UnsafeRawBufferPointer) { write(String(decoding: utf8, as: UTF8.self)) }
}

/// Keeps what is written in memory; for small outputs.
public final class StringSink: TextSink {
    /// Everything written so far.
    public private(set) var text = ""

    /// Makes an empty sink.
    public init() {}

    /// Takes the next piece.
    public func write(_ text: String) {
        self.text += text
    }
}
