extension MessageCatalogue {
    static let importCommandHelp: [Entry] = [
        Entry(
            "help-import", en: "make a production report of other documents",
            da: "lav en produktionsrapport af andre dokumenter"),
        Entry(
            "help-import-text",
            en: """
                Reads any mix of invoices, meter data, ledgers, tables and production reports and \
                writes one production report. Every line is placed as a record, set aside by a \
                named rule, or listed for review; what is counted twice counts once, and is said. \
                The balance of every file is shown on standard error.
                """,
            da: """
                Læser enhver blanding af fakturaer, målerdata, regnskaber, tabeller og \
                produktionsrapporter og skriver én produktionsrapport. Hver linje placeres som en \
                post, lægges til side af en navngiven regel eller sættes på en liste til \
                gennemsyn; det, der står to gange, tælles én gang, og det siges. Hver fils \
                opgørelse vises på standardfejl.
                """),
        Entry(
            "help-merge", en: "bring the reports of co-producers together",
            da: "saml coproducenters rapporter"),
        Entry(
            "help-merge-text",
            en: """
                Brings reports of one production from several companies together in one report: \
                each record keeps its country and day, ids get the company's number before them, \
                and companies stand as co-producers with their shares. Records that two reports \
                share count once, and are said.
                """,
            da: """
                Samler rapporter for én produktion fra flere selskaber i én rapport: hver \
                post beholder sit land og sin dag, id'er får selskabets nummer foran, og \
                selskaberne står som coproducenter med deres andele. Poster, som to \
                rapporter har fælles, tælles én gang, og det siges.
                """),
        Entry(
            "help-documents",
            en: "invoices, meter data, ledgers, tables, production reports or review lists",
            da:
                "fakturaer, målerdata, regnskaber, tabeller, produktionsrapporter eller gennemsynslister"
        ),
        Entry(
            "help-example-import", en: "an invoice and a table of drives as one report",
            da: "en faktura og en kørselstabel som én rapport"),
        Entry(
            "help-example-import-mapping", en: "a table whose columns a mapping explains",
            da: "en tabel, hvis kolonner en fil forklarer"),
        Entry(
            "help-example-import-review",
            en: "the same again with the completed review list: each line counts once",
            da: "det samme igen med den udfyldte gennemsynsliste: hver linje tælles én gang"),
        Entry(
            "help-example-merge", en: "one report of a Danish and a Swedish company",
            da: "én rapport fra et dansk og et svensk selskab"),
    ]

    static let headerHelp: [Entry] = [
        Entry(
            "help-header", en: "take the header from this production report",
            da: "tag hovedet fra denne produktionsrapport"),
        Entry("help-production", en: "the production's id", da: "produktionens id"),
        Entry("help-title", en: "the production's title", da: "produktionens titel"),
        Entry(
            "help-production-kind", en: "the kind of work, such as feature (other unless stated)",
            da: "værkets art, for eksempel feature (other, hvis intet er angivet)"),
        Entry("help-company", en: "the company that files", da: "selskabet, der indberetter"),
        Entry("help-cvr", en: "the company's CVR number", da: "selskabets CVR-nummer"),
        Entry(
            "help-period", en: "the production's first and last day",
            da: "produktionens første og sidste dag"),
        Entry(
            "help-production-country", en: "the country of records without one, such as DK",
            da: "landet for poster uden land, for eksempel DK"),
        Entry(
            "help-status", en: "where the report stands (interim unless stated)",
            da: "rapportens status (interim, hvis intet er angivet)"),
        Entry(
            "help-revision", en: "the report's revision (1 unless stated)",
            da: "rapportens revision (1, hvis intet er angivet)"),
        Entry(
            "help-value-period", en: "FROM/TO", da: "FRA/TIL"),
        Entry("help-value-currency", en: "CUR", da: "VALUTA"),
        Entry("help-value-share", en: "NAME=SHARE", da: "NAVN=ANDEL"),
    ]

    static let documentHelp: [Entry] = [
        Entry(
            "help-department", en: "the department of lines that name none",
            da: "afdelingen for linjer, der ikke angiver en"),
        Entry(
            "help-currency", en: "the currency of amounts that name none, such as DKK",
            da: "valutaen for beløb, der ikke angiver en, for eksempel DKK"),
        Entry(
            "help-mapping", en: "what columns, values, suppliers and accounts mean",
            da: "hvad kolonner, værdier, leverandører og konti betyder"),
        Entry(
            "help-save-mapping", en: "write what the columns were taken for as a mapping",
            da: "skriv, hvad kolonnerne blev opfattet som, til brug med --mapping"),
        Entry(
            "help-set-aside", en: "list the lines that are set aside here, each with its rule",
            da: "skriv linjerne, der er lagt til side, her, hver med sin regel"),
        Entry(
            "help-review",
            en: "list the lines that wait for review here (beside the output unless stated)",
            da: "skriv linjerne til gennemsyn her (ved siden af uddata, hvis intet er angivet)"),
        Entry(
            "help-project", en: "only lines of this project, or of none",
            da: "kun linjer fra dette projekt eller uden projekt"),
        Entry(
            "help-meter", en: "only this metering point, whole or by its last digits",
            da: "kun dette målepunkt, helt eller ved dets sidste cifre"),
        Entry(
            "help-hourly", en: "meter data by the hour instead of by the month",
            da: "målerdata time for time i stedet for måned for måned"),
        Entry(
            "help-price-area", en: "the price area of the meters, for hourly records",
            da: "målernes prisområde, til poster time for time"),
        Entry(
            "help-keep-duplicates", en: "say what is counted twice, but count it all the same",
            da: "sig, hvad der tælles to gange, men tæl det alligevel"),
        Entry("help-balance", en: "form of the balance", da: "opgørelsens form"),
        Entry(
            "help-completeness",
            en: "show which money of the ledgers has no activity, instead of the report",
            da: "vis, hvilke beløb i regnskaberne der ikke har en aktivitet, i stedet for rapporten"
        ),
        Entry(
            "help-share", en: "the share of a company, country or file, such as DK=0.6",
            da: "et selskabs, lands eller en fils andel, for eksempel DK=0.6"),
    ]
}
