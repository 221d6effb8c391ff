import Glibc

/// Great-circle distance on the sphere of radius 6,371.0088 km (method 5).
///
/// This is the only place of the accounting that computes in floating point; its results leave it as
/// whole metres.
public enum GreatCircle {
    /// The mean radius of the Earth, in metres (IUGG mean radius R₁).
    private static let radius = 6_371_008.8

    /// The distance between two airports, rounded to whole metres.
    public static func metres(
        from departure: AirportTable.Airport, to arrival: AirportTable.Airport
    ) -> Int {
        let distance = distance(
            from: (departure.latitude, departure.longitude),
            to: (arrival.latitude, arrival.longitude))
        return Int(distance.rounded())
    }

    /// The length of a way through points given in degrees north and east, rounded to whole metres once,
    /// at its end.
    public struct Way: Sendable {
        private var sum = 0.0
        private var last: (latitude: Double, longitude: Double)?
        /// How many points it has.
        public private(set) var pointCount = 0

        /// Makes a way without points.
        public init() {}

        /// Goes on to a point.
        public mutating func append(latitude: Double, longitude: Double) {
            if let last { sum += GreatCircle.distance(from: last, to: (latitude, longitude)) }
            last = (latitude, longitude)
            pointCount += 1
        }

        /// The length in whole metres.
        public var metres: Int { Int(sum.rounded()) }
    }

    private static func distance(
        from departure: (latitude: Double, longitude: Double),
        to arrival: (latitude: Double, longitude: Double)
    ) -> Double {
        let (latitude1, latitude2) = (radians(departure.latitude), radians(arrival.latitude))
        let halfLatitude = sin((latitude2 - latitude1) / 2)
        let halfLongitude = sin(radians(arrival.longitude - departure.longitude) / 2)
        let haversine =
            halfLatitude * halfLatitude
            + cos(latitude1) * cos(latitude2) * halfLongitude * halfLongitude
        return 2 * radius * asin(min(1, haversine.squareRoot()))
    }

    private static func radians(_ degrees: Double) -> Double {
        degrees * .pi / 180
    }
}
