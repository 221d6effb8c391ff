import Diagnostics
import Glibc
import Inventory

extension ReportHandler {
    /// The attributes of a start tag as libxml2 hands them over: five pointers each.
    struct AttributeList {
        let start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
        let count: Int

        @inline(__always)
        func name(_ index: Int) -> UnsafePointer<UInt8>? { start?[index * 5] }

        @inline(__always)
        func hasPrefix(_ index: Int) -> Bool { start?[index * 5 + 1] != nil }

        @inline(__always)
        func value(_ index: Int) -> UnsafeRawBufferPointer {
            guard let first = start?[index * 5 + 3], let end = start?[index * 5 + 4] else {
                return UnsafeRawBufferPointer(start: nil, count: 0)
            }
            return UnsafeRawBufferPointer(start: first, count: end - first)
        }
    }

    /// The text of an attribute and where it stands.
    struct Attribute {
        let text: String
        let position: SourcePosition
    }

    @inline(__always)
    func writeRecord(_ kind: RecordKind, _ list: AttributeList) {
        guard write(.record, kind: kind.ordinal, list) else { return }
        let rules = RecordAttributes.specific(kind)
        reportUnknownAttributes(
            list, of: kind.rawValue, known: .common.union(rules.required).union(rules.optional))
    }

    func writeSetBuild(_ list: AttributeList) {
        guard write(.setBuild, kind: 0, list) else { return }
        reportUnknownAttributes(list, of: "setBuild", known: .setBuild)
    }

    func writeEndOfSetBuild() {
        rows.begin()
        rows.end(
            .endOfSetBuild, kind: 0, tag: UnsafeRawBufferPointer(start: nil, count: 0), extra: [],
            line: 0, column: 0)
    }

    func writeDepartment(_ list: AttributeList) {
        _ = attributes(list, of: "department", required: ["name"], optional: [])
        _ = write(.department, kind: 0, list)
    }

    /// Writes a row with the tag that was read last; whether an attribute is none of any record.
    @inline(__always)
    private func write(_ action: RowBatch.Action, kind: Int, _ list: AttributeList) -> Bool {
        let tag = parserTag()
        var extra: [UInt8] = []
        var hasUnknown = false
        rows.begin()
        for index in 0..<list.count {
            guard let name = list.name(index), !list.hasPrefix(index),
                let attribute = recordAttribute(name)
            else {
                hasUnknown = true
                continue
            }
            let value = list.value(index)
            if let start = value.baseAddress, let first = tag.text.baseAddress, start >= first,
                start < first + tag.text.count
            {
                rows.add(attribute, at: start - first, count: value.count)
            } else {
                // A value with entities was copied by the parser and does not lie in the tag.
                let text = XMLParser.unescaped(value)
                rows.add(attribute, at: tag.text.count + extra.count, count: text.count)
                extra.append(contentsOf: text)
            }
        }
        rows.end(
            action, kind: kind, tag: tag.text, extra: extra, line: tag.line, column: tag.column)
        return hasUnknown
    }

    /// The text of the tag that was read last, from its `<`, and where it starts.
    @inline(__always)
    private func parserTag() -> (text: UnsafeRawBufferPointer, line: Int, column: Int) {
        guard let input = hot.pointee.context?.pointee.input, let base = input.pointee.base,
            let current = input.pointee.cur
        else { return (UnsafeRawBufferPointer(start: nil, count: 0), 0, 0) }
        let consumed = Int(input.pointee.consumed)
        let start = tagStart(base, current, consumed)
        let text = UnsafeRawBufferPointer(start: start, count: current - start)
        let offset = consumed + (start - base)
        hot.pointee.lastOffset = consumed + (current - base)
        var line = Int(input.pointee.line)
        if memchr(start, 0x0A, current - start) != nil {
            line -= text.count { $0 == 0x0A }
        }
        if line != hot.pointee.line {
            hot.pointee.line = line
            hot.pointee.lineStart = lineStart(base, start, offset)
        }
        return (text, line, offset - hot.pointee.lineStart + 1)
    }

    /// The `<` of the tag that ends at the parser's place.
    @inline(__always)
    private func tagStart(
        _ base: UnsafePointer<UInt8>, _ current: UnsafePointer<UInt8>, _ consumed: Int
    ) -> UnsafePointer<UInt8> {
        // Between the last tag and this one there is little: white space, and rarely a comment.
        if hot.pointee.lastOffset >= consumed {
            var place = base + (hot.pointee.lastOffset - consumed)
            while place < current, place.pointee != UInt8(ascii: "<") { place += 1 }
            if place + 1 < current, place[1] > UInt8(ascii: "?") { return place }
        }
        var place = current - 1
        while place > base, place.pointee != UInt8(ascii: "<") { place -= 1 }
        return place
    }

    /// The offset at which the line of a place starts.
    private func lineStart(
        _ base: UnsafePointer<UInt8>, _ place: UnsafePointer<UInt8>, _ offset: Int
    ) -> Int {
        var start = place
        while start > base {
            if start[-1] == 0x0A { return offset - (place - start) }
            start -= 1
        }
        return offset - positions.position(at: offset).column + 1
    }

    private func reportUnknownAttributes(
        _ list: AttributeList, of element: String, known: RecordAttributes
    ) {
        for index in 0..<list.count {
            guard let name = list.name(index) else { continue }
            guard list.hasPrefix(index) || recordAttribute(name) == nil else { continue }
            let unknown = String(cString: name)
            unknownAttribute(
                unknown, of: element, known: known.members.map(\.name),
                at: parser?.valueOffset(list.start?[index * 5 + 3], of: unknown))
        }
    }

    /// Reads the attributes of an element that is no record.
    func attributes(
        _ list: AttributeList, of element: String, required: [String], optional: [String]
    ) -> [String: Attribute] {
        var values: [String: Attribute] = [:]
        for index in 0..<list.count {
            guard let pointer = list.name(index) else { continue }
            let name = String(cString: pointer)
            let offset = parser?.valueOffset(list.start?[index * 5 + 3], of: name)
            let isKnown = required.contains(name) || optional.contains(name)
            guard isKnown, !list.hasPrefix(index) else {
                unknownAttribute(name, of: element, known: required + optional, at: offset)
                continue
            }
            let position = positions.position(at: offset ?? parser?.tagOffset() ?? 0)
            values[name] = Attribute(
                text: String(decoding: XMLParser.unescaped(list.value(index)), as: UTF8.self),
                position: position)
        }
        for name in required where values[name] == nil {
            report(
                "missing-attribute", ["attribute": .text(name), "element": .text(element)],
                at: parser?.tagOffset())
        }
        return values
    }

    private func unknownAttribute(
        _ name: String, of element: String, known: [String], at offset: Int?
    ) {
        report(
            "unknown-attribute", ["attribute": .text(name), "element": .text(element)],
            at: offset ?? parser?.tagOffset(), remedy: RecordProblem.suggestion(name, known))
    }

    func report(
        _ id: String, _ arguments: @autoclosure () -> [String: Message.Argument],
        at offset: @autoclosure () -> Int?, remedy: @autoclosure () -> Message? = nil
    ) {
        // Of a million alike only the first few are worth their text.
        guard diagnostics.keeps(id) else {
            return diagnostics.report(Diagnostic(.error, Message(id)))
        }
        let position = offset().map { positions.position(at: $0) }
        diagnostics.report(
            Diagnostic(
                .error, Message(id, arguments()),
                at: position ?? SourcePosition(file: positions.file), remedy: remedy()))
    }
}

extension ReportElement {
    /// The element's name.
    var name: String {
        switch self {
        case .report: return "productionReport"
        case .production: return "production"
        case .commissioners: return "commissioners"
        case .coProducers: return "coProducers"
        case .department: return "department"
        case .setBuild: return "setBuild"
        case .header(let field): return field.rawValue
        case .record(let kind): return kind.rawValue
        }
    }
}

extension String {
    /// The text without white space at both ends.
    var trimmingWhitespace: String {
        // Every blank is below 0x21 or beyond ASCII.
        if let first = utf8.first, let last = utf8.last, (0x21..<0x80).contains(first),
            (0x21..<0x80).contains(last)
        {
            return self
        }
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
