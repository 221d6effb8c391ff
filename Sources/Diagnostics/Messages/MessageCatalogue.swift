/// Every text the tool shows, in every language: results, diagnostics and help come from here.
public enum MessageCatalogue {
    /// One text in both languages; `{name}` marks a place that a message fills.
    public struct Entry: Sendable {
        /// The key.
        public let id: String
        /// The English text.
        public let english: String
        /// The Danish text.
        public let danish: String

        init(_ id: String, en english: String, da danish: String) {
            self.id = id
            self.english = english
            self.danish = danish
        }
    }

    /// All entries.
    public static let entries: [Entry] = [
        inputMessages,
        recordMessages,
        factorMessages,
        factorCheckMessages,
        figureMessages,
        reportMessages,
        pageMessages,
        commandMessages,
        helpMessages,
        factorHelp,
        factorReports,
        uncertaintyMessages,
        importMessages,
        importHelp,
        invoiceMessages,
        meterMessages,
        travelMessages,
        checkMessages,
        packageMessages,
        checkHelpMessages,
        footprintWorkbookMessages,
        workbookMessages,
        templateMessages,
        templateColumnMessages,
        ledgerMessages,
        ledgerHelp,
        allianceMessages,
        allianceHelpMessages,
    ].flatMap(\.self)

    /// The text of a key, or nil where the catalogue has none.
    public static func template(_ id: String, in language: Language) -> String? {
        guard let entry = byID[id] else { return nil }
        switch language {
        case .english: return entry.english
        case .danish: return entry.danish
        }
    }

    private static let byID = Dictionary(
        entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
