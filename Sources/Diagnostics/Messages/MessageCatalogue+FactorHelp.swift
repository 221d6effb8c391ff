extension MessageCatalogue {
    /// Help on the commands that compare, cite, check and begin factor folders.
    static let factorHelp: [Entry] = [
        Entry(
            "help-value-country",
            en: "CC",
            da: "LANDEKODE"),
        Entry(
            "help-factors-diff",
            en: "compare two factor sets",
            da: "sammenlign to faktorsæt"),
        Entry(
            "help-factors-diff-text",
            en: """
                Asks both factor sets the same questions, each for the year in its name, \
                and lists what changed, the largest relative effect first. With '--on' it \
                computes one production under both sets and explains the difference; the \
                parts add up to it exactly.
                """,
            da: """
                Stiller begge faktorsæt de samme spørgsmål, hvert for året i sit navn, og \
                viser, hvad der er ændret, den største relative virkning først. Med \
                '--on' beregnes én produktion med begge sæt, og forskellen forklares; \
                delene giver netop forskellen.
                """),
        Entry(
            "help-factors-cite",
            en: "print the citations of the datasets",
            da: "udskriv datasættenes kildeangivelser"),
        Entry(
            "help-factors-cite-text",
            en: """
                Prints the appendix of factors: each dataset with publisher, title, \
                edition, licence, attribution, address, hash, GWP set and date of expiry. \
                With '--on' only the datasets that a production used.
                """,
            da: """
                Udskriver faktorbilaget: hvert datasæt med udgiver, titel, udgave, \
                licens, kildeangivelse, adresse, hash, GWP-sæt og udløbsdato. Med '--on' \
                kun de datasæt, en produktion har brugt.
                """),
        Entry(
            "help-factors-lint",
            en: "check a folder of factors",
            da: "kontrollér en mappe med faktorer"),
        Entry(
            "help-factors-lint-text",
            en: """
                Lists everything that is wrong with a folder of factors, each with its \
                file, line and column. A folder of own factors is checked against the \
                factors it lies over.
                """,
            da: """
                Viser alt, hvad der er forkert i en mappe med faktorer, hver ting med \
                fil, linje og kolonne. En mappe med egne faktorer kontrolleres mod de \
                faktorer, den lægges oven på.
                """),
        Entry(
            "help-factors-new",
            en: "begin a folder of own factors",
            da: "begynd en mappe med egne faktorer"),
        Entry(
            "help-factors-new-text",
            en: """
                Writes a small folder of own factors that can be used as it is, with a \
                guide to every column. Nothing that is there is replaced.
                """,
            da: """
                Skriver en lille mappe med egne faktorer, der kan bruges, som den er, med \
                en vejledning til hver kolonne. Intet, der findes, erstattes.
                """),
        Entry(
            "help-factor-set-first",
            en: "the first factor set",
            da: "det første faktorsæt"),
        Entry(
            "help-factor-set-second",
            en: "the second factor set",
            da: "det andet faktorsæt"),
        Entry(
            "help-factors-folder",
            en: "a whole folder of factors, or one of own factors",
            da: "en hel mappe med faktorer eller en med egne faktorer"),
        Entry(
            "help-factors-new-folder",
            en: "the folder to be written",
            da: "mappen, der skal skrives"),
        Entry(
            "help-own-factors",
            en: "lay the own factors in a folder over the others",
            da: "læg de egne faktorer i en mappe oven på de andre"),
        Entry(
            "help-on",
            en: "the production report that it is about",
            da: "produktionsrapporten, det drejer sig om"),
        Entry(
            "help-about",
            en: "only activities whose names have this word",
            da: "kun aktiviteter, hvis navne har dette ord"),
        Entry(
            "help-country",
            en: "only this country, by its two letters",
            da: "kun dette land, ved dets to bogstaver"),
        Entry(
            "help-example-factors-diff",
            en: "what the new factor set changes",
            da: "hvad det nye faktorsæt ændrer"),
        Entry(
            "help-example-factors-diff-on",
            en: "what it changes for one production",
            da: "hvad det ændrer for én produktion"),
        Entry(
            "help-example-factors-cite",
            en: "the appendix of a report, ready to be pasted",
            da: "en rapports bilag, klar til at indsætte"),
        Entry(
            "help-example-factors-lint",
            en: "everything that is wrong with own factors",
            da: "alt, hvad der er forkert i egne faktorer"),
        Entry(
            "help-example-factors-new",
            en: "a folder to begin from",
            da: "en mappe at begynde fra"),
    ]
}
