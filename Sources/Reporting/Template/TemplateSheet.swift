/// One sheet of a template: the kind of its records and its columns.
struct TemplateSheet: Sendable {
    /// A name for messages, such as `flights`.
    let id: String
    /// What holds for all its records: the kind, then attributes and values in turn; empty where each row
    /// says it.
    let constants: [String]
    /// Its own columns; those that all sheets share come before and after.
    let columns: [TemplateColumn]

    /// The kind of record that decides which words go together.
    var record: String { constants.first ?? "material" }

    /// All columns from left to right.
    var allColumns: [TemplateColumn] {
        Self.leading + columns
            + Self.trailing.filter { column in
                !columns.contains { $0.attribute == column.attribute }
            }
    }

    private static let leading = [
        TemplateColumn("id", "Id", "Nr"),
        TemplateColumn(
            "department", "Department", "Afdeling", .list(.departments), isRequired: true,
            .word("production")),
        TemplateColumn("date", "Date", "Dato", .day, .day(2025, 3, 4)),
    ]

    private static let trailing = [
        TemplateColumn("country", "Country", "Land", .list(.countries)),
        TemplateColumn("phase", "Phase", "Fase", .list(.phases), .word("shoot")),
        TemplateColumn("supplier", "Supplier", "Leverandør"),
        TemplateColumn("evidence", "Invoice", "Bilag", .text, .text("113")),
        TemplateColumn("allocation", "Allocated share", "Andel", .share),
        TemplateColumn("description", "Description", "Beskrivelse"),
    ]
}

extension TemplateSheet {
    private static func quantity(
        _ list: TemplateList, _ number: String, _ unit: String, isRequired: Bool = true
    ) -> [TemplateColumn] {
        [
            TemplateColumn(
                "quantity", "Quantity", "Mængde", .number, isRequired: isRequired, .number(number)),
            TemplateColumn(
                "unit", "Unit", "Enhed", .list(list), isRequired: isRequired, .text(unit)),
        ]
    }

    private static let persons = TemplateColumn("persons", "Persons", "Personer", .whole)
    private static let isReturn = TemplateColumn(
        "return", "Return trip", "Tur/retur", .list(.yesNo))

    /// The sheets of records, in the order of their tabs.
    static let all: [TemplateSheet] = [
        TemplateSheet(id: "travel", constants: ["travel"], columns: travel),
        TemplateSheet(
            id: "flights", constants: ["travel", "mode", "flight"],
            columns: [
                TemplateColumn("from", "From", "Fra", .text, isRequired: true, .text("CPH")),
                TemplateColumn("to", "To", "Til", .text, isRequired: true, .text("LHR")),
                TemplateColumn(
                    "class", "Class", "Klasse", .list(.flightClasses), .word("economy")),
                TemplateColumn("persons", "Persons", "Personer", .whole, .number("4")),
                TemplateColumn(
                    "return", "Return trip", "Tur/retur", .list(.yesNo), .word("true")),
            ]),
        TemplateSheet(id: "freight", constants: ["freight"], columns: freight),
        TemplateSheet(
            id: "energy", constants: ["energy"],
            columns: [
                TemplateColumn(
                    "source", "Energy source", "Energikilde", .list(.energySources),
                    isRequired: true, .word("grid")),
                TemplateColumn("fuel", "Fuel", "Brændstof", .list(.energyFuels)),
            ] + quantity(.energyUnits, "12450.5", "kWh")
                + [
                    TemplateColumn("contract", "Contract", "Elaftale", .list(.contracts)),
                    TemplateColumn("municipality", "Municipality", "Kommune"),
                    TemplateColumn("control", "Control", "Kontrol", .list(.controls)),
                ]),
        TemplateSheet(
            id: "sets", constants: [],
            columns: [
                TemplateColumn(
                    "record", "Record", "Post", .list(.setRecords), isRequired: true,
                    .word("material")),
                TemplateColumn("set", "Set", "Dekoration", .text, .text("kitchen")),
                TemplateColumn("kind", "Kind", "Slags", .list(.materials), .word("plywood")),
                TemplateColumn(
                    "material", "Material", "Affaldsmateriale", .list(.wasteMaterials)),
                TemplateColumn("treatment", "Treatment", "Behandling", .list(.treatments)),
            ] + quantity(.massUnits, "800", "kg")
                + [
                    TemplateColumn(
                        "reusedShare", "Reused share", "Genbrugsandel", .share, .number("0.4"))
                ]),
        TemplateSheet(
            id: "materials", constants: ["material"],
            columns: [
                TemplateColumn(
                    "kind", "Kind", "Slags", .list(.materials), isRequired: true,
                    .word("fabric"))
            ] + quantity(.amountUnits, "35", "kg")
                + [TemplateColumn("reusedShare", "Reused share", "Genbrugsandel", .share)]),
        TemplateSheet(
            id: "accommodation", constants: ["accommodation"],
            columns: [
                TemplateColumn(
                    "kind", "Kind", "Slags", .list(.lodgings), isRequired: true, .word("hotel")),
                TemplateColumn(
                    "nights", "Nights", "Overnatninger", .whole, isRequired: true, .number("3")),
                TemplateColumn("rooms", "Rooms", "Værelser", .whole, .number("8")),
                persons,
            ]),
        TemplateSheet(
            id: "catering", constants: ["catering"],
            columns: [
                TemplateColumn(
                    "meal", "Meal", "Måltid", .list(.meals), isRequired: true,
                    .word("vegetarian")),
                TemplateColumn(
                    "count", "Count", "Antal", .whole, isRequired: true, .number("120")),
            ]),
        TemplateSheet(
            id: "waste", constants: ["waste"],
            columns: [
                TemplateColumn(
                    "material", "Material", "Affaldsmateriale", .list(.wasteMaterials),
                    isRequired: true, .word("residual")),
                TemplateColumn(
                    "treatment", "Treatment", "Behandling", .list(.treatments), isRequired: true,
                    .word("incineration")),
            ] + quantity(.massUnits, "140", "kg")),
        TemplateSheet(
            id: "water", constants: ["water"],
            columns: quantity(.waterUnits, "12", "m3")
                + [TemplateColumn("service", "Service", "Tjeneste", .list(.waterServices))]),
        TemplateSheet(
            id: "purchases", constants: ["purchase"],
            columns: [
                TemplateColumn(
                    "activity", "Activity", "Indkøb", .list(.purchases), isRequired: true,
                    .word("costumeRental")),
                TemplateColumn(
                    "amount", "Amount", "Beløb", .number, isRequired: true, .number("18500")),
                TemplateColumn(
                    "currency", "Currency", "Valuta", .list(.currencies), isRequired: true,
                    .text("DKK")),
            ]),
        TemplateSheet(
            id: "other", constants: ["activity"],
            columns: [
                TemplateColumn(
                    "type", "Type", "Aktivitet", .list(.activities), isRequired: true,
                    .text("fuel.diesel"))
            ] + quantity(.amountUnits, "20", "L")),
    ]

    private static let travel =
        [
            TemplateColumn(
                "mode", "Mode", "Transportmiddel", .list(.travelModes), isRequired: true,
                .word("car")),
            TemplateColumn("fuel", "Fuel", "Brændstof", .byMode(.fuel), .word("diesel")),
            TemplateColumn("size", "Size", "Størrelse", .byMode(.size), .word("medium")),
            TemplateColumn("service", "Service", "Tjeneste", .byMode(.service)),
            TemplateColumn("distance", "Distance", "Afstand", .number, .number("340")),
            TemplateColumn(
                "distanceUnit", "Distance unit", "Afstandsenhed", .list(.distanceUnits),
                .text("km")),
        ] + quantity(.amountUnits, "", "", isRequired: false)
        + [
            persons, isReturn,
            TemplateColumn("purpose", "Purpose", "Formål", .list(.purposes)),
            TemplateColumn("control", "Control", "Kontrol", .list(.controls)),
        ]

    private static let freight =
        [
            TemplateColumn(
                "mode", "Mode", "Transportmiddel", .list(.freightModes), isRequired: true,
                .word("lorry")),
            TemplateColumn("fuel", "Fuel", "Brændstof", .byMode(.fuel)),
            TemplateColumn("size", "Size", "Størrelse", .byMode(.size)),
            TemplateColumn("service", "Service", "Tjeneste", .byMode(.service)),
            TemplateColumn("distance", "Distance", "Afstand", .number, .number("600")),
            TemplateColumn(
                "distanceUnit", "Distance unit", "Afstandsenhed", .list(.distanceUnits),
                .text("km")),
            TemplateColumn("mass", "Mass", "Vægt", .number, .number("2.4")),
            TemplateColumn("massUnit", "Mass unit", "Vægtenhed", .list(.massUnits), .text("t")),
        ] + quantity(.amountUnits, "", "", isRequired: false)
        + [TemplateColumn("control", "Control", "Kontrol", .list(.controls))]
}
