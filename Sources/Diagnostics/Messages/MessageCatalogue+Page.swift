extension MessageCatalogue {
    static let pageHeading: [Entry] = [
        Entry("page-skip", en: "Skip to the figures", da: "Gå til tallene"),
        Entry("page-contents", en: "On this page", da: "På denne side"),
        Entry(
            "page-status", en: "{status}, revision {revision}", da: "{status}, revision {revision}"),
        Entry("page-production", en: "production", da: "produktion"),
        Entry("page-cvr", en: "CVR number", da: "CVR-nummer"),
        Entry("page-period", en: "period", da: "periode"),
        Entry("page-country", en: "country", da: "land"),
        Entry("page-shooting-days", en: "shooting days", da: "optagedage"),
        Entry("page-episodes", en: "episodes", da: "afsnit"),
        Entry("page-finished-minutes", en: "finished minutes", da: "færdige minutter"),
        Entry("page-crew-days", en: "crew-days", da: "mandskabsdage"),
        Entry("page-budget", en: "budget", da: "budget"),
        Entry("page-commissioners", en: "commissioned by", da: "bestilt af"),
        Entry("page-co-producers", en: "co-producers", da: "koproducenter"),
        Entry("page-sign-off", en: "signed off by", da: "godkendt af"),
        Entry("page-factor-set", en: "factor set", da: "faktorsæt"),
    ]

    static let pageSections: [Entry] = [
        Entry("page-means", en: "What it means", da: "Hvad det svarer til"),
        Entry("page-plan", en: "Plan against actual", da: "Plan mod faktisk"),
        Entry(
            "page-departments", en: "Departments and categories", da: "Afdelinger og kategorier"),
        Entry("page-categories", en: "Categories", da: "Kategorier"),
        Entry("page-life-cycle", en: "Life cycle and scopes", da: "Livscyklus og scopes"),
        Entry("page-quality", en: "Data quality", da: "Datakvalitet"),
        Entry("page-left-out", en: "Not in the total", da: "Ikke med i totalen"),
        Entry("page-factors", en: "Emission factors used", da: "Anvendte emissionsfaktorer"),
        Entry("page-sources", en: "Sources and licences", da: "Kilder og licenser"),
        Entry(
            "page-heaviest",
            en: "What weighs most: {categories}",
            da: "Det, der vejer mest: {categories}"),
        Entry(
            "page-total-explained",
            en: """
                Location-based counts electricity with the grid's average where it was used; \
                market-based counts it with the contract it was bought under. The two are never added.
                """,
            da: """
                Den lokationsbaserede total regner el med elnettets gennemsnit på brugsstedet; den \
                markedsbaserede regner med den aftale, som elektriciteten er købt efter. De to \
                lægges aldrig sammen.
                """),
        Entry(
            "page-intensity-market",
            en: "count: {count} · market-based: {mass}",
            da: "antal: {count} · markedsbaseret: {mass}"),
        Entry("page-plan-actual", en: "This report", da: "Denne rapport"),
        Entry(
            "page-plan-equal",
            en: "As planned: {actual} CO2e.",
            da: "Som planlagt: {actual} CO2e."),
        Entry(
            "page-plan-below",
            en: """
                {difference} CO2e below the plan ({share} of {planned}): {actual} location-based.
                """,
            da: """
                {difference} CO2e under planen ({share} af {planned}): {actual} lokationsbaseret.
                """),
        Entry(
            "page-plan-above",
            en: """
                {difference} CO2e above the plan ({share} of {planned}): {actual} location-based.
                """,
            da: """
                {difference} CO2e over planen ({share} af {planned}): {actual} lokationsbaseret.
                """),
        Entry(
            "page-plan-factor-sets",
            en: """
                The plan was computed under {plan}, this report under {actual}: part of the \
                difference comes from the factors.
                """,
            da: """
                Planen er beregnet med {plan}, denne rapport med {actual}: en del af forskellen \
                kommer fra faktorerne.
                """),
        Entry(
            "page-unquantified-none", en: "every record has a figure", da: "hver post har et tal"),
        Entry("page-boundary", en: "Outside the boundary", da: "Uden for afgrænsningen"),
        Entry(
            "page-boundary-master",
            en: """
                The footprint runs from the first day with a booked cost to delivery of the \
                master; distribution and viewing are not part of it.
                """,
            da: """
                Aftrykket går fra den første dag med en bogført udgift til levering af masteren; \
                distribution og visning er ikke med.
                """),
        Entry(
            "page-boundary-biogenic",
            en: "Biogenic CO2 stands outside scopes, beside the total.",
            da: "Biogent CO2 står uden for scopes, ved siden af totalen."),
        Entry(
            "page-boundary-credit",
            en: """
                Offsets and avoided emissions are never subtracted; there is no credit for \
                recycling or for sets that are passed on.
                """,
            da: """
                Kompensation og undgåede udledninger trækkes aldrig fra; der er ingen kredit for \
                genanvendelse eller for dekorationer, der gives videre.
                """),
        Entry(
            "page-method-scopes",
            en: """
                Scopes follow operational control: what the production operates itself counts in \
                scope 1 and 2, everything else in scope 3 (GHG Protocol).
                """,
            da: """
                Scopes følger den operationelle kontrol: det, produktionen selv driver, tæller i \
                scope 1 og 2, alt andet i scope 3 (GHG Protocol).
                """),
        Entry(
            "page-range-parts",
            en: """
                Below the figures of parts stands their 95% range where a formula gives it; \
                '--format json' has the simulated ranges too.
                """,
            da: """
                Under delenes tal står deres 95 %-interval, hvor en formel giver det; \
                '--format json' har også de simulerede intervaller.
                """),
        Entry(
            "page-accuracy",
            en:
                "Accuracy of the location-based total: {grade} (±{percent}; grades of the GHG Protocol).",
            da: """
                Nøjagtighed af den lokationsbaserede total: {grade} (±{percent}; GHG Protocols \
                klasser).
                """),
    ]

    static let pageTables: [Entry] = [
        Entry("page-column-category", en: "category", da: "kategori"),
        Entry("page-column-scope", en: "scope", da: "scope"),
        Entry("page-column-part", en: "part", da: "del"),
        Entry("page-column-record", en: "record and origin", da: "post og oprindelse"),
        Entry("page-column-reason", en: "reason", da: "grund"),
        Entry("page-column-origin", en: "from", da: "fra"),
        Entry("page-column-variance", en: "of the variance", da: "af variansen"),
        Entry("page-column-grade", en: "accuracy grade", da: "nøjagtighedsklasse"),
        Entry("page-column-activity", en: "activity and reason", da: "aktivitet og grund"),
        Entry("page-column-records", en: "records", da: "poster"),
        Entry("page-column-factor", en: "factor and source", da: "faktor og kilde"),
        Entry("page-column-value", en: "value", da: "værdi"),
        Entry("page-column-planned", en: "planned", da: "planlagt"),
        Entry("page-column-actual", en: "actual", da: "faktisk"),
        Entry("page-column-difference", en: "difference", da: "forskel"),
        Entry("page-sum", en: "Total", da: "I alt"),
        Entry("page-legend", en: "Colours of the categories", da: "Kategoriernes farver"),
        Entry("page-other-categories", en: "Other categories", da: "Andre kategorier"),
        Entry(
            "page-range-chart", en: "Both totals with their 95% ranges",
            da: "Begge totaler med 95 %-intervaller"),
        Entry(
            "page-range-chart-text",
            en: "A point for each total on a line that shows its range. The figures stand above.",
            da:
                "Et punkt for hver total på en linje, der viser dens interval. Tallene står ovenfor."
        ),
        Entry(
            "page-department-chart",
            en: "Departments by category, location-based",
            da: "Afdelinger efter kategori, lokationsbaseret"),
        Entry(
            "page-department-chart-text",
            en: """
                A bar for each department, divided by category. The same figures stand in the \
                table that follows.
                """,
            da: """
                En søjle for hver afdeling, delt efter kategori. De samme tal står i tabellen, der \
                følger.
                """),
        Entry(
            "page-category-chart",
            en: "Location-based total by category",
            da: "Lokationsbaseret total efter kategori"),
        Entry(
            "page-stage-chart",
            en: "Location-based total by life-cycle stage",
            da: "Lokationsbaseret total efter livscyklusfase"),
        Entry(
            "page-scope-chart",
            en: "Location-based total by scope",
            da: "Lokationsbaseret total efter scope"),
        Entry(
            "page-plan-chart", en: "From the plan to this report",
            da: "Fra planen til denne rapport"),
        Entry(
            "page-plan-chart-text",
            en: """
                A bar for the plan, a step up or down for each category, and a bar for this \
                report. The same figures stand in the table that follows.
                """,
            da: """
                En søjle for planen, et trin op eller ned for hver kategori og en søjle for denne \
                rapport. De samme tal står i tabellen, der følger.
                """),
        Entry(
            "page-plan-table", en: "Plan and actual by category, location-based",
            da: "Plan og faktisk efter kategori, lokationsbaseret"),
        Entry(
            "page-largest-caption",
            en: "The records that weigh most, location-based",
            da: "De tungeste poster, lokationsbaseret"),
        Entry(
            "page-fallbacks-caption",
            en: "Parts of the location-based total; one part may rest on several reasons",
            da: "Dele af den lokationsbaserede total; en del kan hvile på flere grunde"),
        Entry(
            "page-variance-caption",
            en: "What adds most to the uncertainty",
            da: "Hvad der bidrager mest til usikkerheden"),
        Entry(
            "page-grades-caption",
            en: "Location-based total by the accuracy of its lines",
            da: "Lokationsbaseret total efter linjernes nøjagtighed"),
        Entry(
            "page-unquantified-caption",
            en: "Records without a figure; they are not zero, they are unknown",
            da: "Poster uden tal; de er ikke nul, de er ukendte"),
        Entry(
            "page-factors-caption",
            en: "Factors, published rows and what they carry",
            da: "Faktorer, offentliggjorte rækker og hvad de bærer"),
        Entry(
            "page-factors-more",
            en: "the {shown} heaviest of {total} factors; '--format json' lists all",
            da: "de {shown} tungeste af {total} faktorer; '--format json' viser alle"),
    ]

    static let printing: [Entry] = [
        Entry(
            "help-against",
            en: "with 'html' and 'pdf': the carbon budget that the footprint is held against",
            da: "med 'html' og 'pdf': klimabudgettet, som aftrykket holdes op imod"),
        Entry(
            "help-example-footprint-html",
            en: "a page to read, with plan against actual",
            da: "en side til at læse, med plan mod faktisk"),
        Entry(
            "help-exit-69", en: "the ledger is locked, or a program that is needed is missing",
            da: "registeret er låst, eller et nødvendigt program mangler"),
        Entry(
            "pdf-printer-missing",
            en: "PDF needs Chromium or WeasyPrint on this machine; none of {names} was found",
            da: "PDF kræver Chromium eller WeasyPrint på maskinen; ingen af {names} blev fundet"),
        Entry(
            "remedy-pdf-printer-missing",
            en:
                "install 'chromium' or 'weasyprint', or write '--format html' and print it from a browser",
            da:
                "installér 'chromium' eller 'weasyprint', eller skriv '--format html' og udskriv fra en browser"
        ),
        Entry(
            "pdf-printer-failed",
            en: "'{printer}' made no PDF of the page within {seconds} seconds",
            da: "'{printer}' lavede ingen PDF af siden inden for {seconds} sekunder"),
        Entry(
            "remedy-pdf-printer-failed",
            en: "try again, or write '--format html' and print it from a browser",
            da: "prøv igen, eller skriv '--format html' og udskriv fra en browser"),
        Entry(
            "pdf-to-terminal",
            en: "a PDF cannot be shown on a terminal",
            da: "en PDF kan ikke vises på en terminal"),
        Entry(
            "remedy-pdf-to-terminal",
            en: "name a file, such as '--output footprint.pdf'",
            da: "angiv en fil, for eksempel '--output footprint.pdf'"),
        Entry(
            "against-needs-page",
            en: "'--against' is shown on pages only, not as '{format}'",
            da: "'--against' vises kun på sider, ikke som '{format}'"),
        Entry(
            "remedy-against-needs-page",
            en: "add '--format html' or '--format pdf'",
            da: "tilføj '--format html' eller '--format pdf'"),
        Entry(
            "against-other-production",
            en: "the plan is of production '{production}', which none of the reports is of",
            da: "planen gælder produktionen '{production}', som ingen af rapporterne gælder"),
        Entry(
            "against-same-report",
            en: "the plan is the same report as the one it is held against: {report}",
            da: "planen er den samme rapport som den, den holdes op imod: {report}"),
        Entry(
            "remedy-against-same-report",
            en: "give the carbon budget or an earlier revision after '--against'",
            da: "angiv klimabudgettet eller en tidligere revision efter '--against'"),
    ]
}
