extension Production {
    /// The names of the fields in which two headers differ, as production reports write them.
    public func fields(differingFrom other: Production) -> [String] {
        let isEqual: [(name: String, Bool)] = [
            ("id", id == other.id), ("title", title == other.title), ("kind", kind == other.kind),
            ("company", company == other.company),
            ("period", periodStart == other.periodStart && periodEnd == other.periodEnd),
            ("country", country == other.country),
            ("shootingDays", shootingDays == other.shootingDays),
            ("episodes", episodes == other.episodes),
            ("finishedMinutes", finishedMinutes == other.finishedMinutes),
            ("crewDays", crewDays == other.crewDays), ("budget", budget == other.budget),
            ("commissioners", commissioners == other.commissioners),
            ("coProducers", coProducers == other.coProducers),
            ("contact", contact == other.contact), ("signOff", signOff == other.signOff),
            ("consent", allowsPublication == other.allowsPublication),
        ]
        return isEqual.filter { !$0.1 }.map(\.name)
    }
}
