extension MessageCatalogue {
    static let checkRules: [Entry] = [
        Entry("check-what-header", en: "Header gives {item}", da: "Hovedet angiver {item}"),
        Entry(
            "check-what-department",
            en: "Records of department {department}",
            da: "Poster fra afdelingen {department}"),
        Entry(
            "check-what-category",
            en: "Figures in category {categories}",
            da: "Tal i kategorien {categories}"),
        Entry("check-what-records", en: "Number of records", da: "Antal poster"),
        Entry(
            "check-what-budgetReport",
            en: "Carbon budget filed before",
            da: "Klimabudget afleveret på forhånd"),
        Entry(
            "check-what-basisShare",
            en: "Share of the total resting on: {bases}",
            da: "Andel af det samlede aftryk, der bygger på: {bases}"),
        Entry(
            "check-what-fallbackShare",
            en: "Share of the total on less exact factors",
            da: "Andel af det samlede aftryk på mindre præcise faktorer"),
        Entry(
            "check-what-unquantifiedCount",
            en: "Records without a figure",
            da: "Poster uden tal"),
        Entry(
            "check-what-unquantifiedShare",
            en: "Share of records without a figure",
            da: "Andel af poster uden tal"),
        Entry(
            "check-what-carbonBudget",
            en: "Total within the carbon budget",
            da: "Samlet aftryk inden for klimabudgettet"),
        Entry(
            "check-what-againstBudget-total",
            en: "Total beside the budget report",
            da: "Samlet aftryk over for budgetrapporten"),
        Entry(
            "check-what-againstBudget",
            en: "{category} beside the budget report",
            da: "{category} over for budgetrapporten"),
        Entry("check-amount-nights", en: "Person-nights", da: "Personnætter"),
        Entry(
            "check-amount-meals",
            en: "Meals, snacks and drinks",
            da: "Måltider, snacks og drikke"),
        Entry("check-amount-roadDistance", en: "Kilometres on the road", da: "Kilometer på vej"),
        Entry(
            "check-amount-generatorFuel",
            en: "Fuel in generators",
            da: "Brændstof i generatorer"),
        Entry(
            "check-amount-generatorRate",
            en: "Litres per generator hour",
            da: "Liter pr. generatortime"),
        Entry("check-amount-gridElectricity", en: "Electricity from the grid", da: "El fra nettet"),
        Entry(
            "check-amount-heat",
            en: "District heat and cooling",
            da: "Fjernvarme og fjernkøling"),
        Entry(
            "check-amount-flightLegs",
            en: "Persons × legs of flights",
            da: "Personer × flystrækninger"),
        Entry("check-amount-material", en: "Material", da: "Materialer"),
        Entry("check-amount-waste", en: "Waste", da: "Affald"),
        Entry("check-amount-water", en: "Water", da: "Vand"),
        Entry("check-per-shootingDay", en: " per shooting day", da: " pr. optagedag"),
        Entry("check-per-finishedMinute", en: " per finished minute", da: " pr. færdigt minut"),
        Entry("check-per-episode", en: " per episode", da: " pr. afsnit"),
        Entry("check-per-crewDay", en: " per crew-day", da: " pr. mandskabsdag"),
        Entry(
            "check-per-budgetThousand",
            en: " per 1,000 of the budget",
            da: " pr. 1.000 af budgettet"),
        Entry("check-per-record", en: " in each record", da: " i hver post"),
    ]

    static let checkItems: [Entry] = [
        Entry("check-field-company", en: "the company", da: "selskabet"),
        Entry("check-field-cvr", en: "the company's CVR number", da: "selskabets CVR-nummer"),
        Entry("check-field-period", en: "the period", da: "perioden"),
        Entry("check-field-country", en: "the country", da: "landet"),
        Entry("check-field-shootingDays", en: "the shooting days", da: "optagedagene"),
        Entry("check-field-episodes", en: "the episodes", da: "afsnittene"),
        Entry("check-field-finishedMinutes", en: "the finished minutes", da: "de færdige minutter"),
        Entry("check-field-crewDays", en: "the crew-days", da: "mandskabsdagene"),
        Entry("check-field-budget", en: "the budget", da: "budgettet"),
        Entry("check-field-commissioner", en: "a commissioner", da: "en bestiller"),
        Entry("check-field-contact", en: "a contact", da: "en kontakt"),
        Entry("check-field-signOff", en: "a sign-off", da: "en godkendelse"),
        Entry(
            "check-field-consent",
            en: "whether it may be published",
            da: "om det må offentliggøres"),
    ]

    static let checkResults: [Entry] = [
        Entry(
            "check-heading",
            en: "{title} ({production}): {status}, revision {revision}",
            da: "{title} ({production}): {status}, revision {revision}"),
        Entry("check-profile", en: "Profile: {profile}", da: "Profil: {profile}"),
        Entry("check-outcome-passed", en: "passed", da: "opfyldt"),
        Entry("check-outcome-failed", en: "FAILED", da: "IKKE OPFYLDT"),
        Entry("check-outcome-warning", en: "warning", da: "advarsel"),
        Entry("check-outcome-undecided", en: "NOT DECIDED", da: "UAFGJORT"),
        Entry("check-outcome-notApplicable", en: "other reports", da: "andre"),
        Entry("check-value-nothing", en: "nothing", da: "intet"),
        Entry("check-value-present", en: "there", da: "findes"),
        Entry("check-value-within", en: "every record within", da: "alle poster inden for"),
        Entry("check-limit-presence", en: "required", da: "kræves"),
        Entry("check-limit-least", en: "at least {least}", da: "mindst {least}"),
        Entry("check-limit-most", en: "at most {most}", da: "højst {most}"),
        Entry("check-limit-between", en: "{least} to {most}", da: "{least} til {most}"),
        Entry("check-found", en: "Found", da: "Fundet"),
        Entry("check-limit", en: "Limit", da: "Grænse"),
        Entry("check-where", en: "Where", da: "Hvor"),
        Entry("check-advice", en: "To do", da: "Gør"),
        Entry("check-rule", en: "Rule", da: "Regel"),
        Entry("check-rests-on", en: "Rests on", da: "Bygger på"),
        Entry("check-records", en: "{count} records", da: "{count} poster"),
        Entry("check-records-one", en: "one record", da: "én post"),
        Entry(
            "check-sentence",
            en: "{what}: found {found}, limit {limit}; {advice}",
            da: "{what}: fundet {found}, grænse {limit}; {advice}"),
        Entry(
            "check-cannot-header",
            en: "cannot be told: the header does not give {item}",
            da: "kan ikke afgøres: hovedet angiver ikke {item}"),
        Entry(
            "check-cannot-figures",
            en: "cannot be told: no record has a figure",
            da: "kan ikke afgøres: ingen poster har et tal"),
        Entry(
            "check-cannot-total",
            en: "cannot be told: the total is not above zero",
            da: "kan ikke afgøres: det samlede aftryk er ikke over nul"),
        Entry(
            "check-cannot-records",
            en: "cannot be told: the report has no records",
            da: "kan ikke afgøres: rapporten har ingen poster"),
        Entry(
            "check-cannot-budget",
            en: "cannot be told: no budget report is given",
            da: "kan ikke afgøres: der er ikke angivet nogen budgetrapport"),
        Entry(
            "check-cannot-range",
            en: "cannot be told: a sum leaves the range of exact numbers",
            da: "kan ikke afgøres: en sum er for stor til nøjagtige tal"),
        Entry(
            "check-summary-passed",
            en: "Passes: {passed} of {rules} rules met; warnings: {warnings}.",
            da: "Godkendt: {passed} af {rules} regler opfyldt; advarsler: {warnings}."),
        Entry(
            "check-summary-failed",
            en: """
                Does not pass: {passed} of {rules} rules met; failed: {failed}; warnings: {warnings}.
                """,
            da: """
                Ikke godkendt: {passed} af {rules} regler opfyldt; ikke opfyldt: {failed}; \
                advarsler: {warnings}.
                """),
    ]

    static let checkAdvice: [Entry] = [
        Entry(
            "check-advice-header",
            en: "add {item} to the header of the report",
            da: "tilføj {item} i rapportens hoved"),
        Entry(
            "check-advice-department",
            en: "ask the department for its records",
            da: "bed afdelingen om dens poster"),
        Entry(
            "check-advice-category",
            en: "report the activities of this kind, or say why there are none",
            da: "indberet aktiviteter af denne art, eller forklar, hvorfor der ingen er"),
        Entry(
            "check-advice-records",
            en: "add the records of the production",
            da: "tilføj produktionens poster"),
        Entry(
            "check-advice-budgetReport",
            en: "name the carbon budget with --budget",
            da: "angiv klimabudgettet med --budget"),
        Entry(
            "check-advice-basisShare",
            en: "replace estimates by measured amounts, the largest records first",
            da: "erstat skøn med målte mængder, de største poster først"),
        Entry(
            "check-advice-fallbackShare",
            en: """
                see which records rest on fallbacks with 'bftp footprint', and give country, \
                year and kind
                """,
            da: """
                se, hvilke poster der bygger på erstatningstal, med 'bftp footprint', \
                og angiv land, år og art
                """),
        Entry(
            "check-advice-unquantifiedCount",
            en: "'bftp footprint' lists them with what would give them a figure",
            da: "'bftp footprint' viser dem, og hvad der ville give dem et tal"),
        Entry(
            "check-advice-unquantifiedShare",
            en: "'bftp footprint' lists them with what would give them a figure",
            da: "'bftp footprint' viser dem, og hvad der ville give dem et tal"),
        Entry(
            "check-advice-carbonBudget",
            en: "look at the largest records first",
            da: "se på de største poster først"),
        Entry(
            "check-advice-againstBudget",
            en: "explain the excess, or save elsewhere",
            da: "forklar overskridelsen, eller spar andre steder"),
        Entry(
            "check-advice-amount",
            en: "check amount and unit of these records",
            da: "kontrollér mængde og enhed i disse poster"),
    ]
}
