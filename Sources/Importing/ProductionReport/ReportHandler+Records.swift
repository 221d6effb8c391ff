import Diagnostics
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

    func readRecord(_ kind: RecordKind, _ list: AttributeList) {
        if !setFields(list) {
            let rules = RecordAttributes.specific(kind)
            reportUnknownAttributes(
                list, of: kind.rawValue,
                known: .common.union(rules.required).union(rules.optional))
        }
        reader.read(kind)
    }

    func readSetBuild(_ list: AttributeList) {
        if !setFields(list) {
            reportUnknownAttributes(list, of: "setBuild", known: .setBuild)
        }
        reader.enterSetBuild()
    }

    /// Sets the reader's fields; false when an attribute is none of any record.
    @inline(__always)
    private func setFields(_ list: AttributeList) -> Bool {
        let fields = reader.fields
        fields.clear()
        var isKnown = true
        for index in 0..<list.count {
            guard let name = list.name(index), !list.hasPrefix(index),
                let attribute = recordAttribute(name)
            else {
                isKnown = false
                continue
            }
            fields.set(attribute, list.value(index))
        }
        return isKnown
    }

    private func reportUnknownAttributes(
        _ list: AttributeList, of element: String, known: RecordAttributes
    ) {
        for index in 0..<list.count {
            guard let name = list.name(index) else { continue }
            guard list.hasPrefix(index) || recordAttribute(name) == nil else { continue }
            unknownAttribute(
                String(cString: name), of: element, known: known.members.map(\.name),
                at: parser?.offset(of: list.start?[index * 5 + 3]))
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
            let offset = parser?.offset(of: list.start?[index * 5 + 3])
            let isKnown = required.contains(name) || optional.contains(name)
            guard isKnown, !list.hasPrefix(index) else {
                unknownAttribute(name, of: element, known: required + optional, at: offset)
                continue
            }
            let position = positions.position(at: offset ?? parser?.tagOffset() ?? 0)
            values[name] = Attribute(
                text: String(decoding: list.value(index), as: UTF8.self), position: position)
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

    func invalid(_ name: String, _ attribute: Attribute, _ expected: String) {
        reader.diagnostics.report(
            Diagnostic(
                .error,
                Message(
                    "invalid-value",
                    [
                        "attribute": .text(name), "found": .text(attribute.text),
                        "expected": .message(expected),
                    ]), at: attribute.position))
    }

    func report(
        _ id: String, _ arguments: [String: Message.Argument], at offset: Int?,
        remedy: Message? = nil
    ) {
        let position = offset.map { positions.position(at: $0) }
        reader.diagnostics.report(
            Diagnostic(
                .error, Message(id, arguments),
                at: position ?? SourcePosition(file: positions.file), remedy: remedy))
    }
}

extension ReportHandler: RecordLocator {
    func recordPosition() -> SourcePosition {
        positions.position(at: parser?.tagOffset() ?? 0)
    }

    func position(of attribute: RecordAttribute) -> SourcePosition {
        guard let offset = parser?.offset(of: valueAddress(attribute)) else {
            return recordPosition()
        }
        return positions.position(at: offset)
    }

    func lineAndColumn(of attribute: RecordAttribute) -> (line: Int, column: Int) {
        if let place = parser?.placeOnCurrentLine(valueAddress(attribute)) { return place }
        let position = position(of: attribute)
        return (position.line, position.column)
    }

    @inline(__always)
    private func valueAddress(_ attribute: RecordAttribute) -> UnsafePointer<UInt8>? {
        reader.fields[attribute].baseAddress?.assumingMemoryBound(to: UInt8.self)
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
        var slice = self[...]
        while let first = slice.first, first.isWhitespace { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace { slice.removeLast() }
        return String(slice)
    }
}
