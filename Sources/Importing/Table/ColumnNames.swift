/// The names of table columns in English (the attribute names) and Danish.
enum ColumnNames {
    /// The column with a name in any case of letters.
    static func column(_ name: String) -> TableHeader.Column? {
        byName[name.lowercased()]
    }

    /// All accepted names, sorted.
    static var all: [String] { byName.keys.sorted() }

    private static let byName: [String: TableHeader.Column] = {
        var names: [String: TableHeader.Column] = [
            "department": .department,
            "record": .record,
            "setbuild": .setBuild,
            "afdeling": .department,
            "post": .record,
            "set": .setBuild,
            "sæt": .setBuild,
            "kulisse": .setBuild,
            "dekoration": .setBuild,
            "posttype": .record,
        ]
        for attribute in RecordAttribute.allCases where attribute != .setName {
            names[attribute.name.lowercased()] = .attribute(attribute)
        }
        for (name, attribute) in otherNames { names[name] = .attribute(attribute) }
        return names
    }()

    private static let otherNames: [(String, RecordAttribute)] = [
        ("nr", .id), ("dato", .date), ("period from", .periodFrom),
        ("periodefra", .periodFrom), ("periode fra", .periodFrom), ("period to", .periodTo),
        ("periodetil", .periodTo), ("periode til", .periodTo), ("fase", .phase),
        ("land", .country), ("kommune", .municipality), ("grid region", .gridRegion),
        ("elnetområde", .gridRegion), ("elområde", .gridRegion), ("beskrivelse", .description),
        ("leverandør", .supplier), ("invoice", .evidence), ("bilag", .evidence),
        ("faktura", .evidence), ("datagrundlag", .basis), ("grundlag", .basis),
        ("data quality", .dataQuality), ("datakvalitet", .dataQuality),
        ("allocated share", .allocation), ("fordelingsandel", .allocation),
        ("andel", .allocation), ("fordeling", .allocation), ("kontrol", .control),
        ("elaftale", .contract), ("aftale", .contract), ("konto", .account),
        ("transportmiddel", .mode), ("brændstof", .fuel), ("drivmiddel", .fuel),
        ("størrelse", .size), ("tjeneste", .service), ("klasse", .class), ("fra", .from),
        ("til", .to), ("personer", .persons), ("return trip", .return), ("retur", .return),
        ("tur/retur", .return), ("afstand", .distance), ("distance unit", .distanceUnit),
        ("afstandsenhed", .distanceUnit), ("mængde", .quantity), ("enhed", .unit),
        ("timer", .hours), ("forbrug", .consumption), ("formål", .purpose), ("masse", .mass),
        ("vægt", .mass), ("mass unit", .massUnit), ("masseenhed", .massUnit),
        ("vægtenhed", .massUnit), ("energy source", .source), ("energikilde", .source),
        ("art", .kind), ("slags", .kind), ("reused share", .reusedShare),
        ("genbrugsandel", .reusedShare), ("materiale", .material),
        ("affaldsmateriale", .material), ("behandling", .treatment), ("nætter", .nights),
        ("overnatninger", .nights), ("værelser", .rooms), ("måltid", .meal), ("antal", .count),
        ("indkøb", .activity), ("beløb", .amount), ("valuta", .currency), ("aktivitet", .type),
        ("effekt", .power), ("power unit", .powerUnit), ("effektenhed", .powerUnit),
        ("price area", .priceArea), ("prisområde", .priceArea),
    ]
}
