import EmissionFactors
import Inventory
import Quantities

/// The activity that factors are asked for, after flights have found their band.
struct ResolvedActivity {
    let id: String
    let reasons: [FactorMatch]
    let routeMetres: ExactDecimal?
    /// The activity whose factors answer, where it is another one.
    var factorActivity: String?
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
            let counted = electricity(parts)
            if counted != nil { reasons.append(.physicalRule) }
            return ResolvedActivity(
                id: parts.rule.activity, reasons: reasons, routeMetres: nil,
                factorActivity: counted)
        }
        let airports = try library.airports()
        guard let route = parts.route, let from = airports[route.from], let to = airports[route.to]
        else {
            let flight = FlightActivity(load: load)
            return ResolvedActivity(
                id: flight.id, reasons: reasons.joined(flight.reasons), routeMetres: nil)
        }
        let metres = GreatCircle.metres(from: from, to: to)
        let flight = FlightActivity(
            load: load, metres: metres, isWithinOneCountry: from.country == to.country,
            method: library.method)
        return ResolvedActivity(
            id: flight.id, reasons: reasons.joined(flight.reasons),
            routeMetres: ExactDecimal(metres))
    }

    /// What electric energy counts as where nothing is published for the activity itself (method 6).
    private func electricity(_ parts: ActivityDescriptor.Parts) -> String? {
        let method = library.method
        let isEnergy =
            parts.rule.amount == .hoursPower
            || parts.unit?.dimension == Dimension([.energy: 1])
        guard isEnergy, takesElectricity(parts), parts.rule.activity != method.electricityActivity,
            library.lacksRows(for: parts.rule.activity)
        else { return nil }
        return method.electricityActivity
    }

    /// Whether hours and electric power would give a figure to a record that has none.
    func takesPower(_ parts: ActivityDescriptor.Parts) -> Bool {
        parts.kind == .activity && takesElectricity(parts)
    }

    private func takesElectricity(_ parts: ActivityDescriptor.Parts) -> Bool {
        library.method.electricityCategories.contains(parts.rule.accounting.category)
    }
}

extension [FactorMatch] {
    /// These reasons and others, each once: a figure must not count twice under one.
    fileprivate func joined(_ others: [FactorMatch]) -> [FactorMatch] {
        self + others.filter { !contains($0) }
    }
}
