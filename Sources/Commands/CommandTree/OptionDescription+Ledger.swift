/// The options of filing and of the ledger.
extension OptionDescription {
    /// The ledger's file.
    static let ledger = OptionDescription("ledger", takes: .file, summary: "help-ledger-option")
    /// Who files.
    static let filedBy = OptionDescription("filed-by", takes: .name, summary: "help-filed-by")
    /// The time of filing.
    static let at = OptionDescription(
        "at", takes: ValueDescription(kind: .text, placeholder: "help-value-time"),
        summary: "help-filed-at")
    /// How long to wait for others who write.
    static let wait = OptionDescription(
        "wait", takes: ValueDescription(kind: .text, placeholder: "help-value-seconds"),
        summary: "help-wait")
    /// The form of what a ledger says.
    static let listFormat = OptionDescription(
        "format", takes: .choice(["text", "json"]), summary: "help-ledger-format",
        default: "text")
    /// The filed report instead of the filing.
    static let showSource = OptionDescription("source", summary: "help-show-source")
    /// A hash that was kept elsewhere.
    static let head = OptionDescription(
        "head", takes: ValueDescription(kind: .text, placeholder: "help-value-hash"),
        summary: "help-head")
    /// One year.
    static let year = OptionDescription(
        "year", takes: ValueDescription(kind: .text, placeholder: "help-value-year"),
        summary: "help-year")
}
