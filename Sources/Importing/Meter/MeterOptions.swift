import EmissionFactors

/// What the user decides about meter data.
struct MeterOptions: Sendable {
    /// The metering points to count, whole or by their last digits; empty: all.
    var meters: [String] = []
    /// Whether lines are per hour where the readings allow it, instead of per month.
    var isHourly = false
    /// The price area of the metering points, for hourly lines; empty: not stated.
    var priceArea = ""
    /// The days to count; nil: all.
    var period: ClosedRange<CalendarDate>?

    /// Whether the user wants a metering point counted.
    func chooses(_ meter: String) -> Bool {
        meters.isEmpty
            || meters.contains { $0 == meter || ($0.utf8.count >= 4 && meter.hasSuffix($0)) }
    }
}
