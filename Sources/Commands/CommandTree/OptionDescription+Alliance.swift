import Alliance

/// The options of what an alliance compares and publishes.
extension OptionDescription {
    /// Whether figures may take part in what is published.
    static let consent = OptionDescription(
        "consent", takes: .choice(ProductionPartial.Consent.allCases.map(\.rawValue)),
        summary: "help-consent")
    /// The year in which productions end.
    static let allianceYear = OptionDescription(
        "year", takes: ValueDescription(kind: .text, placeholder: "help-value-year"),
        summary: "help-alliance-year")
    /// The kind of productions.
    static let allianceKind = OptionDescription(
        "kind", takes: .name, summary: "help-alliance-kind")
    /// The form of the footprint of many.
    static let allianceFormat = OptionDescription(
        "format", takes: .choice(["text", "json", "csv", "html", "xlsx"]),
        summary: "help-footprint-format", default: "text")
    /// Everything, for the alliance alone.
    static let internalView = OptionDescription(
        "internal", summary: "help-alliance-internal", excludes: ["previous"])
    /// An edition that was published before.
    static let previous = OptionDescription(
        "previous", takes: .file, summary: "help-alliance-previous")
    /// Partials of other productions.
    static let partials = OptionDescription(
        "partials", takes: .file, summary: "help-benchmark-partials", isRepeatable: true)
}
