extension MessageCatalogue {
    static let sourceMessages: [Entry] = [
        Entry(
            "empty-source", en: "the file is empty", da: "filen er tom"),
        Entry(
            "workbook-empty", en: "nothing stands in the workbook",
            da: "der står intet i regnearket"),
        Entry(
            "unknown-document",
            en: "this is {found} of a kind that is not read here",
            da: "dette er {found} af en slags, som ikke læses her"),
        Entry(
            "unknown-edifact",
            en: "this is an EDIFACT message for the systems of trading partners: it is not read",
            da:
                "dette er en EDIFACT-meddelelse, som er til handelspartneres systemer: den læses ikke"
        ),
        Entry(
            "remedy-unknown-edifact",
            en: "ask for the same invoice as XML (OIOUBL or Peppol)",
            da: "bed om den samme faktura som XML (OIOUBL eller Peppol)"),
        Entry(
            "unknown-mapping",
            en: "this is a mapping: it says how documents are read and is none itself",
            da: "dette er en fil til --mapping: den siger, hvordan bilag læses, og er ikke selv et"),
        Entry(
            "remedy-unknown-mapping", en: "name it with --mapping FILE",
            da: "nævn den med --mapping FIL"),
        Entry(
            "unknown-screenplay",
            en: "this is a screenplay (Final Draft): it says nothing of what was used",
            da: "dette er et manuskript (Final Draft): det siger intet om, hvad der er brugt"),
        Entry(
            "remedy-unknown-screenplay",
            en: "give the documents of what was used: invoices, meter data, ledgers, tables",
            da:
                "angiv bilagene for det, der er brugt: fakturaer, målerdata, regnskaber, tabeller"
        ),
        Entry("plain-text", en: "plain text", da: "ren tekst"),
        Entry(
            "remedy-unknown-document",
            en:
                "read are: production reports, invoices, meter data, ledgers, and tables as CSV or workbook",
            da:
                "der læses: produktionsrapporter, fakturaer, målerdata, regnskaber og tabeller som CSV eller projektmappe"
        ),
        Entry(
            "import-no-header",
            en: "the report that is made needs a header; missing: {missing}",
            da: "rapporten, der dannes, mangler oplysninger: {missing}"),
        Entry(
            "remedy-import-no-header",
            en:
                "give --production ID --title TITLE --period FROM/TO --country CODE, or --header FILE with a report of the production",
            da:
                "angiv --production ID --title TITEL --period FRA/TIL --country KODE eller --header FIL med en rapport for produktionen"
        ),
        Entry(
            "import-other-production",
            en: "the report is of production '{found}', not of '{expected}'",
            da: "rapporten er for produktionen '{found}', ikke for '{expected}'"),
        Entry(
            "table-not-understood",
            en: "no row of headings is understood; every row waits for review",
            da: "ingen række med overskrifter forstås; alle rækker afventer gennemsyn"),
        Entry(
            "remedy-table-not-understood",
            en:
                "say what the columns mean in a mapping (--mapping FILE); --save-mapping FILE makes one",
            da:
                "angiv kolonnernes betydning i en fil (--mapping FIL); --save-mapping FIL laver en"),
        Entry(
            "table-columns-ignored", en: "columns that are not understood: {columns}",
            da: "kolonner, der ikke forstås: {columns}"),
        Entry(
            "remedy-table-columns-ignored",
            en: "map them (--mapping FILE), or to 'ignore' if they do not matter",
            da: "angiv deres betydning (--mapping FIL), eller 'ignore' hvis de ikke betyder noget"),
        Entry(
            "table-ambiguous-column",
            en: "column '{column}': numbers such as 1.234 may have thousands or decimals",
            da: "kolonnen '{column}': tal som 1.234 kan have tusinder eller decimaler"),
        Entry(
            "remedy-table-ambiguous-column",
            en: "say which: --decimal comma or --decimal point",
            da: "angiv hvilket: --decimal comma eller --decimal point"),
        Entry(
            "table-open-days",
            en:
                "days such as {found} may have the day or the month first; {found} was read as {day}",
            da: "dage som {found} kan have dag eller måned først; {found} er læst som {day}"),
        Entry(
            "remedy-table-open-days",
            en: "where that is wrong, give the column the form 2025-12-31 in the file",
            da: "er det forkert, så giv kolonnen formen 2025-12-31 i filen"),
        Entry(
            "table-return-distance",
            en: "of return journeys '{column}' is taken as one way and counts twice",
            da: "ved returrejser tages '{column}' som den ene vej og tæller dobbelt"),
        Entry(
            "remedy-table-return-distance",
            en:
                "if it is both ways, say so in a mapping (--mapping FILE): column;{column};distanceDriven",
            da:
                "er det begge veje, så skriv det i en fil (--mapping FIL): column;{column};distanceDriven"
        ),
    ]

    static let mappingMessages: [Entry] = [
        Entry(
            "mapping-unknown-rule", en: "'{found}' is no kind of rule",
            da: "'{found}' er ikke en slags regel"),
        Entry(
            "mapping-cells",
            en: "a rule '{rule}' has {expected} cells, found {found}",
            da: "en regel '{rule}' har {expected} celler, fandt {found}"),
        Entry(
            "mapping-unknown-attribute", en: "'{found}' is no attribute of records",
            da: "'{found}' er ikke en attribut i poster"),
        Entry(
            "mapping-unknown-record", en: "'{found}' is no kind of record",
            da: "'{found}' er ikke en slags post"),
        Entry(
            "mapping-no-assignment", en: "expected name=value, found '{found}'",
            da: "forventede navn=værdi, fandt '{found}'"),
        Entry(
            "mapping-no-record",
            en: "'{found}' says no record; without one only department= counts",
            da: "'{found}' angiver ingen record; uden den tæller kun department="),
        Entry(
            "mapping-repeated", en: "the column '{found}' is mapped twice",
            da: "kolonnen '{found}' er angivet to gange"),
    ]
}
