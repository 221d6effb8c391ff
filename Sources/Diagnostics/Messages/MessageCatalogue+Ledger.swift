extension MessageCatalogue {
    /// Problems of the ledger's file.
    static let ledgerProblems: [Entry] = [
        Entry(
            "ledger-needs-file",
            en: "--ledger FILE says which ledger is meant",
            da: "--ledger FIL siger, hvilket register der menes"),
        Entry(
            "ledger-not-found", en: "there is no such ledger", da: "der er intet sådant register"),
        Entry(
            "remedy-ledger-not-found",
            en: "check the name; 'bftp file' makes a new ledger",
            da: "kontrollér navnet; 'bftp file' opretter et nyt register"),
        Entry(
            "ledger-not-opened",
            en: "the ledger cannot be opened: {cause}",
            da: "registeret kan ikke åbnes: {cause}"),
        Entry(
            "remedy-ledger-not-opened",
            en: "check your rights to the file and its folder; filing needs to write to both",
            da: """
                kontrollér dine rettigheder til filen og dens mappe; indberetning skriver i \
                begge
                """),
        Entry("not-a-ledger", en: "this file is no ledger", da: "filen er ikke et register"),
        Entry(
            "remedy-not-a-ledger",
            en: "nothing was changed; give a file that 'bftp file' made, or a name that is free",
            da: "intet er ændret; angiv en fil, som 'bftp file' har lavet, eller et ledigt navn"),
        Entry(
            "ledger-newer-version",
            en: "the ledger has version {found}, and this program knows up to {known}",
            da: "registeret har version {found}, og dette program kender til og med {known}"),
        Entry(
            "remedy-ledger-newer-version",
            en: "use a later version of bftp; nothing was changed",
            da: "brug en senere version af bftp; intet er ændret"),
        Entry(
            "ledger-read-only",
            en: "the ledger may be read only, and filing writes",
            da: "registeret må kun læses, og indberetning skriver"),
        Entry(
            "ledger-locked",
            en: "others kept the ledger locked for as long as this run would wait",
            da: "andre holdt registeret låst, så længe denne kørsel ville vente"),
        Entry(
            "remedy-ledger-locked",
            en: "run the command again, or wait longer with --wait SECONDS",
            da: "kør kommandoen igen, eller vent længere med --wait SEKUNDER"),
        Entry(
            "no-such-filing",
            en: "the ledger has no filing {number}",
            da: "registeret har ingen indberetning {number}"),
        Entry(
            "remedy-no-such-filing",
            en: "'bftp ledger list' shows the numbers",
            da: "'bftp ledger list' viser numrene"),
        Entry(
            "ledger-disk-full",
            en: "the disk is full, or the file may not grow further",
            da: "disken er fuld, eller filen må ikke vokse mere"),
        Entry(
            "ledger-not-written",
            en: "the ledger could not be read or written: {cause}",
            da: "registeret kunne ikke læses eller skrives: {cause}"),
        Entry(
            "remedy-ledger-not-written",
            en: """
                what was filed before stands; remove the cause and run the command again: a \
                filing that is there already is recognised
                """,
            da: """
                det tidligere indberettede står; fjern årsagen, og kør kommandoen igen: en \
                indberetning, der allerede findes, genkendes
                """),
        Entry(
            "ledger-damaged",
            en: "the ledger is not as it was written: {cause}",
            da: "registeret er ikke, som det blev skrevet: {cause}"),
        Entry(
            "remedy-ledger-damaged",
            en: """
                keep a copy of the file, run 'bftp ledger verify' again, and compare with a \
                backup
                """,
            da: """
                gem en kopi af filen, kør 'bftp ledger verify' igen, og sammenlign med en \
                sikkerhedskopi
                """),
        Entry(
            "ledger-fault",
            en: "the ledger refused a step of this program: {cause}",
            da: "registeret afviste et trin i dette program: {cause}"),
        Entry(
            "ledger-structure",
            en: "the file's structure is damaged: {cause}",
            da: "filens struktur er beskadiget: {cause}"),
        Entry(
            "ledger-unreadable",
            en: "the structure of the ledger's file cannot be read: {cause}",
            da: "strukturen i registerets fil kan ikke læses: {cause}"),
        Entry(
            "filings-unreadable",
            en: "what follows filing {filing} in the ledger cannot be read: {cause}",
            da: "det, der følger efter indberetning {filing} i registeret, kan ikke læses: {cause}"),
        Entry(
            "filing-unreadable", en: "filing {filing} cannot be read: {cause}",
            da: "indberetning {filing} kan ikke læses: {cause}"),
        Entry(
            "documents-unreadable",
            en: "the ledger's reports and other documents cannot be read to their end: {cause}",
            da: "registerets rapporter og andre dokumenter kan ikke læses til ende: {cause}"),
        Entry(
            "ledger-stray-document",
            en: "no filing names the document {sha256}",
            da: "ingen indberetning henviser til dokumentet {sha256}"),
        Entry(
            "ledger-head-missing",
            en: """
                the hash {hash} does not stand in the chain: filings are missing, or it is \
                another ledger
                """,
            da: """
                hashværdien {hash} står ikke i kæden: der mangler indberetninger, eller det er \
                et andet register
                """),
        Entry(
            "ledger-exists",
            en: "there is a file of this name already",
            da: "der findes allerede en fil med dette navn"),
        Entry(
            "remedy-ledger-exists",
            en: "nothing is written over; give another name",
            da: "intet overskrives; angiv et andet navn"),
        Entry(
            "ledger-text-malformed",
            en: "this line does not belong to the text of a ledger",
            da: "linjen hører ikke til teksten af et register"),
        Entry(
            "ledger-text-broken",
            en: "a hash of this line does not fit its content or the line before",
            da: "en hashværdi på linjen passer ikke til indholdet eller til linjen før"),
        Entry(
            "ledger-text-incomplete",
            en: "the text ends here, before its last line",
            da: "teksten slutter her, før dens sidste linje"),
        Entry(
            "ledger-text-version",
            en: "the text has version {found}, and this program knows version {known}",
            da: "teksten har version {found}, og dette program kender version {known}"),
        Entry(
            "remedy-ledger-text",
            en: "nothing was made; take the text as 'bftp ledger export' wrote it",
            da: "intet er lavet; brug teksten, som 'bftp ledger export' skrev den"),
    ]

    /// Problems of filing, and of filings.
    static let filingProblems: [Entry] = [
        Entry(
            "filing-needs-consent",
            en: "--consent publish or --consent internal says what the filing may be used for",
            da: """
                --consent publish eller --consent internal siger, hvad indberetningen må \
                bruges til
                """),
        Entry(
            "invalid-time",
            en: "'{found}' is no time; expected universal time such as 2025-11-28T14:03:00Z",
            da: "'{found}' er intet tidspunkt; forventede universel tid som 2025-11-28T14:03:00Z"),
        Entry(
            "invalid-wait",
            en: "'{found}' is no number of seconds from 0 to 86400",
            da: "'{found}' er ikke et antal sekunder fra 0 til 86400"),
        Entry(
            "invalid-head",
            en: "'{found}' is no hash of 64 hexadecimal digits",
            da: "'{found}' er ingen hashværdi på 64 hexadecimale cifre"),
        Entry(
            "invalid-filing-number",
            en: "'{found}' is no number of a filing",
            da: "'{found}' er ikke nummeret på en indberetning"),
        Entry("invalid-year", en: "'{found}' is no year", da: "'{found}' er ikke et årstal"),
        Entry(
            "filing-no-memory",
            en: "there is no room for temporary files",
            da: "der er ikke plads til midlertidige filer"),
        Entry(
            "figures-changed",
            en: "a file of rates or grid hours changed while it was read",
            da: "en fil med kurser eller nettimer ændrede sig, mens den blev læst"),
        Entry(
            "remedy-figures-changed",
            en: "run the command again when nobody writes to the file",
            da: "kør kommandoen igen, når ingen skriver i filen"),
        Entry(
            "filing-needs-report",
            en: "only production reports are filed, and this is a document",
            da: "kun produktionsrapporter indberettes, og dette er et dokument"),
        Entry(
            "remedy-filing-needs-report",
            en: "make a report of it with 'bftp import', look it over, and file that",
            da: "lav en rapport af det med 'bftp import', gennemse den, og indberet den"),
        Entry(
            "filing-consent-contradicted",
            en: """
                the report says that its figures may not be published, and --consent says \
                publish
                """,
            da: "rapporten siger, at tallene ikke må offentliggøres, og --consent siger publish"),
        Entry(
            "remedy-filing-consent-contradicted",
            en: "ask the producer; file with --consent internal, or correct the report",
            da: "spørg producenten; indberet med --consent internal, eller ret rapporten"),
        Entry(
            "filing-revision-not-newer",
            en: "revision {revision} of this report stands with other content, as filing {filing}",
            da: """
                revision {revision} af rapporten står med andet indhold som indberetning \
                {filing}
                """),
        Entry(
            "remedy-filing-revision-not-newer",
            en: "give the report a higher revision: what is filed is superseded, never replaced",
            da: "giv rapporten en højere revision: det indberettede afløses, det erstattes aldrig"),
        Entry(
            "filing-other-terms",
            en: "this report stands as filing {filing}, with other '{column}'",
            da: "rapporten står som indberetning {filing} med andet '{column}'"),
        Entry(
            "remedy-filing-other-terms",
            en: "to change consent or figures, file a higher revision of the report",
            da: "indberet en højere revision af rapporten for at ændre samtykke eller tal"),
        Entry(
            "filing-stopped",
            en: "{count} reports from this one on were not filed",
            da: "{count} rapporter fra denne og frem blev ikke indberettet"),
        Entry(
            "remedy-filing-stopped",
            en: "run the same command again: what is filed already is recognised",
            da: "kør samme kommando igen: det, der allerede er indberettet, genkendes"),
        Entry(
            "filing-time-earlier",
            en: """
                filed at {time}, which is before the filing in front of it ({previous}); the \
                order of filings is that of their numbers
                """,
            da: """
                indberettet {time}, hvilket er før den foregående indberetning ({previous}); \
                indberetningernes rækkefølge er numrenes
                """),
        Entry(
            "filing-missing",
            en: "filing {filing} is missing",
            da: "indberetning {filing} mangler"),
        Entry(
            "filing-chain-broken",
            en: "filing {filing} does not follow the one before it",
            da: "indberetning {filing} følger ikke efter den foregående"),
        Entry(
            "filing-column-changed",
            en: "filing {filing}: '{column}' is not what was filed",
            da: "indberetning {filing}: '{column}' er ikke det, der blev indberettet"),
        Entry(
            "filing-seal-changed",
            en: "filing {filing}: its hash is not what it was",
            da: "indberetning {filing}: dens hashværdi er ikke, hvad den var"),
        Entry(
            "filing-document-changed",
            en: "filing {filing}: the bytes of '{column}' are not those that were filed",
            da: "indberetning {filing}: bytene i '{column}' er ikke dem, der blev indberettet"),
        Entry(
            "filing-not-computed",
            en: "filing {filing} cannot be computed from its report",
            da: "indberetning {filing} kan ikke beregnes af sin rapport"),
        Entry(
            "filing-column-differs",
            en: "filing {filing}: '{column}' is otherwise when it is made from the report",
            da: "indberetning {filing}: '{column}' er anderledes, når det dannes af rapporten"),
        Entry(
            "filing-figure-differs",
            en: """
                filing {filing}: {path} was filed as {first}, and computed from the report it \
                is {second}
                """,
            da: """
                indberetning {filing}: {path} blev indberettet som {first}, og beregnet af \
                rapporten er det {second}
                """),
        Entry(
            "remedy-filing-figure-differs",
            en: "verify with the version of bftp and the factors that the filing names",
            da: "efterprøv med den version af bftp og de faktorer, som indberetningen nævner"),
        Entry(
            "filing-other-factors",
            en: """
                the factor set {set} of this program is not the one that {count} filings were \
                computed under; their figures were computed with this one
                """,
            da: """
                programmets faktorsæt {set} er ikke det, som {count} indberetninger blev \
                beregnet med; deres tal blev beregnet med dette
                """),
        Entry(
            "recompute-no-such-year",
            en: "no final report of the year {year} is filed",
            da: "ingen endelig rapport for året {year} er indberettet"),
    ]

    /// What filing and the ledger answer.
    static let ledgerResults: [Entry] = [
        Entry(
            "filing-filed",
            en: "{file}: filed as {filing} ({status} {revision} of {production}), hash {hash}",
            da: """
                {file}: indberettet som {filing} ({status} {revision} af {production}), \
                hashværdi {hash}
                """),
        Entry(
            "filing-already-filed",
            en: """
                {file}: already filed as {filing} ({status} {revision} of {production}), hash \
                {hash}
                """,
            da: """
                {file}: allerede indberettet som {filing} ({status} {revision} af \
                {production}), hashværdi {hash}
                """),
        Entry("ledger-superseded", en: "superseded", da: "afløst"),
        Entry("ledger-column-number", en: "No.", da: "Nr."),
        Entry("ledger-column-time", en: "Filed at", da: "Indberettet"),
        Entry("ledger-column-production", en: "Production", da: "Produktion"),
        Entry("ledger-column-report", en: "Report", da: "Rapport"),
        Entry("ledger-column-title", en: "Title", da: "Titel"),
        Entry("ledger-column-consent", en: "Consent", da: "Samtykke"),
        Entry("ledger-column-kilograms", en: "kg CO2e", da: "kg CO2e"),
        Entry("ledger-column-column", en: "Column", da: "Kolonne"),
        Entry("ledger-column-value", en: "Value", da: "Værdi"),
        Entry(
            "ledger-head",
            en: "{count} filings, last hash {hash}",
            da: "{count} indberetninger, sidste hashværdi {hash}"),
        Entry(
            "ledger-verified",
            en: """
                {file}: {count} filings are as they were filed, and every figure follows from \
                its report; last hash {hash}
                """,
            da: """
                {file}: {count} indberetninger er, som de blev indberettet, og hvert tal \
                følger af sin rapport; sidste hashværdi {hash}
                """),
        Entry(
            "ledger-not-verified",
            en: "{file}: not everything is as it was filed",
            da: "{file}: ikke alt er, som det blev indberettet"),
        Entry(
            "ledger-imported",
            en: "{file}: a ledger of {count} filings",
            da: "{file}: et register med {count} indberetninger"),
        Entry(
            "ledger-backed-up",
            en: "{file}: a copy with {count} filings, looked over",
            da: "{file}: en kopi med {count} indberetninger, gennemset"),
        Entry(
            "recompute-title",
            en: "Final reports by year under the factor set {set}",
            da: "Endelige rapporter efter år under faktorsættet {set}"),
        Entry(
            "recompute-internal",
            en: "Internal: shows single productions where there are few; not for publication",
            da: "Internt: viser enkelte produktioner, hvor der er få; ikke til offentliggørelse"),
        Entry("recompute-year", en: "Year", da: "År"),
        Entry("recompute-productions", en: "Productions", da: "Produktioner"),
        Entry("recompute-companies", en: "Companies", da: "Selskaber"),
        Entry("recompute-filed", en: "As filed, kg", da: "Som indberettet, kg"),
        Entry("recompute-common", en: "On this set, kg", da: "Med dette sæt, kg"),
        Entry(
            "recompute-bridge",
            en: "As filed, from {first} to {second}",
            da: "Som indberettet, fra {first} til {second}"),
        Entry("recompute-activity", en: "activity", da: "aktivitet"),
        Entry("recompute-factors", en: "factors", da: "faktorer"),
        Entry("recompute-method", en: "method", da: "metode"),
        Entry("recompute-membership", en: "membership", da: "deltagerkreds"),
        Entry("recompute-sum", en: "sum", da: "sum"),
        Entry("recompute-location", en: "location, kg", da: "lokation, kg"),
        Entry("recompute-market", en: "market, kg", da: "marked, kg"),
    ]
}
