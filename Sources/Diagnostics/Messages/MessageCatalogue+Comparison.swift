extension MessageCatalogue {
    /// What comparisons of reports say.
    static let comparisonMessages: [Entry] =
        comparisonHeadings + comparisonCauses + comparisonVerdicts + comparisonProblems

    private static let comparisonHeadings: [Entry] = [
        Entry("compare-title", en: "{second} against {first}", da: "{second} mod {first}"),
        Entry("compare-label-budget", en: "budget {revision}", da: "budget {revision}"),
        Entry("compare-label-interim", en: "interim {revision}", da: "delrapport {revision}"),
        Entry("compare-label-final", en: "final {revision}", da: "slutrapport {revision}"),
        Entry("compare-side", en: "{label}: factor set {set}", da: "{label}: faktorsæt {set}"),
        Entry("compare-difference", en: "difference", da: "forskel"),
        Entry("compare-location", en: "location-based", da: "lokationsbaseret"),
        Entry("compare-market", en: "market-based", da: "markedsbaseret"),
        Entry(
            "compare-causes", en: "Where the difference comes from", da: "Hvad forskellen skyldes"),
        Entry("compare-none", en: "There is no difference.", da: "Der er ingen forskel."),
        Entry("compare-by-department", en: "By department", da: "Efter afdeling"),
        Entry("compare-by-category", en: "By category", da: "Efter kategori"),
        Entry("compare-largest", en: "Largest parts", da: "Største dele"),
        Entry("compare-intensities", en: "Per unit", da: "Pr. enhed"),
        Entry(
            "compare-more-parts", en: "{count} smaller parts: {mass} together",
            da: "{count} mindre dele: tilsammen {mass}"),
        Entry("compare-more-parts-one", en: "1 smaller part: {mass}", da: "1 mindre del: {mass}"),
        Entry("compare-rest", en: "{count} others", da: "{count} andre"),
        Entry("compare-rest-one", en: "1 other", da: "1 anden"),
        Entry(
            "compare-basis-note",
            en: """
                Of this, {mass} is where what the amounts rest on changed too, such as an estimate \
                that became a measurement.
                """,
            da: """
                Heraf er {mass}, hvor også grundlaget for mængderne er et andet, for eksempel et \
                skøn, der er blevet til en måling.
                """),
        Entry(
            "compare-explained",
            en: """
                The parts add up to the difference exactly. The second report's records are also \
                computed under the first one's factor set: what changes then is the factor set's, \
                the rest is the records'. Activity is the change of the amount times the first \
                report's factor; what is left over stays with the factor.
                """,
            da: """
                Delene summerer nøjagtigt til forskellen. Den anden rapports poster er også beregnet \
                med den førstes faktorsæt: det, der da ændrer sig, skyldes faktorsættet, resten \
                skyldes posterne. Aktivitet er ændringen i mængde gange den første rapports faktor; \
                det, der er til overs, bliver hos faktoren.
                """),
        Entry("compare-chart", en: "From {first} to {second}", da: "Fra {first} til {second}"),
        Entry(
            "compare-chart-text",
            en: """
                A bar for the first total, a step up or down for each cause, and a bar for the \
                second total. The same figures stand in the table that follows.
                """,
            da: """
                En søjle for den første total, et trin op eller ned for hver årsag og en søjle for \
                den anden total. De samme tal står i tabellen nedenfor.
                """),
        Entry("compare-totals", en: "Totals", da: "Totaler"),
        Entry(
            "compare-totals-caption", en: "Totals of both reports in CO2e",
            da: "Totaler for begge rapporter i CO2e"),
        Entry(
            "compare-causes-caption", en: "The difference in CO2e by cause and reason",
            da: "Forskellen i CO2e efter årsag og grund"),
        Entry(
            "compare-caption", en: "{heading}, location-based, CO2e",
            da: "{heading}, lokationsbaseret, CO2e"),
        Entry("compare-verdict", en: "Can the two be compared?", da: "Kan de to sammenlignes?"),
        Entry("compare-column-cause", en: "cause", da: "årsag"),
        Entry("compare-column-total", en: "total", da: "total"),
        Entry("compare-column-department", en: "department", da: "afdeling"),
        Entry("compare-column-unit", en: "unit", da: "enhed"),
        Entry("compare-method", en: "How it is computed", da: "Sådan er det beregnet"),
    ]

    private static let comparisonCauses: [Entry] = [
        Entry("compare-cause-activity", en: "Activity", da: "Aktivitet"),
        Entry("compare-cause-factor", en: "Factor", da: "Faktor"),
        Entry("compare-cause-method", en: "Method", da: "Metode"),
        Entry("compare-cause-boundary", en: "Boundary", da: "Afgrænsning"),
        Entry("compare-cause-dataQuality", en: "Data quality", da: "Datakvalitet"),
        Entry("compare-reason-amount", en: "other amount", da: "anden mængde"),
        Entry("compare-reason-factorSet", en: "other factor set", da: "andet faktorsæt"),
        Entry(
            "compare-reason-edition", en: "other edition, year or place",
            da: "anden udgave, andet år eller sted"),
        Entry(
            "compare-reason-publication", en: "figure from another source",
            da: "tal fra en anden kilde"),
        Entry("compare-reason-stage", en: "stage in one only", da: "livscyklustrin kun i den ene"),
        Entry("compare-reason-flightRule", en: "other rule for flights", da: "anden flyregel"),
        Entry(
            "compare-reason-department", en: "department in one only", da: "afdeling kun i den ene"),
        Entry("compare-reason-category", en: "category in one only", da: "kategori kun i den ene"),
        Entry("compare-reason-phase", en: "phase in one only", da: "fase kun i den ene"),
        Entry("compare-reason-content", en: "activity in one only", da: "aktivitet kun i den ene"),
        Entry(
            "compare-reason-basis", en: "amounts rest on something else",
            da: "mængder på et andet grundlag"),
        Entry("compare-reason-figure", en: "figure in one only", da: "tal kun i den ene"),
    ]

    private static let comparisonVerdicts: [Entry] = [
        Entry("compare-verdict-comparable", en: "Comparable.", da: "Sammenlignelige."),
        Entry(
            "compare-verdict-withCare", en: "Comparable with care:",
            da: "Sammenlignelige med forbehold:"),
        Entry("compare-verdict-notComparable", en: "Not comparable:", da: "Ikke sammenlignelige:"),
        Entry(
            "compare-range", en: "95% range of the difference: {range}",
            da: "95 %-interval for forskellen: {range}"),
        Entry(
            "compare-range-method",
            en: """
                Errors of factors that both use cancel as far as both use them; amounts err \
                independently. The range is simulated (100,000 trials, fixed seed).
                """,
            da: """
                Fejl i faktorer, som begge bruger, går ud mod hinanden, i det omfang begge bruger \
                dem; mængder fejler uafhængigt. Intervallet er simuleret (100.000 forsøg, fast frø).
                """),
        Entry(
            "compare-significance-distinguishable",
            en: "The difference is distinguishable: its 95% range does not hold zero.",
            da: "Forskellen kan skelnes: dens 95 %-interval rummer ikke nul."),
        Entry(
            "compare-significance-notDistinguishable",
            en: "The difference is not distinguishable: its 95% range holds zero.",
            da: "Forskellen kan ikke skelnes: dens 95 %-interval rummer nul."),
        Entry("compare-significance-equal", en: "The totals are equal.", da: "Totalerne er ens."),
        Entry(
            "compare-significance-unknown",
            en: "Whether the difference is distinguishable is not known: there is no range.",
            da: "Om forskellen kan skelnes, vides ikke: der er intet interval."),
        Entry(
            "compare-against-noFigures-1",
            en: "no record of the first report has a figure",
            da: "ingen post i den første rapport har et tal"),
        Entry(
            "compare-against-noFigures-2",
            en: "no record of the second report has a figure",
            da: "ingen post i den anden rapport har et tal"),
        Entry(
            "compare-against-unquantified",
            en: "records without a figure: {first} in the first, {second} in the second",
            da: "poster uden tal: {first} i den første, {second} i den anden"),
        Entry(
            "compare-against-kind",
            en: "works of different kinds: {first} and {second}",
            da: "værker af forskellig art: {first} og {second}"),
        Entry(
            "compare-against-boundary",
            en: "{mass} in departments, categories or phases that only one report has",
            da: "{mass} i afdelinger, kategorier eller faser, som kun den ene rapport har"),
        Entry(
            "compare-against-production",
            en:
                "different productions ({first}, {second}): their sizes differ, see the figures per unit",
            da:
                "forskellige produktioner ({first}, {second}): størrelsen er forskellig, se tallene pr. enhed"
        ),
        Entry(
            "compare-against-factorSet",
            en: "different factor sets: {first} and {second}",
            da: "forskellige faktorsæt: {first} og {second}"),
        Entry(
            "compare-against-status",
            en: "reports of different standing: {first} and {second}",
            da: "rapporter med forskellig status: {first} og {second}"),
        Entry(
            "compare-against-currency",
            en: "budgets in different currencies: {first} and {second}",
            da: "budgetter i forskellig valuta: {first} og {second}"),
    ]

    private static let comparisonProblems: [Entry] = [
        Entry(
            "compare-needs-files",
            en: "standard input cannot be taken here, because a file may be read twice",
            da: "standardinput kan ikke bruges her, fordi en fil kan blive læst to gange"),
        Entry(
            "compare-input-changed",
            en: "the file changed while it was read",
            da: "filen blev ændret, mens den blev læst"),
        Entry(
            "fail-above-form",
            en: "'--fail-above' takes a percentage from 0 on, found '{found}'",
            da: "'--fail-above' tager en procentsats fra 0, fandt '{found}'"),
    ]
}
