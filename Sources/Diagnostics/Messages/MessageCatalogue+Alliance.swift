extension MessageCatalogue {
    /// Words of footprints of many productions, and what may go wrong with them.
    static let allianceMessages: [Entry] =
        allianceWords + allianceSections + allianceStatements + benchmarkWords + allianceProblems

    private static let allianceWords: [Entry] = [
        Entry(
            "alliance-title", en: "Footprint of the alliance", da: "Alliancens klimaaftryk"),
        Entry("alliance-status", en: "annual report", da: "årsrapport"),
        Entry("alliance-productions", en: "{count} productions", da: "{count} produktioner"),
        Entry("alliance-productions-one", en: "one production", da: "én produktion"),
        Entry("alliance-companies", en: "{count} companies", da: "{count} selskaber"),
        Entry("alliance-companies-one", en: "one company", da: "ét selskab"),
        Entry("alliance-all-kinds", en: "all", da: "alle"),
        Entry("alliance-no-year", en: "year not known", da: "år ukendt"),
        Entry("alliance-other-kind", en: "other kinds", da: "andre værkarter"),
        Entry("alliance-other-size", en: "other bands", da: "andre størrelser"),
        Entry("alliance-other-year", en: "other years", da: "andre år"),
        Entry("alliance-other-department", en: "other departments", da: "andre afdelinger"),
        Entry("alliance-other-category", en: "other categories", da: "andre kategorier"),
        Entry("alliance-other-scope", en: "other scopes", da: "andre scopes"),
        Entry("alliance-other-basis", en: "other bases", da: "andre grundlag"),
        Entry("alliance-size-0-1", en: "below DKK 1 m", da: "under 1 mio. kr."),
        Entry("alliance-size-1-5", en: "DKK 1–5 m", da: "1–5 mio. kr."),
        Entry("alliance-size-5-20", en: "DKK 5–20 m", da: "5–20 mio. kr."),
        Entry("alliance-size-20-50", en: "DKK 20–50 m", da: "20–50 mio. kr."),
        Entry("alliance-size-50-", en: "DKK 50 m and more", da: "50 mio. kr. og derover"),
        Entry("alliance-size-unknown", en: "budget not known", da: "budget ukendt"),
        Entry("alliance-cell-hidden", en: ":c", da: ":c"),
        Entry("alliance-yes", en: "yes", da: "ja"),
        Entry("alliance-no", en: "no", da: "nej"),
    ]

    private static let allianceSections: [Entry] = [
        Entry("alliance-by-kind", en: "By kind", da: "Efter værkart"),
        Entry("alliance-by-size", en: "By budget", da: "Efter budget"),
        Entry("alliance-by-year", en: "By year", da: "Efter år"),
        Entry("alliance-by-department", en: "By department", da: "Efter afdeling"),
        Entry("alliance-by-category", en: "By category", da: "Efter kategori"),
        Entry("alliance-by-scope", en: "By scope", da: "Efter scope"),
        Entry("alliance-by-basis", en: "What it rests on", da: "Hvad det bygger på"),
        Entry(
            "alliance-by-department-and-kind", en: "Departments by kind",
            da: "Afdelinger efter værkart"),
        Entry(
            "alliance-by-category-and-kind", en: "Categories by kind",
            da: "Kategorier efter værkart"),
        Entry("alliance-of-kind", en: "kind", da: "værkart"),
        Entry("alliance-of-size", en: "budget", da: "budget"),
        Entry("alliance-of-year", en: "year", da: "år"),
        Entry("alliance-of-department", en: "department", da: "afdeling"),
        Entry("alliance-of-category", en: "category", da: "kategori"),
        Entry("alliance-of-scope", en: "scope", da: "scope"),
        Entry("alliance-of-basis", en: "basis", da: "grundlag"),
        Entry("alliance-of-unit", en: "intensity", da: "intensitet"),
        Entry("alliance-of-production", en: "production", da: "produktion"),
        Entry("alliance-of-company", en: "company", da: "selskab"),
        Entry(
            "alliance-column-behind", en: "productions (companies)", da: "produktioner (selskaber)"),
        Entry("alliance-column-count", en: "number", da: "antal"),
        Entry("alliance-intensities", en: "Intensities", da: "Intensiteter"),
        Entry("alliance-mean", en: "mean", da: "middel"),
        Entry("alliance-quarter-1", en: "Q1", da: "1/4"),
        Entry("alliance-quarter-2", en: "Q2", da: "2/4"),
        Entry("alliance-quarter-3", en: "Q3", da: "3/4"),
        Entry("alliance-quarter-4", en: "Q4", da: "4/4"),
        Entry("alliance-percentiles", en: "Distributions", da: "Fordelinger"),
        Entry("alliance-levers", en: "Largest levers", da: "Største håndtag"),
        Entry("alliance-lever-potential", en: "potential", da: "potentiale"),
        Entry("alliance-lever-mean", en: "mean per day", da: "middel pr. dag"),
        Entry(
            "alliance-lever-lowest", en: "lowest quarter per day", da: "laveste fjerdedel pr. dag"),
        Entry("alliance-trend", en: "Trend", da: "Udvikling"),
        Entry("alliance-per-day", en: "per shooting day", da: "pr. optagedag"),
        Entry("alliance-list", en: "Productions", da: "Produktioner"),
        Entry("alliance-consent", en: "may be published", da: "må offentliggøres"),
    ]

    private static let allianceStatements: [Entry] = [
        Entry(
            "alliance-members",
            en: "{productions} of {companies}, computed with the factor set {sets}",
            da: "{productions} fra {companies}, beregnet med faktorsættet {sets}"),
        Entry(
            "alliance-unquantified",
            en: "{count} of {all} records have no figure, so the total is not complete",
            da: "{count} af {all} poster har intet tal, så totalen er ikke fuldstændig"),
        Entry(
            "alliance-fallback",
            en: "{share} of the total rests on factors that are not exactly the right ones",
            da: "{share} af totalen bygger på faktorer, der ikke er præcis de rigtige"),
        Entry(
            "alliance-left-out-notFinal",
            en: "not counted, because they are no final reports: {count}",
            da: "ikke medregnet, fordi de ikke er endelige rapporter: {count}"),
        Entry(
            "alliance-left-out-superseded",
            en: "not counted, because a later revision took their place: {count}",
            da: "ikke medregnet, fordi en senere revision er trådt i stedet: {count}"),
        Entry(
            "alliance-left-out-repeated", en: "given several times and counted once: {count}",
            da: "givet flere gange og talt én gang: {count}"),
        Entry(
            "alliance-left-out-otherYear", en: "of other years: {count}",
            da: "fra andre år: {count}"),
        Entry(
            "alliance-left-out-otherKind", en: "of other kinds: {count}",
            da: "af andre værkarter: {count}"),
        Entry(
            "alliance-left-out-noConsent",
            en: "not counted, because nobody consented to publication: {count}",
            da: "ikke medregnet, fordi der ikke er samtykke til offentliggørelse: {count}"),
        Entry(
            "alliance-mixed-sets",
            en: """
                The reports were computed with different factor sets; the trend counts years on one \
                set only. 'bftp ledger recompute' brings all of them onto one.
                """,
            da: """
                Rapporterne er beregnet med forskellige faktorsæt; udviklingen medtager kun år på ét \
                sæt. 'bftp ledger recompute' bringer dem alle på ét.
                """),
        Entry(
            "alliance-size-classes",
            en: "Budget bands in millions of kroner: below 1, 1–5, 5–20, 20–50, 50 and more.",
            da: "Budgetgrupper i millioner kroner: under 1, 1–5, 5–20, 20–50, 50 og derover."),
        Entry(
            "alliance-rules",
            en: """
                Nobody shall be recognised: figures are shown with consent only, where enough \
                productions and enough companies stand behind them and none dominates (minimum \
                counts, the (n,k) and the p % rule); further figures are hidden or merged so that \
                sums and differences, also between editions, give nothing away. ':c' is hidden. \
                Figures are rounded to three digits, so sums may differ in the last one.
                """,
            da: """
                Ingen skal kunne genkendes: tal vises kun med samtykke, og kun hvor nok produktioner \
                og nok selskaber står bag, og ingen dominerer (mindsteantal, (n,k)- og p %-reglen); \
                yderligere tal er skjult eller slået sammen, så summer og forskelle, også mellem \
                udgaver, intet røber. ':c' er skjult. Tal er afrundet til tre cifre, så summer kan \
                afvige i det sidste.
                """),
        Entry(
            "alliance-internal",
            en: "INTERNAL: shows figures of single productions; not for publication.",
            da: "INTERNT: viser tal for enkelte produktioner; ikke til offentliggørelse."),
        Entry(
            "alliance-hidden-cells",
            en: "':c' is hidden so that nobody is recognised.",
            da: "':c' er skjult, så ingen kan genkendes."),
        Entry(
            "alliance-intensities-note",
            en: """
                Means of the productions' own intensities; Q1 to Q4 are groups of \
                productions by rank, the lowest first.
                """,
            da: """
                Middelværdier af produktionernes egne intensiteter; 1/4 til 4/4 er grupper \
                af produktioner efter rang, de laveste først.
                """),
        Entry(
            "alliance-levers-note",
            en: "what would be saved if all did as the lowest quarter of those with the category",
            da: "hvad der ville spares, hvis alle gjorde som den laveste fjerdedel med kategorien"),
        Entry(
            "alliance-trend-note", en: "years on one factor set: {set}",
            da: "år på ét faktorsæt: {set}"),
    ]

    private static let benchmarkWords: [Entry] = [
        Entry("benchmark-own", en: "this one", da: "denne"),
        Entry("benchmark-nearest", en: "nearest", da: "nærmest"),
        Entry(
            "benchmark-levers", en: "Others do better (per day)",
            da: "Andre gør det bedre (pr. dag)"),
        Entry(
            "benchmark-no-levers",
            en: "In no category do the others do better by a figure that may be shown.",
            da: "I ingen kategori klarer de andre sig bedre med et tal, der må vises."),
        Entry(
            "benchmark-group",
            en: "Compared with {productions} of {companies}: {kind}, factor set {set}.",
            da: "Sammenlignet med {productions} fra {companies}: {kind}, faktorsæt {set}."),
        Entry(
            "benchmark-missing",
            en: "Not fully comparable: most of the others also have {categories}.",
            da: "Ikke helt sammenlignelig: de fleste andre har også {categories}."),
        Entry(
            "benchmark-obstacle-tooFew",
            en: "Not comparable: too few productions of the kind, or of too few companies.",
            da: "Ikke sammenlignelig: for få produktioner af værkarten eller fra for få selskaber."),
        Entry(
            "benchmark-obstacle-otherFactorSet",
            en: "Most of the others were computed with another factor set.",
            da: "De fleste andre er beregnet med et andet faktorsæt."),
        Entry(
            "benchmark-obstacle-noUnits",
            en: "The report states no shooting days, finished minutes or budget in kroner.",
            da: "Rapporten angiver hverken optagedage, færdige minutter eller budget i kroner."),
        Entry(
            "benchmark-outside",
            en: "Published elsewhere, by other methods; not comparable and only for orientation:",
            da: "Offentliggjort andre steder, efter andre metoder; kun vejledende:"),
        Entry("benchmark-warning", en: "Warning: {warning}.", da: "Advarsel: {warning}."),
        Entry("benchmark-unit-production", en: "per production", da: "pr. produktion"),
        Entry("benchmark-unit-shootingDay", en: "per shooting day", da: "pr. optagedag"),
        Entry("benchmark-unit-episode", en: "per episode", da: "pr. afsnit"),
        Entry("benchmark-unit-finishedMinute", en: "per finished minute", da: "pr. færdigt minut"),
        Entry("benchmark-unit-finishedHour", en: "per finished hour", da: "pr. færdig time"),
    ]

    private static let allianceProblems: [Entry] = [
        Entry("partial-syntax", en: "the line is no partial", da: "linjen er intet delresultat"),
        Entry(
            "partial-range", en: "a number has too many digits", da: "et tal har for mange cifre"),
        Entry(
            "partial-other-form", en: "the line is of another form than {form}",
            da: "linjen har en anden form end {form}"),
        Entry(
            "partial-unexpected-member", en: "'{name}' is not expected here, or stands twice",
            da: "'{name}' ventes ikke her eller står to gange"),
        Entry(
            "partial-value", en: "'{name}' has a value that it cannot have",
            da: "'{name}' har en værdi, den ikke kan have"),
        Entry("partial-missing", en: "'{name}' is missing", da: "'{name}' mangler"),
        Entry(
            "remedy-partial", en: "write the lines with 'bftp footprint --format ndjson'",
            da: "skriv linjerne med 'bftp footprint --format ndjson'"),
        Entry(
            "alliance-needs-input", en: "files of partials, or --ledger, are needed",
            da: "der mangler filer med delresultater eller --ledger"),
        Entry(
            "unknown-kind", en: "'{found}' is no kind of production; known are {known}",
            da: "'{found}' er ingen værkart; kendte er {known}"),
        Entry(
            "benchmark-needs-others", en: "--ledger or --partials says what to compare with",
            da: "--ledger eller --partials siger, hvad der sammenlignes med"),
        Entry(
            "no-earlier-edition", en: "the file is no published edition",
            da: "filen er ingen offentliggjort udgave"),
        Entry(
            "remedy-earlier-edition",
            en: "give what 'bftp alliance --format json' wrote, without --internal",
            da: "giv det, 'bftp alliance --format json' skrev, uden --internal"),
        Entry(
            "alliance-nobody", en: "no report counts", da: "ingen rapport tæller med"),
        Entry(
            "remedy-alliance-nobody",
            en: "only final reports of the year and kind count, published ones with consent",
            da: "kun endelige rapporter fra året og af arten tæller, offentliggjorte med samtykke"),
        Entry(
            "publication-refused",
            en: "too few productions or companies, or one dominates: nothing can be published",
            da: "for få produktioner eller selskaber, eller ét dominerer: intet kan offentliggøres"),
        Entry(
            "remedy-publication-refused",
            en: "wait for more filings, or take a wider selection; --internal shows all",
            da: "vent på flere indberetninger, eller vælg bredere; --internal viser alt"),
        Entry(
            "publication-selection",
            en: "beside the pages of other years and kinds, this one would give somebody away",
            da: "ved siden af siderne for andre år og værkarter ville denne røbe nogen"),
        Entry(
            "remedy-publication-selection",
            en: "take a wider selection; --internal shows all",
            da: "vælg bredere; --internal viser alt"),
        Entry(
            "publication-difference",
            en: "the difference from the earlier edition would give somebody away",
            da: "forskellen fra den tidligere udgave ville røbe nogen"),
        Entry(
            "remedy-publication-difference",
            en: "let the earlier edition stand until more filings have come",
            da: "lad den tidligere udgave stå, til der er kommet flere indberetninger"),
        Entry(
            "earlier-reports-missing",
            en: "reports that the earlier edition counted are missing here: {count}",
            da: "rapporter, som den tidligere udgave talte med, mangler her: {count}"),
        Entry(
            "remedy-earlier-reports-missing",
            en: "give the same ledger or partials again, with the new ones added",
            da: "giv den samme ledger eller de samme delresultater igen, med de nye føjet til"),
    ]
}
