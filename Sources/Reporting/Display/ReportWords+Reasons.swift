import Diagnostics
import EmissionFactors

extension ReportWords {
    /// How many places are named before the rest is only counted.
    private static let namedPlaces = 8

    /// A reason of choice in a few words, for tables.
    func label(_ match: FactorMatch) -> String { text("report-match-\(match.rawValue)") }

    /// A reason of choice as a sentence.
    func sentence(_ match: FactorMatch) -> String { text("report-why-\(match.rawValue)") }

    /// Why a record has no figure.
    func sentence(_ reason: NoFactor) -> String {
        switch reason {
        case .needsPower: return text("report-no-factor-power")
        case .notPublished(let note):
            guard !note.isEmpty else { return text("report-no-factor-not-published") }
            return text("report-no-factor-not-published-note", ["note": .text(chosen(note))])
        case .notForPlace("", _): return text("report-no-factor-no-place")
        case .notForPlace(let place, let available):
            let places = self.places(available)
            let place = Message.Argument.text(country(place))
            guard !places.isEmpty else { return text("report-no-factor-place", ["place": place]) }
            return text(
                "report-no-factor-place-available", ["place": place, "available": .text(places)])
        case .needsRates("", _): return text("report-no-factor-money")
        case .needsRates(let currency, let year):
            return text(
                "report-no-factor-rates",
                ["currency": .text(currency.terminalSafe), "year": .number(year)])
        case .missingHours(let area, let hours):
            return text(
                "report-no-factor-hours", ["area": .text(area), "count": .number(hours.count)])
        case .otherUnit(let expected):
            guard !expected.isEmpty else { return text("report-no-factor-unit-none") }
            let units = Set(expected).sorted().joined(separator: ", ")
            return text("report-no-factor-unit", ["units": .text(units)])
        }
    }

    /// What could be done about a record without a figure.
    func remedy(_ reason: NoFactor) -> String {
        switch reason {
        case .notPublished: return text("report-remedy-not-published")
        case .notForPlace("", _): return text("report-remedy-no-place")
        case .notForPlace: return text("report-remedy-place")
        case .needsRates: return text("report-remedy-rates")
        case .needsPower: return text("report-remedy-power")
        case .missingHours: return text("remedy-grid-hours-missing")
        case .otherUnit: return text("report-remedy-unit")
        }
    }

    /// Names of the places that bindings admit: `GB|IE`, `@EU`; the record's own place names none.
    private func places(_ geographies: [String]) -> String {
        let codes = geographies.flatMap { $0.split(separator: "|") }
            .filter { !$0.hasPrefix("=") && $0 != "*" }
            .map { $0.hasPrefix("@") ? String($0.dropFirst()) : country(String($0)) }
        let names = Set(codes).sorted()
        let named = names.prefix(Self.namedPlaces).joined(separator: ", ")
        guard names.count > Self.namedPlaces else { return named }
        return named + " " + counted("report-and-more", names.count - Self.namedPlaces)
    }
}
