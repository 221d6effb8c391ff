extension MessageCatalogue {
    static let usageProblems: [Entry] = [
        Entry(
            "unknown-command",
            en: "'{command}' has no command '{word}'",
            da: "'{command}' har ikke kommandoen '{word}'"),
        Entry(
            "unknown-option",
            en: "'{command}' has no option '{option}'",
            da: "'{command}' har ikke tilvalget '{option}'"),
        Entry(
            "missing-option-value",
            en: "option '{option}' needs a value: {value}",
            da: "tilvalget '{option}' mangler en værdi: {value}"),
        Entry(
            "unexpected-option-value",
            en: "option '{option}' takes no value, found '{value}'",
            da: "tilvalget '{option}' tager ingen værdi, fandt '{value}'"),
        Entry(
            "invalid-option-value",
            en: "option '{option}' takes one of {allowed}, found '{value}'",
            da: "tilvalget '{option}' tager en af værdierne {allowed}, fandt '{value}'"),
        Entry(
            "repeated-option",
            en: "option '{option}' is given more than once",
            da: "tilvalget '{option}' er angivet mere end én gang"),
        Entry(
            "conflicting-options",
            en: "options '{first}' and '{second}' exclude each other",
            da: "tilvalgene '{first}' og '{second}' udelukker hinanden"),
        Entry(
            "missing-argument",
            en: "'{command}' needs the argument {argument}",
            da: "'{command}' mangler argumentet {argument}"),
        Entry(
            "unexpected-argument",
            en: "'{command}' does not take the argument '{argument}'",
            da: "'{command}' tager ikke argumentet '{argument}'"),
        Entry(
            "report-was-read",
            en: "{records} records of {production}, computed under {set} ({reason})",
            da: "{records} poster fra {production}, beregnet med {set} ({reason})"),
        Entry("factor-set-asked-for", en: "asked for", da: "som ønsket"),
        Entry("factor-set-of-report", en: "named by the report", da: "angivet i rapporten"),
        Entry(
            "factor-set-newest", en: "the newest; the report names none",
            da: "det nyeste; rapporten angiver intet"),
    ]

    static let usageRemedies: [Entry] = [
        Entry("usage-see-help", en: "see '{help}'", da: "se '{help}'"),
        Entry(
            "usage-did-you-mean-1",
            en: "did you mean '{first}'? see '{help}'",
            da: "mente du '{first}'? se '{help}'"),
        Entry(
            "usage-did-you-mean-2",
            en: "did you mean '{first}' or '{second}'? see '{help}'",
            da: "mente du '{first}' eller '{second}'? se '{help}'"),
        Entry(
            "usage-did-you-mean-3",
            en: "did you mean '{first}', '{second}' or '{third}'? see '{help}'",
            da: "mente du '{first}', '{second}' eller '{third}'? se '{help}'"),
        Entry(
            "usage-choose",
            en: "choose one of {words}; see '{help}'",
            da: "vælg en af {words}; se '{help}'"),
        Entry(
            "usage-misplaced-option",
            en: "write it after the command it belongs to; see '{help}'",
            da: "skriv det efter den kommando, det hører til; se '{help}'"),
        Entry(
            "output-is-input", en: "the output would replace the input '{file}'; name another file",
            da: "uddata ville erstatte inddatafilen '{file}'; angiv en anden fil"),
        Entry("standard-output", en: "standard output", da: "standardoutput"),
        Entry(
            "output-not-created", en: "the output '{file}' cannot be created",
            da: "uddatafilen '{file}' kan ikke oprettes"),
        Entry(
            "remedy-output", en: "check the folder and your rights to it",
            da: "kontrollér mappen og dine rettigheder til den"),
        Entry(
            "output-not-written", en: "writing to {file} failed; the result is not complete",
            da: "skrivning til {file} mislykkedes; resultatet er ikke fuldstændigt"),
        Entry(
            "remedy-output-not-written",
            en: "the disk may be full, or the reader of a pipe has ended",
            da: "disken kan være fuld, eller modtageren af et rør er stoppet"),
        Entry(
            "explain-needs-file",
            en: "'explain' reads its file twice and cannot read standard input",
            da: "'explain' læser sin fil to gange og kan ikke læse standardinput"),
        Entry(
            "validate-summary", en: "files: {files}, errors: {errors}, warnings: {warnings}",
            da: "filer: {files}, fejl: {errors}, advarsler: {warnings}"),
    ]
}
