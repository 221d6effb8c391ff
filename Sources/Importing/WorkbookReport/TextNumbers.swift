import Quantities

/// Numbers that stand in a workbook as text, such as `1.234,5`: their marks show the decimal mark as those of
/// delimited text do.
final class TextNumbers {
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)
    private var end = 0
    /// What the marks of each attribute's texts have shown so far.
    private var marks: [RecordAttribute: DecimalReader.DecimalMark] = [:]

    deinit {
        memory.deallocate()
    }

    /// Forgets the numbers of a row.
    func clear() { end = 0 }

    /// The number as reports write it; the text itself where it is no number, where `1.234` may be
    /// thousands or decimals, or where other texts of the attribute show the other mark.
    func plain(
        _ text: UnsafeRawBufferPointer, of attribute: RecordAttribute
    ) -> UnsafeRawBufferPointer {
        guard text.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }),
            let number = DataNumber(String(decoding: text, as: UTF8.self)),
            let mark = mark(number.evidence, of: attribute), let value = number.value(mark)
        else { return isAmbiguous(text) ? keep("'" + String(decoding: text, as: UTF8.self)) : text }
        return keep(value.plainText)
    }

    /// Whether the text would be taken for decimals that it may not have: it is made to be refused.
    private func isAmbiguous(_ text: UnsafeRawBufferPointer) -> Bool {
        DataNumber(String(decoding: text, as: UTF8.self))?.evidence == .ambiguous
    }

    private func mark(
        _ evidence: DataNumber.Evidence, of attribute: RecordAttribute
    ) -> DecimalReader.DecimalMark? {
        let shown: DecimalReader.DecimalMark
        switch evidence {
        case .comma: shown = .comma
        case .fullStop: shown = .fullStop
        case .ambiguous: return marks[attribute]
        case .none: return .fullStop
        }
        if let known = marks[attribute], known != shown { return nil }
        marks[attribute] = shown
        return shown
    }

    private func keep(_ text: String) -> UnsafeRawBufferPointer {
        let start = end
        guard start + text.utf8.count <= memory.count else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        end += text.utf8.count
        memory[start..<end].copyBytes(from: text.utf8)
        return UnsafeRawBufferPointer(rebasing: memory[start..<end])
    }
}
