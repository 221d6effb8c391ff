import Quantities

/// Units as people write them in tables.
enum DataUnits {
    /// The unit of a spelling in any case of letters; nil where it is none.
    ///
    /// Case decides first: `t` is a tonne, `T` nobody's unit of its own.
    static func unit(_ text: String) -> MeasurementUnit? {
        let trimmed = text.trimmingWhitespace
        if let unit = UnitCatalogue.unit(trimmed) { return unit }
        var key = trimmed.lowercased()
        if key.hasSuffix(".") { key.removeLast() }
        // The code of a power in the list of the United Nations has capitals; people mean the hour.
        if trimmed == "KWT" { return nil }
        return words[key].flatMap { UnitCatalogue.unit($0) }
    }

    private static let words: [String: String] = [
        "kwh": "kWh", "kilowatttimer": "kWh", "kilowatttime": "kWh", "mwh": "MWh", "gwh": "GWh",
        "wh": "Wh", "mj": "MJ", "gj": "GJ", "l": "L", "ltr": "L", "liter": "L", "litre": "L",
        "litres": "L", "liters": "L", "m3": "m3", "m³": "m3", "kubikmeter": "m3",
        "kbm": "m3", "kwt": "kWh", "døgn": "d", "dag": "d", "dage": "d", "pers": "piece",
        "person": "piece", "personer": "piece", "kg": "kg",
        "kilo": "kg", "kilogram": "kg", "kgm": "kg", "g": "g", "gram": "g", "ton": "t",
        "tons": "t", "tonnes": "t", "km": "km", "kilometer": "km", "kilometre": "km",
        "kilometres": "km", "kmt": "km", "m": "m", "meter": "m", "stk": "piece",
        "styk": "piece", "pcs": "piece", "pieces": "piece", "nat": "night", "nætter": "night",
        "night": "night", "nights": "night", "overnatninger": "night",
        "room nights": "room-night", "room-nights": "room-night", "værelsesnætter": "room-night",
        "måltid": "meal", "måltider": "meal", "meal": "meal", "meals": "meal", "kuvert": "meal",
        "kuverter": "meal", "m2": "m2", "m²": "m2", "timer": "h", "time": "h", "hours": "h",
        "person-km": "passenger-km", "pkm": "passenger-km", "tonkm": "t-km",
    ]
}
