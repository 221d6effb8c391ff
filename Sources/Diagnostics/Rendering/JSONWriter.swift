/// Writes JSON (RFC 8259) piece by piece, in the order in which it is told, the same bytes every time.
///
/// Decimal numbers are written as strings by those who have them, so that no reader can round them.
public final class JSONWriter {
    /// How the members of an object or array are laid out.
    public enum Layout: Sendable {
        /// One member a line.
        case block
        /// All members on one line, and whatever they contain.
        case line
    }

    private struct Level {
        let closing: String
        let layout: Layout
        var isEmpty = true
    }

    private static let pieceLength = 1 << 14
    private let sink: any TextSink
    private let outerDepth: Int
    private var levels: [Level] = []
    private var pending = ""
    private var followsKey = false

    /// Makes a writer; the depth counts the containers around it that another writer opened.
    public init(_ sink: any TextSink, depth: Int = 0) {
        self.sink = sink
        outerDepth = depth
    }

    /// Opens an object.
    public func beginObject(_ layout: Layout = .block) { begin("{", "}", layout) }

    /// Closes the innermost object.
    public func endObject() { end() }

    /// Opens an array.
    public func beginArray(_ layout: Layout = .block) { begin("[", "]", layout) }

    /// Closes the innermost array.
    public func endArray() { end() }

    /// Writes the key of the next member.
    public func key(_ name: String) {
        separate()
        pending += JSONText.quoted(name) + ": "
        followsKey = true
    }

    /// Writes a string, or null.
    public func string(_ text: String?) { value(text.map(JSONText.quoted) ?? "null") }

    /// Writes a whole number, or null.
    public func number(_ number: Int?) { value(number.map { String($0) } ?? "null") }

    /// Writes a number by its digits.
    func number(_ digits: String) { value(digits) }

    /// Writes true, false or null.
    public func boolean(_ flag: Bool?) { value(flag.map { $0 ? "true" : "false" } ?? "null") }

    /// Writes a member that is a string or null.
    public func member(_ name: String, _ text: String?) {
        key(name)
        string(text)
    }

    /// Writes a member that is a whole number or null.
    public func member(_ name: String, _ number: Int?) {
        key(name)
        self.number(number)
    }

    /// Writes a member that is a truth value or null.
    public func member(_ name: String, _ flag: Bool?) {
        key(name)
        boolean(flag)
    }

    /// Writes a member that is an object; the function writes what is in it.
    public func object(_ name: String, _ layout: Layout = .block, _ body: () -> Void) {
        key(name)
        beginObject(layout)
        body()
        endObject()
    }

    /// Writes a member that is an array, calling a function for each element.
    public func array<Elements: Sequence>(
        _ name: String, _ elements: Elements, _ layout: Layout = .block,
        _ body: (Elements.Element) -> Void
    ) {
        key(name)
        beginArray(layout)
        for element in elements { body(element) }
        endArray()
    }

    /// Writes an element that is an object on one line.
    public func element(_ body: () -> Void) {
        beginObject(.line)
        body()
        endObject()
    }

    /// Lets a function write ready elements of the innermost array; each begins with a comma, of which
    /// the first is left out.
    public func copyElements(_ body: (any TextSink) -> Void) {
        flush()
        let copy = ElementCopy(sink, isFirst: levels.last?.isEmpty ?? true)
        body(copy)
        if copy.hasWritten, let last = levels.indices.last { levels[last].isEmpty = false }
    }

    /// Hands everything to the sink; to be called at the end.
    public func flush() {
        guard !pending.isEmpty else { return }
        sink.write(pending)
        pending = ""
    }

    /// Writes a line feed; for the end of a document.
    public func lineFeed() {
        pending += "\n"
    }

    private func begin(_ opening: String, _ closing: String, _ layout: Layout) {
        separate()
        pending += opening
        let isInLine = levels.last?.layout == .line
        levels.append(Level(closing: closing, layout: isInLine ? .line : layout))
    }

    private func end() {
        guard let level = levels.popLast() else { return }
        if !level.isEmpty, level.layout == .block { newLine() }
        pending += level.closing
        if pending.utf8.count > Self.pieceLength { flush() }
    }

    private func value(_ text: String) {
        separate()
        pending += text
    }

    private func separate() {
        if followsKey {
            followsKey = false
            return
        }
        guard let last = levels.indices.last else { return }
        let level = levels[last]
        levels[last].isEmpty = false
        if !level.isEmpty { pending += "," }
        switch level.layout {
        case .block: newLine()
        case .line: pending += level.isEmpty ? "" : " "
        }
    }

    private func newLine() {
        pending += "\n" + String(repeating: "  ", count: outerDepth + levels.count)
    }
}

/// Copies elements that each begin with a comma, without the comma of the first.
private final class ElementCopy: TextSink {
    private let sink: any TextSink
    private let isFirst: Bool
    private(set) var hasWritten = false

    init(_ sink: any TextSink, isFirst: Bool) {
        self.sink = sink
        self.isFirst = isFirst
    }

    func write(_ text: String) {
        guard !text.isEmpty else { return }
        let dropsComma = isFirst && !hasWritten
        hasWritten = true
        sink.write(dropsComma ? String(text.dropFirst()) : text)
    }
}
