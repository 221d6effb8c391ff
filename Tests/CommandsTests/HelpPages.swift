/// Help pages as they are to be read; the layout and both languages are checked by eye.
extension HelpRendererTests {
    static let rootEnglish = """
        Usage: bftp [OPTIONS] COMMAND

        Calculates the carbon footprint of film and television productions from their
        production reports, exactly and offline, and shows where every figure comes
        from.

        Commands:
          footprint    calculate the carbon footprint of productions
          report       lay footprints out in the chapters of another system
          compare      explain the difference between reports
          forecast     forecast the footprint from interim report and budget
          validate     check production reports without calculating
          explain      show how each figure came about
          whatif       show what changes would have saved
          check        check reports against a profile
          sign         sign a report so that nobody can change it unnoticed
          verify       verify a signed report
          import       make a production report of other documents
          merge        bring the reports of co-producers together
          template     write a form to fill in, as XLSX or CSV
          file         file reports in the alliance's ledger
          ledger       look at, prove, copy and recompute the ledger
          alliance     the footprint of many productions
          benchmark    where a production stands among comparable ones
          factors      look up emission factors
          schema       print a published schema
          completions  print a completion script for a shell
          man          print the manual page
          help         show the help of a command

        Options:
              --language en|da  language of results, messages and help (default: en)
              --diagnostics text|json|sarif
                                form of errors and warnings (default: text)
              --color auto|always|never
                                colours in messages; auto: on a terminal unless NO_COLOR
                                is set (default: auto)
          -q, --quiet           show errors only
          -v, --verbose         show notes too
          -h, --help            show this help
          -V, --version         show the version

        Examples:
          bftp footprint report.xml
              the footprint of one production report as text
          bftp validate report.xml
              check a production report before it is handed in
          bftp help footprint
              the options of a command

        Exit codes:
          0   everything in order
          1   a check did not pass, or a recomputed figure differs
          64  the command line is wrong
          65  the input is in error
          66  an input file cannot be opened
          69  the ledger is locked, or a program that is needed is missing
          70  a fault in the program itself
          73  an output file cannot be created
          74  writing failed, such as on a full disk
          76  publication refused: somebody could be recognised
          77  a hash or a signature is broken

        'bftp help COMMAND' tells more about a command.

        """

    static let rootDanish = """
        Brug: bftp [TILVALG] KOMMANDO

        Beregner film- og tv-produktioners klimaaftryk ud fra deres
        produktionsrapporter, nøjagtigt og uden netforbindelse, og viser, hvor hvert tal
        kommer fra.

        Kommandoer:
          footprint    beregn produktioners klimaaftryk
          report       opstil klimaaftryk i et andet systems kapitler
          compare      forklar forskellen mellem rapporter
          forecast     forudsig aftrykket ud fra delrapport og budget
          validate     kontrollér produktionsrapporter uden at beregne
          explain      vis, hvordan hvert tal er fremkommet
          whatif       vis, hvad ændringer ville have sparet
          check        kontrollér rapporter mod en profil
          sign         underskriv en rapport, så ingen kan ændre den ubemærket
          verify       efterprøv en underskrevet rapport
          import       lav en produktionsrapport af andre dokumenter
          merge        saml coproducenters rapporter
          template     skriv en formular til udfyldning, som XLSX eller CSV
          file         indberet rapporter i alliancens register
          ledger       se, efterprøv, kopiér og genberegn registeret
          alliance     klimaaftrykket af mange produktioner
          benchmark    hvor en produktion står blandt sammenlignelige
          factors      slå emissionsfaktorer op
          schema       udskriv et offentliggjort skema
          completions  udskriv et fuldførelsesscript til en kommandofortolker
          man          udskriv manualsiden
          help         vis hjælpen til en kommando

        Tilvalg:
              --language en|da  sproget i resultater, meddelelser og hjælp
                                (standard: en)
              --diagnostics text|json|sarif
                                formen på fejl og advarsler (standard: text)
              --color auto|always|never
                                farver i meddelelser; auto: på en terminal, medmindre
                                NO_COLOR er sat (standard: auto)
          -q, --quiet           vis kun fejl
          -v, --verbose         vis også bemærkninger
          -h, --help            vis denne hjælp
          -V, --version         vis versionen

        Eksempler:
          bftp footprint report.xml
              klimaaftrykket af én produktionsrapport som tekst
          bftp validate report.xml
              kontrollér en produktionsrapport, før den afleveres
          bftp help footprint
              en kommandos tilvalg

        Afslutningskoder:
          0   alt i orden
          1   en kontrol er ikke bestået, eller et genberegnet tal afviger
          64  kommandolinjen er forkert
          65  der er fejl i inddata
          66  en inddatafil kan ikke åbnes
          69  registeret er låst, eller et nødvendigt program mangler
          70  en fejl i programmet selv
          73  en uddatafil kan ikke oprettes
          74  skrivning mislykkedes, for eksempel på en fuld disk
          76  offentliggørelse afvist: nogen kunne genkendes
          77  en hashværdi eller en underskrift er brudt

        'bftp help KOMMANDO' fortæller mere om en kommando.

        """

    static let explainEnglish = """
        Usage: bftp explain [OPTIONS] FILE

        Shows for a record, or for the ten largest, the quantity, the emission factor
        with its source, why that factor was chosen, and every step of the calculation.

        Arguments:
          FILE  a production report as XML or CSV

        Options:
              --record ID            only the record with this id (repeatable)
              --factors DIR          use the emission factors in a folder instead of the
                                     built-in ones
              --own-factors DIR      lay the own factors in a folder over the others
                                     (repeatable)
              --factor-set NAME      use this factor set instead of the one the report
                                     names
              --rates FILE           yearly exchange rates and price indices for amounts
                                     of money
              --grid-hours FILE      hourly grid factors from Energi Data Service
                                     (DeclarationGridEmission)
              --decimal comma|point  decimal mark in CSV files; otherwise the file
                                     itself must show which
              --header FILE          take the header from this production report
              --production ID        the production's id
              --title NAME           the production's title
              --kind NAME            the kind of work, such as feature (other unless
                                     stated)
              --company NAME         the company that files
              --cvr ID               the company's CVR number
              --period FROM/TO       the production's first and last day
              --country CC           the country of records without one, such as DK
              --status budget|interim|final
                                     where the report stands (interim unless stated)
              --revision ID          the report's revision (1 unless stated)
              --department NAME      the department of lines that name none
              --currency CUR         the currency of amounts that name none, such as DKK
              --mapping FILE         what columns, values, suppliers and accounts mean
              --project ID           only lines of this project, or of none (repeatable)
              --meter ID             only this metering point, whole or by its last
                                     digits (repeatable)
              --hourly               meter data by the hour instead of by the month
              --price-area DK1|DK2   the price area of the meters, for hourly records
              --keep-duplicates      say what is counted twice, but count it all the
                                     same

        Options of every command:
              --language en|da  language of results, messages and help (default: en)
              --diagnostics text|json|sarif
                                form of errors and warnings (default: text)
              --color auto|always|never
                                colours in messages; auto: on a terminal unless NO_COLOR
                                is set (default: auto)
          -q, --quiet           show errors only
          -v, --verbose         show notes too
          -h, --help            show this help
          -V, --version         show the version

        Examples:
          bftp explain report.xml
              the ten largest records of the report
          bftp explain --record generator-3 --record flight-12 report.xml
              two records by their ids

        """

    static let footprintDanish = """
        Brug: bftp footprint [TILVALG] FIL…

        Beregner ét klimaaftryk for hver produktion i produktionsrapporterne. Flere
        filer med samme produktion, status og revision regnes som én rapport.

        Argumenter:
          FIL…  produktionsrapporter som XML eller CSV; '-' er standardinput

        Tilvalg:
              --format text|json|csv|xlsx|html|pdf|ndjson
                                     klimaaftrykkets form (standard: text)
              --locale da|c          tegn i CSV: da til dansk Excel, c til programmer
          -o, --output FIL           skriv resultatet i en fil i stedet for på
                                     standardoutput
              --lines                med 'json': medtag hver emissionslinje
              --against FIL          med 'html' og 'pdf': klimabudgettet, som aftrykket
                                     holdes op imod (kan gentages)
              --factors MAPPE        brug emissionsfaktorerne i en mappe i stedet for de
                                     indbyggede
              --own-factors MAPPE    læg de egne faktorer i en mappe oven på de andre
                                     (kan gentages)
              --factor-set NAVN      brug dette faktorsæt i stedet for det, rapporten
                                     nævner
              --consent publish|internal
                                     indgå i offentliggjort statistik eller kun i intern
              --rates FIL            årlige valutakurser og prisindeks til beløb
              --grid-hours FIL       timefaktorer for el fra Energi Data Service
                                     (DeclarationGridEmission)
              --decimal comma|point  decimaltegnet i CSV-filer; ellers skal det fremgå
                                     af filen selv
              --header FIL           tag hovedet fra denne produktionsrapport
              --production ID        produktionens id
              --title NAVN           produktionens titel
              --kind NAVN            værkets art, for eksempel feature (other, hvis
                                     intet er angivet)
              --company NAVN         selskabet, der indberetter
              --cvr ID               selskabets CVR-nummer
              --period FRA/TIL       produktionens første og sidste dag
              --country LANDEKODE    landet for poster uden land, for eksempel DK
              --status budget|interim|final
                                     rapportens status (interim, hvis intet er angivet)
              --revision ID          rapportens revision (1, hvis intet er angivet)
              --department NAVN      afdelingen for linjer, der ikke angiver en
              --currency VALUTA      valutaen for beløb, der ikke angiver en, for
                                     eksempel DKK
              --mapping FIL          hvad kolonner, værdier, leverandører og konti
                                     betyder
              --project ID           kun linjer fra dette projekt eller uden projekt
                                     (kan gentages)
              --meter ID             kun dette målepunkt, helt eller ved dets sidste
                                     cifre (kan gentages)
              --hourly               målerdata time for time i stedet for måned for
                                     måned
              --price-area DK1|DK2   målernes prisområde, til poster time for time
              --keep-duplicates      sig, hvad der tælles to gange, men tæl det
                                     alligevel

        Tilvalg til alle kommandoer:
              --language en|da  sproget i resultater, meddelelser og hjælp
                                (standard: en)
              --diagnostics text|json|sarif
                                formen på fejl og advarsler (standard: text)
              --color auto|always|never
                                farver i meddelelser; auto: på en terminal, medmindre
                                NO_COLOR er sat (standard: auto)
          -q, --quiet           vis kun fejl
          -v, --verbose         vis også bemærkninger
          -h, --help            vis denne hjælp
          -V, --version         vis versionen

        Eksempler:
          bftp footprint report.xml
              klimaaftrykket af én produktionsrapport som tekst
          bftp footprint --format json --lines -o footprint.json report.xml
              med hver emissionslinje, så andre programmer kan læse det
          bftp footprint --format xlsx -o footprint.xlsx report.xml
              et regneark med resumé, alle linjer og alle faktorer
          bftp footprint --format html --against budget.xml -o page.html report.xml
              en side til at læse, med plan mod faktisk
          bftp footprint --decimal comma camera.csv art.csv
              to tabeller med decimalkomma
          bftp footprint --rates rates.csv --grid-hours hours.csv report.xml
              beløb efter oplyste kurser, el time for time
          bftp footprint --format ndjson --consent publish report.xml >> partials.ndjson
              én linje for hver rapport til klimaaftrykket af mange

        """
}
