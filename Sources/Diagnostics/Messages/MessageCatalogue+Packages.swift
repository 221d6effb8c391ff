extension MessageCatalogue {
    /// Problems of profiles and of checking.
    static let profileMessages: [Entry] = [
        Entry(
            "check-needs-profile",
            en: "'bftp check' needs --profile: a file, or one of {known}",
            da: "'bftp check' kræver --profile: en fil eller en af {known}"),
        Entry(
            "check-needs-report",
            en: "'bftp check' needs a production report to check",
            da: "'bftp check' kræver en produktionsrapport at kontrollere"),
        Entry(
            "unknown-profile",
            en: "no profile is called '{name}' and there is no such file; profiles: {known}",
            da: "ingen profil hedder '{name}', og der er ingen sådan fil; profiler: {known}"),
        Entry(
            "check-budget-status",
            en: "the report given as --budget has status '{found}', expected 'budget'",
            da: "rapporten angivet som --budget har status '{found}', forventede 'budget'"),
        Entry(
            "remedy-check-budget-status",
            en: "give the report of status budget; compare others with 'bftp check' of their own",
            da: "angiv rapporten med status budget; kontrollér andre for sig"),
        Entry(
            "check-budget-other-production",
            en: "the budget is of production '{production}', which is not being checked",
            da: "budgettet er for produktionen '{production}', som ikke kontrolleres"),
        Entry(
            "profile-header",
            en: "the first row of a profile names the columns {columns}",
            da: "første række i en profil angiver kolonnerne {columns}"),
        Entry(
            "profile-cell-count",
            en: "a rule has {expected} cells, found {found}",
            da: "en regel har {expected} celler, fandt {found}"),
        Entry(
            "profile-malformed-row",
            en: "the quotes of this row do not match, or it has too many cells",
            da: "rækkens anførselstegn passer ikke sammen, eller den har for mange celler"),
        Entry(
            "profile-unknown-word",
            en: "{column} '{found}' is not known; known: {known}",
            da: "{column} '{found}' kendes ikke; kendte: {known}"),
        Entry(
            "profile-cell-unused",
            en: "this rule does not use {column}",
            da: "denne regel bruger ikke {column}"),
        Entry(
            "profile-bound-missing",
            en: "the rule '{rule}' needs a bound",
            da: "reglen '{rule}' kræver en grænse"),
        Entry(
            "profile-bounds-reversed",
            en: "the minimum is above the maximum",
            da: "minimum er større end maksimum"),
        Entry(
            "profile-invalid-number",
            en: "'{found}' is not a number from zero on",
            da: "'{found}' er ikke et tal fra nul og op"),
        Entry(
            "profile-share-above-one",
            en: "'{found}' is above one, but shares are written from 0 to 1",
            da: "'{found}' er over én, men andele skrives fra 0 til 1"),
        Entry(
            "profile-duplicate-rule",
            en: "the rule '{rule}' stands already in line {line}",
            da: "reglen '{rule}' står allerede i linje {line}"),
        Entry(
            "profile-without-rules",
            en: "the profile has no rules",
            da: "profilen har ingen regler"),
        Entry(
            "profile-without-title",
            en: "the profile has no row 'profile' with its title and what it rests on",
            da: "profilen har ingen række 'profile' med titel og kilde"),
        Entry(
            "profile-without-source",
            en: "the rule does not say what it rests on",
            da: "reglen siger ikke, hvad den bygger på"),
        Entry(
            "profile-summary",
            en: "{rules} rules, {errors} errors, {warnings} warnings",
            da: "{rules} regler, {errors} fejl, {warnings} advarsler"),
        Entry(
            "file-too-large",
            en: "the file has more than {limit} bytes",
            da: "filen har mere end {limit} byte"),
        Entry(
            "progress",
            en: "{file}: {records} records, {rate} a second",
            da: "{file}: {records} poster, {rate} i sekundet"),
        Entry(
            "progress-lines",
            en: "{file}: {records} lines, {rate} a second",
            da: "{file}: {records} linjer, {rate} i sekundet"),
        Entry(
            "progress-of", en: "{file}: {records} of {total} filings, {percent} %",
            da: "{file}: {records} af {total} indberetninger, {percent} %"),
    ]

    /// Problems of signing and verifying, and what they came to.
    static let packageMessages: [Entry] = [
        Entry(
            "sign-needs-files",
            en: """
                'bftp sign' needs report files, or --new-key; standard input cannot be verified \
                later
                """,
            da: """
                'bftp sign' kræver rapportfiler eller --new-key; standardinput kan ikke \
                efterprøves senere
                """),
        Entry(
            "sign-needs-key",
            en: "'bftp sign' needs --key with a private key; make one with --new-key",
            da: "'bftp sign' kræver --key med en privat nøgle; lav en med --new-key"),
        Entry(
            "sign-needs-name",
            en: """
                nobody signs: give --signer, --role and --date, or a sign-off in the report's \
                header
                """,
            da: """
                ingen skriver under: angiv --signer, --role og --date eller en godkendelse i \
                rapportens hoved
                """),
        Entry(
            "sign-name-incomplete",
            en: "--signer, --role and --date belong together",
            da: "--signer, --role og --date hører sammen"),
        Entry(
            "sign-invalid-date",
            en: "--date takes a day such as 2025-12-08, found '{found}'",
            da: "--date tager en dag som 2025-12-08, fandt '{found}'"),
        Entry(
            "signing-failed",
            en: "the signature could not be made",
            da: "underskriften kunne ikke laves"),
        Entry(
            "result-not-readable",
            en: "the program cannot read its own result",
            da: "programmet kan ikke læse sit eget resultat"),
        Entry(
            "key-not-usable",
            en: "the file holds no Ed25519 key that can be used here",
            da: "filen indeholder ingen Ed25519-nøgle, der kan bruges her"),
        Entry(
            "remedy-key-not-usable",
            en: "give a PEM file without passphrase, as 'bftp sign --new-key' writes it",
            da: "angiv en PEM-fil uden adgangskode, som 'bftp sign --new-key' skriver den"),
        Entry(
            "package-not-json",
            en: "the package is not JSON from here on",
            da: "pakken er ikke JSON fra dette sted"),
        Entry(
            "package-member-missing",
            en: "this is no report package: '{member}' is missing or of another kind",
            da: "dette er ingen rapportpakke: '{member}' mangler eller er af en anden slags"),
        Entry(
            "package-other-form",
            en: "the package has form '{found}', expected '{expected}'",
            da: "pakken har formen '{found}', forventede '{expected}'"),
        Entry(
            "package-signature-broken",
            en: "the signature does not belong to what the package says",
            da: "underskriften passer ikke til pakkens indhold"),
        Entry(
            "remedy-package-signature-broken",
            en: "something was changed after signing; ask for the package again",
            da: "noget er ændret efter underskriften; bed om pakken igen"),
        Entry(
            "package-other-key",
            en: "the package was signed with key {found}, not with the key of '{file}'",
            da: "pakken er underskrevet med nøglen {found}, ikke med nøglen i '{file}'"),
        Entry(
            "package-input-changed",
            en: "the file is not the one that was signed: SHA-256 {found}, expected {expected}",
            da: "filen er ikke den underskrevne: SHA-256 {found}, forventede {expected}"),
        Entry(
            "remedy-package-input-changed",
            en: "get the file as it was signed",
            da: "skaf filen, som den var ved underskriften"),
        Entry(
            "package-factor-set-differs",
            en: """
                {path}: the package was made with factors of SHA-256 {first}, here they are \
                {second}
                """,
            da: "{path}: pakken er lavet med faktorer med SHA-256 {first}, her er de {second}"),
        Entry(
            "remedy-package-factor-set-differs",
            en: "verify with the version of the program that signed, or with --factors",
            da: "efterprøv med den programversion, der skrev under, eller med --factors"),
        Entry(
            "package-figure-differs",
            en: "{path}: the package says {first}, recomputed {second}",
            da: "{path}: pakken siger {first}, genberegnet {second}"),
        Entry(
            "package-other-version",
            en: "{path}: signed with version {first}, verified with {second}",
            da: "{path}: underskrevet med version {first}, efterprøvet med {second}"),
        Entry("package-nothing", en: "nothing", da: "intet"),
        Entry(
            "package-verified",
            en: """
                Verified, every figure of it (files: {count}); signed by {name}, {role}, on {date} \
                with key {key}.
                """,
            da: """
                Efterprøvet, alle tal (filer: {count}); underskrevet af {name}, {role}, den \
                {date} med nøglen {key}.
                """),
        Entry(
            "package-not-verified",
            en: "NOT verified; signed by {name}, {role}, on {date} with key {key}.",
            da: "IKKE efterprøvet; underskrevet af {name}, {role}, den {date} med nøglen {key}."),
        Entry(
            "package-key-unchecked",
            en: "Whose key it is was not checked: name the signer's public key with --key.",
            da: """
                Hvis nøgle det er, blev ikke kontrolleret: angiv underskriverens offentlige \
                nøgle med --key.
                """),
    ]
}
