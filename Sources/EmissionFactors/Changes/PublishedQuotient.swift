import Quantities

/// What one unit of an activity is in another unit, as the quotient of two published rows for it: a row
/// per litre over the row of the same fuel per kilowatt-hour is the fuel's energy per litre.
enum PublishedQuotient {
    /// Reads `DATASET:ID:STAGE/DATASET:ID:STAGE`: reference units of the second row per one of the first;
    /// nil where a row is not there, is zero or leaves the range.
    static func read(_ text: String, library: FactorLibrary) -> ExactFraction? {
        let rows = text.split(separator: "/").map { factor(String($0), library) }
        guard rows.count == 2, let first = rows[0], let second = rows[1],
            let dividend = ExactFraction(first.value),
            let divisor = ExactFraction(second.value)?.inverted,
            let unit = first.unit.inReferenceUnits.inverted,
            let quotient = dividend.multiplied(by: divisor)
        else { return nil }
        return quotient.multiplied(by: unit)?.multiplied(by: second.unit.inReferenceUnits)
    }

    private static func factor(_ text: String, _ library: FactorLibrary) -> EmissionFactor? {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 3, let dataset = library.dataset(parts[0]),
            let stage = LifeCycleStage(rawValue: parts[2])
        else { return nil }
        let rows = try? library.factorRows(dataset: dataset, id: parts[1], stage: stage)
        return rows?.first { $0.stage == stage && $0.value > .zero }
    }
}
