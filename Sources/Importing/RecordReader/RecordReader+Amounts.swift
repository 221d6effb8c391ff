import EmissionFactors
import Inventory
import Quantities

extension RecordReader {
    /// Gives a record its amounts, by the form of its descriptor.
    func fill(_ record: inout ActivityRecord, _ index: Int) {
        switch forms[index] {
        case .quantity: record.amount = number(.quantity)
        case .distance: record.amount = number(.distance)
        case .count: record.amount = number(.count)
        case .money: record.amount = number(.amount)
        case .hoursConsumption:
            record.amount = number(.hours)
            record.companion = number(.consumption)
            record.hasCompanions = true
        case .hoursPower:
            record.amount = number(.hours)
            record.companion = number(.power)
            record.hasCompanions = true
        case .distanceMass:
            record.amount = number(.distance)
            record.companion = number(.mass)
            record.hasCompanions = true
        case .routePersons:
            record.companion = number(.persons, default: .one)
            record.hasCompanions = true
        case .distancePersons:
            record.amount = number(.distance)
            record.companion = number(.persons, default: .one)
            record.hasCompanions = true
        case .nights:
            record.amount = number(.nights)
            record.rooms = number(.rooms, default: .one)
            record.persons = number(.persons, default: .one)
            record.hasCompanions = record.rooms != .one || record.persons != .one
        }
        if fields.present.contains(.allocation) {
            record.allocation = number(.allocation)
            record.hasCompanions = true
        }
        if fields.present.contains(.reusedShare) {
            record.reusedShare = number(.reusedShare)
            record.hasCompanions = true
        }
    }

    @inline(__always)
    func number(
        _ attribute: RecordAttribute, default missing: ExactDecimal = .zero
    ) -> ExactDecimal {
        fields.present.contains(attribute) ? numbers[Int(attribute.rawValue)] : missing
    }
}
