import EmissionFactors
import Inventory
import Quantities

/// What a descriptor's amounts measure: dimension and ratio to the reference units.
struct ActivityMeasurement {
    let dimension: Dimension
    /// Reference units per one of the record's amount (times companion).
    let inReferenceUnits: ExactFraction

    /// The rate by which money becomes US dollars of the price year; nil for everything else.
    let exchange: ExchangeRate?

    /// Nil where the amount has no unit, and where money of the day's year has no rate.
    init?(
        _ parts: ActivityDescriptor.Parts, on date: CalendarDate, catalogue: ActivityCatalogue,
        rates: ExchangeRates
    ) {
        switch parts.rule.amount {
        case .quantity, .distance:
            guard let unit = parts.unit else { return nil }
            self.init(unit)
        case .hoursConsumption:
            guard let litre = UnitCatalogue.unit("L") else { return nil }
            self.init(litre)
        case .hoursPower:
            guard let hour = parts.unit, let power = parts.powerUnit,
                let ratio = hour.inReferenceUnits.multiplied(by: power.inReferenceUnits)
            else { return nil }
            self.init(hour.dimension * power.dimension, ratio)
        case .distanceMass:
            guard let unit = parts.unit, let mass = parts.massUnit,
                let ratio = unit.inReferenceUnits.multiplied(by: mass.inReferenceUnits)
            else { return nil }
            self.init(unit.dimension * mass.dimension, ratio)
        case .routePersons:
            self.init(Dimension([.length: 1, .person: 1]), .one)
        case .distancePersons:
            guard let unit = parts.unit else { return nil }
            self.init(unit.dimension * Dimension([.person: 1]), unit.inReferenceUnits)
        case .nights:
            self.init(Dimension([.night: 1]), .one)
        case .count:
            let unit = catalogue.activity(parts.rule.activity)?.unit
            guard let unit else { return nil }
            self.init(unit)
        case .money:
            guard let rate = rates.rate(parts.currency ?? "", in: date.year) else { return nil }
            self.init(Dimension([.money: 1]), .one, rate)
        }
    }

    private init(_ unit: MeasurementUnit) {
        self.init(unit.dimension, unit.inReferenceUnits)
    }

    private init(
        _ dimension: Dimension, _ ratio: ExactFraction, _ exchange: ExchangeRate? = nil
    ) {
        self.dimension = dimension
        self.exchange = exchange
        inReferenceUnits = ratio
    }
}
