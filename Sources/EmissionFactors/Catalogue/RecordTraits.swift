/// What a record says of its kind: the values that decide which activity it is.
public struct RecordTraits: Sendable, Hashable {
    /// The attributes that decide, as the columns of `classification.csv`.
    public enum Trait: Int, Sendable, CaseIterable {
        /// Means of transport.
        case mode
        /// Fuel or drive.
        case fuel
        /// Vehicle size.
        case size
        /// Kind of service, such as national rail.
        case service
        /// Travel class.
        case travelClass
        /// What the record is of: the energy's source, the material, the meal, the kind of lodging.
        case kind
        /// Material of waste.
        case material
        /// Treatment of waste.
        case treatment

        /// The column's name.
        var column: String {
            switch self {
            case .travelClass: return "class"
            case .mode: return "mode"
            case .fuel: return "fuel"
            case .size: return "size"
            case .service: return "service"
            case .kind: return "kind"
            case .material: return "material"
            case .treatment: return "treatment"
            }
        }
    }

    /// The record's element name, such as `travel`.
    public let record: String
    private var values = [String?](repeating: nil, count: Trait.allCases.count)

    /// Makes traits without values.
    public init(record: String) {
        self.record = record
    }

    /// The value of a trait; nil where the record does not give it.
    public subscript(trait: Trait) -> String? {
        get { values[trait.rawValue] }
        set { values[trait.rawValue] = newValue }
    }
}
