import Calculation
import Diagnostics
import EmissionFactors

extension FootprintJSON {
    /// Every applied factor with what it carries, why it was chosen and where it comes from.
    func writeFactorUses() {
        json.array("factorUses", footprint.factorUses) { use in
            json.beginObject()
            json.member("activity", use.activity)
            json.member("name", activityNames(use.activity))
            json.member("records", use.recordCount)
            json.member("kilograms", use.kilograms)
            json.member("applied", use.applied, FactorCitations(library: library))
            json.endObject()
        }
    }

    /// The dataset editions that the footprint used, with their licences.
    func writeDatasets() {
        json.array("datasets", DatasetsUsed.of(footprint, in: library)) { dataset in
            json.beginObject()
            json.members(dataset)
            json.endObject()
        }
    }

    private func activityNames(_ id: String) -> (english: String, danish: String)? {
        library.catalogue.activity(id).map { ($0.english, $0.danish) }
    }
}
