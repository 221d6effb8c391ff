import Quantities

/// The unit codes of metering points, as Energinet names them.
struct MeterUnit {
    /// The unit of our catalogue; nil where the code is no amount we count.
    let unit: MeasurementUnit?
    /// Whether the code is a power, which is no amount of energy.
    let isPower: Bool

    init(_ code: String) {
        let symbols = [
            "KWH": "kWh", "MWH": "MWh", "GWH": "GWh", "WH": "Wh", "TNE": "t", "MTQ": "m3",
        ]
        let upper = code.uppercased()
        unit = symbols[upper].flatMap { UnitCatalogue.unit($0) }
        isPower = ["KWT", "MAW", "KW", "MW"].contains(upper)
    }
}
