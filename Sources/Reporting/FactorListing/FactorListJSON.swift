import Diagnostics
import EmissionFactors
import Quantities

/// Lists of factors as JSON; the same in every language.
struct FactorListJSON {
    /// The version of the documents' form; a change that breaks readers raises it.
    static let schemaVersion = "1"

    let library: FactorLibrary
    let json: JSONWriter

    /// `activities`: all of them, in file order.
    func writeActivities() {
        json.array("activities", library.catalogue.activities) { activity in
            json.element { write(activity) }
        }
    }

    /// `activity`, `members`, `options` in the order in which they are tried, and `datasets`.
    func write(_ factors: ActivityFactors) {
        json.object("activity", .line) { write(factors.activity) }
        json.array("members", factors.members) { json.string($0.id) }
        json.array("options", factors.answers) { answer in
            json.beginObject()
            write(answer.binding)
            write(answer.rows)
            json.endObject()
        }
        write(factors.datasets(in: library))
    }

    /// `rows`, `answersFor` and `datasets`.
    func write(_ found: PublishedRows) {
        write(found.rows)
        json.array("answersFor", found.activities) { json.string($0.id) }
        write([found.dataset])
    }

    /// `terms`, `activities`, `rows`, `places` and `suggestions`, without a limit.
    func write(_ found: FactorSearch) {
        json.array("terms", found.terms, .line) { json.string($0) }
        json.array("activities", found.activities) { activity in
            json.element { write(activity) }
        }
        json.array("rows", found.rows) { row in
            json.element {
                json.member("dataset", row.dataset)
                json.member("row", row.id)
                json.member("name", row.name)
            }
        }
        json.array("places", found.places) { place in
            json.element {
                json.member("kind", place.kind)
                json.member("code", place.code)
                json.member("name", place.name)
                json.member("region", place.region)
            }
        }
        json.array("suggestions", found.suggestions, .line) { json.string($0) }
    }

    private func write(_ activity: Activity) {
        json.member("id", activity.id)
        json.member("name", (activity.english, activity.danish))
        json.member("unit", activity.unit?.symbol)
        json.member("category", activity.accounting.category)
        json.member("scopeRule", activity.accounting.scopeRule.rawValue)
        json.member("scope3Category", activity.accounting.scope3Category)
        json.array("synonyms", activity.synonyms) { json.string($0) }
        json.member("note", activity.note.isEmpty ? nil : activity.note)
    }

    private func write(_ binding: FactorBinding) {
        json.member("measure", binding.measure.rawValue)
        json.member("option", binding.option)
        json.member("geography", binding.geography)
        json.member("stage", binding.stage.rawValue)
        json.member("family", binding.family)
        json.member("row", binding.factorID.isEmpty ? nil : binding.factorID)
        json.member("subtracted", binding.subtractedID.isEmpty ? nil : binding.subtractedID)
        json.member("via", binding.via.isEmpty ? nil : binding.via)
        json.member("reason", binding.reason.rawValue)
    }

    private func write(_ rows: [EmissionFactor]) {
        let citations = FactorCitations(library: library)
        json.array("rows", rows) { row in
            json.element {
                json.members(row)
                json.member("citation", citations.citation(row))
                json.member("attribution", citations.attribution(row.dataset))
            }
        }
    }

    /// `datasets`: the editions given.
    func write(_ datasets: [DatasetDescription]) {
        json.array("datasets", datasets) { dataset in
            json.beginObject()
            json.members(dataset)
            json.endObject()
        }
    }
}

extension FactorSearch.Place {
    fileprivate var kind: String {
        switch self {
        case .airport: "airport"
        case .municipality: "municipality"
        }
    }

    /// The country of an airport, the price area of a municipality.
    fileprivate var region: String {
        switch self {
        case .airport(let airport): airport.country
        case .municipality(let municipality): municipality.priceArea
        }
    }
}
