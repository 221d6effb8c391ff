extension MessageCatalogue {
    /// What forecasts say, and their help.
    static let forecastMessages: [Entry] = forecastTexts + forecastProblems + forecastHelp

    private static let forecastTexts: [Entry] = [
        Entry(
            "forecast-title",
            en: "Forecast from {interim} until {day} and {budget}, factor set {set}",
            da: "Prognose ud fra {interim} til og med {day} og {budget}, faktorsæt {set}"),
        Entry(
            "forecast-incomplete",
            en: "{report}: {count} of {total} records have no figure and are not in the forecast",
            da: "{report}: {count} af {total} poster har intet tal og er ikke med i prognosen"),
        Entry(
            "forecast-restated",
            en: "The budget names {named}; here it is computed under {used}.",
            da: "Budgettet angiver {named}; her er det beregnet med {used}."),
        Entry("forecast-column-budget", en: "budget", da: "budget"),
        Entry("forecast-column-actual", en: "actual", da: "faktisk"),
        Entry("forecast-column-remaining", en: "remaining", da: "tilbage"),
        Entry("forecast-column-expected", en: "forecast", da: "prognose"),
        Entry("forecast-column-excess", en: "over/under", da: "over/under"),
        Entry(
            "forecast-above", en: "The forecast is {mass} above the budget ({share}).",
            da: "Prognosen ligger {mass} over budgettet ({share})."),
        Entry(
            "forecast-below", en: "The forecast is {mass} below the budget ({share}).",
            da: "Prognosen ligger {mass} under budgettet ({share})."),
        Entry(
            "forecast-equal", en: "The forecast equals the budget.",
            da: "Prognosen er lig med budgettet."),
        Entry(
            "forecast-range-inside",
            en: "95% range of the forecast: {range}. The budget lies within it.",
            da: "95 %-interval for prognosen: {range}. Budgettet ligger i det."),
        Entry(
            "forecast-range-outside",
            en: "95% range of the forecast: {range}. The budget lies outside it.",
            da: "95 %-interval for prognosen: {range}. Budgettet ligger uden for det."),
        Entry(
            "forecast-rule",
            en: """
                The forecast is actual to date plus what remains of the budget: its records after \
                {day}, and of its records without a date what actual figures have not used up in \
                their department and category. It is never below zero.
                """,
            da: """
                Prognosen er det faktiske til dato plus det, der er tilbage af budgettet: dets \
                poster efter {day} og af dets poster uden dato det, som faktiske tal ikke har brugt \
                i deres afdeling og kategori. Det er aldrig under nul.
                """),
        Entry(
            "forecast-rule-phase",
            en: """
                The forecast is actual to date plus what remains of the budget: its records after \
                {day}, its records without a date of phases after {phase}, and of its other records \
                without a date - those of earlier phases left out - what actual figures have not \
                used up in their department and category. It is never below zero.
                """,
            da: """
                Prognosen er det faktiske til dato plus det, der er tilbage af budgettet: dets \
                poster efter {day}, dets poster uden dato i faser efter {phase} og af dets øvrige \
                poster uden dato - uden dem i tidligere faser - det, som faktiske tal ikke har \
                brugt i deres afdeling og kategori. Det er aldrig under nul.
                """),
    ]

    private static let forecastProblems: [Entry] = [
        Entry(
            "forecast-needs-budget", en: "'forecast' needs the carbon budget: --budget FILE",
            da: "'forecast' skal bruge klimabudgettet: --budget FIL"),
        Entry(
            "forecast-day-form", en: "'--as-of' takes a date such as 2025-05-10, found '{found}'",
            da: "'--as-of' tager en dato som 2025-05-10, fandt '{found}'"),
        Entry(
            "forecast-not-interim",
            en: "a forecast is made of an interim report, found status '{found}'",
            da: "en prognose laves ud fra en delrapport, fandt status '{found}'"),
        Entry(
            "remedy-forecast-not-interim",
            en:
                "give the interim report; to explain a final one against its budget, use 'compare'",
            da: "angiv delrapporten; en slutrapport forklares over for sit budget med 'compare'"),
        Entry(
            "forecast-no-day",
            en: "the last day of actual figures is not known",
            da: "den sidste dag med faktiske tal er ukendt"),
        Entry(
            "remedy-forecast-no-day",
            en: "end the interim report's period on that day, or name it: --as-of DATE",
            da: "lad delrapportens periode slutte den dag, eller angiv den: --as-of DATO"),
        Entry(
            "forecast-one-production",
            en: "a forecast is made for one production, found {productions}",
            da: "en prognose laves for én produktion, fandt {productions}"),
    ]

    private static let forecastHelp: [Entry] = [
        Entry(
            "help-forecast", en: "forecast the footprint from interim report and budget",
            da: "forudsig aftrykket ud fra delrapport og budget"),
        Entry(
            "help-forecast-text",
            en: """
                Puts actual figures to date and what remains of the carbon budget together, by \
                department and category, and says how far above or below the budget the production \
                is heading. Budget records after the last day of actual figures remain; undated \
                ones as far as their phase lies ahead or actual figures have not used them up.
                """,
            da: """
                Lægger faktiske tal til dato og det, der er tilbage af klimabudgettet, sammen efter \
                afdeling og kategori og siger, hvor langt over eller under budgettet produktionen \
                er på vej hen. Poster i budgettet efter den sidste dag med faktiske tal er tilbage; \
                de udaterede, så langt deres fase ligger forude, eller faktiske tal ikke har brugt \
                dem.
                """),
        Entry(
            "help-interim", en: "the interim report, in one or several files",
            da: "delrapporten, i en eller flere filer"),
        Entry(
            "help-as-of",
            en: "the last day of actual figures (default: the end of the interim period)",
            da: "den sidste dag med faktiske tal (standard: delrapportens sidste dag)"),
        Entry("help-forecast-format", en: "form of the forecast", da: "prognosens form"),
        Entry(
            "help-example-forecast", en: "where the production is heading",
            da: "hvor produktionen er på vej hen"),
        Entry(
            "help-example-forecast-day", en: "actual figures until a stated day",
            da: "faktiske tal til og med en angivet dag"),
    ]
}
