extension MessageCatalogue {
    /// Words of the reports.
    static let reportMessages: [Entry] = []
}
