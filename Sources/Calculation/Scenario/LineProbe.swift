import EmissionFactors
import Inventory

/// Asks a calculator for the emission lines of single records.
final class LineProbe {
    private let catcher: Catcher
    /// Who calculates.
    let calculator: Calculator

    /// Keeps the lines of the record at hand.
    private final class Catcher: EmissionLineSink {
        var lines: [EmissionLine] = []
        var isUnquantified = false

        func take(_ line: EmissionLine) { lines.append(line) }
        func takeUnquantified(_ record: UnquantifiedRecord) { isUnquantified = true }
    }

    init(library: FactorLibrary, factorSet: FactorSet, figures: SuppliedFigures) {
        catcher = Catcher()
        calculator = Calculator(
            library: library, factorSet: factorSet, figures: figures, lines: catcher)
    }

    /// The lines of all records; nil where one of them has no figure.
    func lines(of items: [ScenarioRecord], _ details: any RecordDetails) -> [EmissionLine]? {
        catcher.lines.removeAll(keepingCapacity: true)
        catcher.isUnquantified = false
        for item in items {
            calculator.consume(item.record, descriptor: item.descriptor, details: details)
        }
        return catcher.isUnquantified ? nil : catcher.lines
    }
}
