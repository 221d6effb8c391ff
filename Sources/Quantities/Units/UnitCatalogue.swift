/// The closed list of units that reports and factor files may use.
///
/// Ratios are exact by definition: the international mile is 1609.344 m, the pound 0.45359237 kg
/// (international yard and pound agreement, 1959), the US gallon 3.785411784 L (231 cubic inches).
public enum UnitCatalogue {
    /// Every unit, in the order of the documentation.
    public static let all: [MeasurementUnit] =
        lengths + masses + volumes + energies + powers + counts

    /// The unit with this exact symbol or synonym.
    public static func unit(_ text: String) -> MeasurementUnit? {
        bySpelling[text]
    }

    private static let bySpelling: [String: MeasurementUnit] = {
        var table: [String: MeasurementUnit] = [:]
        for unit in all {
            for spelling in [unit.symbol] + unit.synonyms { table[spelling] = unit }
        }
        return table
    }()

    private static let length = Dimension([.length: 1])
    private static let mass = Dimension([.mass: 1])
    private static let volume = Dimension([.length: 3])
    private static let energy = Dimension([.energy: 1])

    private static let lengths = [
        MeasurementUnit("m", length, .one, "metre", "meter"),
        MeasurementUnit("km", length, ExactFraction(1000), "kilometre", "kilometer"),
        MeasurementUnit(
            "mi", length, ExactFraction(1_609_344, over: 1000), "mile", "mile", ["mile", "miles"]),
        MeasurementUnit("nmi", length, ExactFraction(1852), "nautical mile", "sømil"),
        MeasurementUnit(
            "m2", Dimension([.length: 2]), .one, "square metre", "kvadratmeter", ["m²"]),
    ]

    private static let masses = [
        MeasurementUnit("g", mass, ExactFraction(1, over: 1000), "gram", "gram"),
        MeasurementUnit("kg", mass, .one, "kilogram", "kilogram", ["Kg", "KG"]),
        MeasurementUnit(
            "t", mass, ExactFraction(1000), "tonne", "ton", ["ton", "tonne", "tonnes"]),
        MeasurementUnit(
            "lb", mass, ExactFraction(45_359_237, over: 100_000_000), "pound", "pund"),
    ]

    private static let volumes = [
        MeasurementUnit(
            "L", volume, ExactFraction(1, over: 1000), "litre", "liter", ["l", "liter", "litre"]),
        MeasurementUnit("m3", volume, .one, "cubic metre", "kubikmeter", ["m³", "Nm3"]),
        MeasurementUnit(
            "gal(US)", volume, ExactFraction(3_785_411_784, over: 1_000_000_000_000),
            "US gallon", "US gallon"),
    ]

    private static let energies = [
        MeasurementUnit("Wh", energy, ExactFraction(1, over: 1000), "watt-hour", "watttime"),
        MeasurementUnit("kWh", energy, .one, "kilowatt-hour", "kilowatttime", ["kwh", "KWH"]),
        MeasurementUnit("MWh", energy, ExactFraction(1000), "megawatt-hour", "megawatttime"),
        MeasurementUnit("GWh", energy, ExactFraction(1_000_000), "gigawatt-hour", "gigawatttime"),
        MeasurementUnit("MJ", energy, ExactFraction(10, over: 36), "megajoule", "megajoule"),
        MeasurementUnit("GJ", energy, ExactFraction(10_000, over: 36), "gigajoule", "gigajoule"),
        MeasurementUnit(
            "kWh(net)", Dimension([.energy: 1, .netCalorificBasis: 1]), .one,
            "kilowatt-hour, net calorific value", "kilowatttime, nedre brændværdi"),
    ]

    private static let power = Dimension([.energy: 1, .time: -1])

    private static let powers = [
        MeasurementUnit("W", power, ExactFraction(1, over: 1000), "watt", "watt"),
        MeasurementUnit("kW", power, .one, "kilowatt", "kilowatt"),
    ]

    private static let counts = [
        MeasurementUnit(
            "passenger-km", Dimension([.person: 1, .length: 1]), ExactFraction(1000),
            "passenger-kilometre", "personkilometer", ["pkm"]),
        MeasurementUnit(
            "t-km", Dimension([.mass: 1, .length: 1]), ExactFraction(1_000_000),
            "tonne-kilometre", "tonkilometer", ["tkm"]),
        MeasurementUnit(
            "room-night", Dimension([.room: 1, .night: 1]), .one, "room-night", "værelsesnat"),
        MeasurementUnit(
            "guest-night", Dimension([.person: 1, .night: 1]), .one, "guest-night", "gæstenat"),
        MeasurementUnit("h", Dimension([.time: 1]), .one, "hour", "time", ["hour", "hours"]),
        MeasurementUnit("d", Dimension([.time: 1]), ExactFraction(24), "day", "dag", ["day"]),
        MeasurementUnit(
            "person-h", Dimension([.person: 1, .time: 1]), .one, "person-hour", "persontime"),
        MeasurementUnit(
            "person-day", Dimension([.person: 1, .workingDay: 1]), .one, "person-day",
            "persondag"),
        MeasurementUnit("person", Dimension([.person: 1]), .one, "person", "person"),
        MeasurementUnit("night", Dimension([.night: 1]), .one, "night", "nat"),
        MeasurementUnit("room", Dimension([.room: 1]), .one, "room", "værelse"),
        MeasurementUnit("meal", Dimension([.meal: 1]), .one, "meal", "måltid", ["meals"]),
        MeasurementUnit("piece", Dimension([.piece: 1]), .one, "piece", "stk.", ["pcs", "stk"]),
        MeasurementUnit(
            "USD2022", Dimension([.money: 1]), .one, "US dollar of 2022", "US-dollar, 2022"),
        MeasurementUnit("GB", Dimension([.information: 1]), .one, "gigabyte", "gigabyte"),
        MeasurementUnit(
            "TB", Dimension([.information: 1]), ExactFraction(1000), "terabyte", "terabyte"),
    ]
}
