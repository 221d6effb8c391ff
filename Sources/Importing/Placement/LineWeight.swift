import Inventory
import Quantities

/// The weight that a table states of a line in a column of its own, such as `Vægt (kg)`.
///
/// Goods that are carried have a weight beside their way. Waste, materials and fuels have no other amount: there
/// the weight is the quantity.
extension SourceLine {
    /// Whether no other amount of the line contradicts that its weight is its quantity.
    var isWeighed: Bool {
        guard !attributes.isEmpty, let mass = attributes["mass"] else { return false }
        guard let quantity, quantity != .zero else { return true }
        guard let unit else { return quantity == .one }
        guard let weightUnit, case .success(let number) = DecimalReader().read(mass) else {
            return false
        }
        return Quantity(number, weightUnit).converted(to: unit)?.amount == quantity
    }

    /// The unit of the weight; nil where none is stated.
    var weightUnit: MeasurementUnit? {
        if let stated = attributes["massUnit"] { return DataUnits.unit(stated) }
        return unit?.dimension == Self.weight ? unit : nil
    }

    /// Whether the weight can be the quantity of a record: a line with a way has it as its load.
    var hasWeightAlone: Bool {
        isWeighed && weightUnit != nil && attributes["distance"] == nil
    }

    /// The line with its weight as the quantity, where a kind of record has no weight beside it.
    func weighed(for kind: RecordKind) -> SourceLine {
        guard isWeighed, Self.weighedKinds.contains(kind), let mass = attributes["mass"],
            case .success(let number) = DecimalReader().read(mass)
        else { return self }
        let line = copy()
        line.quantity = number
        if let unit = weightUnit { (line.unit, line.unitCode) = (unit, unit.symbol) }
        line.attributes["mass"] = nil
        line.attributes["massUnit"] = nil
        return line
    }

    private static let weight = Dimension([.mass: 1])
    private static let weighedKinds: Set<RecordKind> = [
        .energy, .material, .disposal, .waste, .water, .activity,
    ]
}
