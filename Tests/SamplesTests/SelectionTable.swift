import EmissionFactors
import Quantities

/// What selection answers for every activity, in every country that makes a difference, in every year, as
/// a text that a person can read and compare: equal answers of neighbouring years and of countries stand
/// together.
struct SelectionTable {
    static let years = 2020...2026

    let library: FactorLibrary
    let selector: FactorSelector
    /// The countries that any row or binding names, and one of each kind of the others.
    let countries: [String]

    init(library: FactorLibrary, factorSet: String) throws {
        self.library = library
        selector = FactorSelector(library: library, factorSet: try library.factorSet(factorSet))
        countries = try Self.telling(library)
    }

    /// The whole table.
    var text: String {
        get throws {
            try library.catalogue.activities.map(entry).joined()
        }
    }

    private static func telling(_ library: FactorLibrary) throws -> [String] {
        var named: Set<String> = []
        for dataset in library.datasets {
            for factor in try library.factors(in: dataset) {
                named.insert(String(factor.geography.prefix(2)))
            }
        }
        for activity in library.catalogue.activities {
            for binding in try library.factorBindings(for: activity.id) {
                named.formUnion(binding.geography.split(separator: "|").map(String.init))
            }
        }
        let table = try library.countries()
        var kinds: Set<[Substring]> = []
        return table.codes.filter { code in
            named.contains(code) || kinds.insert(table[code]?.groups ?? []).inserted
        }
    }

    private func entry(_ activity: Activity) throws -> String {
        let bindings = try library.factorBindings(for: activity.id)
        guard let unit = activity.unit ?? UnitCatalogue.unit("kg") else { return "" }
        let heading = "\(activity.id), per \(activity.unit?.symbol ?? "kg")\n"
        guard !bindings.isEmpty else { return heading + "  no published factor\n" }
        let asked = countries(telling: bindings)
        let isSameEverywhere = asked.count == 1
        var countriesByAnswer: [String: [String]] = [:]
        var order: [String] = []
        for country in asked {
            let answer = try history(activity.id, unit, country)
            if countriesByAnswer[answer] == nil { order.append(answer) }
            countriesByAnswer[answer, default: []].append(country)
        }
        let places = order.map { answer in
            let names = isSameEverywhere ? ["everywhere"] : countriesByAnswer[answer] ?? []
            return "  \(names.joined(separator: " "))\n\(answer)"
        }
        return heading + places.joined()
    }

    /// The countries that can make a difference to an activity: those its bindings name and one other.
    private func countries(telling bindings: [FactorBinding]) -> [String] {
        let named = Set(bindings.flatMap { $0.geography.split(separator: "|").map(String.init) })
        let dependsOnRow = bindings.contains { !$0.via.isEmpty || $0.geography.hasPrefix("=") }
        guard !dependsOnRow, !named.contains(where: { $0.hasPrefix("@") }) else {
            return countries
        }
        let own = countries.filter(named.contains)
        return own + countries.filter { !named.contains($0) }.prefix(1)
    }

    /// The answers of a country, one entry for each run of years with the same one.
    private func history(
        _ activity: String, _ unit: MeasurementUnit, _ country: String
    ) throws -> String {
        var runs: [(first: Int, last: Int, answer: String)] = []
        for year in Self.years {
            let answer = try answer(activity, unit, country, year)
            if let run = runs.last, run.answer == answer {
                runs[runs.count - 1].last = year
            } else {
                runs.append((year, year, answer))
            }
        }
        return runs.map { "    \($0.first)-\($0.last)\n\($0.answer)" }.joined()
    }

    private func answer(
        _ activity: String, _ unit: MeasurementUnit, _ country: String, _ year: Int
    ) throws -> String {
        let question = FactorQuestion(
            activity: activity, dimension: unit.dimension, country: country,
            date: CalendarDate(iso8601: "\(year)-06-30") ?? CalendarDate(number: 0))
        switch try selector.select(question) {
        case .failure(let reason): return "      none: \(reason)\n"
        case .success(let selection):
            let plain = selection.applied.filter { $0.conversion == nil }
            return plain.map { "      \(line($0))\n" }.joined()
                + (try conversions(selection.applied, country, year))
        }
    }

    /// What is converted into grid electricity: the conversions, once the grid's own answer is the same.
    private func conversions(
        _ applied: [AppliedFactor], _ country: String, _ year: Int
    ) throws -> String {
        let converted = applied.filter { $0.conversion != nil }
        guard let first = converted.first else { return "" }
        let grid = FactorQuestion(
            activity: "electricity.grid", dimension: first.unit.dimension, country: country,
            date: CalendarDate(iso8601: "\(year)-06-30") ?? CalendarDate(number: 0))
        let own = try selector.select(grid).get().applied.map(figure)
        guard converted.map(figure) == own else {
            return converted.map { "      \(line($0))\n" }.joined()
        }
        let extra = Set(converted.flatMap(\.reasons)).subtracting(
            try selector.select(grid).get().applied.flatMap(\.reasons))
        let reasons = extra.sorted().map(\.rawValue).joined(separator: " ")
        guard let conversion = first.conversion else { return "" }
        return "      \(conversion.reference) \(conversion.value) "
            + "\(conversion.toUnit.symbol)/\(conversion.fromUnit.symbol), "
            + "then as electricity.grid \(reasons)\n"
    }

    private func figure(_ applied: AppliedFactor) -> String {
        "\(applied.measure) \(applied.stage) \(applied.factor?.reference ?? "") \(applied.value)"
    }

    private func line(_ applied: AppliedFactor) -> String {
        let factor = applied.factor
        let place = factor.map { $0.geography.isEmpty ? "" : "[\($0.geography)]" } ?? ""
        let reasons = applied.reasons.map(\.rawValue).joined(separator: " ")
        let conversion = applied.conversion.map { "via \($0.reference) " } ?? ""
        return "\(applied.measure.rawValue) \(applied.stage.rawValue) \(conversion)"
            + "\(factor?.reference ?? "contract")\(place) "
            + "\(applied.value)/\(applied.unit.symbol) \(reasons)"
    }
}
