import Calculation
import DelimitedText
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// Reads a profile: a table with one rule a row, strictly, and says of everything wrong where it stands.
///
/// Cells are separated by commas and numbers have full stops; where the heading has semicolons, as
/// Danish Excel writes them, numbers have commas.
public struct CheckProfileReader {
    /// The columns, in order.
    static let columns = [
        "rule", "subject", "per", "minimum", "maximum", "applies_to", "severity", "source",
        "advice_en", "advice_da",
    ]

    let catalogue: ActivityCatalogue
    let file: String
    private let bytes: UnsafeRawBufferPointer
    private var rules: [CheckRule] = []
    private var lines: [String: Int] = [:]
    private var title: CitedWording?
    var diagnostics = DiagnosticSink()
    private(set) var decimals = DecimalReader()

    /// Reads the bytes of a profile; the profile is of use only where the sink has no errors.
    public static func read(
        _ bytes: UnsafeRawBufferPointer, name: String, file: String, catalogue: ActivityCatalogue
    ) -> (profile: CheckProfile, diagnostics: DiagnosticSink) {
        var reader = CheckProfileReader(
            catalogue: catalogue, file: file, bytes: bytes.withoutByteOrderMark)
        reader.readAll()
        let digest = SHA256Digest()
        digest.update(bytes)
        return (
            CheckProfile(
                name: name, title: reader.title ?? CitedWording(english: name, danish: name),
                rules: reader.rules, sha256: digest.hexadecimal()),
            reader.diagnostics
        )
    }

    private init(catalogue: ActivityCatalogue, file: String, bytes: UnsafeRawBufferPointer) {
        self.catalogue = catalogue
        self.file = file
        self.bytes = bytes
    }

    private mutating func readAll() {
        let heading = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let semicolons = heading.count { $0 == UInt8(ascii: ";") }
        let isDanish = semicolons > heading.count { $0 == UInt8(ascii: ",") }
        if isDanish { decimals = DecimalReader(decimalMark: .comma) }
        let row = DelimitedRow()
        var (start, line, hasHeading) = (0, 1, false)
        while start < bytes.count {
            do throws(DelimitedRow.Failure) {
                let delimiter = UInt8(ascii: isDanish ? ";" : ",")
                let next = try row.read(bytes, from: start, delimiter: delimiter)
                let cells = ProfileRow(row: row, bytes: bytes, start: start, file: file, line: line)
                if hasHeading {
                    take(cells)
                } else {
                    hasHeading = true
                    guard checkHeading(cells) else { return }
                }
                line += bytes[start..<next].count { $0 == UInt8(ascii: "\n") }
                start = next
            } catch {
                return reportMalformed(error, start: start, line: line)
            }
        }
        checkWhole()
    }

    private mutating func checkWhole() {
        let whole = SourcePosition(file: file)
        if rules.isEmpty, !diagnostics.hasErrors {
            diagnostics.report(Diagnostic(.error, Message("profile-without-rules"), at: whole))
        }
        if title == nil {
            diagnostics.report(Diagnostic(.warning, Message("profile-without-title"), at: whole))
        }
    }

    private mutating func checkHeading(_ row: ProfileRow) -> Bool {
        guard (0..<row.count).map({ row.text($0) }) != Self.columns else { return true }
        diagnostics.report(
            Diagnostic(
                .error,
                Message(
                    "profile-header", ["columns": .text(Self.columns.joined(separator: ", "))]),
                at: row.position(0)))
        return false
    }

    private mutating func take(_ row: ProfileRow) {
        if row.count == 1, row.text(0).isEmpty { return }
        guard row.count == Self.columns.count else {
            return report(
                "profile-cell-count", row, 0,
                ["expected": .number(Self.columns.count), "found": .number(row.count)])
        }
        if row.text(0) == "profile" { return takeTitle(row) }
        guard let requirement = requirement(row), let rule = rule(row, requirement) else { return }
        if let earlier = lines[lineKey(rule)] {
            return report(
                "profile-duplicate-rule", row, 0,
                ["rule": .text(rule.id), "line": .number(earlier)])
        }
        lines[lineKey(rule)] = row.line
        rules.append(rule)
    }

    /// One rule may stand several times for different reports or in different severity.
    private func lineKey(_ rule: CheckRule) -> String {
        let words = rule.statuses.map(\.rawValue) + rule.kinds.map(\.rawValue)
        return ([rule.id, rule.severity.rawValue] + words.sorted()).joined(separator: " ")
    }

    private mutating func takeTitle(_ row: ProfileRow) {
        for column in 1...6 where !row.text(column).isEmpty {
            unused(row, column)
        }
        title = wording(row)
    }

    private mutating func reportMalformed(
        _ failure: DelimitedRow.Failure, start: Int, line: Int
    ) {
        let offset =
            switch failure {
            case .unterminatedQuote(let offset), .textAfterQuote(let offset),
                .tooManyFields(let offset):
                offset
            }
        diagnostics.report(
            Diagnostic(
                .error, Message("profile-malformed-row"),
                at: SourcePosition(file: file, line: line, column: offset - start + 1)))
    }
}

/// One row of a profile, valid until the next one is read.
struct ProfileRow {
    let row: DelimitedRow
    let bytes: UnsafeRawBufferPointer
    let start: Int
    let file: String
    let line: Int

    var count: Int { row.fields.count }

    /// The text of a cell without blanks around it.
    func text(_ index: Int) -> String {
        let text = DelimitedRow.text(of: row.fields[index], in: bytes)
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let end = text.reversed().drop(while: isBlank).count
        return String(text.prefix(end).drop(while: isBlank))
    }

    func position(_ index: Int) -> SourcePosition {
        SourcePosition(file: file, line: line, column: row.fields[index].start - start + 1)
    }
}

extension UnsafeRawBufferPointer {
    /// The text without a byte order mark at its start.
    fileprivate var withoutByteOrderMark: UnsafeRawBufferPointer {
        starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeRawBufferPointer(rebasing: self[3...]) : self
    }
}
