extension MessageCatalogue {
    /// Problems with files as such: opening, encoding, XML and table syntax.
    static let inputMessages: [Entry] = [
        Entry("severity-error", en: "error", da: "fejl"),
        Entry("severity-warning", en: "warning", da: "advarsel"),
        Entry("severity-note", en: "note", da: "bemærk"),
        Entry(
            "diagnostics-omitted", en: "… and {count} more of [{id}]",
            da: "… og {count} flere af [{id}]"),
        Entry(
            "input-not-found", en: "there is no file '{file}'", da: "filen '{file}' findes ikke"),
        Entry(
            "input-is-directory", en: "expected a file, found the folder '{file}'",
            da: "forventede en fil, men '{file}' er en mappe"),
        Entry(
            "input-not-regular", en: "expected a file, '{file}' is a device or socket",
            da: "forventede en fil, men '{file}' er en enhed eller sokkel"),
        Entry(
            "input-changed", en: "the file changed while it was read",
            da: "filen ændrede sig, mens den blev læst"),
        Entry(
            "remedy-input-changed", en: "try again when nobody writes to it",
            da: "prøv igen, når ingen skriver i den"),
        Entry(
            "input-not-readable", en: "the file cannot be read", da: "filen kan ikke læses"),
        Entry(
            "remedy-input", en: "check the name and your rights to it",
            da: "kontrollér navnet og dine rettigheder til filen"),
        Entry(
            "remedy-input-is-directory", en: "name the files in it: {files}",
            da: "angiv filerne i den: {files}"),
        Entry(
            "empty-input", en: "expected a production report, found an empty file",
            da: "forventede en produktionsrapport, men filen er tom"),
        Entry(
            "remedy-empty-input", en: "check whether the export or download was interrupted",
            da: "kontrollér, om eksporten eller overførslen blev afbrudt"),
        Entry(
            "compressed-input", en: "expected a report in XML or CSV, found {found} data",
            da: "forventede en rapport i XML eller CSV, fandt {found}-data"),
        Entry(
            "remedy-compressed-input", en: "save it as CSV, or unpack it",
            da: "gem den som CSV, eller pak den ud"),
        Entry(
            "picture-input",
            en: "a {found} shows a document to people; its figures cannot be read from it exactly",
            da: "en {found} viser et dokument for mennesker; dens tal kan ikke læses nøjagtigt"),
        Entry(
            "remedy-picture-input",
            en:
                "ask for the invoice as XML (OIOUBL or Peppol) or the table as CSV or XLSX, or fill in what 'bftp template' writes",
            da:
                "bed om fakturaen som XML (OIOUBL eller Peppol) eller tabellen som CSV eller XLSX, eller udfyld det, 'bftp template' skriver"
        ),
        Entry(
            "unsupported-encoding",
            en: "the encoding '{found}' is not supported",
            da: "tegnsættet '{found}' understøttes ikke"),
        Entry(
            "remedy-unsupported-encoding",
            en: "save the file as UTF-8, Windows-1252, ISO 8859-1 or UTF-16",
            da: "gem filen som UTF-8, Windows-1252, ISO 8859-1 eller UTF-16"),
        Entry(
            "invalid-encoding", en: "the file has bytes that its encoding does not know",
            da: "filen har byte, som dens tegnsæt ikke kender"),
        Entry(
            "remedy-invalid-encoding", en: "save the file again as UTF-8",
            da: "gem filen igen som UTF-8"),
        Entry(
            "doctype",
            en: "a document type (DOCTYPE) is not accepted, because it can define entities",
            da: "en dokumenttype (DOCTYPE) accepteres ikke, fordi den kan definere entiteter"),
        Entry(
            "remedy-doctype", en: "remove the <!DOCTYPE …> line",
            da: "fjern linjen med <!DOCTYPE …>"),
        Entry(
            "tag-too-long", en: "a start tag is longer than 64 kB",
            da: "et startmærke er længere end 64 kB"),
        Entry(
            "too-many-attributes", en: "an element has more than 256 attributes",
            da: "et element har flere end 256 attributter"),
        Entry(
            "text-too-long", en: "a run of text is longer than 10 MB",
            da: "et stykke tekst er længere end 10 MB"),
        Entry(
            "too-many-names",
            en: "more than 10,000 different unknown element names: this is no production report",
            da:
                "flere end 10.000 forskellige ukendte elementnavne: dette er ingen produktionsrapport"
        ),
        Entry(
            "too-deep",
            en: "unknown elements are nested more than 256 deep: this is no production report",
            da:
                "ukendte elementer er indlejret mere end 256 dybt: dette er ingen produktionsrapport"
        ),
        Entry(
            "not-a-report",
            en: "expected a productionReport, found '{found}'",
            da: "forventede en productionReport, fandt '{found}'"),
        Entry(
            "wrong-namespace",
            en: "expected the namespace urn:bftp:production-report:1, found '{found}'",
            da: "forventede navnerummet urn:bftp:production-report:1, fandt '{found}'"),
        Entry(
            "remedy-namespace",
            en: "write <productionReport xmlns=\"urn:bftp:production-report:1\" …>",
            da: "skriv <productionReport xmlns=\"urn:bftp:production-report:1\" …>"),
        Entry(
            "not-well-formed", en: "the XML is not well-formed: {cause}",
            da: "XML'en er ikke velformet: {cause}"),
        Entry(
            "invalid-characters", en: "the file has characters that XML does not allow: {cause}",
            da: "filen har tegn, som XML ikke tillader: {cause}"),
        Entry("xml-cause-empty", en: "there is no element", da: "der er intet element"),
        Entry(
            "xml-cause-end", en: "the text ends before all elements are closed",
            da: "teksten slutter, før alle elementer er lukket"),
        Entry(
            "xml-cause-after-end",
            en: "something stands after the end of the first element; take it away",
            da: "noget står efter slutningen af det første element; fjern det"),
        Entry(
            "xml-cause-mismatch", en: "an end tag does not fit its start tag",
            da: "et slutmærke passer ikke til sit startmærke"),
        Entry(
            "xml-cause-entity",
            en:
                "an entity such as &name; is not known; XML itself has &amp; &lt; &gt; &quot; &apos;",
            da: "en entitet som &navn; er ukendt; XML selv har &amp; &lt; &gt; &quot; &apos;"),
        Entry(
            "xml-cause-double-attribute", en: "an attribute stands twice in one tag",
            da: "en attribut står to gange i samme mærke"),
        Entry(
            "xml-cause-attribute", en: "an attribute value is not written name=\"value\"",
            da: "en attributværdi er ikke skrevet navn=\"værdi\""),
        Entry(
            "xml-cause-tag", en: "a tag does not end with '>'", da: "et mærke slutter ikke med '>'"),
        Entry(
            "xml-cause-name", en: "a name is missing; a '<' in text is written &lt;",
            da: "der mangler et navn; et '<' i tekst skrives &lt;"),
        Entry(
            "xml-cause-character", en: "a control character, or bytes that are not UTF-8",
            da: "et kontroltegn eller byte, som ikke er UTF-8"),
        Entry(
            "xml-cause-encoding", en: "bytes that are not UTF-8", da: "byte, som ikke er UTF-8"),
        Entry(
            "xml-cause-prefix", en: "a namespace prefix is not declared",
            da: "et navnerumspræfiks er ikke erklæret"),
        Entry(
            "unknown-element", en: "the element '{element}' is not known inside '{parent}'",
            da: "elementet '{element}' er ukendt i '{parent}'"),
        Entry(
            "unknown-attribute", en: "the attribute '{attribute}' is not known on '{element}'",
            da: "attributten '{attribute}' er ukendt på '{element}'"),
        Entry(
            "missing-attribute", en: "'{element}' needs the attribute '{attribute}'",
            da: "'{element}' mangler attributten '{attribute}'"),
        Entry(
            "missing-element", en: "the report needs the element '{element}'",
            da: "rapporten mangler elementet '{element}'"),
        Entry(
            "repeated-element", en: "the element '{element}' stands a second time",
            da: "elementet '{element}' står der to gange"),
        Entry(
            "unexpected-text", en: "no text is expected here, found '{found}'",
            da: "der forventes ingen tekst her, fandt '{found}'"),
        Entry(
            "production-not-first",
            en: "the element 'production' must stand before the departments",
            da: "elementet 'production' skal stå før afdelingerne"),
        Entry(
            "table-quote-open", en: "a quoted cell does not end",
            da: "en celle i anførselstegn slutter ikke"),
        Entry(
            "table-text-after-quote", en: "text stands after a closing quote",
            da: "der står tekst efter et afsluttende anførselstegn"),
        Entry(
            "table-too-many-columns", en: "a row has more than 16,384 cells",
            da: "en række har flere end 16.384 celler"),
        Entry(
            "table-no-header",
            en: "expected a row of column names with 'department' and 'record', found none",
            da: "forventede en række med kolonnenavne, bl.a. 'afdeling' og 'post', men fandt ingen"),
        Entry(
            "remedy-table-no-header",
            en:
                "add it; a table of others is imported where --header FILE or --production ID says what it is about",
            da:
                "tilføj den; andres tabeller importeres, når --header FIL eller --production ID siger, hvad de handler om"
        ),
        Entry(
            "table-unknown-column", en: "the column '{found}' is not known",
            da: "kolonnen '{found}' er ukendt"),
        Entry(
            "table-double-column", en: "the column '{found}' stands twice",
            da: "kolonnen '{found}' står der to gange"),
        Entry(
            "table-too-many-cells", en: "the row has {found} cells, the header {expected}",
            da: "rækken har {found} celler, overskriften {expected}"),
        Entry(
            "table-unknown-header-field", en: "the header field '{found}' is not known",
            da: "hovedfeltet '{found}' er ukendt"),
        Entry(
            "table-missing-header-field",
            en: "the header row '#production' for '{field}' is missing",
            da: "hovedrækken '#production' for '{field}' mangler"),
        Entry(
            "table-without-production",
            en:
                "the table has no '#production' rows: it is taken for an interim report named after "
                + "the file, without figures per day, minute or budget",
            da:
                "tabellen har ingen '#production'-rækker: den regnes for en delrapport opkaldt "
                + "efter filen, uden tal pr. dag, minut eller budget"),
        Entry(
            "table-row-too-long", en: "a row is longer than 1 MB",
            da: "en række er længere end 1 MB"),
    ]
}
