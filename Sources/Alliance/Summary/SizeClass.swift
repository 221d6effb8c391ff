import Quantities

/// Budget bands in millions of Danish kroner; what they are is printed wherever they are used.
public enum SizeClass: String, Sendable, CaseIterable {
    /// Below 1 million.
    case under1 = "0-1"
    /// From 1 to below 5 million.
    case from1 = "1-5"
    /// From 5 to below 20 million.
    case from5 = "5-20"
    /// From 20 to below 50 million.
    case from20 = "20-50"
    /// From 50 million.
    case from50 = "50-"
    /// The budget is not known in kroner.
    case unknown

    /// The band of a budget in kroner.
    public init(kroner: ExactDecimal?) {
        guard let kroner else {
            self = .unknown
            return
        }
        self = Self.lowerBounds.last { kroner >= $0.kroner }?.band ?? .under1
    }

    private static let million = 1_000_000
    private static let lowerBounds: [(kroner: ExactDecimal, band: SizeClass)] = [
        (ExactDecimal(million), .from1), (ExactDecimal(5 * million), .from5),
        (ExactDecimal(20 * million), .from20), (ExactDecimal(50 * million), .from50),
    ]
}
