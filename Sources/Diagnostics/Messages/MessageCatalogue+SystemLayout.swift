extension MessageCatalogue {
    /// Footprints in the chapters of other systems.
    static let systemPage: [Entry] = [
        Entry(
            "system-heading", en: "{title} ({production}, {status}, revision {revision}, {set})",
            da: "{title} ({production}, {status}, revision {revision}, {set})"),
        Entry("system-tonnes", en: "tonnes CO2e", da: "ton CO2e"),
        Entry("system-location", en: "location-based", da: "lokationsbaseret"),
        Entry("system-market", en: "market-based", da: "markedsbaseret"),
        Entry("system-scope3", en: "Scope 3 in all", da: "Scope 3 i alt"),
        Entry("system-share", en: "share", da: "andel"),
        Entry("system-inside", en: "Sum of the chapters", da: "Kapitlernes sum"),
        Entry("system-outside", en: "Left out: {name}", da: "Udeladt: {name}"),
        Entry("system-total", en: "Total of the footprint", da: "Aftrykkets total"),
        Entry(
            "system-beside", en: "{what}: {inside} in the chapters, {outside} left out",
            da: "{what}: {inside} i kapitlerne, {outside} udeladt"),
        Entry("system-exclusions", en: "What is left out", da: "Hvad der er udeladt"),
        Entry(
            "system-unquantified",
            en: "{count} records have no figure and are in no chapter: unknown is not zero.",
            da: "{count} poster har intet tal og er i intet kapitel: ukendt er ikke nul."),
        Entry(
            "system-unquantified-one",
            en: "1 record has no figure and is in no chapter: unknown is not zero.",
            da: "1 post har intet tal og er i intet kapitel: ukendt er ikke nul."),
        Entry("system-unmapped", en: "Not in the cross-walk", da: "Ikke i oversættelsestabellen"),
        Entry(
            "system-unmapped-reason", en: "the cross-walk has no chapter for it",
            da: "oversættelsestabellen har intet kapitel til det"),
        Entry("system-notes", en: "Notes", da: "Bemærkninger"),
        Entry(
            "system-needs-name", en: "'bftp report' needs --for: one of {known}",
            da: "'bftp report' kræver --for: en af {known}"),
    ]

    /// The help of laying footprints out in those chapters.
    static let systemHelp: [Entry] = [
        Entry(
            "help-report-command", en: "lay footprints out in the chapters of another system",
            da: "opstil klimaaftryk i et andet systems kapitler"),
        Entry(
            "help-report-text",
            en: """
                Lays the same records out in the chapters of the Nordic Ecological Standard, albert, PEAR, the GHG \
                Protocol, ESRS E1-6 or ISO 14064-1. Every emission stands in exactly one chapter or is left out for \
                a stated reason, and all of them sum to the footprint's totals exactly. They are our figures in \
                those chapters, not a result of those systems' own calculators.
                """,
            da: """
                Opstiller de samme poster i kapitlerne fra Nordic Ecological Standard, albert, PEAR, \
                GHG-protokollen, ESRS E1-6 eller ISO 14064-1. Hver udledning står i præcis ét kapitel eller er udeladt \
                af en angivet grund, og alle summer præcis til aftrykkets totaler. Det er vores tal i de kapitler, \
                ikke et resultat fra de systemers egne beregnere.
                """),
        Entry(
            "help-for", en: "the system or standard whose chapters are used",
            da: "det system eller den standard, hvis kapitler bruges"),
        Entry(
            "help-example-report-nes", en: "The chapters of the Nordic Ecological Standard.",
            da: "Kapitlerne i Nordic Ecological Standard."),
        Entry(
            "help-example-report-esrs", en: "The table of ESRS E1-6 for a spreadsheet.",
            da: "Tabellen fra ESRS E1-6 til et regneark."),
    ]
}
