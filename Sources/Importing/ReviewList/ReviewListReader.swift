import Diagnostics
import EmissionFactors
import Quantities

/// Reads a review list, as far as it has been completed.
struct ReviewListReader: SourceReader {
    /// The attribute under which a line keeps its key.
    static let keyAttribute = "reviewKey"

    func read(_ file: InputFile, into consumer: any SourceLineConsumer) -> SourceDocument {
        let rows = DelimitedRows(file)
        var document = SourceDocument(file: file.name, kind: .reviewList)
        var headings: [String] = []
        var mark = DecimalReader.DecimalMark.fullStop
        rows.forEachRow { row in
            if headings.isEmpty {
                headings = row.cells.map(\.text)
                if headings.first?.hasSuffix("/comma") == true { mark = .comma }
                report(headings, file.name, &document)
            } else if !row.isBlank {
                consumer.take(line(row, headings, mark, file.name), of: document)
            }
        }
        document.sha256 = rows.sha256
        document.diagnostics.merge(rows.diagnostics)
        return document
    }

    private func report(_ headings: [String], _ file: String, _ document: inout SourceDocument) {
        let known = Set(ReviewList.known + ReviewList.open)
        for heading in headings.dropFirst() where !heading.isEmpty && !known.contains(heading) {
            document.diagnostics.report(
                Diagnostic(
                    .error, Message("review-unknown-column", ["found": .text(heading)]),
                    at: SourcePosition(file: file, line: 1),
                    remedy: RecordProblem.suggestion(heading, known.sorted())))
        }
    }

    private func line(
        _ row: DataRow, _ headings: [String], _ mark: DecimalReader.DecimalMark, _ file: String
    ) -> SourceLine {
        var values: [String: String] = [:]
        for (heading, cell) in zip(headings, row.cells) where !cell.text.isEmpty {
            let isGuarded = cell.text.hasPrefix("'") && cell.text.count > 1
            values[heading] = isGuarded ? String(cell.text.dropFirst()) : cell.text
        }
        var line = SourceLine(
            origin: SourceOrigin(
                file: values["file"] ?? file, document: values["document"] ?? "",
                locator: values["place"] ?? row.place, line: row.line),
            quality: .declared)
        takeFacts(values, mark, into: &line)
        for name in ReviewList.open + ["evidence"] {
            guard var value = values[name] else { continue }
            if ["distance", "mass", "nights", "count", "persons", "rooms", "allocation"]
                .contains(name), let number = DataNumber(value)?.value(mark)
            {
                value = number.description
            }
            line.attributes[name] = value
        }
        line.attributes[Self.keyAttribute] = row.cells.first?.text ?? ""
        switch values["record"]?.lowercased() {
        case nil: line.role = .unreadable(reason: ReviewReason.notCompleted.rawValue)
        case "none", "ingen": line.role = .setAside(rule: "by-hand")
        default: break
        }
        return line
    }

    private func takeFacts(
        _ values: [String: String], _ mark: DecimalReader.DecimalMark, into line: inout SourceLine
    ) {
        line.text = values["text"] ?? ""
        line.quantity = values["quantity"].flatMap { DataNumber($0)?.value(mark) }
        line.amount = values["amount"].flatMap { DataNumber($0)?.value(mark) }
        line.currency = values["currency"] ?? ""
        line.unitCode = values["unit"] ?? ""
        line.unit = DataUnits.unit(line.unitCode)
        line.account = values["account"] ?? ""
        if values["supplier"] != nil || values["supplierId"] != nil {
            line.supplier = SourceParty(
                name: values["supplier"] ?? "", id: values["supplierId"] ?? "")
        }
        let first = (values["date"] ?? values["periodFrom"]).flatMap { DataDay.read($0) }
        let last = (values["date"] ?? values["periodTo"]).flatMap { DataDay.read($0) }
        if let first, let last, first <= last { line.period = first...last }
    }
}
