/// Chooses among figures of different years: the one valid on the day, else the latest earlier, else the
/// earliest later one (method 3, "Year").
struct EditionChoice<Figure: Sendable> {
    let figure: Figure
    let reason: FactorMatch
    /// The days around the date on which the choice stays the same.
    let validity: Validity

    init?(_ figures: [Figure], on date: CalendarDate, validity of: (Figure) -> Validity) {
        if let exact = figures.last(where: { of($0).contains(date) }) {
            self.init(figure: exact, reason: .exact, validity: of(exact))
            return
        }
        let earlier = figures.filter { of($0).last < date.number }.max { of($0).last < of($1).last }
        let later = figures.filter { of($0).first > date.number }.min {
            of($0).first < of($1).first
        }
        let next = later.map { of($0).first - 1 } ?? .max
        if let earlier {
            let gap = Validity(first: of(earlier).last + 1, last: next)
            self.init(figure: earlier, reason: .earlierEdition, validity: gap)
        } else if let later {
            self.init(
                figure: later, reason: .laterEdition, validity: Validity(first: .min, last: next))
        } else {
            return nil
        }
    }

    private init(figure: Figure, reason: FactorMatch, validity: Validity) {
        self.figure = figure
        self.reason = reason
        self.validity = validity
    }
}
