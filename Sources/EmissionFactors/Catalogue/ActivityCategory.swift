import DelimitedText

/// A category of activities and what other systems call it.
public struct ActivityCategory: Sendable {
    /// The id, such as `travelAir`.
    public let id: String
    /// The English name.
    public let english: String
    /// The Danish name.
    public let danish: String
    /// The chapter or category of other systems, by column name of `categories.csv`.
    public let crosswalk: [String: String]

    init(_ row: DelimitedTable.Row) {
        id = row["category"]
        english = row["name_en"]
        danish = row["name_da"]
        var crosswalk: [String: String] = [:]
        for system in ["nes", "albert", "carbon_clap", "green_shooting", "pear", "adgreen"] {
            crosswalk[system] = row[system]
        }
        self.crosswalk = crosswalk
    }
}
