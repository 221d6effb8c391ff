import Calculation
import EmissionFactors
import Quantities

/// Keeps every emission line and every unquantified record that a calculation hands out.
public final class CollectedLines: EmissionLineSink {
    /// The lines in the order in which they came.
    public private(set) var lines: [EmissionLine] = []
    /// The unquantified records in the order in which they came.
    public private(set) var unquantified: [UnquantifiedRecord] = []

    /// Makes an empty collection.
    public init() {}

    /// Keeps a line.
    public func take(_ line: EmissionLine) {
        lines.append(line)
    }

    /// Keeps a record without a figure.
    public func takeUnquantified(_ record: UnquantifiedRecord) {
        unquantified.append(record)
    }
}
