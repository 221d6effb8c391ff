import EmissionFactors

extension TravelRouting {
    /// The lines that the legs of a ticket's line make: each a flight, the money with the first.
    func lines(from ticket: SourceLine) -> [SourceLine] {
        legs.enumerated().map { index, leg in
            let line = ticket.copy()
            let place = legs.count > 1 ? " \(leg.from)-\(leg.to)" : ""
            line.origin = SourceOrigin(
                file: ticket.origin.file, document: ticket.origin.document,
                locator: ticket.origin.locator + place, line: ticket.origin.line)
            line.attributes["mode"] = ticket.attributes["mode"] ?? "flight"
            line.attributes["from"] = leg.from
            line.attributes["to"] = leg.to
            line.unit = nil
            line.unitCode = ""
            if index > 0 {
                line.amount = nil
                line.currency = ""
            }
            return line
        }
    }
}
