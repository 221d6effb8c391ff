extension MessageCatalogue {
    /// The page of what changes would save.
    static let scenarioPage: [Entry] = [
        Entry(
            "whatif-heading",
            en: "What if: {title} ({production}, {status}, revision {revision}, {set})",
            da: "Hvad nu hvis: {title} ({production}, {status}, revision {revision}, {set})"),
        Entry("whatif-before", en: "As reported", da: "Som indberettet"),
        Entry("whatif-after", en: "With all changes", da: "Med alle ændringer"),
        Entry("whatif-saving", en: "Saved", da: "Sparet"),
        Entry("whatif-share", en: "Saved, share of the total", da: "Sparet, andel af totalen"),
        Entry(
            "whatif-range", en: "95 % range of the saving", da: "95 %-interval for besparelsen"),
        Entry(
            "whatif-biogenic", en: "Biogenic CO2, beside the totals: {before} → {after}",
            da: "Biogent CO2, ved siden af totalerne: {before} → {after}"),
        Entry(
            "whatif-records", en: "{changed} of {records} records change.",
            da: "{changed} af {records} poster ændres."),
        Entry(
            "whatif-unquantified",
            en: "{count} records have no figure: neither the totals nor the savings know them.",
            da:
                "{count} poster har intet tal: hverken totaler eller besparelser kender dem."
        ),
        Entry(
            "whatif-unquantified-one",
            en: "1 record has no figure: neither the totals nor the savings know it.",
            da: "1 post har intet tal: hverken totaler eller besparelser kender den."),
        Entry(
            "whatif-alone", en: "Each change by itself, the largest saving first",
            da: "Hver ændring for sig, største besparelse først"),
        Entry("whatif-alone-range", en: "95 % range: {range}", da: "95 %-interval: {range}"),
        Entry("whatif-alone-market", en: "market-based: {saving}", da: "markedsbaseret: {saving}"),
        Entry("whatif-changed", en: "{count} records change", da: "{count} poster ændres"),
        Entry("whatif-changed-one", en: "1 record changes", da: "1 post ændres"),
        Entry(
            "whatif-refused", en: "{count} records stay as they are: {reason}",
            da: "{count} poster bliver, som de er: {reason}"),
        Entry(
            "whatif-refused-one", en: "1 record stays as it is: {reason}",
            da: "1 post bliver, som den er: {reason}"),
        Entry(
            "whatif-refusal-kept", en: "the change makes an exception",
            da: "ændringen gør en undtagelse"),
        Entry(
            "whatif-refusal-unquantified", en: "no figure as reported",
            da: "intet tal som indberettet"),
        Entry(
            "whatif-refusal-noFigure", en: "no published figure for what they would become",
            da: "intet offentliggjort tal for det, de ville blive"),
        Entry(
            "whatif-refusal-noActivity",
            en: "what they would become is no activity of the catalogue",
            da: "det, de ville blive, er ingen aktivitet i kataloget"),
        Entry(
            "whatif-refusal-reusedAnyway", en: "as much was used before anyway",
            da: "lige så meget er brugt før i forvejen"),
        Entry(
            "whatif-refusal-allocated", en: "shared with other productions",
            da: "delt med andre produktioner"),
        Entry(
            "whatif-refusal-outOfRange", en: "the new amount is too large to be counted",
            da: "den nye mængde er for stor til at blive regnet"),
        Entry(
            "whatif-avoided", en: "{name}: {share} of these kilometres fall away",
            da: "{name}: {share} af disse kilometer falder væk"),
        Entry(
            "whatif-order", en: "All together, in this order",
            da: "Alle tilsammen, i denne rækkefølge"),
        Entry("whatif-marginal", en: "saves", da: "sparer"),
        Entry("whatif-left", en: "total left", da: "total tilbage"),
        Entry("whatif-sum", en: "All changes", da: "Alle ændringer"),
        Entry(
            "whatif-order-note",
            en:
                "Each change meets the records as those before it leave them, so nothing is saved twice; the parts sum to the whole exactly. In another order the parts differ.",
            da:
                "Hver ændring møder posterne, som de forrige efterlader dem, så intet spares to gange; delene summer præcis til det hele. I en anden rækkefølge er delene andre."
        ),
        Entry(
            "whatif-limits",
            en:
                "Location-based unless it says otherwise. Recomputed from the production's own records with the factors of its set. Ranges cover the figures' errors, not the numbers given to a change.",
            da:
                "Lokationsbaseret, hvor intet andet står. Genberegnet ud fra produktionens egne poster med faktorerne i dens sæt. Intervaller dækker tallenes fejl, ikke de tal, en ændring får."
        ),
        Entry(
            "whatif-untried", en: "Not tried: these need a number of yours",
            da: "Ikke prøvet: disse kræver et tal fra dig"),
        Entry("whatif-given", en: "your number", da: "dit tal"),
        Entry(
            "whatif-nothing", en: "{name}: no record that it is for",
            da: "{name}: ingen post, den gælder"),
        Entry("whatif-rests-on", en: "rests on: {source}", da: "bygger på: {source}"),
    ]

    /// Faults of changes that were asked for, and of tables of changes.
    static let scenarioProblems: [Entry] = [
        Entry(
            "whatif-needs-report", en: "'bftp whatif' needs a production report, or --list",
            da: "'bftp whatif' kræver en produktionsrapport eller --list"),
        Entry(
            "whatif-needs-file",
            en: "a change by shooting day reads the report twice, and standard input cannot be",
            da: "en ændring pr. optagedag læser rapporten to gange, og det kan standardinput ikke"),
        Entry(
            "whatif-needs-shooting-days",
            en: "the change '{change}' counts by shooting day, and the header gives none",
            da: "ændringen '{change}' regner pr. optagedag, og hovedet angiver ingen"),
        Entry(
            "unknown-change", en: "there is no change '{name}'; known: {known}",
            da: "der er ingen ændring '{name}'; kendte: {known}"),
        Entry(
            "change-named-twice", en: "the change '{name}' is named twice",
            da: "ændringen '{name}' er nævnt to gange"),
        Entry(
            "change-needs-parameter", en: "the change '{change}' needs '{name}': {text}",
            da: "ændringen '{change}' kræver '{name}': {text}"),
        Entry(
            "remedy-change-needs-parameter", en: "write --change {change}:{name}=NUMBER",
            da: "skriv --change {change}:{name}=TAL"),
        Entry(
            "change-parameter-unknown",
            en: "'{found}' is no parameter of the change '{change}'; known: {known}",
            da: "'{found}' er ingen parameter i ændringen '{change}'; kendte: {known}"),
        Entry(
            "remedy-change-parameter-unknown",
            en: "write PARAMETER=NUMBER with a full stop in numbers, and commas between",
            da: "skriv PARAMETER=TAL med punktum i tal og komma imellem"),
        Entry(
            "change-parameter-value",
            en: "{name}: expected a number from {minimum} to {maximum}{unit}, found '{found}'",
            da: "{name}: forventede et tal fra {minimum} til {maximum}{unit}, fandt '{found}'"),
        Entry(
            "change-table-header", en: "a table of changes has the columns {columns}",
            da: "en tabel over ændringer har kolonnerne {columns}"),
        Entry(
            "change-table-malformed", en: "the table of changes has quotes that do not close",
            da: "tabellen over ændringer har anførselstegn, der ikke lukkes"),
        Entry(
            "change-table-empty", en: "the table names no change",
            da: "tabellen nævner ingen ændring"),
        Entry(
            "change-cell-count", en: "expected {expected} cells, found {found}",
            da: "forventede {expected} celler, fandt {found}"),
        Entry(
            "change-unknown-word", en: "{column}: '{found}' is not known here",
            da: "{column}: '{found}' kendes ikke her"),
        Entry("one-of-these", en: "one of: {known}", da: "en af: {known}"),
        Entry(
            "change-without-title", en: "the change '{change}' has no row with its name",
            da: "ændringen '{change}' har ingen række med sit navn"),
        Entry(
            "change-without-rules", en: "the change '{change}' has no rule",
            da: "ændringen '{change}' har ingen regel"),
        Entry(
            "change-unknown-parameter",
            en:
                "a rule of the change '{change}' names the parameter '{name}', which it does not have",
            da: "en regel i ændringen '{change}' nævner parameteren '{name}', som den ikke har"),
    ]

    /// The help of trying changes.
    static let scenarioHelp: [Entry] = [
        Entry(
            "help-whatif", en: "show what changes would have saved",
            da: "vis, hvad ændringer ville have sparet"),
        Entry(
            "help-whatif-text",
            en: """
                Recomputes reports as if the production had worked differently: rail for short flights, HVO for \
                diesel, grid for generators and so on. Each record that a change is for becomes the record it would \
                have been and is calculated like any other; no factor is touched. The changes apply in the order \
                given, each to what the ones before it left, so that nothing is saved twice. Without --change, all \
                changes of the list that need no number of yours are tried.
                """,
            da: """
                Genberegner rapporter, som om produktionen havde arbejdet anderledes: tog i stedet for korte fly, \
                HVO i stedet for diesel, el fra nettet i stedet for generatorer og så videre. Hver post, en \
                ændring gælder, bliver den post, den ville have været, og regnes som alle andre; ingen faktor \
                røres. Ændringerne sker i den givne rækkefølge, hver på det, de forrige efterlod, så intet spares to \
                gange. Uden --change prøves alle listens ændringer, der ikke kræver et tal fra dig.
                """),
        Entry(
            "help-change", en: "a change to try; several apply in this order",
            da: "en ændring, der prøves; flere sker i denne rækkefølge"),
        Entry("help-value-change", en: "CHANGE[:NAME=NUMBER,…]", da: "ÆNDRING[:NAVN=TAL,…]"),
        Entry(
            "help-changes", en: "a table of your own changes, beside those of the list",
            da: "en tabel med dine egne ændringer ud over listens"),
        Entry(
            "help-list-changes", en: "list the changes and what they rest on",
            da: "vis listen over ændringer, og hvad de bygger på"),
        Entry(
            "help-example-whatif", en: "Try all changes that need no number of yours.",
            da: "Prøv alle ændringer, der ikke kræver et tal fra dig."),
        Entry(
            "help-example-whatif-change",
            en: "Rail for flights of up to 700 km, then HVO for diesel.",
            da: "Tog i stedet for fly på op til 700 km, derefter HVO i stedet for diesel."),
        Entry(
            "help-example-whatif-parameter",
            en: "Grid electricity for half of the generators' fuel, at 30 % efficiency.",
            da:
                "El fra nettet i stedet for halvdelen af generatorernes brændstof, med 30 % virkningsgrad."
        ),
        Entry(
            "help-example-whatif-list", en: "Show the changes there are.",
            da: "Vis, hvilke ændringer der er."),
    ]
}
