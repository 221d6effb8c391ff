import EmissionFactors
import Inventory

/// What a record inherits from what stands around it.
struct RecordContext: Hashable {
    /// The department.
    var department: Department
    /// The id of the set build around the record.
    var setBuild: String?
    /// The set build's country.
    var country: String?
    /// The set build's municipality.
    var municipality: String?
    /// The set build's phase.
    var phase: ProductionPhase?
    /// The set build's day, or the last day of its period.
    var date: CalendarDate?

    init(department: Department) {
        self.department = department
    }

    /// What distinguishes descriptors: everything but the set's own id and day.
    var forDescriptors: RecordContext {
        var context = self
        context.setBuild = nil
        context.date = nil
        return context
    }
}
