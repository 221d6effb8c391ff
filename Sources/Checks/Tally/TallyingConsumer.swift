import Calculation
import Diagnostics
import Inventory
import Quantities

/// Hands records on to a calculator and tallies what plausibility rules look at.
public final class TallyingConsumer: RecordConsumer {
    /// Who calculates.
    public let calculator: Calculator
    /// What was tallied so far.
    public private(set) var tally = ActivityTally()
    private let bounds: [ActivityAmount: [RecordBound]]
    private var meters: [[AmountMeter]] = []
    private var departments: [String] = []
    private var counted: [Bool] = []

    /// Makes a consumer that looks at single records for some bounds.
    public init(calculator: Calculator, bounds: [RecordBound]) {
        self.calculator = calculator
        self.bounds = Dictionary(grouping: bounds, by: \.amount)
    }

    /// Learns what the records with a descriptor's index have in common.
    public func learn(_ descriptor: ActivityDescriptor) {
        calculator.learn(descriptor)
        if descriptor.index == 0 {
            meters.removeAll()
            departments.removeAll()
            counted.removeAll()
        }
        // Indices between are those of descriptors that cannot be used; no record comes with them.
        while meters.count <= descriptor.index {
            meters.append(AmountMeter.meters(of: descriptor.parts))
            departments.append(descriptor.parts.department.id)
            counted.append(false)
        }
    }

    /// Takes one record.
    public func consume(
        _ record: borrowing ActivityRecord, descriptor: Int, details: any RecordDetails
    ) {
        calculator.consume(record, descriptor: descriptor, details: details)
        if !counted[descriptor] {
            counted[descriptor] = true
            tally.addDepartment(departments[descriptor])
        }
        for meter in meters[descriptor] {
            let value = meter.value(record)
            if let value { compare(value, of: meter.amount, details) }
            let allocation = record.allocation
            let own = allocation == .one ? value : value?.multiplied(by: allocation)
            tally.add(own, to: meter.amount)
        }
    }

    private func compare(
        _ value: ExactDecimal, of amount: ActivityAmount, _ details: any RecordDetails
    ) {
        guard let bounds = bounds[amount] else { return }
        for bound in bounds where !bound.bounds.contains(value) {
            tally.addOutlier(ofRule: bound.rule, value, at: details.position)
        }
    }
}
