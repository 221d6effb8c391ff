extension MessageCatalogue {
    /// Problems with what a record or the header says.
    static let recordMessages: [Entry] = []
}
