/// The command that writes a form to fill in.
extension CommandTree {
    /// `bftp template`
    static let template = CommandDescription(
        name: "template", summary: "help-template", explanation: "help-template-text",
        options: [.output, .list, .factors],
        examples: [
            .init("bftp template --language da -o skabelon.xlsx", "help-example-template"),
            .init("bftp template --list", "help-example-template-list"),
        ])
}
