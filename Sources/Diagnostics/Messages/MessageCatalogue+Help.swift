extension MessageCatalogue {
    static let helpHeadings: [Entry] = [
        Entry("help-usage", en: "Usage", da: "Brug"),
        Entry("help-options-place", en: "OPTIONS", da: "TILVALG"),
        Entry("help-commands", en: "Commands", da: "Kommandoer"),
        Entry("help-arguments", en: "Arguments", da: "Argumenter"),
        Entry("help-options", en: "Options", da: "Tilvalg"),
        Entry(
            "help-program-options", en: "Options of every command",
            da: "Tilvalg til alle kommandoer"),
        Entry("help-examples", en: "Examples", da: "Eksempler"),
        Entry("help-exit-codes", en: "Exit codes", da: "Afslutningskoder"),
        Entry("help-default", en: "(default: {value})", da: "(standard: {value})"),
        Entry("help-repeatable", en: "(repeatable)", da: "(kan gentages)"),
        Entry(
            "help-more",
            en: "'{help} {command}' tells more about a command.",
            da: "'{help} {command}' fortæller mere om en kommando."),
        Entry("help-manual-synopsis", en: "Synopsis", da: "Oversigt"),
        Entry("help-manual-name", en: "Name", da: "Navn"),
        Entry("help-manual-description", en: "Description", da: "Beskrivelse"),
    ]

    static let helpValues: [Entry] = [
        Entry("help-value-file", en: "FILE", da: "FIL"),
        Entry("help-value-directory", en: "DIR", da: "MAPPE"),
        Entry("help-value-id", en: "ID", da: "ID"),
        Entry("help-value-name", en: "NAME", da: "NAVN"),
        Entry("help-value-word", en: "WORD", da: "ORD"),
        Entry("help-value-command", en: "COMMAND", da: "KOMMANDO"),
    ]

    static let helpCommands: [Entry] = [
        Entry(
            "help-bftp",
            en: "carbon footprints of film and television productions",
            da: "film- og tv-produktioners klimaaftryk"),
        Entry(
            "help-bftp-text",
            en: """
                Calculates the carbon footprint of film and television productions from their \
                production reports, exactly and offline, and shows where every figure comes from.
                """,
            da: """
                Beregner film- og tv-produktioners klimaaftryk ud fra deres produktionsrapporter, \
                nøjagtigt og uden netforbindelse, og viser, hvor hvert tal kommer fra.
                """),
        Entry(
            "help-footprint",
            en: "calculate the carbon footprint of productions",
            da: "beregn produktioners klimaaftryk"),
        Entry(
            "help-footprint-text",
            en: """
                Calculates one carbon footprint for each production in the production reports. \
                Several files with the same production, status and revision count as one report.
                """,
            da: """
                Beregner ét klimaaftryk for hver produktion i produktionsrapporterne. Flere filer \
                med samme produktion, status og revision regnes som én rapport.
                """),
        Entry(
            "help-validate",
            en: "check production reports without calculating",
            da: "kontrollér produktionsrapporter uden at beregne"),
        Entry(
            "help-validate-text",
            en: """
                Lists every error and warning in the production reports: where it is, what was \
                expected and found, and what to do about it. Says which activities will have no \
                figure. Prints no footprint.
                """,
            da: """
                Viser alle fejl og advarsler i produktionsrapporterne: hvor de er, hvad der blev \
                forventet og fundet, og hvad der kan gøres. Siger, hvilke aktiviteter der ikke får \
                et tal. Udskriver intet klimaaftryk.
                """),
        Entry(
            "help-explain",
            en: "show how each figure came about",
            da: "vis, hvordan hvert tal er fremkommet"),
        Entry(
            "help-explain-text",
            en: """
                Shows for a record, or for the ten largest, the quantity, the emission factor \
                with its source, why that factor was chosen, and every step of the calculation.
                """,
            da: """
                Viser for en post eller for de ti største mængden, emissionsfaktoren med dens \
                kilde, hvorfor netop den faktor blev valgt, og hvert trin i beregningen.
                """),
        Entry("help-factors", en: "look up emission factors", da: "slå emissionsfaktorer op"),
        Entry(
            "help-factors-text",
            en: "Lists, shows and searches the emission factors that footprints rest on.",
            da: "Viser og søger i de emissionsfaktorer, som klimaaftryk bygger på."),
        Entry(
            "help-factors-list", en: "list activities or datasets",
            da: "vis aktiviteter eller datasæt"),
        Entry(
            "help-factors-list-text",
            en: """
                Lists the activities that can be reported, by category, or the datasets that the \
                emission factors come from.
                """,
            da: """
                Viser de aktiviteter, der kan indberettes, efter kategori, eller de datasæt, som \
                emissionsfaktorerne kommer fra.
                """),
        Entry(
            "help-factors-show",
            en: "show one emission factor with its source",
            da: "vis en emissionsfaktor med dens kilde"),
        Entry(
            "help-factors-show-text",
            en: "Shows everything known about an emission factor or about an activity's factors.",
            da: "Viser alt, hvad der vides om en emissionsfaktor eller om en aktivitets faktorer."),
        Entry(
            "help-factors-search",
            en: "search the emission factors for words",
            da: "søg efter ord i emissionsfaktorerne"),
        Entry(
            "help-factors-search-text",
            en: """
                Finds activities, published rows, airports and Danish municipalities that match \
                all the words.
                """,
            da: """
                Finder aktiviteter, offentliggjorte rækker, lufthavne og danske kommuner, som \
                passer til alle ordene.
                """),
        Entry("help-schema", en: "print a published schema", da: "udskriv et offentliggjort skema"),
        Entry(
            "help-schema-text",
            en: """
                Prints the schema of production reports as XML Schema or RELAX NG, or the JSON \
                schema of a footprint.
                """,
            da: """
                Udskriver skemaet for produktionsrapporter som XML Schema eller RELAX NG, eller \
                JSON-skemaet for et klimaaftryk.
                """),
        Entry(
            "help-completions",
            en: "print a completion script for a shell",
            da: "udskriv et fuldførelsesscript til en kommandofortolker"),
        Entry(
            "help-completions-text",
            en: """
                Prints a script with which a shell completes commands, options and their values \
                when the tab key is pressed.
                """,
            da: """
                Udskriver et script, så en kommandofortolker fuldfører kommandoer, tilvalg og deres værdier, \
                når der trykkes på tabulatortasten.
                """),
        Entry(
            "help-help",
            en: "show the help of a command",
            da: "vis hjælpen til en kommando"),
        Entry(
            "help-help-text",
            en: "Shows the help of a command; without a command that of the program.",
            da: "Viser hjælpen til en kommando; uden kommando hjælpen til programmet."),
    ]

    static let helpArguments: [Entry] = [
        Entry(
            "help-reports",
            en: "production reports as XML or CSV; '-' is standard input",
            da: "produktionsrapporter som XML eller CSV; '-' er standardinput"),
        Entry(
            "help-report",
            en: "a production report as XML or CSV; '-' is standard input",
            da: "en produktionsrapport som XML eller CSV; '-' er standardinput"),
        Entry(
            "help-report-twice", en: "a production report as XML or CSV",
            da: "en produktionsrapport som XML eller CSV"),
        Entry(
            "help-factor-id",
            en: "the id of an emission factor or an activity",
            da: "id for en emissionsfaktor eller en aktivitet"),
        Entry("help-factor-words", en: "a word to look for", da: "et ord, der skal søges efter"),
        Entry(
            "help-schema-kind",
            en: "XML Schema or RELAX NG of the report, or JSON schema of the footprint",
            da: "XML Schema eller RELAX NG for rapporten, eller JSON-skema for klimaaftrykket"),
        Entry("help-shell", en: "the shell", da: "skallen"),
        Entry(
            "help-help-command",
            en: "the command, such as 'factors list'",
            da: "kommandoen, for eksempel 'factors list'"),
    ]

    static let helpProgramOptions: [Entry] = [
        Entry(
            "help-language",
            en: "language of results, messages and help",
            da: "sproget i resultater, meddelelser og hjælp"),
        Entry(
            "help-diagnostics",
            en: "form of errors and warnings",
            da: "formen på fejl og advarsler"),
        Entry(
            "help-color",
            en: "colours in messages; auto: on a terminal unless NO_COLOR is set",
            da: "farver i meddelelser; auto: på en terminal, medmindre NO_COLOR er sat"),
        Entry("help-quiet", en: "show errors only", da: "vis kun fejl"),
        Entry("help-verbose", en: "show notes too", da: "vis også bemærkninger"),
        Entry("help-option-help", en: "show this help", da: "vis denne hjælp"),
        Entry("help-version", en: "show the version", da: "vis versionen"),
    ]

    static let helpCommandOptions: [Entry] = [
        Entry("help-footprint-format", en: "form of the footprint", da: "klimaaftrykkets form"),
        Entry("help-factors-format", en: "form of the answer", da: "svarets form"),
        Entry(
            "help-output",
            en: "write the result to a file instead of standard output",
            da: "skriv resultatet i en fil i stedet for på standardoutput"),
        Entry(
            "help-lines",
            en: "with 'json': include every emission line",
            da: "med 'json': medtag hver emissionslinje"),
        Entry(
            "help-factors-option",
            en: "use the emission factors in a folder instead of the built-in ones",
            da: "brug emissionsfaktorerne i en mappe i stedet for de indbyggede"),
        Entry(
            "help-factor-set",
            en: "use this factor set instead of the one the report names",
            da: "brug dette faktorsæt i stedet for det, rapporten nævner"),
        Entry(
            "help-rates",
            en: "yearly exchange rates and price indices for amounts of money",
            da: "årlige valutakurser og prisindeks til beløb"),
        Entry(
            "help-grid-hours",
            en: "hourly grid factors from Energi Data Service (DeclarationGridEmission)",
            da: "timefaktorer for el fra Energi Data Service (DeclarationGridEmission)"),
        Entry(
            "help-decimal",
            en: "decimal mark in CSV files; otherwise the file itself must show which",
            da: "decimaltegnet i CSV-filer; ellers skal det fremgå af filen selv"),
        Entry(
            "help-record",
            en: "only the record with this id",
            da: "kun posten med dette id"),
        Entry(
            "help-activity",
            en: "list the activities instead",
            da: "vis i stedet aktiviteterne"),
        Entry(
            "help-datasets",
            en: "list the datasets instead",
            da: "vis i stedet datasættene"),
        Entry(
            "help-expired",
            en: "only datasets to be replaced before this day, such as 2026-12-31",
            da: "kun datasæt, der skulle skiftes ud før denne dag, fx 2026-12-31"),
    ]

    static let helpExamples: [Entry] = [
        Entry(
            "help-example-footprint",
            en: "the footprint of one production report as text",
            da: "klimaaftrykket af én produktionsrapport som tekst"),
        Entry(
            "help-example-footprint-json",
            en: "with every emission line, for other programs to read",
            da: "med hver emissionslinje, så andre programmer kan læse det"),
        Entry(
            "help-example-footprint-csv",
            en: "two tables with decimal commas",
            da: "to tabeller med decimalkomma"),
        Entry(
            "help-example-footprint-rates",
            en: "amounts of money by stated rates, electricity hour by hour",
            da: "beløb efter oplyste kurser, el time for time"),
        Entry(
            "help-example-validate",
            en: "check a production report before it is handed in",
            da: "kontrollér en produktionsrapport, før den afleveres"),
        Entry(
            "help-example-validate-sarif",
            en: "the findings in the form that code review services read",
            da: "resultatet i den form, som tjenester til kodegennemgang læser"),
        Entry(
            "help-example-explain",
            en: "the ten largest records of the report",
            da: "rapportens ti største poster"),
        Entry(
            "help-example-explain-record",
            en: "two records by their ids",
            da: "to poster ved deres id"),
        Entry(
            "help-example-factors-search",
            en: "the emission factors that mention diesel",
            da: "de emissionsfaktorer, der nævner diesel"),
        Entry(
            "help-example-factors-activity",
            en: "the activities that have emission factors",
            da: "de aktiviteter, der har emissionsfaktorer"),
        Entry(
            "help-example-factors-datasets",
            en: "the datasets and their editions, for other programs to read",
            da: "datasættene og deres udgaver, så andre programmer kan læse dem"),
        Entry(
            "help-example-factors-show",
            en: "the emission factors of diesel with their sources",
            da: "emissionsfaktorerne for diesel med deres kilder"),
        Entry(
            "help-example-factors-hotel",
            en: "the emission factors of Danish hotels",
            da: "emissionsfaktorerne for danske hoteller"),
        Entry(
            "help-example-schema",
            en: "the XML Schema, for an editor to check against while writing",
            da: "XML-skemaet, så en editor kan kontrollere, mens der skrives"),
        Entry(
            "help-example-completions-bash",
            en: "install the completion for bash",
            da: "installér fuldførelsen til bash"),
        Entry(
            "help-example-completions-fish",
            en: "try the completion in this fish session",
            da: "prøv fuldførelsen i denne fish"),
        Entry(
            "help-example-help",
            en: "the options of a command",
            da: "en kommandos tilvalg"),
        Entry(
            "help-example-help-factors",
            en: "the help of a command within a command",
            da: "hjælpen til en kommando i en kommando"),
    ]

    static let helpExitCodes: [Entry] = [
        Entry("help-exit-0", en: "everything in order", da: "alt i orden"),
        Entry("help-exit-64", en: "the command line is wrong", da: "kommandolinjen er forkert"),
        Entry("help-exit-65", en: "the input is in error", da: "der er fejl i inddata"),
        Entry(
            "help-exit-66", en: "an input file cannot be opened",
            da: "en inddatafil kan ikke åbnes"),
        Entry(
            "help-exit-70", en: "a fault in the program itself", da: "en fejl i programmet selv"),
        Entry(
            "help-exit-73", en: "an output file cannot be created",
            da: "en uddatafil kan ikke oprettes"),
        Entry(
            "help-exit-74", en: "writing failed, such as on a full disk",
            da: "skrivning mislykkedes, for eksempel på en fuld disk"),
    ]
}
