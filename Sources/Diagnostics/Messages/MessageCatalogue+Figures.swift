extension MessageCatalogue {
    static let rateMessages: [Entry] = [
        Entry(
            "figures-cell-count", en: "the row has {found} cells, expected {expected}",
            da: "rækken har {found} celler, forventede {expected}"),
        Entry(
            "figures-invalid-number", en: "'{column}': '{found}' is not a number of at least 0",
            da: "'{column}': '{found}' er ikke et tal på mindst 0"),
        Entry(
            "rates-header", en: "the first row must name these columns in this order: {columns}",
            da: "den første række skal nævne disse kolonner i denne rækkefølge: {columns}"),
        Entry(
            "rates-unknown-currency", en: "'{found}' is no currency code (ISO 4217)",
            da: "'{found}' er ingen valutakode (ISO 4217)"),
        Entry(
            "rates-invalid-year", en: "'{found}' is no year of four digits",
            da: "'{found}' er ikke et årstal på fire cifre"),
        Entry(
            "rates-not-positive",
            en: """
                '{column}' must be above 0 and have few enough digits to divide by, found \
                '{found}'
                """,
            da: """
                '{column}' skal være over 0 og have få nok cifre til at dividere med, fandt \
                '{found}'
                """
        ),
        Entry(
            "rates-missing-source", en: "the rate has no source",
            da: "kursen har ingen kilde"),
        Entry(
            "rates-duplicate", en: "{key} stands on line {line} already",
            da: "{key} står allerede på linje {line}"),
        Entry(
            "rates-dollar", en: "one US dollar costs 1 US dollar, found '{found}'",
            da: "en amerikansk dollar koster 1 amerikansk dollar, fandt '{found}'"),
        Entry(
            "rates-price-year", en: "the deflator of 2022 is 1, found '{found}'",
            da: "deflatoren for 2022 er 1, fandt '{found}'"),
        Entry(
            "rates-deflator-differs",
            en: "{year} has another deflator on line {line}; a year has one US price level",
            da: "{year} har en anden deflator på linje {line}; et år har ét amerikansk prisniveau"),
    ]

    static let gridHourMessages: [Entry] = [
        Entry(
            "grid-hours-header",
            en: "the first row must name each of these columns once: {columns}",
            da: "den første række skal nævne hver af disse kolonner én gang: {columns}"),
        Entry(
            "grid-hours-method", en: "the file has no rows of the 125 % method, only {found}",
            da: "filen har ingen rækker efter 125 %-metoden, kun {found}"),
        Entry(
            "grid-hours-invalid-hour", en: "'{found}' is no whole hour such as 2025-03-04T13:00:00",
            da: "'{found}' er ikke en hel time som 2025-03-04T13:00:00"),
        Entry(
            "grid-hours-duplicate", en: "{found} stands on line {line} already",
            da: "{found} står allerede på linje {line}"),
        Entry(
            "remedy-grid-hours-duplicate", en: "keep one row for each hour and price area",
            da: "behold én række for hver time og hvert prisområde"),
        Entry(
            "grid-hours-order",
            en: """
                an hour that clocks show twice in {area}: the file does not say which of \
                them it is
                """,
            da: """
                en time, som uret viser to gange i {area}: filen siger ikke, hvilken af dem \
                det er
                """),
        Entry(
            "remedy-grid-hours-order",
            en: "take a file with the column HourUTC, or with both hours and rows in order of time",
            da: "brug en fil med kolonnen HourUTC, eller med begge timer og rækker i tidsorden"),
        Entry(
            "grid-hours-missing",
            en: "the hourly factors lack {count} hours of the record in {area}: {hours}",
            da: "timefaktorerne mangler {count} af postens timer i {area}: {hours}"),
        Entry(
            "remedy-grid-hours-missing",
            en: "take a file that covers all hours, or leave out --grid-hours",
            da: "brug en fil, der dækker alle timer, eller udelad --grid-hours"),
        Entry(
            "invalid-hours",
            en: "from {first} to {last} are not between 1 and {most} hours",
            da: "fra {first} til {last} er ikke mellem 1 og {most} timer"),
        Entry(
            "expected-hour",
            en: "a whole hour such as 2025-03-04T13:00 or 2025-03-04T13:00+01:00",
            da: "en hel time som 2025-03-04T13:00 eller 2025-03-04T13:00+01:00"),
        Entry(
            "hour-does-not-exist", en: "clocks go forward over the hour '{found}': there is none",
            da: "uret stilles frem over timen '{found}': den findes ikke"),
        Entry(
            "hour-comes-twice", en: "clocks go back over the hour '{found}': it comes twice",
            da: "uret stilles tilbage over timen '{found}': den kommer to gange"),
        Entry(
            "remedy-hour-comes-twice",
            en: "write {found}+02:00 for the first and {found}+01:00 for the second",
            da: "skriv {found}+02:00 for den første og {found}+01:00 for den anden"),
    ]

    static let powerMessages: [Entry] = [
        Entry(
            "power-not-possible",
            en: "hours and power are electricity; figures for '{activity}' are per {units}",
            da: "timer og effekt er el; tallene for '{activity}' er pr. {units}"),
        Entry(
            "report-match-statedRate", en: "money converted by a stated rate",
            da: "beløb omregnet med en oplyst kurs"),
        Entry(
            "report-why-statedRate",
            en: "the amount was converted into US dollars of 2022 by a rate of the rates file",
            da: """
                beløbet er omregnet til amerikanske dollar i 2022-priser med en kurs fra \
                kursfilen
                """),
        Entry(
            "report-match-physicalRule", en: "no row of its own, counted as grid electricity",
            da: "ingen egen række, regnet som el fra nettet"),
        Entry(
            "report-why-physicalRule",
            en: """
                no row is published for the activity; its electric energy counts as grid \
                electricity
                """,
            da: "der er ingen række for aktiviteten; dens elforbrug regnes som el fra nettet"),
        Entry(
            "report-match-hourlyGrid", en: "hourly grid factors",
            da: "timefaktorer for el"),
        Entry(
            "report-why-hourlyGrid",
            en: "the mean of the published factors of the hours that the record names",
            da: "gennemsnittet af de offentliggjorte faktorer for de timer, posten nævner"),
        Entry(
            "report-method-grid-hourly", en: "Energinet by the hour (125 % method, CO2 only)",
            da: "Energinet time for time (125 %-metoden, kun CO2)"),
        Entry(
            "report-factors-own-price-area", en: "the record's price area",
            da: "postens prisområde"),
        Entry(
            "report-no-factor-hours",
            en: "the hourly factors lack {count} hours of the record in {area}",
            da: "timefaktorerne mangler {count} af postens timer i {area}"),
        Entry(
            "report-no-factor-memo",
            en: "beside the total, and no figure is published",
            da: "ved siden af totalen, og der er ikke offentliggjort et tal"),
        Entry(
            "report-remedy-memo",
            en: "the total is complete without it; state a figure with supplierFactor and evidence",
            da: "totalen er komplet uden; angiv et tal med supplierFactor og evidence"),
        Entry(
            "report-no-factor-power",
            en: "no usable figure is published; with hours and electric power there would be one",
            da: "der er ikke offentliggjort et brugbart tal; med timer og effekt ville der være et"),
        Entry(
            "report-remedy-power",
            en: """
                give hours, power and powerUnit: the energy then counts as grid electricity; or \
                report measured kWh as energy from the grid
                """,
            da: """
                angiv hours, power og powerUnit: så regnes energien som el fra nettet; eller \
                angiv målte kWh som energi fra nettet
                """),
        Entry("report-explain-source-rate", en: "Rate: {citation}", da: "Kurs: {citation}"),
        Entry(
            "report-explain-deflator",
            en: "{deflator} (US price level of {year}; 2022 is 1)",
            da: "{deflator} (USA's prisniveau i {year}; 2022 er 1)"),
    ]
}
