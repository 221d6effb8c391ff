import Diagnostics
import Quantities

/// The questions that factor sets are compared by.
struct ComparisonQuestions {
    let library: FactorLibrary
    let filter: FactorSetComparison.Filter

    /// A place that figures are asked for.
    private struct Place: Hashable {
        var country: String?
        var municipality: String?
        var gridRegion: String?
        var priceArea: String?
    }

    /// All of them; the day is set by who asks.
    func all() throws(FactorFolderFailure) -> [FactorQuestion] {
        var questions: [FactorQuestion] = []
        for activity in library.catalogue.activities where isWanted(activity) {
            let places = try places(of: activity.id)
            var dimensions: [Dimension] = []
            for unit in library.acceptedUnits(for: activity.id)
            where !dimensions.contains(unit.dimension) {
                dimensions.append(unit.dimension)
            }
            for dimension in dimensions {
                questions += places.map { place in
                    FactorQuestion(
                        activity: activity.id, dimension: dimension, country: place.country,
                        municipality: place.municipality, gridRegion: place.gridRegion,
                        priceArea: place.priceArea, date: CalendarDate(number: 0))
                }
            }
        }
        return questions
    }

    private func isWanted(_ activity: Activity) -> Bool {
        guard let word = filter.word?.lowercased() else { return true }
        let texts = [activity.id, activity.english, activity.danish] + activity.synonyms
        return texts.contains { $0.lowercased().includes(word) }
    }

    private func places(of activity: String) throws(FactorFolderFailure) -> [Place] {
        var found: [Place] = []
        for binding in try library.bindings.bindings(for: activity) {
            for place in try places(of: binding) where !found.contains(place) {
                found.append(place)
            }
        }
        guard let country = filter.country else { return found }
        let anywhere = found.contains { $0.country == nil }
        let own = found.filter { $0.country == country }
        return own.isEmpty && anywhere ? [Place(country: country)] : own
    }

    private func places(of binding: BindingTable.Binding) throws(FactorFolderFailure) -> [Place] {
        guard binding.via.isEmpty else { return [Place(country: filter.country ?? "DK")] }
        switch binding.geography {
        case "*": return [Place()]
        case "=country":
            return try geographies(binding).filter { $0.utf8.count == 2 }.map { Place(country: $0) }
        case "=municipality":
            return try parts(binding, of: "DK-").filter { !HourSpan.priceAreas.contains($0) }
                .map { Place(country: "DK", municipality: $0) }
        case "=priceArea":
            return try parts(binding, of: "DK-").filter(HourSpan.priceAreas.contains)
                .map { Place(country: "DK", priceArea: $0) }
        case "=gridRegion":
            return try parts(binding, of: "US-").map {
                Place(country: "US", gridRegion: "US-" + $0)
            }
        default: return try listed(binding.geography)
        }
    }

    private func listed(_ geography: String) throws(FactorFolderFailure) -> [Place] {
        let countries = try library.countries()
        return geography.split(separator: "|").flatMap { part -> [Place] in
            guard part.hasPrefix("@") else { return [Place(country: String(part))] }
            return countries.codes.filter {
                countries[$0]?.groups.contains(part.dropFirst()) ?? false
            }.map { Place(country: $0) }
        }
    }

    /// The parts of a country that rows are for, without the country.
    private func parts(
        _ binding: BindingTable.Binding, of prefix: String
    ) throws(FactorFolderFailure) -> [String] {
        try geographies(binding).filter { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.utf8.count)) }
    }

    private func geographies(
        _ binding: BindingTable.Binding
    ) throws(FactorFolderFailure) -> [String] {
        let rows = try library.factorRows(
            family: binding.family, id: binding.factorID, stage: binding.stage)
        return Set(rows.map(\.geography)).sorted()
    }
}
