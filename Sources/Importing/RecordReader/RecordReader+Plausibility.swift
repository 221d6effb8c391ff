import Diagnostics
import Inventory
import Quantities

extension RecordReader {
    /// Warns when litres and kilometres of one record do not fit each other (method 7).
    ///
    /// The litres are counted; the distance only checks them. Between 1 and 100 litres per 100 km lies
    /// everything from a moped to a loaded articulated lorry.
    func checkConsumption(_ kind: RecordKind) {
        guard kind == .travel || kind == .freight,
            let litres = quantity(.quantity, .unit, in: "L"),
            let kilometres = quantity(.distance, .distanceUnit, in: "km"), kilometres > .zero,
            let inverse = ExactFraction(kilometres)?.inverted
        else { return }
        var chain = ExactProduct()
        chain.multiply(by: litres)
        chain.multiply(by: ExactFraction(100))
        chain.multiply(by: inverse)
        guard let consumption = chain.rounded(),
            consumption < .one || consumption > ExactDecimal(100)
        else { return }
        report(
            RecordProblem(
                .quantity, "implausible-consumption",
                ["litres": .text(consumption.rounded(toDecimals: 1).description)],
                severity: .warning))
    }

    /// An amount of the record at hand in a unit; nil where it has none of that dimension.
    private func quantity(
        _ amount: RecordAttribute, _ unit: RecordAttribute, in symbol: String
    ) -> ExactDecimal? {
        guard let text = fields.text(unit), let own = UnitCatalogue.unit(text),
            let wanted = UnitCatalogue.unit(symbol)
        else { return nil }
        return Quantity(number(amount), own).converted(to: wanted)?.amount
    }
}
