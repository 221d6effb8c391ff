import DelimitedText

/// One edition of a published dataset: where its figures come from and on which terms.
public struct DatasetDescription: Sendable, Hashable {
    /// The edition's id, such as `desnz-2025`; also the name of its folder.
    public let id: String
    /// What all editions of the dataset share, such as `desnz`.
    public let family: String
    /// Who publishes it.
    public let publisher: String
    /// Its title.
    public let title: String
    /// The edition as the publisher names it.
    public let edition: String
    /// The date of publication.
    public let published: String
    /// The licence.
    public let licence: String
    /// The sentence that the licence asks to be shown.
    public let attribution: String
    /// Where it was published.
    public let url: String
    /// SHA-256 of the original file, where known.
    public let originalSHA256: String
    /// The GWP set, where one holds for the whole edition.
    public let gwpSet: String
    /// The day after which the figures should be replaced, ISO 8601; empty where none is known.
    public let bestBefore: String
    /// A remark.
    public let note: String

    /// Makes the description of figures that no factor folder holds.
    init(
        id: String, family: String, publisher: String, title: String, edition: String,
        licence: String, attribution: String, url: String
    ) {
        self.id = id
        self.family = family
        self.publisher = publisher
        self.title = title
        self.edition = edition
        self.licence = licence
        self.attribution = attribution
        self.url = url
        published = ""
        originalSHA256 = ""
        gwpSet = ""
        bestBefore = ""
        note = ""
    }

    init(_ row: DelimitedTable.Row) {
        id = row["dataset"]
        family = row["family"]
        publisher = row["publisher"]
        title = row["title"]
        edition = row["edition"]
        published = row["published"]
        licence = row["licence"]
        attribution = row["attribution"]
        url = row["url"]
        originalSHA256 = row["original_sha256"]
        gwpSet = row["gwp_set"]
        bestBefore = row["best_before"]
        note = row["note"]
    }

    /// The citation of one row: publisher, title, edition, table, row.
    public func citation(table: String, row: String) -> String {
        [publisher, title, edition, table, row].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
