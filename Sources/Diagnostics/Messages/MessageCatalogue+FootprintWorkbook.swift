extension MessageCatalogue {
    /// Words of the workbook.
    static let footprintWorkbookMessages: [Entry] = [
        Entry(
            "xlsx-title",
            en: "Carbon footprint",
            da: "Klimaaftryk"),
        Entry(
            "xlsx-summary",
            en: "Summary",
            da: "Resumé"),
        Entry(
            "xlsx-lines",
            en: "Lines",
            da: "Linjer"),
        Entry(
            "xlsx-factors",
            en: "Factors",
            da: "Faktorer"),
        Entry(
            "xlsx-location",
            en: "location-based, kg CO2e",
            da: "lokationsbaseret, kg CO2e"),
        Entry(
            "xlsx-market",
            en: "market-based, kg CO2e",
            da: "markedsbaseret, kg CO2e"),
        Entry(
            "xlsx-kilograms",
            en: "kg CO2e",
            da: "kg CO2e"),
        Entry(
            "xlsx-report",
            en: "Report",
            da: "Rapport"),
        Entry(
            "xlsx-revision",
            en: "Revision",
            da: "Revision"),
        Entry(
            "xlsx-company",
            en: "Company",
            da: "Selskab"),
        Entry(
            "xlsx-factor-set",
            en: "Factor set",
            da: "Faktorsæt"),
        Entry(
            "xlsx-records",
            en: "Records",
            da: "Poster"),
        Entry(
            "xlsx-unquantified",
            en: "Records without a figure",
            da: "Poster uden tal"),
        Entry(
            "xlsx-waiting",
            en: "Lines that wait for review",
            da: "Linjer, der venter på gennemsyn"),
        Entry(
            "xlsx-input",
            en: "Input",
            da: "Inddata"),
        Entry(
            "xlsx-tool",
            en: "Calculated with",
            da: "Beregnet med"),
        Entry(
            "xlsx-production",
            en: "Production",
            da: "Produktion"),
        Entry(
            "xlsx-totals",
            en: "Totals",
            da: "Totaler"),
        Entry(
            "xlsx-total",
            en: "Total",
            da: "I alt"),
        Entry(
            "xlsx-lower",
            en: "95% range, lower",
            da: "95 %-interval, nedre"),
        Entry(
            "xlsx-upper",
            en: "95% range, upper",
            da: "95 %-interval, øvre"),
        Entry(
            "xlsx-biogenic",
            en: "Biogenic CO2, outside scopes",
            da: "Biogent CO2, uden for scopes"),
        Entry(
            "xlsx-memo",
            en: "Memo, beside the total",
            da: "Memo, uden for totalen"),
        Entry(
            "xlsx-sum",
            en: "Sum",
            da: "Sum"),
        Entry(
            "xlsx-dataset",
            en: "Dataset",
            da: "Datasæt"),
        Entry("xlsx-dataset-title", en: "Title", da: "Titel"),
        Entry(
            "xlsx-publisher",
            en: "Publisher",
            da: "Udgiver"),
        Entry(
            "xlsx-edition",
            en: "Edition",
            da: "Udgave"),
        Entry(
            "xlsx-licence",
            en: "Licence",
            da: "Licens"),
        Entry(
            "xlsx-attribution",
            en: "Attribution",
            da: "Kreditering"),
        Entry(
            "xlsx-url",
            en: "Address",
            da: "Adresse"),
        Entry(
            "workbook-needs-output",
            en: "a workbook needs a file: name it with -o",
            da: "en regnearksfil kræver et filnavn: angiv det med -o"),
        Entry(
            "help-example-xlsx",
            en: "a workbook with summary, every line and all factors",
            da: "et regneark med resumé, alle linjer og alle faktorer"),
    ]
}
