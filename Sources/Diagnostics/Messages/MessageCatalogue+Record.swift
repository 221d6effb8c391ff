extension MessageCatalogue {
    /// Problems with what a record or the header says.
    static let recordMessages: [Entry] = [
        Entry("did-you-mean", en: "did you mean '{suggestion}'?", da: "mente du '{suggestion}'?"),
        Entry("known-values", en: "known: {values}", da: "kendte: {values}"),
        Entry(
            "invalid-value", en: "'{attribute}': expected {expected}, found '{found}'",
            da: "'{attribute}': forventede {expected}, fandt '{found}'"),
        Entry("expected-text", en: "a text", da: "en tekst"),
        Entry(
            "expected-municipality", en: "a Danish municipality code of three digits, such as 167",
            da: "en dansk kommunekode med tre cifre, f.eks. 167"),
        Entry(
            "expected-country", en: "a country code of two capitals (ISO 3166-1), such as DK",
            da: "en landekode med to store bogstaver (ISO 3166-1), f.eks. DK"),
        Entry(
            "expected-currency", en: "a currency code of three capitals (ISO 4217), such as DKK",
            da: "en valutakode med tre store bogstaver (ISO 4217), f.eks. DKK"),
        Entry(
            "expected-data-quality", en: "a score from 1 (best) to 5",
            da: "en karakter fra 1 (bedst) til 5"),
        Entry(
            "expected-cvr", en: "a CVR number of eight digits", da: "et CVR-nummer på otte cifre"),
        Entry(
            "expected-whole-number", en: "a whole number such as 32", da: "et helt tal, f.eks. 32"),
        Entry(
            "expected-amount", en: "a number of at least 0", da: "et tal på mindst 0"),
        Entry("expected-share", en: "a share from 0 to 1", da: "en andel fra 0 til 1"),
        Entry(
            "expected-date", en: "a day written 2025-03-04", da: "en dag skrevet 2025-03-04"),
        Entry(
            "unknown-value", en: "'{attribute}' has the unknown value '{found}'",
            da: "'{attribute}' har den ukendte værdi '{found}'"),
        Entry(
            "unknown-combination", en: "'{attribute}' cannot be '{found}' beside the other values",
            da: "'{attribute}' kan ikke være '{found}' sammen med de andre værdier"),
        Entry(
            "unknown-unit", en: "the unit '{found}' is not known",
            da: "enheden '{found}' er ukendt"),
        Entry(
            "wrong-dimension", en: "the unit '{found}' does not fit: expected one like {expected}",
            da: "enheden '{found}' passer ikke: forventede en som {expected}"),
        Entry(
            "unknown-airport", en: "there is no airport with the IATA code '{found}'",
            da: "der er ingen lufthavn med IATA-koden '{found}'"),
        Entry(
            "remedy-unknown-activity", en: "'bftp factors search WORD' finds the ids of activities",
            da: "'bftp factors search ORD' finder aktiviteters id"),
        Entry("airports-meant", en: "did you mean {airports}?", da: "mente du {airports}?"),
        Entry(
            "remedy-unknown-airport",
            en: "a code has three capitals, such as CPH; 'bftp factors search CITY' finds it",
            da: "en kode har tre store bogstaver, f.eks. CPH; 'bftp factors search BY' finder den"),
        Entry(
            "city-code",
            en: "'{found}' is a city, not an airport: choose one of {airports}",
            da: "'{found}' er en by, ikke en lufthavn: vælg en af {airports}"),
        Entry(
            "municipality-abroad",
            en: "municipality {found} is Danish, but the record is in {country}",
            da: "kommune {found} er dansk, men posten er i {country}"),
        Entry(
            "remedy-municipality", en: "the codes stand in emission-factors/municipalities.csv",
            da: "koderne står i emission-factors/municipalities.csv"),
        Entry(
            "same-airport", en: "the flight ends where it starts: '{found}'",
            da: "flyvningen ender, hvor den begynder: '{found}'"),
        Entry(
            "invalid-number", en: "'{attribute}': expected a number, found '{found}'",
            da: "'{attribute}': forventede et tal, fandt '{found}'"),
        Entry(
            "expected-number-full-stop",
            en: "write digits with a full stop and no grouping, such as 12450.5",
            da: "skriv cifre med punktum og uden tusindtalsskilletegn, f.eks. 12450.5"),
        Entry(
            "expected-number-comma",
            en: "write digits with a comma and no grouping, such as 12450,5",
            da: "skriv cifre med komma og uden tusindtalsskilletegn, f.eks. 12450,5"),
        Entry(
            "ambiguous-number",
            en:
                "'{attribute}': '{found}' may be a thousand or a fraction; write it without a full stop "
                + "or with a decimal comma, or say --decimal point",
            da:
                "'{attribute}': '{found}' kan være tusinder eller en brøkdel; skriv det uden punktum "
                + "eller med decimalkomma, eller angiv --decimal point"),
        Entry(
            "number-out-of-range",
            en:
                "'{attribute}': '{found}' has more than 15 digits before or 12 after the decimal mark",
            da: "'{attribute}': '{found}' har flere end 15 cifre før eller 12 efter decimaltegnet"),
        Entry(
            "negative-quantity", en: "'{attribute}' must not be negative, found {found}",
            da: "'{attribute}' må ikke være negativ, fandt {found}"),
        Entry(
            "implausible-quantity",
            en: "'{attribute}' is more than 1,000,000,000: {found}; check the unit",
            da: "'{attribute}' er mere end 1.000.000.000: {found}; kontrollér enheden"),
        Entry(
            "zero-count",
            en: "'{attribute}' is {found}, so that the record adds nothing; say how many, or leave "
                + "the record out",
            da: "'{attribute}' er {found}, så posten tæller ikke med; angiv hvor mange, eller "
                + "udelad posten"),
        Entry(
            "not-whole", en: "'{attribute}' must be a whole number, found {found}",
            da: "'{attribute}' skal være et helt tal, fandt {found}"),
        Entry(
            "share-out-of-range", en: "'{attribute}' is a share from 0 to 1, found {found}",
            da: "'{attribute}' er en andel fra 0 til 1, fandt {found}"),
        Entry(
            "reused-and-allocated",
            en: "'reusedShare' and 'allocation' stand on one record; say one of them, because both "
                + "would take the same burden off twice",
            da:
                "'reusedShare' og 'allocation' står på samme post; angiv kun én af dem, da begge ville "
                + "trække den samme belastning fra to gange"),
        Entry(
            "invalid-date", en: "expected a day such as 2025-03-04, found '{found}'",
            da: "forventede en dag som 2025-03-04, fandt '{found}'"),
        Entry(
            "date-outside-period",
            en: "{found} is outside the production's period {first} to {last}",
            da: "{found} ligger uden for produktionens periode {first} til {last}"),
        Entry(
            "missing-date", en: "the record has no 'date', and no header gives a period",
            da: "posten har ingen 'date', og intet hoved angiver en periode"),
        Entry(
            "period-reversed", en: "the period ends on {last}, before it begins on {first}",
            da: "perioden slutter den {last}, før den begynder den {first}"),
        Entry(
            "incomplete-record", en: "'{attribute}' also needs '{needed}'",
            da: "'{attribute}' kræver også '{needed}'"),
        Entry(
            "incomplete-amount", en: "'{record}' needs an amount: {needed}",
            da: "'{record}' mangler en mængde: {needed}"),
        Entry(
            "conflicting-attributes", en: "'{first}' and '{second}' exclude each other",
            da: "'{first}' og '{second}' udelukker hinanden"),
        Entry(
            "value-too-long", en: "the value is longer than {limit} bytes",
            da: "værdien er længere end {limit} byte"),
        Entry(
            "duplicate-id",
            en: "the id was used before, on line {line}; every record needs its own",
            da: "id'et er brugt før, på linje {line}; hver post skal have sit eget"),
        Entry(
            "unknown-department",
            en: "the department '{found}' is not in the vocabulary and counts under its own name",
            da: "afdelingen '{found}' findes ikke i ordlisten og tælles under sit eget navn"),
        Entry(
            "zero-shooting-days", en: "0 shooting days: no figure per shooting day is given",
            da: "0 optagedage: der gives intet tal pr. optagedag"),
        Entry(
            "renewable-without-evidence",
            en:
                "renewable electricity without 'evidence' counts as residual mix in the market-based "
                + "total",
            da: "vedvarende el uden 'evidence' tælles som residualmiks i den markedsbaserede total"),
        Entry(
            "remedy-renewable-without-evidence",
            en: "name the certificate or contract in 'evidence'",
            da: "angiv certifikatet eller aftalen i 'evidence'"),
        Entry(
            "implausible-consumption",
            en: "{litres} L per 100 km is implausible; the litres are used",
            da: "{litres} L pr. 100 km er usandsynligt; literne bruges"),
        Entry(
            "several-reports",
            en: """
                two reports of '{production}' in one call: {firstStatus} {firstRevision} in {file}, \
                and {status} {revision} here
                """,
            da: """
                to rapporter om '{production}' i samme kald: {firstStatus} {firstRevision} i {file}, \
                og {status} {revision} her
                """),
        Entry("status-label-budget", en: "budget", da: "budget"),
        Entry("status-label-interim", en: "interim report", da: "delrapport"),
        Entry("status-label-final", en: "final report", da: "slutrapport"),
        Entry(
            "remedy-several-reports",
            en: "they are never added up; to see what changed: bftp compare {file} {other}",
            da: "de lægges aldrig sammen; for at se forskellen: bftp compare {file} {other}"),
        Entry(
            "same-input-twice",
            en: "the file has the same bytes as {file}; everything would count twice",
            da: "filen har de samme byte som {file}; alt ville tælle to gange"),
        Entry(
            "duplicate-id-across-files",
            en: "the id was used before in {file}, line {line}; every record needs its own",
            da: "id'et er brugt før i {file}, linje {line}; hver post skal have sit eget"),
        Entry(
            "unknown-record", en: "the report has no record with the id '{id}'",
            da: "rapporten har ingen post med id'et '{id}'"),
        Entry(
            "different-headers",
            en: "the header differs from that of the same report in {file}: {fields}",
            da: "stamdata afviger fra samme rapports stamdata i {file}: {fields}"),
    ]
}
