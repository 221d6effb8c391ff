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
    public static var entries: [Entry] { groups.flatMap(\.self) }

    /// The entries by subject.
    private static let groups: [[Entry]] = [
        inputMessages,
        recordMessages,
        factorMessages,
        factorCheckMessages,
        rateMessages,
        gridHourMessages,
        powerMessages,
        reportPage,
        reportHeaderWords,
        reportAccountingWords,
        reportReasons,
        reportExplanation,
        reportListing,
        reportTable,
        unitWords,
        pageHeading,
        pageSections,
        pageTables,
        printing,
        usageProblems,
        usageRemedies,
        helpHeadings,
        helpValues,
        helpCommands,
        helpArguments,
        helpProgramOptions,
        helpCommandOptions,
        helpExamples,
        helpExitCodes,
        factorHelp,
        factorReports,
        uncertaintyMessages,
        sourceMessages,
        mappingMessages,
        reviewMessages,
        overlapMessages,
        balanceMessages,
        ruleWords,
        reviewColumns,
        mergeMessages,
        importCommandHelp,
        headerHelp,
        documentHelp,
        documentProblems,
        emissionProblems,
        lineReviews,
        jsonMessages,
        meterValueMessages,
        meterSeriesMessages,
        meterFormatMessages,
        travelMessages,
        checkRules,
        checkItems,
        checkResults,
        checkAdvice,
        profileMessages,
        packageMessages,
        checkHelpMessages,
        scenarioPage,
        scenarioProblems,
        scenarioHelp,
        systemPage,
        systemHelp,
        footprintWorkbookMessages,
        comparisonMessages,
        compareHelpMessages,
        forecastMessages,
        workbookMessages,
        templateMessages,
        templateColumnMessages,
        ledgerProblems,
        filingProblems,
        ledgerResults,
        ledgerHelp,
        allianceMessages,
        allianceHelpMessages,
    ]

    /// The text of a key, or nil where the catalogue has none.
    public static func template(_ id: String, in language: Language) -> String? {
        guard let entry = index.entry(id, in: groups) else { return nil }
        switch language {
        case .english: return entry.english
        case .danish: return entry.danish
        }
    }

    private static let index = MessageIndex(groups)
}
