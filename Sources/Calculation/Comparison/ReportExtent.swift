import Inventory

/// What a report covers, with the records that have no figure.
struct ReportExtent {
    /// Where records without a figure stand.
    struct Place: Hashable {
        let department: String
        let category: String
        let activity: String
    }

    private(set) var departments: Set<String> = []
    private(set) var categories: Set<String> = []
    private(set) var phases: Set<ProductionPhase?> = []
    private(set) var unquantified: Set<Place> = []
    /// The activities of records without a figure.
    private(set) var unquantifiedActivities: Set<String> = []

    init(_ footprint: Footprint) {
        for key in footprint.accumulator.errors.entries.map(\.key) {
            departments.insert(key.department)
            categories.insert(key.category)
            phases.insert(key.place?.phase)
        }
        for (key, index) in footprint.accumulator.groupIndex
        where footprint.accumulator.groups[index].recordCount > 0 {
            departments.insert(key.place.department)
            categories.insert(key.place.category)
            phases.insert(key.place.phase)
            unquantifiedActivities.insert(key.activity)
            unquantified.insert(
                Place(
                    department: key.place.department, category: key.place.category,
                    activity: key.activity))
        }
    }

    /// Whether every record states its phase.
    var statesPhases: Bool { !phases.isEmpty && !phases.contains(nil) }
}
