import EmissionFactors

/// The options of checking, signing and verifying.
extension OptionDescription {
    /// The policy to check against.
    static let profile = OptionDescription(
        "profile",
        takes: ValueDescription(
            kind: .fileOr(FactorFolder.profileNames), placeholder: "help-value-profile"),
        summary: "help-profile", excludes: ["lint-profile"])
    /// A profile to look over instead of reports.
    static let lintProfile = OptionDescription(
        "lint-profile", takes: .file, summary: "help-lint-profile")
    /// The carbon budget that was filed before.
    static let budgetReport = OptionDescription(
        "budget", takes: .file, summary: "help-budget", isRepeatable: true)
    /// The form of a check's result.
    static let checkFormat = OptionDescription(
        "format", takes: .choice(["text", "json", "junit", "sarif"]),
        summary: "help-check-format", default: "text")
    /// The private key to sign with.
    static let key = OptionDescription(
        "key", takes: .file, summary: "help-key", excludes: ["new-key"])
    /// Where a new key goes.
    static let newKey = OptionDescription("new-key", takes: .file, summary: "help-new-key")
    /// Who signs.
    static let signer = OptionDescription("signer", takes: .name, summary: "help-signer")
    /// The signer's role.
    static let role = OptionDescription("role", takes: .name, summary: "help-role")
    /// The day of the signature.
    static let signDate = OptionDescription(
        "date", takes: ValueDescription(kind: .text, placeholder: "help-value-date"),
        summary: "help-sign-date")
    /// The public key that must have signed.
    static let verificationKey = OptionDescription(
        "key", takes: .file, summary: "help-verification-key")
    /// The folder of the inputs.
    static let inputs = OptionDescription("inputs", takes: .directory, summary: "help-inputs")
    /// The separators of delimited text.
    static let locale = OptionDescription(
        "locale", takes: .choice(["da", "c"]), summary: "help-locale")
}
