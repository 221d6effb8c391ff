import Inventory

/// What a record inherits from what stands around it.
struct RecordContext: Hashable {
    /// The department.
    var department: Department
    /// The set build's country.
    var country: String?
    /// The set build's municipality.
    var municipality: String?
    /// The set build's phase.
    var phase: ProductionPhase?

    init(department: Department) {
        self.department = department
    }
}
