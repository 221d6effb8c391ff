extension MessageCatalogue {
    /// Problems with workbooks and the archives they are, and with their sheets and cells.
    static let workbookMessages: [Entry] = [
        Entry(
            "archive-broken", en: "the workbook is damaged: its table of contents cannot be read",
            da: "regnearket er beskadiget: dets indholdsfortegnelse kan ikke læses"),
        Entry(
            "remedy-archive-broken", en: "open it in a spreadsheet program and save it again",
            da: "åbn det i et regnearksprogram, og gem det igen"),
        Entry(
            "archive-broken-part",
            en:
                "the workbook is damaged: its part '{found}' does not agree with the table of contents",
            da: "regnearket er beskadiget: delen '{found}' passer ikke med indholdsfortegnelsen"),
        Entry(
            "remedy-archive-broken-part",
            en: "open it in a spreadsheet program and save it again",
            da: "åbn det i et regnearksprogram, og gem det igen"),
        Entry(
            "archive-too-many-entries",
            en: "the workbook has {found} parts, more than the 1,000 that are read",
            da: "regnearket har {found} dele, flere end de 1.000, der læses"),
        Entry(
            "archive-overlap",
            en: "the parts of the workbook lie over each other, at '{found}'; it is not read",
            da: "regnearkets dele ligger oven i hinanden ved '{found}'; det læses ikke"),
        Entry(
            "archive-double-name",
            en: "the workbook has two parts with the name '{found}'; it is not read",
            da: "regnearket har to dele med navnet '{found}'; det læses ikke"),
        Entry(
            "archive-unsafe-name",
            en: "the workbook has a part whose name leads out of it, '{found}'; it is not read",
            da: "regnearket har en del, hvis navn fører ud af det, '{found}'; det læses ikke"),
        Entry(
            "archive-method",
            en: "the workbook is packed by method {found}, expected deflate or none",
            da: "regnearket er pakket med metode {found}, forventede deflate eller ingen"),
        Entry(
            "archive-too-large",
            en: "the workbook unpacks to more than {found} MB, out of all proportion to its size",
            da: "regnearket fylder udpakket mere end {found} MB, helt ude af forhold til filen"),
        Entry(
            "archive-no-workbook",
            en: "expected a workbook (XLSX or ODS), found another archive or document",
            da: "forventede et regneark (XLSX eller ODS), fandt et andet arkiv eller dokument"),
        Entry(
            "remedy-archive-no-workbook", en: "unpack it, or save it as XLSX or CSV",
            da: "pak det ud, eller gem det som XLSX eller CSV"),
        Entry(
            "workbook-encrypted", en: "the workbook is protected by a password",
            da: "regnearket er beskyttet med adgangskode"),
        Entry(
            "remedy-workbook-encrypted", en: "save it without a password",
            da: "gem det uden adgangskode"),
        Entry(
            "workbook-old", en: "the file is of an old form (XLS or another of that time)",
            da: "filen har et gammelt format (XLS eller et andet fra den tid)"),
        Entry("remedy-workbook-old", en: "save it as XLSX", da: "gem den som XLSX"),
        Entry(
            "workbook-binary", en: "the workbook is of the binary form XLSB",
            da: "regnearket har det binære format XLSB"),
        Entry("remedy-workbook-binary", en: "save it as XLSX", da: "gem det som XLSX"),
        Entry(
            "workbook-part-missing", en: "the workbook lacks the part '{found}'",
            da: "regnearket mangler delen '{found}'"),
        Entry(
            "workbook-part-broken", en: "the part '{found}' of the workbook is not well-formed XML",
            da: "delen '{found}' af regnearket er ikke velformet XML"),
        Entry(
            "workbook-part-too-deep", en: "the part '{found}' of the workbook is nested too deeply",
            da: "delen '{found}' af regnearket er indlejret for dybt"),
        Entry(
            "workbook-too-many-strings",
            en: "the workbook shares more than 256 MB of text ('{found}')",
            da: "regnearket deler mere end 256 MB tekst ('{found}')"),
        Entry(
            "workbook-too-many-formats",
            en: "the workbook has more than 100,000 cell formats ('{found}')",
            da: "regnearket har mere end 100.000 celleformater ('{found}')"),
        Entry(
            "workbook-too-many-parts",
            en: "the workbook has more sheets or links than are read ('{found}')",
            da: "regnearket har flere ark eller henvisninger, end der læses ('{found}')"),
        Entry(
            "workbook-without-records",
            en: "no sheet names the columns of records, expected 'department' and 'record'",
            da: "intet ark navngiver posternes kolonner, forventede 'afdeling' og 'post'"),
        Entry(
            "remedy-workbook-without-records",
            en: "begin with the workbook that 'bftp template' writes",
            da: "begynd med det regneark, som 'bftp template' skriver"),
        Entry(
            "workbook-missing-header-field",
            en: "the field '{field}' of the production is not filled in",
            da: "produktionens felt '{field}' er ikke udfyldt"),
        Entry(
            "workbook-macros", en: "the workbook has macros; they are not run",
            da: "regnearket har makroer; de udføres ikke"),
        Entry(
            "workbook-external-links",
            en:
                "the workbook refers to other files; the values it holds are read, the files are not",
            da: "regnearket henviser til andre filer; dets egne værdier læses, filerne gør ikke"),
        Entry(
            "sheet-not-read",
            en: "the sheet '{sheet}' names no columns of records and is not read",
            da: "arket '{sheet}' navngiver ingen kolonner med poster og læses ikke"),
        Entry(
            "remedy-sheet-not-read",
            en: "write #info into its first cell if it holds no records",
            da: "skriv #info i dets første celle, hvis det ikke har poster"),
        Entry(
            "sheet-unknown-mark",
            en: "expected a mark for rows that are no records, found '{found}'",
            da: "forventede et mærke for rækker uden post, fandt '{found}'"),
        Entry(
            "sheet-cell-without-column",
            en: "the cell stands in a column that has no name",
            da: "cellen står i en kolonne uden navn"),
        Entry(
            "sheet-row-order", en: "the row {found} does not follow the one before it",
            da: "rækken {found} følger ikke efter den foregående"),
        Entry(
            "sheet-cell-order",
            en: "a cell of the row {found} does not follow the one before it",
            da: "en celle i rækken {found} følger ikke efter den foregående"),
        Entry(
            "sheet-string-missing",
            en: "a cell of the row {found} refers to a text that the workbook lacks",
            da: "en celle i rækken {found} henviser til en tekst, regnearket ikke har"),
        Entry(
            "sheet-too-large", en: "the sheet '{found}' is larger than any sheet can be",
            da: "arket '{found}' er større, end noget ark kan være"),
        Entry(
            "sheet-hidden", en: "the sheet is hidden; it is read all the same",
            da: "arket er skjult; det læses alligevel"),
        Entry(
            "sheet-hidden-rows", en: "{count} rows are hidden; they are read all the same",
            da: "{count} rækker er skjult; de læses alligevel"),
        Entry(
            "sheet-hidden-columns", en: "{count} columns are hidden; they are read all the same",
            da: "{count} kolonner er skjult; de læses alligevel"),
        Entry(
            "cell-error", en: "the cell shows the error '{found}'",
            da: "cellen viser fejlen '{found}'"),
        Entry(
            "cell-uncalculated", en: "the formula of the cell has never been calculated",
            da: "cellens formel er aldrig blevet beregnet"),
        Entry(
            "remedy-cell-uncalculated",
            en: "open the workbook in a spreadsheet program and save it",
            da: "åbn regnearket i et regnearksprogram, og gem det"),
        Entry(
            "cell-rounded",
            en: "the number {found} has more digits than a workbook keeps; its last ones are lost",
            da: "tallet {found} har flere cifre, end et regneark gemmer; de sidste er gået tabt"),
        Entry(
            "remedy-cell-rounded", en: "format the column as text and enter it again",
            da: "formatér kolonnen som tekst, og skriv det igen"),
        Entry(
            "example-rows", en: "rows marked as examples, not counted: {count}",
            da: "rækker mærket som eksempler, ikke talt med: {count}"),
    ]
}
