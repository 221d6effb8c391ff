import EmissionFactors
import Inventory
import Quantities

/// The activity that factors are asked for, after flights have found their band.
struct ResolvedActivity {
    let id: String
    let reasons: [FactorMatch]
    let routeMetres: ExactDecimal?
}

extension EmissionPlanner {
    /// The activity of a descriptor.
    func resolvedActivity(
        _ parts: ActivityDescriptor.Parts
    ) throws(FactorFolderFailure) -> ResolvedActivity {
        var reasons: [FactorMatch] = parts.rule.isAverage ? [.averageActivity] : []
        let load: FlightActivity.Load
        switch parts.rule.activity {
        case "flight": load = .passengers(travelClass: parts.traits[.travelClass])
        case "freightFlight": load = .goods
        default:
            return ResolvedActivity(id: parts.rule.activity, reasons: reasons, routeMetres: nil)
        }
        let airports = try library.airports()
        guard let route = parts.route, let from = airports[route.from], let to = airports[route.to]
        else {
            let flight = FlightActivity(load: load)
            reasons += flight.reasons
            return ResolvedActivity(id: flight.id, reasons: reasons, routeMetres: nil)
        }
        let metres = GreatCircle.metres(from: from, to: to)
        let flight = FlightActivity(
            load: load, metres: metres, isWithinOneCountry: from.country == to.country,
            method: library.method)
        return ResolvedActivity(
            id: flight.id, reasons: reasons + flight.reasons, routeMetres: ExactDecimal(metres))
    }
}
