import EmissionFactors
import Quantities

/// A question about one unit of an activity at a place on a day of 2025.
func question(
    _ activity: String, _ unit: String, _ country: String?, _ date: String = "2025-06-30",
    municipality: String? = nil, gridRegion: String? = nil,
    contract: FactorQuestion.Contract = .residual
) -> FactorQuestion {
    let dimension =
        unit == "night" ? Dimension([.night: 1]) : UnitCatalogue.unit(unit)?.dimension ?? .none
    return FactorQuestion(
        activity: activity, dimension: dimension, country: country, municipality: municipality,
        gridRegion: gridRegion, date: CalendarDate(iso8601: date) ?? CalendarDate(number: 0),
        contract: contract)
}

/// The failure that a piece of work ends with; nil when it succeeds.
func failure(of work: () throws -> Void) -> FactorFolderFailure? {
    do {
        try work()
        return nil
    } catch {
        return error as? FactorFolderFailure
    }
}
