import EmissionFactors

/// The activity of a flight: band by distance, class by what is published (method 5).
struct FlightActivity {
    /// Whether people or goods fly.
    enum Load {
        case passengers(travelClass: String?)
        case goods
    }

    let id: String
    let reasons: [FactorMatch]

    /// A flight of a known distance between two countries.
    init(load: Load, metres: Int, isWithinOneCountry: Bool, method: MethodSettings) {
        let band: String
        if isWithinOneCountry && metres <= method.domesticMaximumDistance {
            band = "domestic"
        } else if method.usesInternationalAverage {
            band = "international"
        } else {
            band = metres <= method.shortHaulMaximumDistance ? "shortHaul" : "longHaul"
        }
        self.init(load: load, band: band)
    }

    /// A flight whose legs are not known: the publisher's average over all distances.
    init(load: Load) {
        let average = FlightActivity(load: load, band: "international")
        id = average.id
        // The record leaves the route out, and an average over all routes stands in for it.
        reasons =
            average.reasons.contains(.averageActivity)
            ? average.reasons : [.averageActivity] + average.reasons
    }

    private init(load: Load, band: String) {
        switch load {
        case .goods:
            id = "freightFlight.\(band)"
            reasons = []
        case .passengers(let travelClass):
            let (published, reason) = Self.publishedClass(travelClass, in: band)
            id = "flight.\(band).\(published)"
            reasons = reason.map { [$0] } ?? []
        }
    }

    /// The class whose row is published, and why it differs from the one flown.
    private static func publishedClass(
        _ travelClass: String?, in band: String
    ) -> (String, FactorMatch?) {
        guard let travelClass, travelClass != "average" else {
            return ("average", travelClass == nil ? .averageActivity : nil)
        }
        switch (band, travelClass) {
        case ("domestic", _): return ("average", .chosenClass)
        case ("shortHaul", "premiumEconomy"): return ("economy", .chosenClass)
        case ("shortHaul", "first"): return ("business", .chosenClass)
        default: return (travelClass, nil)
        }
    }
}
