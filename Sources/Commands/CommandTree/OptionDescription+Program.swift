import Diagnostics

/// The options that every command understands.
extension OptionDescription {
    /// The language of results, messages and help.
    static let language = OptionDescription(
        "language", takes: .choice(Language.allCases.map(\.rawValue)), summary: "help-language",
        default: Language.english.rawValue)
    /// The form of diagnostics.
    static let diagnostics = OptionDescription(
        "diagnostics", takes: .choice(["text", "json", "sarif"]), summary: "help-diagnostics",
        default: "text")
    /// Whether diagnostics are coloured.
    static let color = OptionDescription(
        "color", takes: .choice(["auto", "always", "never"]), summary: "help-color",
        default: "auto")
    /// Errors only.
    static let quiet = OptionDescription("quiet", letter: "q", summary: "help-quiet")
    /// Notes too.
    static let verbose = OptionDescription("verbose", letter: "v", summary: "help-verbose")
    /// The help instead of the command.
    static let help = OptionDescription(
        "help", letter: "h", summary: "help-option-help", isInformational: true)
    /// The version instead of the command.
    static let version = OptionDescription(
        "version", letter: "V", summary: "help-version", isInformational: true)
}

/// The options of single commands.
extension OptionDescription {
    /// The form of the footprint.
    static let footprintFormat = OptionDescription(
        "format", takes: .choice(["text", "json", "csv", "xlsx", "html", "pdf", "ndjson"]),
        summary: "help-footprint-format",
        default: "text")
    /// The form of what is shown of the factors.
    static let factorsFormat = OptionDescription(
        "format", takes: .choice(["text", "json"]), summary: "help-factors-format",
        default: "text")
    /// The form of a comparison of factor sets.
    static let diffFormat = OptionDescription(
        "format", takes: .choice(["text", "json", "csv"]), summary: "help-factors-format",
        default: "text")
    /// The form of an appendix of citations.
    static let citeFormat = OptionDescription(
        "format", takes: .choice(["text", "json", "csv", "markdown"]),
        summary: "help-factors-format", default: "text")
    /// The production report that a comparison or an appendix is about.
    static let on = OptionDescription("on", takes: .file, summary: "help-on")
    /// Activities by a word.
    static let about = OptionDescription("about", takes: .word, summary: "help-about")
    /// One country.
    static let country = OptionDescription("country", takes: .country, summary: "help-country")
    /// Where the result goes.
    static let output = OptionDescription(
        "output", letter: "o", takes: .file, summary: "help-output")
    /// Whether the JSON result lists every emission line.
    static let lines = OptionDescription("lines", summary: "help-lines")
    /// A plan that the footprint is held against on its page.
    static let against = OptionDescription(
        "against", takes: .file, summary: "help-against", isRepeatable: true)
    /// A folder of factors instead of those within the program.
    static let factors = OptionDescription(
        "factors", takes: .directory, summary: "help-factors-option")
    /// A folder of own factors over the others.
    static let ownFactors = OptionDescription(
        "own-factors", takes: .directory, summary: "help-own-factors", isRepeatable: true)
    /// The factor set by name.
    static let factorSet = OptionDescription(
        "factor-set", takes: .name, summary: "help-factor-set")
    /// Yearly rates and price indices for amounts of money.
    static let rates = OptionDescription("rates", takes: .file, summary: "help-rates")
    /// Hourly factors of grid electricity.
    static let gridHours = OptionDescription(
        "grid-hours", takes: .file, summary: "help-grid-hours")
    /// The decimal mark of tables.
    static let decimal = OptionDescription(
        "decimal", takes: .choice(["comma", "point"]), summary: "help-decimal")
    /// A record to explain.
    static let record = OptionDescription(
        "record", takes: .identifier, summary: "help-record", isRepeatable: true)
    /// Activities instead of factors.
    static let activity = OptionDescription(
        "activity", summary: "help-activity", excludes: ["datasets"])
    /// Datasets instead of factors.
    static let datasets = OptionDescription(
        "datasets", summary: "help-datasets", excludes: ["activity"])
    /// Only the datasets that should have been replaced before a day.
    static let expired = OptionDescription(
        "expired", takes: .name, summary: "help-expired", excludes: ["activity"])
    /// The permitted words instead of the template.
    static let list = OptionDescription("list", summary: "help-template-list")
}
