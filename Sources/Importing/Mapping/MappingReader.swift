import DelimitedText
import Diagnostics

/// Reads a mapping: a table of rules, separated by semicolons or commas, `#` before remarks.
///
///     column;Bilagsdato;date
///     constant;department;transport
///     value;Køretøj;Dieselbil;mode=car fuel=diesel
///     supplier;12345678;record=purchase activity=equipmentRental
///     account;4025*;record=purchase activity=catering department=catering
///     text;leje af lift;record=purchase activity=constructionEquipmentRental
///     file;maaler-kontor*;department=office
struct MappingReader {
    private let file: String
    private(set) var mapping = SourceMapping()
    private(set) var diagnostics = DiagnosticSink()
    private static let kinds = [
        "column", "constant", "value", "supplier", "account", "text", "file",
    ]

    init(file: String) {
        self.file = file
    }

    /// Whether a text begins with a rule of a mapping, after remarks; the heading of a table may begin alike.
    static func isMapping(_ text: String) -> Bool {
        let first = text.split(whereSeparator: \.isNewline).first {
            !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace)
        }
        guard let first else { return false }
        let cells = first.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "," }
        guard cells.count >= 3, kinds.contains(String(cells[0])) else { return false }
        return cells[0] == "column" || cells[0] == "constant"
            || cells.dropFirst(2).contains { $0.contains("=") }
    }

    /// Reads the whole text.
    mutating func read(_ text: [UInt8]) {
        text.withUnsafeBytes { bytes in
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let semicolons = bytes.count { $0 == UInt8(ascii: ";") }
            let delimiter: UInt8 = semicolons > 0 ? UInt8(ascii: ";") : UInt8(ascii: ",")
            let row = DelimitedRow()
            var (offset, line) = (start, 1)
            while offset < bytes.count {
                let begin = offset
                let position = { [file] (place: Int) in
                    SourcePosition(file: file, line: line, column: place - begin + 1)
                }
                do throws(DelimitedRow.Failure) {
                    offset = try row.read(bytes, from: offset, delimiter: delimiter)
                } catch {
                    diagnostics.report(error.diagnostic(position))
                    return
                }
                take(row, bytes, position)
                line += bytes[begin..<offset].count { $0 == UInt8(ascii: "\n") }
            }
        }
    }

    private mutating func take(
        _ row: DelimitedRow, _ bytes: UnsafeRawBufferPointer, _ position: (Int) -> SourcePosition
    ) {
        var cells = row.fields.map { DelimitedRow.text(of: $0, in: bytes).trimmingWhitespace }
        while cells.last?.isEmpty == true { cells.removeLast() }
        guard let kind = cells.first, !kind.isEmpty, !kind.hasPrefix("#") else { return }
        let places = row.fields.map { position($0.start) }
        guard Self.kinds.contains(kind) else {
            return report("mapping-unknown-rule", kind, at: places[0], known: Self.kinds)
        }
        let needed = kind == "value" ? 4 : 3
        guard cells.count == needed else {
            let arguments: [String: Message.Argument] = [
                "rule": .text(kind), "expected": .number(needed), "found": .number(cells.count),
            ]
            return diagnostics.report(
                Diagnostic(.error, Message("mapping-cells", arguments), at: places[0]))
        }
        switch kind {
        case "column": takeColumn(cells, places)
        case "constant": takeConstant(cells, places)
        case "value": takeValue(cells, places)
        default: takeRule(cells, places)
        }
    }

    private mutating func takeColumn(_ cells: [String], _ places: [SourcePosition]) {
        guard ColumnMeaning.isKnown(cells[2]) else {
            return report(
                "mapping-unknown-attribute", cells[2], at: places[2], known: ColumnMeaning.all)
        }
        guard mapping.columns.updateValue(cells[2], forKey: cells[1].lowercased()) == nil else {
            return report("mapping-repeated", cells[1], at: places[1], known: [])
        }
    }

    private mutating func takeConstant(_ cells: [String], _ places: [SourcePosition]) {
        guard ColumnMeaning.isKnown(cells[1]), cells[1] != "ignore" else {
            return report(
                "mapping-unknown-attribute", cells[1], at: places[1], known: ColumnMeaning.all)
        }
        mapping.constants[cells[1]] = cells[2]
    }

    private mutating func takeValue(_ cells: [String], _ places: [SourcePosition]) {
        guard let assignment = assignment(cells[3], at: places[3]) else { return }
        mapping.values[cells[1].lowercased(), default: [:]][cells[2].lowercased()] = assignment
    }

    private mutating func takeRule(_ cells: [String], _ places: [SourcePosition]) {
        guard let assignment = assignment(cells[2], at: places[2]) else { return }
        // What is no record and sets nothing aside is only asked for its department.
        let isDepartment = assignment.attributes.count == 1 && assignment.department != nil
        guard assignment.isDecisive || isDepartment else {
            return report("mapping-no-record", cells[2], at: places[2], known: [])
        }
        let rule = SourceMapping.Rule(
            pattern: cells[1], words: TextPattern(cells[1]), assignment: assignment)
        switch cells[0] {
        case "supplier": mapping.suppliers.append(rule)
        case "account": mapping.accounts.append(rule)
        case "file": mapping.files.append(rule)
        default: mapping.texts.append(rule)
        }
    }

    private mutating func assignment(_ text: String, at place: SourcePosition) -> Assignment? {
        do throws(Assignment.Failure) {
            return try Assignment(text)
        } catch {
            switch error {
            case .word(let word):
                report("mapping-no-assignment", word, at: place, known: [])
            case .unknownAttribute(let name):
                report(
                    "mapping-unknown-attribute", name, at: place,
                    known: RecordAttribute.allCases.map(\.name))
            case .unknownKind(let name):
                report("mapping-unknown-record", name, at: place, known: RecordNames.all)
            }
            return nil
        }
    }

    private mutating func report(
        _ id: String, _ found: String, at place: SourcePosition, known: [String]
    ) {
        diagnostics.report(
            Diagnostic(
                .error, Message(id, ["found": .text(found)]), at: place,
                remedy: RecordProblem.suggestion(found, known)))
    }
}
