extension MessageCatalogue {
    /// Problems with files as such: opening, encoding, XML and table syntax.
    static let inputMessages: [Entry] = [
        Entry("severity-error", en: "error", da: "fejl"),
        Entry("severity-warning", en: "warning", da: "advarsel"),
        Entry("severity-note", en: "note", da: "bemærk"),
        Entry(
            "diagnostics-omitted",
            en: "… and {count} more of [{id}]",
            da: "… og {count} flere af [{id}]"),
    ]
}
