extension MessageCatalogue {
    /// What may be wrong with a factor folder.
    static let factorCheckMessages: [Entry] = [
        Entry(
            "factor-folder-not-found",
            en: "there is no folder '{folder}'",
            da: "der er ingen mappe '{folder}'"),
        Entry(
            "factor-byte-order-mark",
            en: "the file begins with a byte order mark; save it as UTF-8 without one",
            da: "filen begynder med et byte order mark; gem den som UTF-8 uden"),
        Entry(
            "factor-carriage-return",
            en: "a carriage return; lines end with a line feed alone (LF, not CRLF)",
            da: "et vognreturtegn; linjer slutter med linjeskift alene (LF, ikke CRLF)"),
        Entry(
            "factor-not-utf-8",
            en: "a byte that is not UTF-8; save the file as UTF-8",
            da: "en byte, der ikke er UTF-8; gem filen som UTF-8"),
        Entry(
            "factor-quotes",
            en: "quotes that do not close, or text after them",
            da: "citationstegn, der ikke lukkes, eller tekst efter dem"),
        Entry(
            "factor-file-empty",
            en: "the file is empty; it needs at least the names of its columns",
            da: "filen er tom; den skal mindst have kolonnernes navne"),
        Entry(
            "factor-column-twice",
            en: "the column '{column}' stands twice",
            da: "kolonnen '{column}' står to gange"),
        Entry(
            "factor-unknown-column",
            en: "the table has no column '{column}'",
            da: "tabellen har ingen kolonne '{column}'"),
        Entry(
            "factor-missing-column",
            en: "the column '{column}' is missing",
            da: "kolonnen '{column}' mangler"),
        Entry(
            "factor-cell-count",
            en: """
                {found} cells where the header has {expected}; texts with a comma stand \
                in quotes
                """,
            da: """
                {found} celler, hvor overskriften har {expected}; tekster med komma står \
                i citationstegn
                """),
        Entry(
            "factor-line-feed",
            en: "a line break within a cell",
            da: "et linjeskift i en celle"),
        Entry(
            "factor-key-in-quotes",
            en: "this cell is found as written and must not stand in quotes",
            da: "denne celle findes, som den er skrevet, og må ikke stå i citationstegn"),
        Entry(
            "factor-cell-empty",
            en: "the column '{column}' must not be empty",
            da: "kolonnen '{column}' må ikke være tom"),
        Entry(
            "factor-name",
            en: "'{found}' cannot be a {column}: only letters a–z, digits, '-', '.' and '_'",
            da: "'{found}' kan ikke være {column}: kun bogstaverne a–z, tal, '-', '.' og '_'"),
        Entry(
            "factor-word",
            en: "'{found}' is no {column}; known: {known}",
            da: "'{found}' er ingen {column}; kendte: {known}"),
        Entry(
            "factor-place",
            en: "'{found}' is no place that factors are for",
            da: "'{found}' er intet sted, som faktorer gælder"),
        Entry(
            "factor-unit",
            en: "the unit '{unit}' is not known",
            da: "enheden '{unit}' er ikke kendt"),
        Entry(
            "factor-number",
            en: """
                '{found}' in the column '{column}' is no number: digits and a full stop, \
                no exponent, no grouping
                """,
            da: """
                '{found}' i kolonnen '{column}' er intet tal: cifre og punktum, ingen \
                eksponent, ingen tusindtalstegn
                """),
        Entry(
            "factor-date",
            en: "'{found}' in the column '{column}' is no day: write 2025-12-31",
            da: "'{found}' i kolonnen '{column}' er ingen dag: skriv 2025-12-31"),
        Entry(
            "reversed-validity",
            en: "the last day is before the first",
            da: "den sidste dag ligger før den første"),
        Entry(
            "repeated-factor-key",
            en: "'{key}' stands already at {place}",
            da: "'{key}' står allerede i {place}"),
        Entry(
            "repeated-factor-row",
            en: "the row '{row}' has the same stage, geography and days as {place}",
            da: "rækken '{row}' har samme stadie, sted og dage som {place}"),
        Entry(
            "overlapping-validity",
            en: "the row '{row}' is valid on days for which {place} is valid too",
            da: "rækken '{row}' gælder på dage, hvor {place} også gælder"),
        Entry(
            "factor-without-figure",
            en: "no figure: 'co2e', 'co2' and 'biogenic_co2' are all empty",
            da: "intet tal: 'co2e', 'co2' og 'biogenic_co2' er alle tomme"),
        Entry(
            "co2-only-flag",
            en: "the flag 'co2Only' must stand exactly where 'co2' is the only figure",
            da: "mærket 'co2Only' skal stå netop der, hvor 'co2' er det eneste tal"),
        Entry(
            "negative-factor",
            en: "a figure below zero; only materials and disposal may have one",
            da: "et tal under nul; kun materialer og bortskaffelse må have et"),
        Entry(
            "negative-material",
            en: """
                a figure below zero: stored carbon or a credit; it must never stand \
                without its end of life
                """,
            da: """
                et tal under nul: lagret kulstof eller en kreditering; det må aldrig stå \
                uden sin bortskaffelse
                """),
        Entry(
            "gas-parts",
            en: "the gases add up to {sum}, the total is {total}",
            da: "gasserne giver tilsammen {sum}, totalen er {total}"),
        Entry(
            "missing-citation",
            en: "the column '{column}' is empty: figures need a citation and a licence",
            da: "kolonnen '{column}' er tom: tal skal have kildeangivelse og licens"),
        Entry(
            "missing-citation-file",
            en: "the folder has no '{file}'",
            da: "mappen mangler '{file}'"),
        Entry(
            "missing-edition",
            en: "there is no folder 'editions/{dataset}' with a table",
            da: "der er ingen mappe 'editions/{dataset}' med en tabel"),
        Entry(
            "unlisted-edition",
            en: "no line of datasets.csv names the edition '{dataset}'",
            da: "ingen linje i datasets.csv nævner udgaven '{dataset}'"),
        Entry(
            "unknown-dataset",
            en: "there is no dataset '{dataset}'",
            da: "der er intet datasæt '{dataset}'"),
        Entry(
            "factor-set-clash",
            en: """
                '{first}' is in the set too and answers for the same days: row '{row}' at \
                {place}
                """,
            da: """
                '{first}' er også i sættet og svarer for de samme dage: rækken '{row}' i \
                {place}
                """),
        Entry(
            "unknown-family",
            en: "no dataset has the family '{family}'",
            da: "intet datasæt har familien '{family}'"),
        Entry(
            "unknown-binding-row",
            en: "no edition of '{family}' has the row '{row}' with the stage '{stage}'",
            da: "ingen udgave af '{family}' har rækken '{row}' med stadiet '{stage}'"),
        Entry(
            "fixed-method-setting",
            en: "the setting '{setting}' is fixed at '{value}': no calculation changes with it",
            da: "indstillingen '{setting}' ligger fast på '{value}': ingen beregning ændres med den"
        ),
        Entry(
            "stored-carbon-alone",
            en:
                "the row '{row}' is below zero and has no end of life in the same option: carbon that "
                + "is stored must be given back",
            da:
                "rækken '{row}' er under nul og har ingen bortskaffelse i samme mulighed: kulstof, der "
                + "er lagret, skal afgives igen"),
        Entry(
            "unusable-row-bound",
            en: "the row '{row}' is marked unusable at {place} and must not be bound",
            da: "rækken '{row}' er mærket ubrugelig i {place} og må ikke bindes"),
        Entry(
            "unknown-conversion",
            en: "no edition of '{family}' has the conversion '{row}'",
            da: "ingen udgave af '{family}' har omregningen '{row}'"),
        Entry(
            "via-form",
            en: "'{found}' is no conversion: write FAMILY:ROW>ACTIVITY",
            da: "'{found}' er ingen omregning: skriv FAMILIE:RÆKKE>AKTIVITET"),
        Entry(
            "via-without-factor",
            en: "the conversion leads to '{activity}', for which no row is bound",
            da: "omregningen fører til '{activity}', som ingen række er bundet til"),
        Entry(
            "via-circle",
            en: "the conversions lead from '{activity}' back to itself",
            da: "omregningerne fører fra '{activity}' tilbage til sig selv"),
        Entry(
            "unknown-activity",
            en: "there is no activity '{activity}'",
            da: "der er ingen aktivitet '{activity}'"),
        Entry(
            "unknown-category",
            en: "there is no category '{category}'",
            da: "der er ingen kategori '{category}'"),
        Entry(
            "activity-without-name",
            en: "the activity has no name in the column '{column}'",
            da: "aktiviteten har intet navn i kolonnen '{column}'"),
        Entry(
            "activity-without-factor",
            en: "nothing is bound to '{activity}' and no note says why",
            da: "intet er bundet til '{activity}', og ingen bemærkning siger hvorfor"),
        Entry(
            "own-name-taken",
            en: "'{name}' is the name of something published; give your own another name",
            da: "'{name}' er navnet på noget offentliggjort; giv dit eget et andet navn"),
        Entry(
            "own-binding-elsewhere",
            en: "own bindings lead to own rows; '{family}' is published",
            da: "egne bindinger fører til egne rækker; '{family}' er offentliggjort"),
        Entry(
            "not-a-day", en: "expected a day such as 2026-12-31, found '{found}'",
            da: "forventede en dag som 2026-12-31, fandt '{found}'"),
        Entry(
            "edition-past-best-before",
            en: """
                the figures of '{dataset}' should have been replaced after {date}; the report \
                goes to {last}
                """,
            da: """
                tallene fra '{dataset}' skulle være skiftet ud efter {date}; rapporten går \
                til {last}
                """),
        Entry(
            "remedy-best-before",
            en: "use a newer factor set, or say in the report why the older figures stand",
            da: "brug et nyere faktorsæt, eller skriv i rapporten, hvorfor de ældre tal står"),
        Entry(
            "own-factor-replaces",
            en: "the own factor {own} stands in for the published {published} of '{activity}'",
            da: """
                den egne faktor {own} træder i stedet for den offentliggjorte {published} \
                for '{activity}'
                """),
        Entry(
            "own-binding-measure",
            en: """
                the published figures of '{activity}' are for {measures}; own ones must \
                be for the same totals
                """,
            da: """
                de offentliggjorte tal for '{activity}' gælder {measures}; egne skal \
                gælde de samme totaler
                """),
        Entry(
            "own-binding-stages",
            en: """
                the published figures of '{activity}' have stages that the own ones leave \
                out: {stages}
                """,
            da: """
                de offentliggjorte tal for '{activity}' har stadier, som de egne \
                udelader: {stages}
                """),
        Entry(
            "own-folder-exists",
            en: "'{file}' is there already; nothing was written",
            da: "'{file}' findes allerede; intet blev skrevet"),
        Entry(
            "on-needs-file",
            en: "'--on' needs a file and cannot read standard input",
            da: "'--on' skal have en fil og kan ikke læse standardinput"),
        Entry(
            "lint-nothing-wrong",
            en: "nothing is wrong",
            da: "intet er forkert"),
        Entry(
            "factors-lint-summary",
            en: "errors: {errors}, warnings: {warnings}",
            da: "fejl: {errors}, advarsler: {warnings}"),
    ]
}
