extension MessageCatalogue {
    /// The template: its sheets and what is said of them, and the command that writes it.
    static let templateMessages: [Entry] = [
        Entry(
            "template-title",
            en: "Production report for the carbon footprint",
            da: "Produktionsrapport til klimaaftrykket"),
        Entry("template-sheet-guide", en: "Read me", da: "Læs mig"),
        Entry("template-sheet-production", en: "Production", da: "Produktion"),
        Entry("template-sheet-travel", en: "Travel", da: "Rejser"),
        Entry(
            "template-about-travel",
            en: """
                One row for each journey or fuelling: either litres (quantity and unit) or \
                kilometres (distance and its unit); litres are better.
                """,
            da: """
                Én række for hver rejse eller tankning: enten liter (mængde og enhed) eller \
                kilometer (afstand og enhed); liter er bedst.
                """),
        Entry("template-sheet-flights", en: "Flights", da: "Fly"),
        Entry(
            "template-about-flights",
            en: "One row for each flight; airports by their three letters, such as CPH.",
            da: "Én række for hver flyrejse; lufthavne med deres tre bogstaver, f.eks. CPH."),
        Entry("template-sheet-freight", en: "Freight", da: "Fragt"),
        Entry(
            "template-about-freight",
            en: """
                One row for each transport of goods: fuel, or distance, for lorries and ships \
                with the weight.
                """,
            da: """
                Én række for hver transport af gods: brændstof eller afstand, for lastbil og \
                skib med vægten.
                """),
        Entry("template-sheet-energy", en: "Energy", da: "Energi"),
        Entry(
            "template-about-energy",
            en: "One row for each meter or fuelling of a generator, as the invoice has it.",
            da: "Én række for hver måler eller tankning af en generator, som fakturaen har den."),
        Entry("template-sheet-sets", en: "Set builds", da: "Dekorationer"),
        Entry(
            "template-about-sets",
            en: """
                Materials that go into a set and what becomes of them; rows with the same set \
                belong together.
                """,
            da: """
                Materialer til en dekoration, og hvad der bliver af dem; rækker med samme \
                dekoration hører sammen.
                """),
        Entry("template-sheet-materials", en: "Materials", da: "Materialer"),
        Entry(
            "template-about-materials",
            en: "Materials for props, costumes and other things, by weight.",
            da: "Materialer til rekvisitter, kostumer og andet, efter vægt."),
        Entry("template-sheet-accommodation", en: "Accommodation", da: "Overnatning"),
        Entry(
            "template-about-accommodation",
            en: "One row for each stay: nights times rooms are counted.",
            da: "Én række for hvert ophold: overnatninger gange værelser tælles."),
        Entry("template-sheet-catering", en: "Catering", da: "Forplejning"),
        Entry(
            "template-about-catering",
            en: "Meals by kind and number.",
            da: "Måltider efter slags og antal."),
        Entry("template-sheet-waste", en: "Waste", da: "Affald"),
        Entry(
            "template-about-waste",
            en: "Waste by material and treatment, not that of sets.",
            da: "Affald efter materiale og behandling, ikke det fra dekorationer."),
        Entry("template-sheet-water", en: "Water", da: "Vand"),
        Entry("template-about-water", en: "Water by volume.", da: "Vand efter rumfang."),
        Entry("template-sheet-purchases", en: "Purchases", da: "Indkøb"),
        Entry(
            "template-about-purchases",
            en: "What is known in money only; net amounts without VAT.",
            da: "Det, der kun kendes i penge; nettobeløb uden moms."),
        Entry("template-sheet-other", en: "Other", da: "Andet"),
        Entry(
            "template-about-other",
            en: "Any activity of the catalogue by its id; 'bftp factors list' shows them.",
            da: "Enhver aktivitet i kataloget med dens id; 'bftp factors list' viser dem."),
        Entry("template-sheet-lists", en: "Lists", da: "Lister"),
        Entry("template-example", en: "#example", da: "#eksempel"),
        Entry("template-explanation", en: "Explanation", da: "Forklaring"),
        Entry("template-required", en: "Must be filled in.", da: "Skal udfyldes."),
        Entry("template-optional", en: "May be left empty.", da: "Må være tom."),
        Entry("template-refusal", en: "Choose a word of the list.", da: "Vælg et ord fra listen."),
        Entry(
            "template-hint-number",
            en: "A number of zero or more, without unit.",
            da: "Et tal på nul eller mere, uden enhed."),
        Entry(
            "template-hint-whole",
            en: "A whole number of zero or more.",
            da: "Et helt tal på nul eller mere."),
        Entry(
            "template-hint-share",
            en: "A share from 0 to 1, such as 0.4 for 40 %.",
            da: "En andel fra 0 til 1, f.eks. 0,4 for 40 %."),
        Entry(
            "template-hint-day",
            en: "A day, such as 2025-03-04.",
            da: "En dag, f.eks. 04-03-2025."),
        Entry("template-hint-list", en: "Choose from the list.", da: "Vælg fra listen."),
        Entry(
            "template-hint-by-mode",
            en: "Choose the mode first; the list follows it.",
            da: "Vælg transportmidlet først; listen følger det."),
        Entry(
            "xlsx-writer-missing",
            en: "the library {file}, which writes workbooks, is not installed",
            da: "biblioteket {file}, som skriver regneark, er ikke installeret"),
        Entry(
            "remedy-xlsx-writer-missing",
            en: "install the package libxlsxwriter4 or libxlsxwriter-dev, or write a .csv",
            da: "installér pakken libxlsxwriter4 eller libxlsxwriter-dev, eller skriv en .csv"),
        Entry(
            "workbook-refused",
            en: "the workbook cannot be written: {found}; this is a fault of the program",
            da: "regnearket kan ikke skrives: {found}; det er en fejl i programmet"),
        Entry(
            "template-form",
            en: "expected a file that ends in .xlsx or .csv, found '{file}'",
            da: "forventede en fil, der ender på .xlsx eller .csv, fandt '{file}'"),
        Entry(
            "help-template",
            en: "Writes a form to fill in, as XLSX or CSV",
            da: "Skriver en formular til udfyldning, som XLSX eller CSV"),
        Entry(
            "help-template-text",
            en: """
                Writes the template of a production report: a workbook with one sheet for each \
                kind of record, lists to choose from, notes and examples, in the language of \
                --language. What is filled in is read as it stands by footprint, validate and \
                explain. A name that ends in .csv gives a table of all columns instead; without \
                a name the table goes to standard output.
                """,
            da: """
                Skriver skabelonen til en produktionsrapport: et regneark med ét ark for hver \
                slags post, lister at vælge fra, noter og eksempler, på sproget fra --language. \
                Det udfyldte læses, som det er, af footprint, validate og explain. Et navn, der \
                ender på .csv, giver i stedet en tabel med alle kolonner; uden navn går tabellen \
                til standardoutput.
                """),
        Entry(
            "help-template-list",
            en: "list the words that cells of choices may hold, instead",
            da: "vis i stedet de ord, som celler med valg må indeholde"),
        Entry(
            "help-example-template",
            en: "a Danish workbook to fill in",
            da: "et dansk regneark til udfyldning"),
        Entry(
            "help-example-template-list",
            en: "the words, name by name",
            da: "ordene, navn for navn"),
    ]
}
