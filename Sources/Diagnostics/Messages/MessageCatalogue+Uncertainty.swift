extension MessageCatalogue {
    /// Words of ranges and data quality.
    static let uncertaintyMessages: [Entry] = [
        Entry("report-range", en: "95% range", da: "95 %-interval"),
        Entry(
            "report-range-rests-on",
            en: "What the range rests on",
            da: "Hvad intervallet hviler på"),
        Entry(
            "report-accuracy",
            en: """
                Accuracy of the location-based total: {grade} (±{percent}; grades of the GHG \
                Protocol). Of the variance:
                """,
            da: """
                Nøjagtighed af den lokationsbaserede total: {grade} (±{percent}; GHG Protocols \
                klasser). Af variansen:
                """),
        Entry(
            "report-range-method-closedForm",
            en: """
                The range is computed by formula: amounts err each by themselves, a factor's error \
                is common to all that use it.
                """,
            da: """
                Intervallet er beregnet med formel: mængder fejler hver for sig, en faktors fejl er \
                fælles for alt, der bruger den.
                """),
        Entry(
            "report-range-method-simulation",
            en: """
                The range is simulated (100,000 trials, fixed seed): amounts err each by \
                themselves, a factor's error is common to all that use it.
                """,
            da: """
                Intervallet er simuleret (100.000 forsøg, fast startværdi): mængder fejler hver for \
                sig, en faktors fejl er fælles for alt, der bruger den.
                """),
        Entry("report-range-amounts", en: "amounts of all records", da: "mængder i alle poster"),
        Entry("report-range-lines", en: "lines graded {grade}", da: "linjer med klassen {grade}"),
        Entry("report-grade-high", en: "high", da: "høj"),
        Entry("report-grade-good", en: "good", da: "god"),
        Entry("report-grade-fair", en: "fair", da: "rimelig"),
        Entry("report-grade-poor", en: "poor", da: "ringe"),
        Entry("report-indicator-reliability", en: "reliability", da: "pålidelighed"),
        Entry("report-indicator-completeness", en: "completeness", da: "fuldstændighed"),
        Entry("report-indicator-temporal", en: "time", da: "tid"),
        Entry("report-indicator-geographical", en: "place", da: "sted"),
        Entry("report-indicator-technological", en: "technology", da: "teknologi"),
        Entry("report-explain-range", en: "95% range: {range}", da: "95 %-interval: {range}"),
        Entry(
            "report-explain-raised",
            en: "(raised from {score} by the choice)",
            da: "(hævet fra {score} af valget)"),
        Entry(
            "report-explain-quality-amount",
            en: "Quality of the amount: SDg95 {deviation} (basic {basic}; {scores})",
            da: "Mængdens kvalitet: SDg95 {deviation} (grundværdi {basic}; {scores})"),
        Entry(
            "report-explain-quality-factor",
            en: "Quality of the factor: SDg95 {deviation} (basic {basic}; {scores})",
            da: "Faktorens kvalitet: SDg95 {deviation} (grundværdi {basic}; {scores})"),
        Entry(
            "report-explain-quality-conversion",
            en: "Quality of the conversion: SDg95 {deviation} (basic {basic}; {scores})",
            da: "Omregningens kvalitet: SDg95 {deviation} (grundværdi {basic}; {scores})"),
        Entry("report-lines-lower", en: "Lower end (95%)", da: "Nedre grænse (95 %)"),
        Entry("report-lines-upper", en: "Upper end (95%)", da: "Øvre grænse (95 %)"),
        Entry("report-lines-amountQuality", en: "Amount quality", da: "Mængdens kvalitet"),
        Entry("report-lines-factorQuality", en: "Factor quality", da: "Faktorens kvalitet"),
    ]
}
