/// A unit of the catalogue: symbol, names, dimension and its exact ratio to the dimension's reference.
///
/// Litre to kilowatt-hour is a property of a fuel, not of units, and is not found here. An object, so that lines
/// by the thousand carry it without a copy of its names.
public final class MeasurementUnit: Sendable, Hashable {
    /// The symbol used in files and reports, such as `kWh`.
    public let symbol: String
    /// What the unit measures.
    public let dimension: Dimension
    /// How many reference units one of these is.
    public let inReferenceUnits: ExactFraction
    /// Other accepted spellings.
    public let synonyms: [String]
    /// The unit's name in English and Danish.
    public let names: (english: String, danish: String)

    init(
        _ symbol: String, _ dimension: Dimension, _ ratio: ExactFraction?, _ english: String,
        _ danish: String, _ synonyms: [String] = []
    ) {
        self.symbol = symbol
        self.dimension = dimension
        inReferenceUnits = ratio ?? .one
        names = (english, danish)
        self.synonyms = synonyms
    }

    /// The exact ratio that turns this unit into another of the same dimension; nil across dimensions.
    public func ratio(to other: MeasurementUnit) -> ExactFraction? {
        guard dimension == other.dimension, let inverse = other.inReferenceUnits.inverted else {
            return nil
        }
        return inReferenceUnits.multiplied(by: inverse)
    }

    /// Two units are the same when their symbols are.
    public static func == (lhs: MeasurementUnit, rhs: MeasurementUnit) -> Bool {
        lhs.symbol == rhs.symbol
    }

    /// Feeds the symbol into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(symbol)
    }
}
