extension MessageCatalogue {
    /// The template: its columns, the fields of its header, its guide.
    static let templateColumnMessages: [Entry] = [
        Entry(
            "template-column-id",
            en: "An id of your own, different for every row of the workbook; may be left empty.",
            da: "Dit eget id, forskelligt for hver række i regnearket; må være tomt."),
        Entry(
            "template-column-department",
            en: "The department that the activity belongs to.",
            da: "Den afdeling, aktiviteten hører til."),
        Entry(
            "template-column-date",
            en: "The day of the activity, or of the invoice.",
            da: "Aktivitetens eller fakturaens dag."),
        Entry(
            "template-column-country",
            en: "Where it happened, if not in the country of the production.",
            da: "Hvor det skete, hvis ikke i produktionens land."),
        Entry(
            "template-column-phase",
            en: "The phase of the production.",
            da: "Produktionens fase."),
        Entry("template-column-supplier", en: "Who supplied it.", da: "Hvem der leverede det."),
        Entry(
            "template-column-evidence",
            en: "Number or file of the invoice or reading.",
            da: "Fakturaens eller aflæsningens nummer eller fil."),
        Entry(
            "template-column-allocation",
            en: "The share that belongs to this production, where several share it.",
            da: "Den andel, der hører til denne produktion, hvor flere deler."),
        Entry("template-column-description", en: "In your own words.", da: "Med dine egne ord."),
        Entry("template-column-mode", en: "The means of transport.", da: "Transportmidlet."),
        Entry("template-column-fuel", en: "What it runs on.", da: "Hvad det kører på."),
        Entry("template-column-size", en: "The size of the vehicle.", da: "Køretøjets størrelse."),
        Entry("template-column-service", en: "The kind of service.", da: "Tjenestens art."),
        Entry(
            "template-column-distance",
            en: "How far, one way unless the trip is marked as a return trip.",
            da: "Hvor langt, én vej medmindre turen er mærket tur/retur."),
        Entry(
            "template-column-distanceUnit",
            en: "The unit of the distance.",
            da: "Afstandens enhed."),
        Entry(
            "template-column-quantity",
            en: "How much, as measured or invoiced.",
            da: "Hvor meget, som målt eller faktureret."),
        Entry("template-column-unit", en: "The unit of the quantity.", da: "Mængdens enhed."),
        Entry(
            "template-column-persons",
            en: "How many people; one if empty.",
            da: "Hvor mange personer; én, hvis tom."),
        Entry(
            "template-column-purpose",
            en: "Whether people travel between home and work.",
            da: "Om der pendles mellem hjem og arbejde."),
        Entry(
            "template-column-control",
            en: """
                Who runs the vehicle or the place: the production itself, hired by it, or \
                somebody else.
                """,
            da: """
                Hvem der driver køretøjet eller stedet: produktionen selv, lejet af den, eller \
                en anden.
                """),
        Entry("template-column-mass", en: "The weight of the goods.", da: "Godsets vægt."),
        Entry("template-column-massUnit", en: "The unit of the weight.", da: "Vægtens enhed."),
        Entry(
            "template-column-source",
            en: "Where the energy comes from.",
            da: "Hvor energien kommer fra."),
        Entry(
            "template-column-contract",
            en: """
                How the electricity was bought: residual, renewable with a certificate as \
                evidence, or the supplier's kg CO2e per kWh.
                """,
            da: """
                Hvordan strømmen er købt: residual, vedvarende med et certifikat som bilag, \
                eller leverandørens kg CO2e pr. kWh.
                """),
        Entry(
            "template-column-municipality",
            en: """
                The number of the Danish municipality, such as 101, for district heat and \
                electricity.
                """,
            da: "Kommunens nummer, f.eks. 101, for fjernvarme og el."),
        Entry(
            "template-column-record",
            en: "Whether the material is bought or disposed of.",
            da: "Om materialet er købt eller bortskaffet."),
        Entry(
            "template-column-set",
            en: "A short name of the set, the same in all its rows.",
            da: "Et kort navn for dekorationen, det samme i alle dens rækker."),
        Entry("template-column-kind", en: "What kind it is.", da: "Hvilken slags det er."),
        Entry("template-column-material", en: "What is thrown away.", da: "Hvad der smides ud."),
        Entry(
            "template-column-treatment",
            en: "What becomes of it.",
            da: "Hvad der bliver af det."),
        Entry(
            "template-column-reusedShare",
            en: "The share of it that was used before.",
            da: "Den andel af det, der har været brugt før."),
        Entry("template-column-nights", en: "Nights of the stay.", da: "Opholdets nætter."),
        Entry(
            "template-column-rooms",
            en: "How many rooms; one if empty.",
            da: "Hvor mange værelser; ét, hvis tom."),
        Entry("template-column-meal", en: "The kind of meal.", da: "Måltidets slags."),
        Entry("template-column-count", en: "How many.", da: "Hvor mange."),
        Entry("template-column-activity", en: "What was bought.", da: "Hvad der er købt."),
        Entry(
            "template-column-amount",
            en: "The net amount without VAT.",
            da: "Nettobeløbet uden moms."),
        Entry(
            "template-column-currency",
            en: "The currency, three letters.",
            da: "Valutaen, tre bogstaver."),
        Entry("template-column-type", en: "The id of the activity.", da: "Aktivitetens id."),
        Entry(
            "template-column-from",
            en: "The airport of departure, three letters.",
            da: "Afgangslufthavnen, tre bogstaver."),
        Entry(
            "template-column-to",
            en: "The airport of arrival, three letters.",
            da: "Ankomstlufthavnen, tre bogstaver."),
        Entry(
            "template-column-class",
            en: "The class that was flown.",
            da: "Den klasse, der blev fløjet på."),
        Entry(
            "template-column-return",
            en: "Whether there and back.",
            da: "Om der både rejses ud og hjem."),
        Entry(
            "template-field-id",
            en: "The same in all reports of the production, such as DK-2025-0142.",
            da: "Det samme i alle produktionens rapporter, f.eks. DK-2025-0142."),
        Entry("template-field-title", en: "The working title.", da: "Arbejdstitlen."),
        Entry(
            "template-field-kind",
            en: "What kind of work it is.",
            da: "Hvilken slags værk det er."),
        Entry(
            "template-field-status",
            en: "Before the shoot, on the way, or after delivery.",
            da: "Før optagelsen, undervejs eller efter levering."),
        Entry(
            "template-field-revision",
            en: "1 for the first, then counting up.",
            da: "1 for den første, derefter fortløbende."),
        Entry(
            "template-field-company",
            en: "Who files the report.",
            da: "Hvem der indgiver rapporten."),
        Entry("template-field-cvr", en: "Eight digits.", da: "Otte cifre."),
        Entry(
            "template-field-periodFrom",
            en: "The first day with a booked cost.",
            da: "Den første dag med en bogført udgift."),
        Entry(
            "template-field-periodTo",
            en: "The day the master is delivered.",
            da: "Dagen, hvor masteren leveres."),
        Entry(
            "template-field-country",
            en: "Holds for every row that says nothing else.",
            da: "Gælder for hver række, der ikke siger andet."),
        Entry(
            "template-field-shootingDays",
            en: "All units together.",
            da: "Alle hold tilsammen."),
        Entry("template-field-episodes", en: "1 for a film.", da: "1 for en film."),
        Entry(
            "template-field-finishedMinutes",
            en: "Minutes of finished work, all episodes.",
            da: "Minutter færdigt værk, alle afsnit."),
        Entry(
            "template-field-crewDays",
            en: "Person-days of the crew.",
            da: "Holdets persondage."),
        Entry(
            "template-field-budget",
            en: "The budget of the production.",
            da: "Produktionens budget."),
        Entry(
            "template-field-budgetCurrency",
            en: "Three letters, such as DKK.",
            da: "Tre bogstaver, f.eks. DKK."),
        Entry(
            "template-field-commissioner",
            en: "Who ordered or supports the work.",
            da: "Hvem der har bestilt eller støtter værket."),
        Entry("template-field-contact", en: "Whom to ask.", da: "Hvem der kan spørges."),
        Entry(
            "template-field-consent",
            en: "Whether the figures may take part in published totals.",
            da: "Om tallene må indgå i offentliggjorte totaler."),
        Entry(
            "template-guide-1",
            en: """
                Fill in the sheet 'Production' first, then the sheets that concern your \
                production. Leave the others as they are.
                """,
            da: """
                Udfyld først arket 'Produktion', derefter de ark, der vedrører produktionen. Lad \
                de andre stå, som de er.
                """),
        Entry(
            "template-guide-2",
            en: """
                Columns with a star must be filled in. Rest the pointer on a column's name to \
                read what it is for.
                """,
            da: """
                Kolonner med en stjerne skal udfyldes. Hold markøren over en kolonnes navn for \
                at læse, hvad den er til.
                """),
        Entry(
            "template-guide-3",
            en: """
                Cells with a list take its words, in Danish or English. The sheet 'Lists' has \
                them all, with the words of the file format beside them.
                """,
            da: """
                Celler med en liste tager dens ord, på dansk eller engelsk. Arket 'Lister' har \
                dem alle, med filformatets ord ved siden af.
                """),
        Entry(
            "template-guide-4",
            en: """
                Rows that start with #example are never counted. Leave them or delete them, but \
                do not fill in over them: write below.
                """,
            da: """
                Rækker, der begynder med #eksempel, tælles aldrig. Lad dem stå, eller slet dem, \
                men udfyld dem ikke: skriv nedenunder.
                """),
        Entry(
            "template-guide-5",
            en: """
                Rows that start with #record say what the sheet holds. Do not change them, and \
                do not change the names of the columns; sheets may be renamed.
                """,
            da: """
                Rækker, der begynder med #record, siger, hvad arket indeholder. Ret dem ikke, og \
                ret ikke kolonnernes navne; ark må gerne omdøbes.
                """),
        Entry(
            "template-guide-6",
            en: """
                Write numbers as numbers, without units and without text; days as days. What is \
                not known stays empty: an empty cell is never zero.
                """,
            da: """
                Skriv tal som tal, uden enheder og uden tekst; dage som dage. Det, der ikke \
                vides, forbliver tomt: en tom celle er aldrig nul.
                """),
        Entry(
            "template-guide-7",
            en: """
                More rows may be added below, and columns that are not needed may be deleted. \
                Formulas are read by the value they show.
                """,
            da: """
                Der kan tilføjes flere rækker nedenunder, og kolonner, der ikke bruges, kan \
                slettes. Formler læses med den værdi, de viser.
                """),
        Entry(
            "template-guide-8",
            en: """
                Check the workbook with: bftp validate FILE.xlsx. Every remark names sheet and \
                cell, such as Travel!C12.
                """,
            da: """
                Kontrollér regnearket med: bftp validate FIL.xlsx. Hver bemærkning nævner ark og \
                celle, f.eks. Rejser!C12.
                """),
        Entry(
            "template-guide-9",
            en: "Compute the footprint with: bftp footprint FILE.xlsx.",
            da: "Beregn klimaaftrykket med: bftp footprint FIL.xlsx."),
    ]
}
