extension MessageCatalogue {
    /// What was found twice and which line counts; `{first}` gives way to `{second}`.
    static let overlapMessages: [Entry] = [
        Entry(
            "overlap-same-file",
            en: "{first}: not counted, because the same file was read before ({second})",
            da: "{first}: tælles ikke, for den samme fil er læst før ({second})"),
        Entry(
            "overlap-same-invoice",
            en: "{first}: not counted, because the same invoice was read before ({second})",
            da: "{first}: tælles ikke, for den samme faktura er læst før ({second})"),
        Entry(
            "overlap-credited",
            en: "{first}: not counted, because it and {second} cancel each other",
            da: "{first}: tælles ikke, for den og {second} ophæver hinanden"),
        Entry(
            "overlap-credited-in-part",
            en: "{first}: taken from {second}, which counts with the rest",
            da: "{first}: trukket fra {second}, som tælles med resten"),
        Entry(
            "overlap-meter",
            en:
                "{first}: not counted, because a meter measured it ({second}); measured beats invoice",
            da: "{first}: tælles ikke, for en måler har målt det ({second}); måling slår faktura"),
        Entry(
            "overlap-same-energy",
            en: "{first}: not counted, because another company bills the same energy ({second})",
            da: "{first}: tælles ikke, for et andet selskab fakturerer samme energi ({second})"),
        Entry(
            "overlap-invoice",
            en:
                "{first}: not counted, because its invoice is here ({second}); invoice beats ledger",
            da: "{first}: tælles ikke, for fakturaen er her ({second}); faktura slår regnskab"),
        Entry(
            "overlap-fuel",
            en:
                "{first}: not counted, because the vehicle's fuel counts ({second}); litres beat kilometres",
            da:
                "{first}: tælles ikke, for køretøjets brændstof tælles ({second}); liter slår kilometer"
        ),
        Entry(
            "energy-days-overlap",
            en:
                "{first}: counted, though {second} is of the same metering point and some of the same days; take one out if they are the same energy",
            da:
                "{first}: tælles, selv om {second} er fra samme målepunkt og nogle af de samme dage; tag den ene ud, hvis det er samme energi"
        ),
        Entry(
            "overlap-reversed",
            en: "{first}: not counted, because it and {second} reverse each other",
            da: "{first}: tælles ikke, for den og {second} tilbagefører hinanden"),
        Entry(
            "overlap-ticket",
            en: "{first}: not counted, because of the same ticket at {second}",
            da: "{first}: tælles ikke på grund af samme billet i {second}"),
        Entry(
            "remedy-overlap-kept", en: "counted all the same, as --keep-duplicates asks",
            da: "tælles alligevel, som --keep-duplicates ønsker"),
        Entry(
            "invoice-number-reused",
            en:
                "{first} and {second} have one number and supplier but different content; both count",
            da:
                "{first} og {second} har samme nummer og leverandør, men forskelligt indhold; begge tælles"
        ),
        Entry(
            "fuel-and-distance-differ",
            en:
                "{first} and {second} are one vehicle, but litres do not fit kilometres; both count",
            da:
                "{first} og {second} er samme køretøj, men liter passer ikke til kilometer; begge tælles"
        ),
    ]

    /// Reports of several companies brought together.
    static let mergeMessages: [Entry] = [
        Entry(
            "merge-same-record",
            en: "the record stands in another report too ({first}); it counts once",
            da: "posten står også i en anden rapport ({first}); den tælles én gang"),
        Entry(
            "merge-same-file",
            en: "the file has the same bytes as {first}; it counts once",
            da: "filen er byte for byte den samme som {first}; den tælles én gang"),
        Entry(
            "merge-same-company",
            en: "'{company}' has a report here already ({first}): both would count",
            da: "'{company}' har allerede en rapport her ({first}): begge ville tælle"),
        Entry(
            "remedy-merge-same-company",
            en: "give one report of each company, the newest",
            da: "angiv én rapport for hvert selskab, den nyeste"),
        Entry(
            "merge-other-report",
            en: "expected a report of {expected}, found {found}",
            da: "forventede en rapport for {expected}, fandt {found}"),
        Entry(
            "merge-titles-differ",
            en: "title or kind differs from the other reports: '{found}'",
            da: "titel eller art er en anden end i de øvrige rapporter: '{found}'"),
        Entry(
            "merge-shares-differ", en: "the reports give '{company}' different shares",
            da: "rapporterne giver '{company}' forskellige andele"),
        Entry(
            "merge-unknown-share", en: "no report is of the company, country or file '{name}'",
            da: "ingen rapport er fra selskabet, landet eller filen '{name}'"),
        Entry(
            "merge-shares-exceed", en: "the shares add up to more than one: {sum}",
            da: "andelene er tilsammen over én: {sum}"),
        Entry(
            "merge-share-form", en: "expected a share such as DK=0.6, found '{found}'",
            da: "forventede en andel som DK=0.6, fandt '{found}'"),
    ]

    /// The table that says what became of every line.
    static let balanceMessages: [Entry] = [
        Entry("balance-file", en: "File", da: "Fil"),
        Entry("balance-kind", en: "Kind", da: "Art"),
        Entry("balance-read", en: "Read", da: "Læst"),
        Entry("balance-placed", en: "Placed", da: "Placeret"),
        Entry("balance-set-aside", en: "Set aside", da: "Lagt til side"),
        Entry("balance-review", en: "Review", da: "Gennemsyn"),
        Entry("balance-total", en: "Total", da: "I alt"),
        Entry("balance-rules", en: "Set aside by", da: "Lagt til side af"),
        Entry("balance-kind-report", en: "report", da: "rapport"),
        Entry("balance-kind-invoice", en: "invoice", da: "faktura"),
        Entry("balance-kind-creditNote", en: "credit note", da: "kreditnota"),
        Entry(
            "balance-kind-utilityStatement", en: "utility statement", da: "forbrugsopgørelse"),
        Entry("balance-kind-meterData", en: "meter data", da: "målerdata"),
        Entry("balance-kind-ledger", en: "ledger", da: "regnskab"),
        Entry("balance-kind-table", en: "table", da: "tabel"),
        Entry("balance-kind-reviewList", en: "review list", da: "gennemsynsliste"),
        Entry("balance-kind-track", en: "track", da: "rute"),
        Entry("balance-kind-unknown", en: "unknown", da: "ukendt"),
        Entry("balance-account", en: "Account", da: "Konto"),
        Entry("balance-supplier", en: "Supplier", da: "Leverandør"),
        Entry("balance-money", en: "Money", da: "Beløb"),
        Entry("balance-covered", en: "With activity", da: "Med aktivitet"),
        Entry("balance-open", en: "Without", da: "Uden"),
        Entry("balance-lines", en: "Lines", da: "Linjer"),
        Entry("balance-no-name", en: "(none)", da: "(ingen)"),
        Entry(
            "import-has-review",
            en:
                "lines that wait for review: {count}; complete '{file}' and import it with the same files",
            da:
                "linjer, der afventer gennemsyn: {count}; udfyld '{file}', og importér den sammen med de samme filer"
        ),
        Entry(
            "import-review-unwritten",
            en: "lines that wait for review and are not in the total: {count}",
            da: "linjer, der afventer gennemsyn og ikke er talt med: {count}"),
        Entry(
            "remedy-import-review-unwritten",
            en:
                "'bftp import' with --review FILE lists them; give the completed list with the files",
            da:
                "'bftp import' med --review FIL viser dem; angiv den udfyldte liste sammen med filerne"
        ),
        Entry(
            "import-id-renewed",
            en:
                "ids that other records have had before are replaced by new ones (records: {count}, the first: {first})",
            da:
                "id'er, som andre registreringer havde før, er erstattet af nye (registreringer: {count}, den første: {first})"
        ),
        Entry(
            "review-list-unmatched",
            en:
                "completed rows find no line in these files (rows: {count}, the first: {first}; not counted, because their own file is here and has another line: {changed})",
            da:
                "udfyldte rækker svarer ikke til nogen linje i disse filer (rækker: {count}, den første: {first}; tæller ikke, fordi deres egen fil er med og har en anden linje: {changed})"
        ),
        Entry(
            "remedy-review-list-unmatched",
            en: "name the files that the rows came from too, or delete the rows from the list",
            da: "angiv også de filer, som rækkerne kom fra, eller slet rækkerne på listen"),
        Entry(
            "import-no-department",
            en: "records whose document names no department stand under '{department}'",
            da: "registreringer, hvis bilag ikke nævner en afdeling, står under '{department}'"),
        Entry(
            "import-nothing", en: "no line of the files counts: the report has no records",
            da: "ingen linje i filerne tæller: rapporten har ingen poster"),
        Entry(
            "remedy-import-no-department",
            en:
                "name one for all with --department, or one for each account, supplier or file in a mapping",
            da:
                "angiv én for alle med --department, eller én for hver konto, leverandør eller fil med --mapping"
        ),
        Entry(
            "import-period",
            en: "expected --period with two days such as 2025-01-13/2025-11-28, found '{found}'",
            da: "forventede --period med to dage som 2025-01-13/2025-11-28, fandt '{found}'"),
        Entry(
            "import-currency",
            en: "expected three letters of a currency such as DKK, found '{found}'",
            da: "forventede en valutas tre bogstaver som DKK, fandt '{found}'"),
        Entry(
            "completeness-no-ledger", en: "there is no ledger among the files",
            da: "der er intet regnskab blandt filerne"),
        Entry(
            "imported-files", en: "imported documents", da: "importerede dokumenter"),
    ]
}
