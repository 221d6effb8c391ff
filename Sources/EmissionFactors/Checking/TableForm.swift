/// The columns of a kind of table in a factor folder.
struct TableForm: Sendable {
    /// Columns without which a row says nothing.
    let essential: [String]
    /// Columns that the folder of published factors has too; own factors may leave them out.
    var usual: [String] = []
    /// Columns that may be added.
    var optional: [String] = []
    /// Whether any other column may stand there, as the names of other systems do.
    var isOpen = false

    /// Every column that is known.
    var known: [String] { essential + usual + optional }

    /// The tables at the top of a folder, by file name.
    static let ofFolder: [String: TableForm] = [
        "datasets.csv": TableForm(
            essential: ["dataset", "family", "publisher", "title", "licence", "attribution"],
            usual: ["edition", "published", "url", "original_sha256", "gwp_set", "note"],
            optional: ["best_before"]),
        "factor-sets.csv": TableForm(essential: ["factor_set", "dataset"], optional: ["note"]),
        "categories.csv": TableForm(essential: ["category", "name_en", "name_da"], isOpen: true),
        "departments.csv": TableForm(
            essential: ["department", "name_en", "name_da", "aliases"], isOpen: true),
        "activities.csv": TableForm(
            essential: [
                "activity", "name_en", "name_da", "unit", "category", "scope_rule",
                "scope3_category",
            ],
            usual: ["synonyms", "note"], optional: ["note_da"]),
        "classification.csv": TableForm(
            essential: [
                "record", "mode", "fuel", "size", "service", "class", "kind", "material",
                "treatment", "amount", "activity", "category", "scope_rule", "scope3_category",
                "reason",
            ]),
        "bindings.csv": TableForm(
            essential: [
                "activity", "measure", "option", "geography", "stage", "family", "factor_id",
            ],
            usual: ["minus_factor_id", "via", "reason", "note"]),
        "method.csv": TableForm(essential: ["setting", "value", "unit", "note"]),
        "countries.csv": TableForm(
            essential: ["country", "name_en", "name_da", "groups"], isOpen: true),
        "municipalities.csv": TableForm(essential: ["municipality", "name"], isOpen: true),
    ]

    /// The tables of an edition, by file name.
    static let ofEdition: [String: TableForm] = [
        "factors.csv": TableForm(
            essential: ["id", "name", "unit", "stage", "co2e"],
            usual: [
                "co2", "ch4_co2e", "n2o_co2e", "biogenic_co2", "gwp_set", "scope", "geography",
                "valid_from", "valid_to", "kg_per_unit", "table", "flags", "note",
            ]),
        "conversions.csv": TableForm(
            essential: ["id", "name", "from_unit", "to_unit", "value"],
            usual: ["valid_from", "valid_to", "table", "note"]),
        "airports.csv": TableForm(
            essential: ["iata", "name", "city", "country", "lat", "lon"], isOpen: true),
        "city-codes.csv": TableForm(essential: ["city_code", "name", "airports"], isOpen: true),
        "gwp.csv": TableForm(essential: ["id", "gas", "gwp", "gwp_set"], isOpen: true),
    ]
}
