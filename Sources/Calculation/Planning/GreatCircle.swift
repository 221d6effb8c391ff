import EmissionFactors
import Glibc

/// Great-circle distance on the sphere of radius 6,371.0088 km (method 5).
///
/// This is the only place of the accounting that computes in floating point; its result leaves it as
/// whole metres.
public enum GreatCircle {
    /// The mean radius of the Earth, in metres (IUGG mean radius R₁).
    private static let radius = 6_371_008.8

    /// The distance between two airports, rounded to whole metres.
    public static func metres(
        from departure: AirportTable.Airport, to arrival: AirportTable.Airport
    ) -> Int {
        let (latitude1, latitude2) = (radians(departure.latitude), radians(arrival.latitude))
        let halfLatitude = sin((latitude2 - latitude1) / 2)
        let halfLongitude = sin(radians(arrival.longitude - departure.longitude) / 2)
        let haversine =
            halfLatitude * halfLatitude
            + cos(latitude1) * cos(latitude2) * halfLongitude * halfLongitude
        return Int((2 * radius * asin(min(1, haversine.squareRoot()))).rounded())
    }

    private static func radians(_ degrees: Double) -> Double {
        degrees * .pi / 180
    }
}
