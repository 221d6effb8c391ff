/// Chooses among figures of different years: the one valid on the day, else the latest earlier, else the
/// earliest later one (method 3, "Year").
struct EditionChoice<Figure: Sendable> {
    let figure: Figure
    let reason: FactorMatch
    /// The days around the date on which the choice stays the same.
    let validity: Validity

    /// How many years lie between the day and the figure's validity; 0 where it is valid.
    let yearsApart: Int

    init?(_ figures: [Figure], on date: CalendarDate, validity of: (Figure) -> Validity) {
        if let exact = figures.last(where: { of($0).contains(date) }) {
            self.init(figure: exact, reason: .exact, validity: of(exact), yearsApart: 0)
            return
        }
        let earlier = figures.filter { of($0).last < date.number }.max { of($0).last < of($1).last }
        let later = figures.filter { of($0).first > date.number }.min {
            of($0).first < of($1).first
        }
        // The choice holds for longer, but how old the figure is changes with the year.
        let year = date.number == 0 ? Validity(date) : Validity(calendarYear: date.year)
        let next = later.map { of($0).first - 1 } ?? .max
        if let earlier {
            let gap = Validity(first: of(earlier).last + 1, last: next).intersection(year)
            self.init(
                figure: earlier, reason: .earlierEdition, validity: gap,
                yearsApart: date.year - Int(of(earlier).last / 10_000))
        } else if let later {
            let gap = Validity(first: .min, last: next).intersection(year)
            self.init(
                figure: later, reason: .laterEdition, validity: gap,
                yearsApart: Int(of(later).first / 10_000) - date.year)
        } else {
            return nil
        }
    }

    private init(figure: Figure, reason: FactorMatch, validity: Validity, yearsApart: Int) {
        self.figure = figure
        self.reason = reason
        self.validity = validity
        self.yearsApart = yearsApart
    }
}
