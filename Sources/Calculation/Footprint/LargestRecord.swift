import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// A record that weighs most in the location-based total.
public struct LargestRecord: Sendable {
    /// Kilograms in the location-based total, over all stages.
    public let kilograms: ExactDecimal
    /// Where the record stands and what it says.
    public let origin: EmissionLine.Origin
    /// The department.
    public let department: Department
    /// The activity.
    public let activity: String
    /// What the activity comes to: persons, rooms, mass and both ways are multiplied in.
    public let amount: ExactDecimal
    /// The symbol of the amount's unit, such as `passenger-km`, or a currency.
    public let unit: String
}

extension LargestRecord: Comparable {
    /// The larger first; of equal ones the one that stands first.
    public static func < (lhs: LargestRecord, rhs: LargestRecord) -> Bool {
        if lhs.kilograms != rhs.kilograms { return lhs.kilograms > rhs.kilograms }
        return lhs.origin.position < rhs.origin.position
    }

    /// Equal weight at the same place.
    public static func == (lhs: LargestRecord, rhs: LargestRecord) -> Bool {
        lhs.kilograms == rhs.kilograms && lhs.origin.position == rhs.origin.position
    }
}
