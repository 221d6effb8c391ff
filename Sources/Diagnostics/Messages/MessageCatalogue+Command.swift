extension MessageCatalogue {
    /// Problems with the command line and with output.
    static let commandMessages: [Entry] = []
}
