extension MessageCatalogue {
    static let reportPage: [Entry] = [
        Entry("report-identifier", en: "Production {id}", da: "Produktion {id}"),
        Entry("report-period", en: "{from} to {to}", da: "{from} til {to}"),
        Entry(
            "report-revision",
            en: "{status}, revision {revision}, factor set {set}",
            da: "{status}, revision {revision}, faktorsæt {set}"),
        Entry("report-untitled", en: "(no title)", da: "(uden titel)"),
        Entry("report-total", en: "Carbon footprint", da: "Klimaaftryk"),
        Entry("report-total-location", en: "Location-based total", da: "Lokationsbaseret total"),
        Entry("report-total-market", en: "Market-based total", da: "Markedsbaseret total"),
        Entry(
            "report-total-biogenic",
            en: "Biogenic CO2, outside scopes",
            da: "Biogent CO2, uden for scopes"),
        Entry(
            "report-total-memo",
            en: "Beside the total (memo)",
            da: "Ved siden af totalen (memo)"),
        Entry("report-column-co2e", en: "CO2e", da: "CO2e"),
        Entry("report-column-location", en: "location", da: "lokation"),
        Entry("report-column-market", en: "market", da: "marked"),
        Entry("report-column-share", en: "share", da: "andel"),
        Entry("report-column-count", en: "count", da: "antal"),
        Entry("report-column-amount", en: "amount", da: "mængde"),
        Entry("report-column-department", en: "department", da: "afdeling"),
        Entry(
            "report-incomplete-one",
            en: "incomplete: 1 of {total} records has no figure and is not in the total",
            da: "ufuldstændigt: 1 af {total} poster har intet tal og er ikke med i totalen"),
        Entry(
            "report-incomplete",
            en: "incomplete: {count} of {total} records have no figure and are not in the total",
            da: "ufuldstændigt: {count} af {total} poster har intet tal og er ikke med i totalen"),
        Entry(
            "report-waiting-one",
            en: "1 line of the documents waits for review and is not in the total",
            da: "1 linje i bilagene venter på gennemsyn og er ikke med i totalen"),
        Entry(
            "report-waiting",
            en: "{count} lines of the documents wait for review and are not in the total",
            da: "{count} linjer i bilagene venter på gennemsyn og er ikke med i totalen"),
        Entry(
            "report-incomplete-waiting", en: "incomplete: {waiting}", da: "ufuldstændigt: {waiting}"
        ),
        Entry("report-unknown", en: "unknown", da: "ukendt"),
        Entry(
            "report-complete-one",
            en: "complete: the one record has a figure",
            da: "fuldstændigt: den ene post har et tal"),
        Entry(
            "report-complete",
            en: "complete: all {count} records have a figure",
            da: "fuldstændigt: alle {count} poster har et tal"),
        Entry("report-empty", en: "the report has no records", da: "rapporten har ingen poster"),
        Entry("report-warnings-one", en: "1 warning about the input", da: "1 advarsel om inddata"),
        Entry(
            "report-warnings",
            en: "{count} warnings about the input",
            da: "{count} advarsler om inddata"),
        Entry("report-by-department", en: "By department", da: "Efter afdeling"),
        Entry("report-by-category", en: "By category", da: "Efter kategori"),
        Entry("report-by-scope", en: "By scope", da: "Efter scope"),
        Entry("report-by-stage", en: "By life-cycle stage", da: "Efter livscyklusfase"),
        Entry("report-by-basis", en: "By what the data rest on", da: "Efter datagrundlag"),
        Entry("report-and-more-one", en: "… and 1 more", da: "… og 1 mere"),
        Entry("report-and-more", en: "… and {count} more", da: "… og {count} flere"),
        Entry("report-intensities", en: "Intensities", da: "Nøgletal"),
        Entry("report-largest", en: "Largest records", da: "Største poster"),
        Entry(
            "report-rests-on",
            en: "What rests on fallbacks",
            da: "Hvad der hviler på erstatningstal"),
        Entry(
            "report-fallback-total",
            en: "on at least one fallback",
            da: "på mindst ét erstatningstal"),
        Entry(
            "report-fallback-none",
            en: "nothing: every figure is published for its activity, place and year",
            da: "intet: hvert tal er offentliggjort for sin aktivitet, sit sted og sit år"),
        Entry(
            "report-co2-only",
            en: "CO2 only, no other gases published",
            da: "kun CO2, ingen andre gasser offentliggjort"),
        Entry("report-unquantified", en: "Without a figure", da: "Uden tal"),
        Entry("report-records-one", en: "1 record", da: "1 post"),
        Entry("report-records", en: "{count} records", da: "{count} poster"),
        Entry("report-first-at", en: "first at {place}", da: "første på {place}"),
        Entry("report-method", en: "Method", da: "Metode"),
        Entry(
            "report-method-location",
            en: "Electricity, location-based: {bases}.",
            da: "El, lokationsbaseret: {bases}."),
        Entry("report-method-market", en: "Market-based: {bases}.", da: "Markedsbaseret: {bases}."),
        Entry(
            "report-method-flights-distance",
            en: """
                Flights: great circle by distance band (domestic to {domestic} km, short-haul to \
                {short} km).
                """,
            da: """
                Fly: storcirkel efter afstandsbånd (indenrigs til {domestic} km, kort distance \
                til {short} km).
                """),
        Entry(
            "report-method-flights-average",
            en: "Flights: the publisher's average over all distances.",
            da: "Fly: udgiverens gennemsnit over alle afstande."),
        Entry(
            "report-method-included",
            en: "In the total, each as a line of its own: {stages}.",
            da: "I totalen, hver som egen linje: {stages}."),
        Entry(
            "report-method-excluded",
            en: "Left out of the total: {stages}.",
            da: "Udeladt af totalen: {stages}."),
        Entry(
            "report-method-grid-energinet",
            en: "Energinet (with losses and imports)",
            da: "Energinet (med tab og import)"),
        Entry(
            "report-method-grid-eea",
            en: "EEA (direct, per kWh generated; no losses or upstream)",
            da: "EEA (direkte, pr. produceret kWh; uden tab og forkæde)"),
        Entry("report-method-grid-ember", en: "Ember (life cycle)", da: "Ember (livscyklus)"),
        Entry(
            "report-method-grid-egrid",
            en: "US EPA eGRID (at generation)",
            da: "US EPA eGRID (ved produktion)"),
        Entry(
            "report-method-grid-desnz",
            en: "DESNZ (losses and well-to-tank as own lines)",
            da: "DESNZ (tab og forkæde som egne linjer)"),
        Entry(
            "report-method-grid-aib",
            en: "AIB residual mix (CO2 only)",
            da: "AIB residualmiks (kun CO2)"),
        Entry(
            "report-method-grid-contract",
            en: "the record's own contract",
            da: "postens egen kontrakt"),
        Entry(
            "report-brief-electricity",
            en: "Electricity: {location}; market-based: {market}.",
            da: "El: {location}; markedsbaseret: {market}."),
        Entry(
            "report-brief-flights",
            en: "Flights: great circle by distance band.",
            da: "Fly: storcirkel efter afstandsbånd."),
        Entry(
            "report-brief-included",
            en: "Lines of their own in the total: {stages}.",
            da: "Egne linjer i totalen: {stages}."),
        Entry("report-brief-wellToTank", en: "well-to-tank", da: "brændstoffets forkæde"),
        Entry("report-brief-transmissionAndDistribution", en: "grid losses", da: "nettab"),
        Entry(
            "report-brief-radiativeForcing", en: "radiative forcing", da: "strålingspåvirkning"),
        Entry(
            "report-factor-set-hash",
            en: "Factor set {set}, SHA-256 {hash}",
            da: "Faktorsæt {set}, SHA-256 {hash}"),
        Entry("report-input", en: "{file}, SHA-256 {hash}", da: "{file}, SHA-256 {hash}"),
        Entry(
            "report-tool",
            en: """
                Calculated with bftp {version}. Shown figures are rounded half to even; sums are \
                of the exact figures.
                """,
            da: """
                Beregnet med bftp {version}. Viste tal er afrundet halvt til lige; summer er af \
                de nøjagtige tal.
                """),
    ]

    static let reportHeaderWords: [Entry] = [
        Entry("report-kind-feature", en: "Feature film", da: "Spillefilm"),
        Entry("report-kind-dramaSeries", en: "Drama series", da: "Dramaserie"),
        Entry("report-kind-documentary", en: "Documentary", da: "Dokumentar"),
        Entry("report-kind-entertainment", en: "Entertainment", da: "Underholdning"),
        Entry("report-kind-reality", en: "Reality", da: "Reality"),
        Entry("report-kind-news", en: "News and current affairs", da: "Nyheder og aktualitet"),
        Entry("report-kind-sport", en: "Sport", da: "Sport"),
        Entry("report-kind-childrens", en: "Children's programme", da: "Børneprogram"),
        Entry("report-kind-animation", en: "Animation", da: "Animation"),
        Entry("report-kind-commercial", en: "Commercial", da: "Reklamefilm"),
        Entry("report-kind-short", en: "Short film", da: "Kortfilm"),
        Entry("report-kind-other", en: "Other production", da: "Anden produktion"),
        Entry("report-status-budget", en: "Carbon budget", da: "Klimabudget"),
        Entry("report-status-interim", en: "Interim report", da: "Delrapport"),
        Entry("report-status-final", en: "Final report", da: "Slutrapport"),
        Entry("report-phase-development", en: "Development", da: "Udvikling"),
        Entry("report-phase-preparation", en: "Preparation", da: "Forberedelse"),
        Entry("report-phase-shoot", en: "Shoot", da: "Optagelse"),
        Entry("report-phase-wrap", en: "Wrap", da: "Nedtagning"),
        Entry("report-phase-post", en: "Post-production", da: "Efterproduktion"),
        Entry("report-phase-delivery", en: "Delivery", da: "Levering"),
        Entry("report-intensity-shootingDay", en: "per shooting day", da: "pr. optagedag"),
        Entry(
            "report-intensity-finishedMinute",
            en: "per finished minute",
            da: "pr. færdigt minut"),
        Entry("report-intensity-episode", en: "per episode", da: "pr. afsnit"),
        Entry("report-intensity-crewDay", en: "per crew-day", da: "pr. mandskabsdag"),
        Entry(
            "report-intensity-budgetThousand",
            en: "per 1,000 {currency}",
            da: "pr. 1.000 {currency}"),
    ]
}
