extension MessageCatalogue {
    /// Help texts of checking, signing, verifying and the manual.
    static let checkHelpMessages: [Entry] = [
        Entry("help-value-profile", en: "NAME|FILE", da: "NAVN|FIL"),
        Entry("help-value-date", en: "DATE", da: "DATO"),
        Entry(
            "help-check",
            en: "check reports against a profile",
            da: "kontrollér rapporter mod en profil"),
        Entry(
            "help-check-text",
            en: """
                Holds production reports against the rules of a profile: what the header must \
                say, which departments and categories must be there, how much may rest on \
                estimates, carbon budgets, and whether amounts are plausible. Ends with 0 when \
                every report passes and with 1 when one does not. Profiles in the program: dr, \
                tv2, nes, dfi, fund-example; they are examples, because the official texts are \
                not public.
                """,
            da: """
                Holder produktionsrapporter op mod reglerne i en profil: hvad hovedet skal sige, \
                hvilke afdelinger og kategorier der skal være med, hvor meget der må bygge på \
                skøn, klimabudgetter, og om mængder er sandsynlige. Slutter med 0, når alle \
                rapporter godkendes, og med 1, når en ikke gør. Profiler i programmet: dr, tv2, \
                nes, dfi, fund-example; de er eksempler, fordi de officielle tekster ikke er \
                offentlige.
                """),
        Entry(
            "help-profile",
            en: "the rules: a profile of the program, or a file",
            da: "reglerne: en af programmets profiler eller en fil"),
        Entry(
            "help-lint-profile",
            en: "look over a profile instead of checking reports",
            da: "gennemgå en profil i stedet for at kontrollere rapporter"),
        Entry(
            "help-budget",
            en: "the carbon budget that was filed before the shoot",
            da: "klimabudgettet, der blev afleveret før optagelserne"),
        Entry("help-check-format", en: "form of the result", da: "resultatets form"),
        Entry(
            "help-sign",
            en: "sign a report so that nobody can change it unnoticed",
            da: "underskriv en rapport, så ingen kan ændre den ubemærket"),
        Entry(
            "help-sign-text",
            en: """
                Writes a report package: names and hashes of the files, the hash of the factors, \
                the whole result, who signs, and an Ed25519 signature over all of it. 'bftp \
                verify' recomputes it. Without --signer, the sign-off of the report's header \
                counts.
                """,
            da: """
                Skriver en rapportpakke: filernes navne og hashværdier, faktorernes hashværdi, \
                hele resultatet, hvem der skriver under, og en Ed25519-underskrift over det \
                hele. 'bftp verify' genberegner den. Uden --signer gælder godkendelsen i \
                rapportens hoved.
                """),
        Entry(
            "help-key",
            en: "private key to sign with (PEM)",
            da: "privat nøgle at underskrive med (PEM)"),
        Entry(
            "help-new-key",
            en: "make a new key: FILE private, FILE.pub public",
            da: "lav en ny nøgle: FIL privat, FIL.pub offentlig"),
        Entry(
            "help-signer",
            en: "name of the person who signs",
            da: "navn på den, der skriver under"),
        Entry(
            "help-role",
            en: "role of the person who signs",
            da: "rolle for den, der skriver under"),
        Entry(
            "help-sign-date",
            en: "day of signing, such as 2025-12-08",
            da: "dagen for underskriften, som 2025-12-08"),
        Entry("help-verify", en: "verify a signed report", da: "efterprøv en underskrevet rapport"),
        Entry(
            "help-verify-text",
            en: """
                Checks the signature and the hashes of a report package, recomputes the result \
                from the files and names every figure that differs. Ends with 1 when a figure \
                differs, with 77 when a hash or the signature is broken, with 66 when a file is \
                missing.
                """,
            da: """
                Kontrollerer underskriften og hashværdierne i en rapportpakke, genberegner \
                resultatet ud fra filerne og nævner hvert tal, der afviger. Slutter med 1, når \
                et tal afviger, med 77, når en hashværdi eller underskriften er brudt, med 66, \
                når en fil mangler.
                """),
        Entry(
            "help-package",
            en: "report package that 'bftp sign' wrote",
            da: "rapportpakke, som 'bftp sign' har skrevet"),
        Entry(
            "help-verification-key",
            en: "public key that must have signed (PEM)",
            da: "offentlig nøgle, der skal have underskrevet (PEM)"),
        Entry(
            "help-inputs",
            en: "folder that the files' names are relative to",
            da: "mappe, som filernes navne er relative til"),
        Entry("help-man", en: "print the manual page", da: "udskriv manualsiden"),
        Entry(
            "help-man-text",
            en: """
                Prints the manual page of the program with all its commands, or of one command, \
                for 'man'.
                """,
            da: """
                Udskriver manualsiden for programmet med alle kommandoer eller for én kommando, \
                til 'man'.
                """),
        Entry(
            "help-man-command",
            en: "command whose page is printed",
            da: "kommando, hvis side udskrives"),
        Entry(
            "help-locale",
            en: "separators of CSV: da for Danish Excel, c for programs",
            da: "tegn i CSV: da til dansk Excel, c til programmer"),
        Entry(
            "help-example-check",
            en: "check a final report against the example profile of a broadcaster",
            da: "kontrollér en slutrapport mod eksempelprofilen for en tv-station"),
        Entry(
            "help-example-check-junit",
            en: "check against a profile of one's own, for a build server",
            da: "kontrollér mod sin egen profil, til en byggeserver"),
        Entry(
            "help-example-check-lint",
            en: "look over a profile before it is used",
            da: "gennemgå en profil, før den bruges"),
        Entry(
            "help-example-sign-key",
            en: "make a key once; keep the private file secret",
            da: "lav en nøgle én gang; hold den private fil hemmelig"),
        Entry(
            "help-example-sign",
            en: "sign a final report with the sign-off of its header",
            da: "underskriv en slutrapport med godkendelsen i dens hoved"),
        Entry(
            "help-example-verify",
            en: "verify that nothing was changed since a known key signed",
            da: "efterprøv, at intet er ændret, siden en kendt nøgle underskrev"),
        Entry("help-example-man", en: "read the manual", da: "læs manualen"),
        Entry(
            "help-example-man-check",
            en: "the manual page of one command",
            da: "manualsiden for én kommando"),
        Entry(
            "help-exit-1",
            en: "a check did not pass, or a recomputed figure differs",
            da: "en kontrol er ikke bestået, eller et genberegnet tal afviger"),
        Entry(
            "help-exit-77",
            en: "a hash or a signature is broken",
            da: "en hashværdi eller en underskrift er brudt"),
    ]
}
