extension MessageCatalogue {
    /// Factor sets, selection and its reasons.
    static let factorMessages: [Entry] = []
}
