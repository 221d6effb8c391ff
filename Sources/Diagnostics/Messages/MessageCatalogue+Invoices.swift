extension MessageCatalogue {
    static let documentProblems: [Entry] = [
        Entry(
            "document-unknown",
            en: "'{found}' is no document that is read here",
            da: "'{found}' er intet dokument, der læses her"),
        Entry(
            "document-not-an-invoice",
            en: "expected an invoice, credit note or utility statement, found {found}",
            da: "forventede en faktura, kreditnota eller forbrugsopgørelse, fandt {found}"),
        Entry(
            "remedy-document-not-an-invoice",
            en: "give the invoice that follows it", da: "angiv den faktura, der følger efter"),
        Entry("document-order", en: "an order", da: "en ordre"),
        Entry("document-reminder", en: "a reminder", da: "en rykker"),
        Entry("document-statement", en: "a statement of account", da: "et kontoudtog"),
        Entry("document-response", en: "a response to a document", da: "et svar på et dokument"),
        Entry("document-despatch", en: "a despatch or receipt advice", da: "en følgeseddel"),
        Entry("document-catalogue", en: "a catalogue or quotation", da: "et katalog eller tilbud"),
        Entry(
            "document-test-set",
            en: "a set of tests for validators is no invoice",
            da: "et sæt testtilfælde til validatorer er ingen faktura"),
        Entry(
            "document-edifact", en: "expected XML, found an EDIFACT interchange",
            da: "forventede XML, fandt en EDIFACT-udveksling"),
        Entry(
            "remedy-document-edifact", en: "ask the supplier for the invoice as XML or a table",
            da: "bed leverandøren om fakturaen som XML eller tabel"),
        Entry(
            "document-several", en: "a second document stands in the same file",
            da: "der står et dokument mere i samme fil"),
        Entry(
            "remedy-document-several", en: "save each document as a file of its own",
            da: "gem hvert dokument som sin egen fil"),
        Entry(
            "document-text-cut", en: "a text is longer than 64 kB; its end is not read",
            da: "en tekst er længere end 64 kB; slutningen læses ikke"),
        Entry(
            "document-too-deep", en: "elements lie more than 256 deep in each other",
            da: "elementer ligger mere end 256 niveauer inde i hinanden"),
        Entry(
            "document-too-many-lines",
            en: "more than 50,000 lines stand before what they belong to",
            da: "mere end 50.000 linjer står før det, de hører til"),
        Entry(
            "document-without-number", en: "the document has no number",
            da: "dokumentet har intet nummer"),
        Entry(
            "remedy-document-without-number",
            en: "the same document given twice can then only be told by its bytes",
            da: "samme dokument angivet to gange kan så kun kendes på indholdet"),
        Entry(
            "document-not-a-number", en: "expected a number, found '{found}'",
            da: "forventede et tal, fandt '{found}'"),
        Entry(
            "document-not-a-date", en: "expected a date, found '{found}'",
            da: "forventede en dato, fandt '{found}'"),
        Entry(
            "document-period-reversed",
            en: "the period from {from} to {to} ends before it begins; it is not used",
            da: "perioden fra {from} til {to} slutter, før den begynder; den bruges ikke"),
        Entry(
            "invoice-without-lines", en: "the invoice has neither lines nor a total without VAT",
            da: "fakturaen har hverken linjer eller en total uden moms"),
        Entry(
            "statement-without-readings", en: "the statement has no meter readings",
            da: "opgørelsen har ingen måleraflæsninger"),
        Entry(
            "reading-without-quantity", en: "the meter reading has no delivered quantity",
            da: "måleraflæsningen har ingen leveret mængde"),
        Entry(
            "unit-code-unknown",
            en: "the unit code '{found}' is not one of Recommendation 20 that is read",
            da: "enhedskoden '{found}' er ingen af dem fra Recommendation 20, der læses"),
        Entry(
            "remedy-unit-code-unknown", en: "the line counts by its money, if at all",
            da: "linjen tæller i givet fald med sit beløb"),
        Entry(
            "item-class-version", en: "UNSPSC version '{found}' is not one that {rule} permits",
            da: "UNSPSC-version '{found}' er ingen af dem, {rule} tillader"),
        Entry(
            "item-class-not-unspsc",
            en: "expected a UNSPSC code of 8 digits, found '{found}' ({rule})",
            da: "forventede en UNSPSC-kode på 8 cifre, fandt '{found}' ({rule})"),
        Entry(
            "ledger-cash-register",
            en: "this is a SAF-T file of a cash register, which has no purchases",
            da: "dette er en SAF-T-fil fra et kasseapparat, som ingen indkøb har"),
        Entry(
            "remedy-ledger-cash-register", en: "export SAF-T Financial from the bookkeeping",
            da: "eksportér SAF-T Financial fra bogholderiet"),
        Entry(
            "ledger-without-entries", en: "the ledger has no entries",
            da: "regnskabet har ingen posteringer"),
        Entry(
            "ledger-accounts-unknown",
            en: "lines on accounts of which the file does not tell what they are: {count}",
            da: "linjer på konti, som filen ikke siger hvad er: {count}"),
        Entry(
            "ledger-total-differs",
            en: "the file declares a total of {declared}, its lines sum to {found}",
            da: "filen angiver en total på {declared}, linjerne giver {found}"),
        Entry(
            "ledger-too-many-accounts",
            en: "the ledger has more than a million accounts, suppliers and dimensions",
            da: "regnskabet har mere end en million konti, leverandører og dimensioner"),
    ]

    static let emissionProblems: [Entry] = [
        Entry(
            "emission-factor-not-a-number",
            en: "the declared emission is no number: '{found}' ({rule})",
            da: "den angivne udledning er ikke et tal: '{found}' ({rule})"),
        Entry(
            "emission-net-differs",
            en: "the declared emission differs from factor × quantity: {found} ({rule})",
            da: "den angivne udledning afviger fra faktor × mængde: {found} ({rule})"),
        Entry(
            "emission-net-alone",
            en: "an emission of {found} is declared without its factor ({rule})",
            da: "en udledning på {found} er angivet uden sin faktor ({rule})"),
        Entry(
            "emission-source-unknown",
            en: "EmissionFactorSource is 'Database' or 'Internal', found '{found}' ({rule})",
            da: "EmissionFactorSource er 'Database' eller 'Internal', fandt '{found}' ({rule})"),
        Entry(
            "emission-source-missing",
            en: "an EmissionFactor needs an EmissionFactorSource on the same line ({rule})",
            da: "en EmissionFactor kræver en EmissionFactorSource på samme linje ({rule})"),
        Entry(
            "emission-unit-unknown",
            en: "the unit of the emission factor is no code that is read: '{found}' ({rule})",
            da: "emissionsfaktorens enhed er ingen kode, der læses: '{found}' ({rule})"),
        Entry(
            "emission-property-twice", en: "the property {found} stands twice, with two values",
            da: "egenskaben {found} står to gange med to værdier"),
    ]

    static let lineReviews: [Entry] = [
        Entry(
            "unit-contradicts-text",
            en: "the unit code means something else than the unit in the text",
            da: "enhedskoden betyder noget andet end enheden i teksten"),
        Entry(
            "review-unit-code", en: "the unit code is often written for another unit",
            da: "enhedskoden skrives ofte for en anden enhed"),
        Entry(
            "review-price", en: "the price of one unit is out of all reason: check the quantity",
            da: "prisen pr. enhed er urimelig: kontrollér mængden"),
        Entry(
            "review-tariff-alone",
            en: "energy of a grid company that no supplier's invoice here bills",
            da: "energi fra et netselskab, som ingen leverandørs faktura her afregner"),
        Entry(
            "review-trade-in", en: "what is traded in is no reduction of emissions",
            da: "det, der gives i bytte, mindsker ingen udledning"),
        Entry(
            "review-prepayment", en: "a prepayment: the invoice of the delivery counts",
            da: "en forudbetaling: fakturaen for leveringen tæller"),
        Entry(
            "review-declared-emission", en: "the emission data of the line contradict the rules",
            da: "linjens emissionsdata strider mod reglerne"),
        Entry(
            "review-declared-magnitude",
            en: "the declared emission per unit is so large that it may be in grams",
            da: "den angivne udledning pr. enhed er så stor, at den kan være i gram"),
        Entry(
            "review-account-type", en: "what the account is cannot be told from the file",
            da: "hvad kontoen er, kan ikke ses af filen"),
    ]
}
