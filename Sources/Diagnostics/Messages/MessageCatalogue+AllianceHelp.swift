extension MessageCatalogue {
    /// Help texts of what an alliance compares and publishes.
    static let allianceHelpMessages: [Entry] = [
        Entry(
            "help-consent",
            en: "take part in published statistics, or in internal ones only",
            da: "indgå i offentliggjort statistik eller kun i intern"),
        Entry(
            "help-example-footprint-ndjson",
            en: "one line for each report, for the footprint of many",
            da: "én linje for hver rapport til klimaaftrykket af mange"),
        Entry(
            "help-exit-76", en: "publication refused: somebody could be recognised",
            da: "offentliggørelse afvist: nogen kunne genkendes"),
        Entry(
            "help-alliance", en: "the footprint of many productions",
            da: "klimaaftrykket af mange produktioner"),
        Entry(
            "help-alliance-text",
            en: """
                Puts the final reports of many productions together: totals, departments, \
                categories, scopes, kinds, budgets and years, intensities as means and means of \
                quarter groups, levers and trend. What could give a production or company away is \
                hidden or merged. Reads the lines of 'bftp footprint --format ndjson', or a ledger.
                """,
            da: """
                Samler de endelige rapporter fra mange produktioner: totaler, afdelinger, \
                kategorier, scopes, værkarter, budgetter og år, intensiteter som middelværdier og \
                middelværdier af fjerdedele, håndtag og udvikling. Hvad der kunne røbe en produktion \
                eller et selskab, skjules eller slås sammen. Læser linjerne fra 'bftp footprint \
                --format ndjson' eller en ledger.
                """),
        Entry(
            "help-partials", en: "lines of 'bftp footprint --format ndjson'; '-' is standard input",
            da: "linjer fra 'bftp footprint --format ndjson'; '-' er standardinput"),
        Entry(
            "help-alliance-year", en: "only productions that end in this year",
            da: "kun produktioner, der slutter i dette år"),
        Entry(
            "help-alliance-kind", en: "only productions of this kind",
            da: "kun produktioner af denne værkart"),
        Entry(
            "help-alliance-internal",
            en: "show everything, also single productions; not for publication",
            da: "vis alt, også enkelte produktioner; ikke til offentliggørelse"),
        Entry(
            "help-alliance-previous",
            en: "the JSON of the edition before; differences from it must give nobody away",
            da: "JSON fra udgaven før; forskelle fra den må ikke røbe nogen"),
        Entry(
            "help-example-alliance", en: "the footprint of a year as text",
            da: "et års klimaaftryk som tekst"),
        Entry(
            "help-example-alliance-html", en: "the page of the annual report",
            da: "siden til årsrapporten"),
        Entry(
            "help-example-alliance-previous", en: "safe beside what was published before",
            da: "sikkert ved siden af det, der er offentliggjort før"),
        Entry(
            "help-benchmark", en: "where a production stands among comparable ones",
            da: "hvor en produktion står blandt sammenlignelige"),
        Entry(
            "help-benchmark-text",
            en: """
                Compares a report with productions of its kind, and of its budget where there are \
                enough: means and means of quarter groups, what others do better, and figures \
                published elsewhere with their warnings. It reveals nobody, however often it is asked.
                """,
            da: """
                Sammenligner en rapport med produktioner af samme værkart, og samme budget hvor der \
                er nok: middelværdier og middelværdier af fjerdedele, hvad andre gør bedre, og tal \
                offentliggjort andre steder med deres advarsler. Den røber ingen, uanset hvor ofte \
                den spørges.
                """),
        Entry(
            "help-benchmark-partials", en: "the other productions: lines of 'bftp footprint'",
            da: "de andre produktioner: linjer fra 'bftp footprint'"),
        Entry(
            "help-example-benchmark", en: "against the ledger of the alliance",
            da: "mod alliancens ledger"),
        Entry(
            "help-example-benchmark-partials", en: "against a file of partials",
            da: "mod en fil med delresultater"),
    ]
}
