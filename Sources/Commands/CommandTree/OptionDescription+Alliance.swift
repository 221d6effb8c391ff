import Alliance

/// The options of what an alliance compares and publishes.
extension OptionDescription {
    /// Whether figures may take part in what is published.
    static let consent = OptionDescription(
        "consent", takes: .choice(ProductionPartial.Consent.allCases.map(\.rawValue)),
        summary: "help-consent")
}
