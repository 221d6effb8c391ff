import Calculation
import EmissionFactors

/// The dataset editions that a footprint rests on, for attribution.
enum DatasetsUsed {
    /// The editions in the order of the library; hourly figures that the user supplied stand last.
    static func of(_ footprint: Footprint, in library: FactorLibrary) -> [DatasetDescription] {
        var used: Set<String> = []
        for use in footprint.factorUses {
            used.formUnion(
                [use.applied.factor?.dataset, use.applied.subtracted?.dataset].compactMap(\.self))
            if let conversion = use.applied.conversion { used.insert(conversion.dataset) }
        }
        return (library.datasets + [.hourlyGrid]).filter { used.contains($0.id) }
    }
}
