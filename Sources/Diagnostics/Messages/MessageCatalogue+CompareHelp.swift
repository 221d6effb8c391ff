extension MessageCatalogue {
    /// Help texts of comparing reports.
    static let compareHelpMessages: [Entry] = [
        Entry("help-value-percent", en: "PERCENT", da: "PROCENT"),
        Entry(
            "help-compare", en: "explain the difference between reports",
            da: "forklar forskellen mellem rapporter"),
        Entry(
            "help-compare-text",
            en: """
                Compares production reports with the first one: budget and final, two revisions, or \
                two productions. Explains the difference by cause - activity, factor, method, \
                boundary, data quality - in parts that add up to it exactly, and says whether the \
                two can be compared and whether the difference is more than their uncertainty.
                """,
            da: """
                Sammenligner produktionsrapporter med den første: budget og slutrapport, to \
                revisioner eller to produktioner. Forklarer forskellen efter årsag - aktivitet, \
                faktor, metode, afgrænsning, datakvalitet - i dele, der summerer nøjagtigt til den, \
                og siger, om de to kan sammenlignes, og om forskellen er større end usikkerheden.
                """),
        Entry(
            "help-compare-first", en: "the report compared with, such as the carbon budget",
            da: "rapporten, der sammenlignes med, for eksempel klimabudgettet"),
        Entry(
            "help-compare-others", en: "the reports to compare with it",
            da: "rapporterne, der skal sammenlignes med den"),
        Entry("help-compare-format", en: "form of the comparison", da: "sammenligningens form"),
        Entry(
            "help-fail-above",
            en: "end with 1 when a location-based total is more than this above the other's",
            da: "slut med 1, når en lokationsbaseret total er mere end dette over den andens"),
        Entry(
            "help-example-compare", en: "what came of the carbon budget, and why",
            da: "hvad der blev af klimabudgettet, og hvorfor"),
        Entry(
            "help-example-compare-html", en: "the same as a page for browsers",
            da: "det samme som en side til browsere"),
        Entry(
            "help-example-compare-fail",
            en: "for workflows: ends with 1 beyond 10 percent above the budget",
            da: "til arbejdsgange: slutter med 1 ud over 10 procent over budgettet"),
    ]
}
