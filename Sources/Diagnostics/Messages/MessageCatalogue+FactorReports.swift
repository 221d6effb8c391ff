extension MessageCatalogue {
    /// Words of own factors, comparisons and citations.
    static let factorReports: [Entry] = [
        Entry(
            "report-match-ownFactor",
            en: "own factor",
            da: "egen faktor"),
        Entry(
            "report-why-ownFactor",
            en: "the user's own factor, from a folder of own factors",
            da: "brugerens egen faktor fra en mappe med egne faktorer"),
        Entry(
            "report-own-factors",
            en: "own factors: {count} factors from {folder} ({publishers}), {mass}",
            da: "egne faktorer: {count} faktorer fra {folder} ({publishers}), {mass}"),
        Entry(
            "report-own-factors-one",
            en: "own factors: 1 factor from {folder} ({publishers}), {mass}",
            da: "egne faktorer: 1 faktor fra {folder} ({publishers}), {mass}"),
        Entry(
            "report-factors-own-option",
            en: "Own option {option}, {measure}: {place}",
            da: "Egen mulighed {option}, {measure}: {place}"),
        Entry(
            "report-diff-title",
            en: "{first} compared with {second}",
            da: "{first} sammenlignet med {second}"),
        Entry(
            "report-diff-side",
            en: "{set}: asked for {date}",
            da: "{set}: spurgt for {date}"),
        Entry(
            "report-diff-hash",
            en: "SHA-256 {hash}",
            da: "SHA-256 {hash}"),
        Entry(
            "report-diff-policy",
            en: """
                Each set answers for 30 June of the year in its name. An activity whose \
                figures hold everywhere is asked once; others for every place that has a \
                figure; what is derived from another activity for Denmark.
                """,
            da: """
                Hvert sæt svarer for den 30. juni i året i dets navn. En aktivitet, hvis \
                tal gælder overalt, spørges der om én gang; om andre for hvert sted, der \
                har et tal; om det, der er afledt af en anden aktivitet, for Danmark.
                """),
        Entry(
            "report-diff-changed",
            en: "Other figures: {count}",
            da: "Andre tal: {count}"),
        Entry(
            "report-diff-added",
            en: "Only in {set}: {count}",
            da: "Kun i {set}: {count}"),
        Entry(
            "report-diff-restated",
            en: "Same figure from another row or edition: {count}",
            da: "Samme tal fra en anden række eller udgave: {count}"),
        Entry(
            "report-diff-same",
            en: "Same figure from the same row: {count}",
            da: "Samme tal fra samme række: {count}"),
        Entry(
            "report-diff-more",
            en: "… and {count} more; '--format csv' lists all",
            da: "… og {count} flere; '--format csv' viser alle"),
        Entry(
            "report-diff-rows",
            en: "Rows by dataset",
            da: "Rækker efter datasæt"),
        Entry(
            "report-diff-any",
            en: "any place",
            da: "alle steder"),
        Entry(
            "report-diff-production",
            en: "{title}: {first} compared with {second}",
            da: "{title}: {first} sammenlignet med {second}"),
        Entry(
            "report-diff-difference",
            en: "Difference",
            da: "Forskel"),
        Entry(
            "report-diff-parts",
            en: "What the location-based difference is made of",
            da: "Hvad den lokationsbaserede forskel består af"),
        Entry(
            "report-diff-market-parts",
            en: "What the market-based difference has besides",
            da: "Hvad den markedsbaserede forskel har desuden"),
        Entry(
            "report-diff-none",
            en: "No figure differs.",
            da: "Intet tal er anderledes."),
        Entry(
            "report-diff-unchanged",
            en: "Parts without a difference: {count}",
            da: "Dele uden forskel: {count}"),
        Entry(
            "report-diff-without",
            en: "none",
            da: "intet"),
        Entry(
            "report-cite-title",
            en: "Emission factors: citations",
            da: "Emissionsfaktorer: kildeangivelser"),
        Entry(
            "report-cite-set",
            en: "Factor set {set}, SHA-256 {hash}",
            da: "Faktorsæt {set}, SHA-256 {hash}"),
        Entry(
            "report-cite-on",
            en: "used by {title}",
            da: "brugt af {title}"),
        Entry(
            "report-cite-best-before",
            en: "Replace after: {date}",
            da: "Skiftes ud efter: {date}"),
        Entry(
            "report-cite-own",
            en: "Own factors from {folder}",
            da: "Egne faktorer fra {folder}"),
        Entry(
            "report-cite-none",
            en: "no dataset was used",
            da: "intet datasæt blev brugt"),
    ]
}
