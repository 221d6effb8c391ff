extension MessageCatalogue {
    /// JSON as such.
    static let jsonMessages: [Entry] = [
        Entry("json-syntax", en: "this is not JSON from here on", da: "herfra er det ikke JSON"),
        Entry(
            "json-ends-early", en: "the JSON ends before everything in it is closed",
            da: "JSON-teksten slutter, før alt i den er lukket"),
        Entry(
            "json-too-deep", en: "arrays and objects are nested more than 64 deep",
            da: "lister og objekter er indlejret mere end 64 dybt"),
        Entry(
            "json-too-large", en: "an object is longer than 1 MB",
            da: "et objekt er længere end 1 MB"),
        Entry(
            "json-double-key", en: "an object names one of its members twice",
            da: "et objekt nævner et af sine medlemmer to gange"),
    ]

    /// Values of meters, and what is wrong with them.
    static let meterValueMessages: [Entry] = [
        Entry(
            "meter-no-header",
            en: """
                expected the column names of an Eloverblik export: MålepunktsID, Fra_dato, Til_dato, \
                Mængde
                """,
            da: """
                forventede kolonnenavnene i en eksport fra Eloverblik: MålepunktsID, Fra_dato, \
                Til_dato, Mængde
                """),
        Entry(
            "meter-no-series", en: "the document has no time series",
            da: "dokumentet har ingen tidsserie"),
        Entry(
            "remedy-meter-no-series",
            en: "ask Eloverblik for the time series, not for details of the metering point",
            da: "hent tidsserien hos Eloverblik, ikke oplysninger om målepunktet"),
        Entry(
            "meter-no-id", en: "the number of the metering point is missing",
            da: "målepunktets nummer mangler"),
        Entry(
            "meter-id-spoiled",
            en: "'{found}' is what a spreadsheet has made of the number of a metering point",
            da: "'{found}' er, hvad et regneark har gjort ved et målepunkts nummer"),
        Entry(
            "remedy-meter-id-spoiled",
            en: "use the file as it was downloaded, or import the column as text",
            da: "brug filen, som den blev hentet, eller indlæs kolonnen som tekst"),
        Entry(
            "meter-invalid-position",
            en: "the position '{found}' is no whole number from 1 to 35136",
            da: "positionen '{found}' er ikke et helt tal fra 1 til 35136"),
        Entry(
            "meter-unknown-quality",
            en: "the quality '{found}' is not known: expected A01, A02, A03, A04 or A05",
            da: "kvaliteten '{found}' kendes ikke: forventede A01, A02, A03, A04 eller A05"),
        Entry(
            "meter-invalid-quantity", en: "'{found}' is not a quantity of at least 0",
            da: "'{found}' er ikke en mængde på mindst 0"),
        Entry(
            "meter-unknown-resolution",
            en: "the resolution '{found}' is not known: expected one of {known}",
            da: "opløsningen '{found}' kendes ikke: forventede en af {known}"),
        Entry(
            "meter-invalid-time", en: "'{found}' is no time that can be read here",
            da: "'{found}' er ikke et tidspunkt, der kan læses her"),
        Entry(
            "meter-point-outside", en: "point {found} lies outside its period",
            da: "punkt {found} ligger uden for sin periode"),
        Entry(
            "meter-unknown-business-type",
            en: """
                the business type '{found}' is not known: expected A01 (production), A04 or A64 \
                (consumption)
                """,
            da: """
                typen '{found}' kendes ikke: forventede A01 (produktion), A04 eller A64 (forbrug)
                """),
        Entry(
            "meter-wrong-shape", en: "'{found}' is not a list of objects",
            da: "'{found}' er ikke en liste af objekter"),
        Entry(
            "meter-unknown-type",
            en: "rows of type '{found}' are not read: they may be readings of a counter",
            da: "rækker af typen '{found}' læses ikke: de kan være tællerstande"),
        Entry(
            "remedy-meter-unknown-type", en: "export the time series (Tidsserie)",
            da: "eksportér tidsserien (Tidsserie)"),
        Entry(
            "meter-extra-cell", en: "the cell '{found}' stands beyond the columns that have names",
            da: "cellen '{found}' står uden for de kolonner, der har navne"),
        Entry(
            "meter-time-does-not-exist",
            en: "clocks go forward over '{found}': there is no such time in Denmark",
            da: "uret stilles frem over '{found}': tidspunktet findes ikke i Danmark"),
        Entry(
            "meter-invalid-span", en: "'{found}' does not end the span that begins in this row",
            da: "'{found}' afslutter ikke det tidsrum, der begynder i rækken"),
        Entry(
            "meter-result-failed", en: "the metering point {meter} was not read: {found}",
            da: "målepunktet {meter} blev ikke læst: {found}"),
    ]

    /// What several readings or files show together.
    static let meterSeriesMessages: [Entry] = [
        Entry(
            "meter-near-equal",
            en: """
                the metering points {first} and {second} measure nearly the same ({firstTotal} and \
                {secondTotal} {unit}): likely one supply
                """,
            da: """
                målepunkterne {first} og {second} måler næsten det samme ({firstTotal} og \
                {secondTotal} {unit}): sandsynligvis én forsyning
                """),
        Entry(
            "remedy-meter-near-equal",
            en: "name those to count with --meter; until then both wait for you",
            da: "nævn dem, der skal tælles, med --meter; indtil da venter begge på dig"),
        Entry(
            "meter-contradicted",
            en: """
                the metering point {meter} has another value from {from} to {to}, {found} {unit}, \
                which is not counted
                """,
            da: """
                målepunktet {meter} har en anden værdi fra {from} til {to}, {found} {unit}, som ikke \
                tælles
                """),
        Entry(
            "remedy-meter-contradicted", en: "leave out the older of the two files",
            da: "udelad den ældste af de to filer"),
        Entry(
            "meter-value-missing",
            en: """
                the metering point {meter} has no values for {hours} h between {from} and {to}; \
                nothing is counted for them
                """,
            da: """
                målepunktet {meter} har ingen værdier for {hours} t mellem {from} og {to}; intet \
                tælles for dem
                """),
        Entry(
            "remedy-meter-value-missing",
            en: "fetch the export again later, or add the missing electricity by hand",
            da: "hent eksporten igen senere, eller tilføj den manglende el i hånden"),
        Entry(
            "review-meter-near-equal",
            en: "another metering point measures nearly the same: choose with --meter",
            da: "et andet målepunkt måler næsten det samme: vælg med --meter"),
        Entry(
            "review-meter-value-missing", en: "the meter has no values for this time",
            da: "måleren har ingen værdier for dette tidsrum"),
        Entry(
            "review-meter-partly-covered", en: "other readings cover a part of this time",
            da: "andre målinger dækker en del af tidsrummet"),
        Entry(
            "review-meter-crosses-period", en: "a part of it lies outside the period",
            da: "en del af det ligger uden for perioden"),
        Entry(
            "review-meter-power", en: "the unit is a power, not an amount of energy",
            da: "enheden er en effekt, ikke en mængde energi"),
        Entry(
            "review-meter-result-failed", en: "the metering point was not read",
            da: "målepunktet blev ikke læst"),
    ]

    /// Formats that are recognised and not read.
    static let meterFormatMessages: [Entry] = [
        Entry(
            "meter-format-cim",
            en: """
                this is a DataHub message in CIM, made for the systems of market actors: it is not \
                read
                """,
            da: """
                dette er en DataHub-meddelelse i CIM, lavet til markedsaktørers systemer: den læses \
                ikke
                """),
        Entry(
            "remedy-meter-format-cim",
            en: "fetch the same metering point from eloverblik.dk, as CSV or JSON",
            da: "hent det samme målepunkt på eloverblik.dk som CSV eller JSON"),
        Entry(
            "meter-format-ebix",
            en: """
                this is a DataHub message in ebIX, made for the systems of market actors: it is not \
                read
                """,
            da: """
                dette er en DataHub-meddelelse i ebIX, lavet til markedsaktørers systemer: den læses \
                ikke
                """),
        Entry(
            "remedy-meter-format-ebix",
            en: "fetch the same metering point from eloverblik.dk, as CSV or JSON",
            da: "hent det samme målepunkt på eloverblik.dk som CSV eller JSON"),
        Entry(
            "meter-format-green-button", en: "this is Green Button data (ESPI), which is not read",
            da: "dette er Green Button-data (ESPI), som ikke læses"),
        Entry(
            "remedy-meter-format-green-button",
            en: "ask the utility for a table and import that, one row per month with kWh",
            da: "bed forsyningsselskabet om en tabel, og importér den, en række pr. måned med kWh"),
        Entry(
            "meter-format-grid-factors",
            en: "these are emission factors of the grid by hour, not a use of electricity",
            da: "dette er elnettets emissionsfaktorer time for time, ikke et forbrug af el"),
        Entry(
            "remedy-meter-format-grid-factors", en: "give the file with --grid-hours",
            da: "angiv filen med --grid-hours"),
    ]

    /// Tracks, routings and tickets.
    static let travelMessages: [Entry] = [
        Entry(
            "track-without-way",
            en: "the file has no track and no route, only waypoints or nothing",
            da: "filen har hverken spor eller rute, kun punkter eller ingenting"),
        Entry(
            "track-invalid-point",
            en: """
                expected degrees of latitude (-90 to 90) and longitude (-180 to 180), found '{lat}' \
                and '{lon}'
                """,
            da: """
                forventede bredde- og længdegrad (-90 til 90 og -180 til 180), fandt '{lat}' og \
                '{lon}'
                """),
        Entry(
            "track-invalid-time", en: "'{found}' is no time; the point counts without it",
            da: "'{found}' er ikke et tidspunkt; punktet tæller uden"),
        Entry("routing-empty", en: "the routing is empty", da: "ruten er tom"),
        Entry(
            "routing-too-short",
            en: "the routing '{routing}' names fewer than two airports in a row",
            da: "ruten '{routing}' nævner færre end to lufthavne i træk"),
        Entry(
            "routing-too-long", en: "the routing has more than {most} legs",
            da: "ruten har mere end {most} stræk"),
        Entry(
            "routing-not-a-code",
            en: "'{found}' in the routing '{routing}' is no airport code of three letters",
            da: "'{found}' i ruten '{routing}' er ikke en lufthavnskode på tre bogstaver"),
        Entry(
            "routing-not-divisible",
            en: "'{found}' is no row of airport codes of three letters each",
            da: "'{found}' er ikke en række lufthavnskoder på hver tre bogstaver"),
        Entry(
            "routing-unknown-airport",
            en: "no airport has the code '{found}' in the routing '{routing}'",
            da: "ingen lufthavn har koden '{found}' i ruten '{routing}'"),
        Entry(
            "routing-city-code",
            en: "'{found}' in the routing '{routing}' is a city with several airports: {airports}",
            da: "'{found}' i ruten '{routing}' er en by med flere lufthavne: {airports}"),
        Entry(
            "routing-same-airport",
            en: "in the routing '{routing}' the airport {found} follows itself",
            da: "i ruten '{routing}' følger lufthavnen {found} efter sig selv"),
        Entry(
            "review-ticket-differs",
            en: "another row has the same ticket, segment and day with another amount",
            da: "en anden række har samme billet, stræk og dag med et andet beløb"),
        Entry(
            "review-ticket-refund-alone", en: "a refund of a ticket that is not in the list",
            da: "en refusion af en billet, der ikke er på listen"),
        Entry(
            "review-ticket-partly-refunded", en: "the ticket was refunded in part: what was flown?",
            da: "billetten er delvist refunderet: hvad blev fløjet?"),
    ]
}
