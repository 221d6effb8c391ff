/// How a record's amount is formed from its attributes, in order of preference (method 7).
public enum AmountForm: String, Sendable, CaseIterable {
    /// The quantity itself: litres, kilowatt-hours, kilograms, cubic metres.
    case quantity
    /// Hours of operation times litres per hour.
    case hoursConsumption = "hours*consumption"
    /// Hours of operation times electric power.
    case hoursPower = "hours*power"
    /// Distance times mass of the goods.
    case distanceMass = "distance*mass"
    /// The great-circle route times persons.
    case routePersons = "route*persons"
    /// Distance times persons.
    case distancePersons = "distance*persons"
    /// The distance of a vehicle.
    case distance
    /// Nights; rooms and persons join as the factor's unit asks.
    case nights
    /// A number of pieces, such as meals.
    case count
    /// Money.
    case money

    /// Its number in the order of preference.
    var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
