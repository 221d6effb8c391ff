extension MessageCatalogue {
    /// Help texts of what an alliance compares and publishes.
    static let allianceHelpMessages: [Entry] = [
        Entry(
            "help-consent",
            en: "take part in published statistics, or in internal ones only",
            da: "indgå i offentliggjort statistik eller kun i intern"),
        Entry(
            "help-example-footprint-ndjson",
            en: "one line for each report, for the footprint of many",
            da: "én linje for hver rapport til klimaaftrykket af mange"),
    ]
}
