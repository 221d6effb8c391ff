extension MessageCatalogue {
    /// Scopes, stages, bases, measures and origins.
    static let reportAccountingWords: [Entry] = [
        Entry("report-stage-use", en: "Combustion and use", da: "Forbrænding og brug"),
        Entry(
            "report-stage-wellToTank",
            en: "Well-to-tank",
            da: "Brændstoffets forkæde (well-to-tank)"),
        Entry(
            "report-stage-transmissionAndDistribution",
            en: "Transmission and distribution losses",
            da: "Transmissions- og distributionstab"),
        Entry("report-stage-radiativeForcing", en: "Radiative forcing", da: "Strålingspåvirkning"),
        Entry("report-stage-cradleToGate", en: "Cradle to gate", da: "Fra vugge til port"),
        Entry("report-stage-endOfLife", en: "End of life", da: "Bortskaffelse"),
        Entry("report-scope-0", en: "Outside scopes", da: "Uden for scopes"),
        Entry(
            "report-scope-1",
            en: "Scope 1: direct emissions",
            da: "Scope 1: direkte udledninger"),
        Entry("report-scope-2", en: "Scope 2: purchased energy", da: "Scope 2: indkøbt energi"),
        Entry("report-scope-3", en: "Scope 3: value chain", da: "Scope 3: værdikæden"),
        Entry(
            "report-scope3-1",
            en: "Category 1: purchased goods and services",
            da: "Kategori 1: indkøbte varer og ydelser"),
        Entry("report-scope3-2", en: "Category 2: capital goods", da: "Kategori 2: kapitalgoder"),
        Entry(
            "report-scope3-3",
            en: "Category 3: fuel- and energy-related activities",
            da: "Kategori 3: brændsels- og energirelaterede aktiviteter"),
        Entry(
            "report-scope3-4",
            en: "Category 4: upstream transport and distribution",
            da: "Kategori 4: transport og distribution, opstrøms"),
        Entry(
            "report-scope3-5",
            en: "Category 5: waste generated in operations",
            da: "Kategori 5: affald fra driften"),
        Entry(
            "report-scope3-6",
            en: "Category 6: business travel",
            da: "Kategori 6: forretningsrejser"),
        Entry(
            "report-scope3-7",
            en: "Category 7: employee commuting",
            da: "Kategori 7: medarbejderes pendling"),
        Entry(
            "report-scope3-8",
            en: "Category 8: upstream leased assets",
            da: "Kategori 8: leasede aktiver, opstrøms"),
        Entry(
            "report-scope3-9",
            en: "Category 9: downstream transport and distribution",
            da: "Kategori 9: transport og distribution, nedstrøms"),
        Entry(
            "report-scope3-10",
            en: "Category 10: processing of sold products",
            da: "Kategori 10: forarbejdning af solgte produkter"),
        Entry(
            "report-scope3-11",
            en: "Category 11: use of sold products",
            da: "Kategori 11: brug af solgte produkter"),
        Entry(
            "report-scope3-12",
            en: "Category 12: end of life of sold products",
            da: "Kategori 12: bortskaffelse af solgte produkter"),
        Entry(
            "report-scope3-13",
            en: "Category 13: downstream leased assets",
            da: "Kategori 13: leasede aktiver, nedstrøms"),
        Entry("report-scope3-14", en: "Category 14: franchises", da: "Kategori 14: franchise"),
        Entry("report-scope3-15", en: "Category 15: investments", da: "Kategori 15: investeringer"),
        Entry("report-basis-measured", en: "Measured (meter, litres)", da: "Målt (måler, liter)"),
        Entry("report-basis-supplier", en: "Supplier's own figure", da: "Leverandørens eget tal"),
        Entry(
            "report-basis-physical",
            en: "Counted (kilograms, nights, meals)",
            da: "Optalt (kilogram, nætter, måltider)"),
        Entry("report-basis-distance", en: "Distance", da: "Afstand"),
        Entry("report-basis-spend", en: "Spend", da: "Beløb"),
        Entry("report-basis-estimated", en: "Estimated", da: "Skønnet"),
        Entry("report-basis-benchmark", en: "Benchmark", da: "Benchmark"),
        Entry("report-measure-all", en: "both totals", da: "begge totaler"),
        Entry("report-measure-location", en: "location-based", da: "lokationsbaseret"),
        Entry("report-measure-market", en: "market-based", da: "markedsbaseret"),
        Entry(
            "report-measure-biogenic",
            en: "biogenic, outside scopes",
            da: "biogent, uden for scopes"),
        Entry("report-measure-memo", en: "beside the total", da: "ved siden af totalen"),
        Entry("report-origin-record", en: "record", da: "posten"),
        Entry("report-origin-setBuild", en: "set build", da: "dekorationen"),
        Entry("report-origin-header", en: "production header", da: "produktionens stamdata"),
        Entry("report-origin-unknown", en: "not stated", da: "ikke angivet"),
    ]

    /// Why a factor was chosen, why there is none, and what to do.
    static let reportReasons: [Entry] = [
        Entry("report-match-exact", en: "exact", da: "nøjagtig"),
        Entry(
            "report-why-exact",
            en: "the published row is for this activity, place and year",
            da: "den offentliggjorte række gælder denne aktivitet, dette sted og dette år"),
        Entry(
            "report-match-proxyGeography",
            en: "made for another country",
            da: "lavet for et andet land"),
        Entry(
            "report-why-proxyGeography",
            en: "the row is made for another country and stands in for this one",
            da: "rækken er lavet for et andet land og træder i stedet for dette"),
        Entry(
            "report-match-regionalAverage",
            en: "average over a larger area",
            da: "gennemsnit over et større område"),
        Entry(
            "report-why-regionalAverage",
            en: "the row is an average over a larger area than the record's own place",
            da: "rækken er et gennemsnit over et større område end postens eget sted"),
        Entry(
            "report-match-averageActivity",
            en: "average, the record leaves something out",
            da: "gennemsnit, posten mangler noget"),
        Entry(
            "report-why-averageActivity",
            en: "the record leaves something out; the row is an average over it",
            da: "posten udelader noget; rækken er et gennemsnit over det"),
        Entry(
            "report-match-chosenClass",
            en: "nearest published kind or class",
            da: "nærmeste offentliggjorte slags eller klasse"),
        Entry(
            "report-why-chosenClass",
            en: "this kind or class has no row of its own; the nearest published one answers",
            da: "denne slags eller klasse har ingen egen række; den nærmeste offentliggjorte svarer"
        ),
        Entry(
            "report-match-earlierEdition",
            en: "figure of an earlier year",
            da: "tal fra et tidligere år"),
        Entry(
            "report-why-earlierEdition",
            en: "there is no figure for the record's year; the latest earlier one is used",
            da: "der er intet tal for postens år; det seneste tidligere er brugt"),
        Entry(
            "report-match-laterEdition",
            en: "figure of a later year",
            da: "tal fra et senere år"),
        Entry(
            "report-why-laterEdition",
            en: """
                there is no figure for the record's year or before; the earliest later one is \
                used
                """,
            da: "der er intet tal for postens år eller før; det første senere er brugt"),
        Entry(
            "report-match-residualMixNotPublished",
            en: "no residual mix published",
            da: "intet residualmiks offentliggjort"),
        Entry(
            "report-why-residualMixNotPublished",
            en: "no residual mix is published for the country; the location-based figure stands in",
            da: """
                der er intet residualmiks offentliggjort for landet; det lokationsbaserede tal \
                træder i stedet
                """),
        Entry(
            "report-match-renewableWithoutEvidence",
            en: "renewable, but without evidence",
            da: "vedvarende, men uden dokumentation"),
        Entry(
            "report-why-renewableWithoutEvidence",
            en: "the record says renewable without evidence, so it counts as residual mix",
            da: "posten siger vedvarende uden dokumentation og regnes derfor som residualmiks"),
        Entry(
            "report-match-renewableContract",
            en: "renewable contract with evidence",
            da: "vedvarende kontrakt med dokumentation"),
        Entry(
            "report-why-renewableContract",
            en: "renewable electricity with evidence: zero at the point of generation",
            da: "vedvarende el med dokumentation: nul ved produktionsstedet"),
        Entry(
            "report-match-supplierFactor",
            en: "supplier's own factor",
            da: "leverandørens egen faktor"),
        Entry(
            "report-why-supplierFactor",
            en: "the supplier's own figure from the record",
            da: "leverandørens eget tal fra posten"),
        Entry(
            "report-match-convertedActivity",
            en: "derived by a published conversion",
            da: "afledt ved en offentliggjort omregning"),
        Entry(
            "report-why-convertedActivity",
            en: "derived from a published energy use and the country's electricity",
            da: "afledt af et offentliggjort energiforbrug og landets el"),
        Entry(
            "report-no-factor-not-published",
            en: "no usable figure is published",
            da: "der er ikke offentliggjort et brugbart tal"),
        Entry(
            "report-no-factor-not-published-note",
            en: "no usable figure is published: {note}",
            da: "der er ikke offentliggjort et brugbart tal: {note}"),
        Entry(
            "report-no-factor-place",
            en: "no figure is published for {place}",
            da: "der er ikke offentliggjort et tal for {place}"),
        Entry(
            "report-no-factor-place-available",
            en: "no figure is published for {place}, only for {available}",
            da: "der er ikke offentliggjort et tal for {place}, kun for {available}"),
        Entry(
            "report-no-factor-no-place",
            en: "the record has no country, and figures are published by country",
            da: "posten har intet land, og tallene er offentliggjort efter land"),
        Entry(
            "report-no-factor-rates",
            en: "money in {currency} of {year} needs a rate",
            da: "beløb i {currency} fra {year} kræver en kurs"),
        Entry(
            "report-no-factor-money",
            en: "money needs a rate to the currency and year of the published figures",
            da: "beløb kræver en kurs til de offentliggjorte tals valuta og år"),
        Entry(
            "report-no-factor-unit",
            en: "the published figures are per {units}",
            da: "de offentliggjorte tal er pr. {units}"),
        Entry(
            "report-no-factor-unit-none",
            en: "no published figure fits the unit",
            da: "intet offentliggjort tal passer til enheden"),
        Entry(
            "report-remedy-not-published",
            en: """
                report another amount or activity that has a factor (bftp factors search), or \
                add a factor of your own (--factors)
                """,
            da: """
                angiv en anden mængde eller aktivitet, der har en faktor (bftp factors search), \
                eller tilføj din egen faktor (--factors)
                """),
        Entry(
            "report-remedy-place",
            en: "check the country of the record, or add a factor for it (--factors)",
            da: "kontrollér postens land, eller tilføj en faktor for det (--factors)"),
        Entry(
            "report-remedy-no-place",
            en: "give the record or the production header a country",
            da: "angiv et land på posten eller i produktionens stamdata"),
        Entry(
            "report-remedy-rates",
            en: """
                give a rate for the currency and year (--rates), or report a physical amount \
                instead of money
                """,
            da: """
                angiv en kurs for valutaen og året (--rates), eller angiv en fysisk mængde i \
                stedet for et beløb
                """),
        Entry(
            "report-remedy-unit",
            en: "report the amount in one of these units",
            da: "angiv mængden i en af disse enheder"),
    ]
}
