extension MessageCatalogue {
    /// Help texts of filing and of the ledger.
    static let ledgerHelp: [Entry] = [
        Entry("help-value-time", en: "TIME", da: "TIDSPUNKT"),
        Entry("help-value-seconds", en: "SECONDS", da: "SEKUNDER"),
        Entry("help-value-hash", en: "HASH", da: "HASHVÆRDI"),
        Entry("help-value-year", en: "YEAR", da: "ÅR"),
        Entry("help-value-number", en: "N", da: "N"),
        Entry(
            "help-file",
            en: "file reports in the alliance's ledger",
            da: "indberet rapporter i alliancens register"),
        Entry(
            "help-file-text",
            en: """
                Computes each report and keeps its bytes, its figures and its header in the \
                ledger, in a durable step of its own. A report with errors is not filed. The \
                same bytes a second time are recognised; a higher revision supersedes, and \
                nothing is ever erased.
                """,
            da: """
                Beregner hver rapport og gemmer dens bytes, tal og hoved i registeret i ét \
                holdbart trin. En rapport med fejl indberettes ikke. De samme bytes genkendes \
                anden gang; en højere revision afløser, og intet slettes nogensinde.
                """),
        Entry(
            "help-ledger-option",
            en: "the ledger's file; 'bftp file' makes it where it is not there",
            da: "registerets fil; 'bftp file' opretter den, hvis den ikke findes"),
        Entry(
            "help-filed-by",
            en: "who files; else the user's login",
            da: "hvem der indberetter; ellers brugerens login"),
        Entry(
            "help-filed-at",
            en: "the time of filing in universal time; else now",
            da: "indberetningstidspunktet i universel tid; ellers nu"),
        Entry(
            "help-wait",
            en: "how long to wait for others who write; else 30",
            da: "hvor længe der ventes på andre, som skriver; ellers 30"),
        Entry("help-ledger-format", en: "the form of the result", da: "resultatets form"),
        Entry(
            "help-show-source",
            en: "the filed report itself",
            da: "selve den indberettede rapport"),
        Entry(
            "help-head",
            en: "a hash that was kept elsewhere and must stand in the chain",
            da: "en hashværdi gemt et andet sted, som skal stå i kæden"),
        Entry("help-year", en: "one year only", da: "kun ét år"),
        Entry(
            "help-ledger",
            en: "look at, prove, copy and recompute the ledger",
            da: "se, efterprøv, kopiér og genberegn registeret"),
        Entry(
            "help-ledger-text",
            en: """
                The ledger holds every filing with the report it was made from. Each filing's \
                hash covers the one before it, so that no change stays unseen.
                """,
            da: """
                Registeret har hver indberetning med den rapport, den er lavet af. Hver \
                indberetnings hashværdi omfatter den foregående, så ingen ændring forbliver \
                uset.
                """),
        Entry("help-ledger-list", en: "list the filings", da: "vis indberetningerne"),
        Entry(
            "help-ledger-list-text",
            en: """
                One line for each filing, and the last hash: note it elsewhere, and 'verify \
                --head' will find filings that were taken off the end.
                """,
            da: """
                Én linje for hver indberetning og den sidste hashværdi: notér den et andet \
                sted, så finder 'verify --head' indberetninger, der er fjernet fra enden.
                """),
        Entry("help-ledger-show", en: "show one filing", da: "vis én indberetning"),
        Entry(
            "help-ledger-show-text",
            en: "Everything a filing says; as JSON also its exact figures.",
            da: "Alt, hvad en indberetning siger; som JSON også dens nøjagtige tal."),
        Entry("help-filing-number", en: "the number of the filing", da: "indberetningens nummer"),
        Entry(
            "help-ledger-export",
            en: "write the ledger as text",
            da: "skriv registeret som tekst"),
        Entry(
            "help-ledger-export-text",
            en: "One JSON value a line, the same bytes for the same ledger every time.",
            da: "Én JSON-værdi pr. linje, hver gang de samme bytes for samme register."),
        Entry(
            "help-ledger-import",
            en: "make a ledger of such a text",
            da: "lav et register af en sådan tekst"),
        Entry(
            "help-ledger-import-text",
            en: "Every hash is computed anew and compared; nothing is made unless all is right.",
            da: """
                Hver hashværdi beregnes på ny og sammenlignes; intet laves, medmindre alt er \
                rigtigt.
                """),
        Entry(
            "help-ledger-text-file",
            en: "the text; - for standard input",
            da: "teksten; - for standardinput"),
        Entry("help-ledger-verify", en: "prove the ledger", da: "efterprøv registeret"),
        Entry(
            "help-ledger-verify-text",
            en: """
                Looks over the file's structure and the chain of hashes, computes every filing \
                from its report and names what differs: exit code 77 where something was \
                changed, 1 where only a figure comes out otherwise.
                """,
            da: """
                Gennemser filens struktur og kæden af hashværdier, beregner hver indberetning \
                af dens rapport og nævner, hvad der afviger: kode 77, hvis noget er ændret, 1, \
                hvis kun et tal bliver anderledes.
                """),
        Entry("help-ledger-backup", en: "copy the ledger", da: "kopiér registeret"),
        Entry(
            "help-ledger-backup-text",
            en: """
                Copies while others go on filing; the copy is looked over before it takes its \
                place.
                """,
            da: """
                Kopierer, mens andre indberetter videre; kopien gennemses, før den kommer på \
                plads.
                """),
        Entry("help-ledger-copy", en: "the new file", da: "den nye fil"),
        Entry(
            "help-ledger-recompute",
            en: "the years on one factor set",
            da: "årene på ét faktorsæt"),
        Entry(
            "help-ledger-recompute-text",
            en: """
                Computes the final reports that stand under one factor set and explains each \
                step between years: activity, factors, method, membership. The parts sum \
                exactly.
                """,
            da: """
                Beregner de gældende endelige rapporter med ét faktorsæt og forklarer hvert \
                skridt mellem år: aktivitet, faktorer, metode, deltagerkreds. Delene går op.
                """),
        Entry(
            "help-example-file",
            en: "file a report that may count in published figures",
            da: "indberet en rapport, der må indgå i offentliggjorte tal"),
        Entry(
            "help-example-file-internal",
            en: "for the alliance's own view, by a named person",
            da: "til alliancens eget brug, af en navngiven person"),
        Entry("help-example-ledger-list", en: "what is filed", da: "hvad der er indberettet"),
        Entry("help-example-ledger-show", en: "one filing", da: "én indberetning"),
        Entry(
            "help-example-ledger-source",
            en: "the report as it was filed",
            da: "rapporten, som den blev indberettet"),
        Entry("help-example-ledger-export", en: "the ledger as text", da: "registeret som tekst"),
        Entry("help-example-ledger-import", en: "and back", da: "og tilbage"),
        Entry("help-example-ledger-verify", en: "prove everything", da: "efterprøv alt"),
        Entry("help-example-ledger-backup", en: "a copy", da: "en kopi"),
        Entry(
            "help-example-ledger-recompute",
            en: "the series under one factor set",
            da: "serien med ét faktorsæt"),
    ]
}
