/// What a quantity measures, as the exponents of independent base quantities.
///
/// Passenger-kilometres, tonne-kilometres and room-nights are compounds like any other: person × length,
/// mass × length, room × night. A volume is length³.
public struct Dimension: Sendable, Hashable {
    /// The independent base quantities of a production's activities.
    public enum Base: Int, Sendable, CaseIterable {
        /// Length, reference metre.
        case length
        /// Mass, reference kilogram.
        case mass
        /// Energy, reference kilowatt-hour; of fuels on the gross calorific value.
        case energy
        /// Time, reference hour.
        case time
        /// Persons.
        case person
        /// Rooms.
        case room
        /// Nights.
        case night
        /// Meals.
        case meal
        /// Pieces.
        case piece
        /// Money of one currency and price year.
        case money
        /// Marks energy on the net calorific value, which is another quantity than gross.
        case netCalorificBasis
        /// Information, reference gigabyte.
        case information
        /// Working days, whose length in hours nobody has stated.
        case workingDay
    }

    private var exponents: SIMD16<Int8> = .zero

    /// The dimension of a pure number.
    public static let none = Dimension()

    /// Makes a dimension from exponents, for example `[.person: 1, .length: 1]`.
    public init(_ parts: KeyValuePairs<Base, Int8> = [:]) {
        for (base, exponent) in parts { exponents[base.rawValue] = exponent }
    }

    /// Compared in two halves: lines are told apart by their units' dimensions.
    public static func == (lhs: Dimension, rhs: Dimension) -> Bool {
        let left = unsafeBitCast(lhs.exponents, to: SIMD2<UInt64>.self)
        let right = unsafeBitCast(rhs.exponents, to: SIMD2<UInt64>.self)
        return left[0] == right[0] && left[1] == right[1]
    }

    /// The dimension of a product.
    public static func * (lhs: Dimension, rhs: Dimension) -> Dimension {
        var product = lhs
        product.exponents = lhs.exponents &+ rhs.exponents
        return product
    }
}
