import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// The words of the reports in one language: texts of the catalogue and names of the factor library.
struct ReportWords: Sendable {
    let language: Language
    let library: FactorLibrary
    /// The sign before numbers below zero: a hyphen, which programs read too, or a true minus on pages,
    /// which readers aloud do not pass over.
    var minus = "-"

    /// How numbers are written.
    var numbers: NumberFormat { NumberFormat(language, minus: minus) }

    /// A text of the message catalogue.
    func text(_ id: String, _ arguments: [String: Message.Argument] = [:]) -> String {
        Message(id, arguments).text(in: language)
    }

    /// A text about a number of things: `id-one` for one of them, else `id` with `{count}`.
    func counted(
        _ id: String, _ count: Int, _ arguments: [String: Message.Argument] = [:]
    ) -> String {
        guard count != 1 else { return text(id + "-one", arguments) }
        let number = numbers.count(count)
        return text(id, arguments.merging(["count": .text(number)]) { first, _ in first })
    }

    /// The name of a department; one that the vocabulary lacks keeps its own.
    func department(_ id: String) -> String {
        guard let entry = library.catalogue.departments.entry(id) else { return id.terminalSafe }
        return chosen(entry.english, entry.danish)
    }

    /// The name of a category.
    func category(_ id: String) -> String {
        guard let category = library.catalogue.categories.first(where: { $0.id == id }) else {
            return id.terminalSafe
        }
        return chosen(category.english, category.danish)
    }

    /// The name of an activity.
    func activity(_ id: String) -> String {
        guard let activity = library.catalogue.activity(id) else { return id.terminalSafe }
        return chosen(activity.english, activity.danish)
    }

    /// The name of a country by its ISO 3166-1 alpha-2 code.
    func country(_ code: String) -> String {
        guard let country = (try? library.countries())?[code] else { return code.terminalSafe }
        return chosen(country.english, country.danish)
    }

    /// The heading of a scope.
    func scope(_ number: Int) -> String { text("report-scope-\(number)") }

    /// A scope in one line, with its category where it is scope 3.
    func scope(number: Int, category: Int) -> String {
        guard number == 3 else { return scope(number) }
        return text("report-scope3-\(category)")
    }

    /// An accuracy grade.
    func grade(_ grade: AccuracyGrade) -> String { text("report-grade-\(grade.rawValue)") }

    /// An indicator of the pedigree matrix.
    func indicator(_ indicator: PedigreeIndicator) -> String {
        text("report-indicator-\(indicator.rawValue)")
    }

    /// The name of a life-cycle stage.
    func stage(_ stage: LifeCycleStage) -> String { text("report-stage-\(stage.rawValue)") }

    /// What amounts rest on.
    func basis(_ basis: ActivityBasis) -> String { text("report-basis-\(basis.rawValue)") }

    /// The name of a phase; empty where the report does not say it.
    func phase(_ phase: ProductionPhase?) -> String {
        phase.map { text("report-phase-\($0.rawValue)") } ?? ""
    }

    /// The totals that a line belongs to.
    func measure(_ measure: AccountingMeasure) -> String {
        text("report-measure-\(measure.rawValue)")
    }

    /// One of two names by language.
    func chosen(_ english: String, _ danish: String) -> String {
        language == .danish && !danish.isEmpty ? danish : english
    }
}
