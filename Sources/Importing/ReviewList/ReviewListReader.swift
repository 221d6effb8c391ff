import Diagnostics
import EmissionFactors
import Quantities

/// Reads a review list, as far as it has been completed: as text, or as a workbook that a spreadsheet made
/// of it.
struct ReviewListReader: SourceReader {
    /// The attribute under which a line keeps its key.
    static let keyAttribute = "reviewKey"

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        var document = SourceDocument(file: file.name, kind: .reviewList)
        let rows = ListedRows(document, consumer)
        if file.startsLikeArchive {
            do throws(InputProblem) {
                let summary = try WorkbookReader(file).read(into: rows)
                document = rows.document
                summary.report(to: &document.diagnostics, file: file.name)
                document.sha256 = (try? file.sha256()) ?? ""
            } catch {
                var positions = TextPositions(file: file.name)
                document.diagnostics.report(error.diagnostic(&positions, file: file.name))
            }
        } else {
            let text = DelimitedRows(file)
            text.forEachRow { rows.take($0) }
            document = rows.document
            document.sha256 = text.sha256
            document.diagnostics.merge(text.diagnostics)
        }
        return document
    }
}

/// The rows of a review list, one after another.
private final class ListedRows: SheetRowConsumer {
    private(set) var document: SourceDocument
    private let consumer: any SourceLineConsumer
    private var headings: [String] = []
    private var mark = DecimalReader.DecimalMark.fullStop

    init(_ document: SourceDocument, _ consumer: any SourceLineConsumer) {
        self.document = document
        self.consumer = consumer
    }

    func begin(_ sheet: WorkbookSheet) -> Bool { headings.isEmpty }

    func take(_ row: SheetRow) { take(DataRow(row)) }

    func end(_ sheet: WorkbookSheet) {}

    func take(_ row: DataRow) {
        if headings.isEmpty {
            headings = row.cells.map { ReviewList.column($0.text) ?? $0.text }
            if headings.first?.hasSuffix("/comma") == true { mark = .comma }
            report(headings)
        } else if !row.isBlank {
            let cells = ListedCells(headings, row, mark)
            consumer.take(cells.line(of: document.file, row), of: document)
        }
    }

    private func report(_ headings: [String]) {
        let known = Set(ReviewList.known + ReviewList.open)
        for heading in headings.dropFirst() where !heading.isEmpty && !known.contains(heading) {
            document.diagnostics.report(
                Diagnostic(
                    .error, Message("review-unknown-column", ["found": .text(heading)]),
                    at: SourcePosition(file: document.file, line: 1),
                    remedy: RecordProblem.suggestion(heading, known.sorted())))
        }
    }
}

/// The cells of one row by column.
private struct ListedCells {
    private var cells: [String: DataCell] = [:]
    private let mark: DecimalReader.DecimalMark

    private static let numbers: Set<String> = [
        "distance", "mass", "nights", "count", "persons", "rooms", "allocation",
    ]
    private static let truths = [
        "ja": "true", "yes": "true", "x": "true", "nej": "false", "no": "false",
    ]
    /// What a person writes to take the suggestion as it stands.
    private static let agreements: Set<String> = ["ok", "x", "yes", "y", "ja", "j"]

    init(_ headings: [String], _ row: DataRow, _ mark: DecimalReader.DecimalMark) {
        self.mark = mark
        for (heading, cell) in zip(headings, row.cells) where !cell.isBlank {
            cells[heading] = cell
        }
    }

    /// The text of a cell, without the mark that keeps a spreadsheet from taking it for a formula.
    private func text(_ column: String) -> String? {
        guard let text = cells[column]?.text, !text.isEmpty else { return nil }
        return text.hasPrefix("'") && text.count > 1 ? String(text.dropFirst()) : text
    }

    private func number(_ column: String) -> ExactDecimal? {
        if case .number(let value) = cells[column]?.value { return value }
        return text(column).flatMap { DataNumber($0)?.value(mark) }
    }

    private func day(_ column: String) -> CalendarDate? {
        if case .day(let day) = cells[column]?.value { return day }
        return text(column).flatMap { DataDay.read($0) }
    }

    /// The line, as somebody has decided about it.
    func line(of file: String, _ row: DataRow) -> SourceLine {
        let line = SourceLine(
            origin: SourceOrigin(
                file: text("file") ?? file, document: text("document") ?? "",
                locator: text("place") ?? row.place, line: row.line),
            quality: .declared)
        takeFacts(into: line)
        for name in ReviewList.open + ["evidence"] {
            guard let value = text(name) else { continue }
            let number = Self.numbers.contains(name) ? number(name) : nil
            if name == "return" {
                line.attributes[name] = Self.truths[value.lowercased()] ?? value
                continue
            }
            line.attributes[name] = number?.description ?? value
        }
        line.attributes[ReviewListReader.keyAttribute] = row.cells.first?.text ?? ""
        decide(line)
        return line
    }

    private func decide(_ line: SourceLine) {
        switch text("record")?.lowercased() {
        case nil:
            // It waits on, for the reason that it has waited for.
            line.role = .unreadable(reason: ReviewReason.notCompleted.rawValue)
            line.attributes["reason"] = text("reason")
            line.attributes["suggestion"] = text("suggestion")
        case "none", "ingen": line.role = .setAside(rule: "by-hand")
        case let word? where Self.agreements.contains(word): agree(line)
        case let word?:
            guard RecordNames.kind(word) == nil, RecordNames.kind(text("record") ?? "") == nil
            else {
                return
            }
            line.role = .unreadable(reason: ReviewReason.recordUnknown.rawValue)
            line.attributes["unreadable"] = text("record")
            line.attributes["suggestion"] = text("suggestion")
        }
    }

    /// Completes a line by the suggestion; what else stands in the row goes before.
    private func agree(_ line: SourceLine) {
        line.attributes["record"] = nil
        guard let suggestion = text("suggestion"), let assignment = try? Assignment(suggestion),
            let kind = assignment.kind
        else {
            line.role = .unreadable(reason: ReviewReason.noSuggestion.rawValue)
            line.attributes["suggestion"] = text("suggestion")
            return
        }
        for (name, value) in assignment.attributes where line.attributes[name] == nil {
            line.attributes[name] = value
        }
        line.attributes["record"] = kind.rawValue
    }

    private func takeFacts(into line: SourceLine) {
        line.text = text("text") ?? ""
        line.quantity = number("quantity")
        line.amount = number("amount")
        line.currency = text("currency") ?? ""
        line.unitCode = text("unit") ?? ""
        line.unit = DataUnits.unit(line.unitCode)
        line.account = text("account") ?? ""
        if cells["supplier"] != nil || cells["supplierId"] != nil {
            line.supplier = SourceParty(
                name: text("supplier") ?? "", id: text("supplierId") ?? "")
        }
        let first = day("date") ?? day("periodFrom")
        let last = day("date") ?? day("periodTo")
        if let first, let last, first <= last { line.period = first...last }
    }
}
