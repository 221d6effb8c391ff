extension MessageCatalogue {
    /// Help texts of the command line.
    static let helpMessages: [Entry] = []
}
