extension MessageCatalogue {
    /// Factor sets, selection and its reasons.
    static let factorMessages: [Entry] = [
        Entry(
            "missing-factor-file", en: "the factor folder has no '{file}'",
            da: "faktormappen mangler '{file}'"),
        Entry(
            "malformed-factor-row", en: "the column '{column}' cannot be read: found '{found}'",
            da: "kolonnen '{column}' kan ikke læses: fandt '{found}'"),
        Entry(
            "unknown-factor-set", en: "there is no factor set '{name}'; known: {known}",
            da: "der er intet faktorsæt '{name}'; kendte: {known}"),
        Entry(
            "unknown-country-code", en: "no country has the code '{code}' (ISO 3166-1 alpha-2)",
            da: "intet land har koden '{code}' (ISO 3166-1 alpha-2)"),
        Entry(
            "no-figure",
            en: "no figure for '{activity}' (records: {count}); the total will be incomplete",
            da: "intet tal for '{activity}' (poster: {count}); totalen bliver ufuldstændig"),
        Entry(
            "unknown-factor",
            en:
                "there is no activity or published row '{id}'; 'bftp factors search' finds by words",
            da: "der er ingen aktivitet eller offentliggjort række '{id}'; 'bftp factors search' "
                + "finder efter ord"),
        Entry(
            "sum-out-of-range", en: "a sum leaves the range of exact numbers",
            da: "en sum ligger uden for de eksakte tals område"),
        Entry(
            "product-out-of-range",
            en: "the emission leaves the range of exact numbers; check the amount",
            da: "udledningen ligger uden for de eksakte tals område; kontrollér mængden"),
    ]
}
