import Diagnostics
import EmissionFactors

/// Turns the rows of one table, whose layout is known, into source lines.
final class TableLines {
    private let layout: TableLayout
    private let interpreter: RowInterpreter
    private let file: String
    private let sheet: String
    private var index = -1
    /// Lines of tickets, kept until all are known: refunds and reissues speak of others.
    private var tickets: [(ticket: TravelTicket, lines: [SourceLine])] = []

    init(layout: TableLayout, context: ReadingContext, file: String, sheet: String) {
        self.layout = layout
        self.file = file
        self.sheet = sheet
        interpreter = RowInterpreter(layout: layout, context: context, file: file)
    }

    /// Takes the next row.
    func take(
        _ row: DataRow, of document: SourceDocument, into consumer: any SourceLineConsumer
    ) {
        index += 1
        if let line = otherLine(row) { return consumer.take(line, of: document) }
        let line = interpreter.line(row)
        guard layout.hasTickets || line.attributes["route"] != nil else {
            return consumer.take(line, of: document)
        }
        let lines = interpreter.legs(of: line)
        guard layout.hasTickets, let first = lines.first else {
            return lines.forEach { consumer.take($0, of: document) }
        }
        tickets.append((ticket(first), lines))
    }

    /// Hands over what waited for the end of the table.
    func finish(of document: SourceDocument, into consumer: any SourceLineConsumer) {
        let fates = TicketPairing.fates(of: tickets.map(\.ticket))
        for (fate, entry) in zip(fates, tickets) {
            for line in entry.lines {
                switch fate {
                case .counted: break
                case .setAside(let rule, let other):
                    line.role = .setAside(rule: rule)
                    line.attributes["because"] = tickets[other].ticket.origin.text
                case .review(let reason, let other):
                    line.role = .unreadable(reason: reason)
                    line.attributes["unreadable"] = other.map { tickets[$0].ticket.origin.text }
                }
                consumer.take(line, of: document)
            }
        }
        tickets.removeAll()
    }

    private func ticket(_ line: SourceLine) -> TravelTicket {
        let ends = ["from", "to"].map { line.attributes[$0] ?? "" }
        var ticket = TravelTicket(
            number: line.attributes["ticket"] ?? "",
            routing: line.attributes["route"] ?? ends.joined(separator: "-"),
            date: line.period?.lowerBound, amount: line.amount, count: line.quantity,
            origin: line.origin)
        ticket.traveller = line.attributes["traveller"]?.lowercased() ?? ""
        return ticket
    }

    /// The line of a row that is no activity, by its place or its words; nil where it may be one.
    private func otherLine(_ row: DataRow) -> SourceLine? {
        let role: SourceRole
        if let heading = layout.headingIndex {
            if index <= heading {
                let rule = index == heading ? "heading" : row.isBlank ? "blank" : "preamble"
                role = .setAside(rule: rule)
            } else if let rule = RowRole.rule(row, layout: layout) {
                role = .setAside(rule: rule)
            } else if RowRole.mayBeTotal(row, layout: layout) {
                role = .unreadable(reason: "review-total")
            } else {
                return nil
            }
        } else {
            role =
                row.isBlank
                ? .setAside(rule: "blank")
                : .unreadable(reason: ReviewReason.columnsUnknown.rawValue)
        }
        let line = SourceLine(
            origin: SourceOrigin(file: file, document: "", locator: row.place, line: row.line),
            quality: .declared)
        line.text = row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " · ")
        line.role = role
        return line
    }

    /// Says what the columns were taken for and what is not understood.
    func describe(_ document: inout SourceDocument) {
        for column in layout.columns where !column.heading.isEmpty {
            document.columns.append((column.heading, column.meaning?.mappingName ?? "ignore"))
        }
        if layout.isEmpty { return }
        guard layout.headingIndex != nil else {
            return warn("table-not-understood", [:], &document)
        }
        let unknown = layout.columns.filter { $0.meaning == nil && !$0.heading.isEmpty }
        if !unknown.isEmpty {
            let names = unknown.map(\.heading).joined(separator: ", ")
            warn("table-columns-ignored", ["columns": .text(names)], &document)
        }
        for column in layout.columns where column.decimals == .ambiguous {
            warn("table-ambiguous-column", ["column": .text(column.heading)], &document)
        }
        warnOfDays(&document)
        warnOfReturns(&document)
    }

    /// Says once for a file how days were read that can be read both ways.
    private func warnOfDays(_ document: inout SourceDocument) {
        guard document.diagnostics.counts["table-open-days"] == nil,
            let found = layout.columns.first(where: { !$0.openDay.isEmpty })?.openDay,
            let day = DataDay.read(found)
        else { return }
        warn("table-open-days", ["found": .text(found), "day": .text(day.description)], &document)
    }

    /// Says that the lengths of return journeys are doubled, where their heading does not tell what was driven.
    private func warnOfReturns(_ document: inout SourceDocument) {
        let distance = layout.known.first { $0.meaning.name == "distance" }
        guard let distance, distance.meaning.unit != nil, !distance.meaning.isDriven,
            layout.known.contains(where: { $0.meaning.name == "return" })
        else { return }
        warn(
            "table-return-distance", ["column": .text(distance.column.heading)], &document)
    }

    private func warn(
        _ id: String, _ arguments: [String: Message.Argument], _ document: inout SourceDocument
    ) {
        document.diagnostics.report(
            Diagnostic(
                .warning, Message(id, arguments), at: SourcePosition(file: file, sheet: sheet),
                remedy: Message("remedy-\(id)", arguments)))
    }
}
