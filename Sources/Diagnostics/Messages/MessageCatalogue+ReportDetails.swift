extension MessageCatalogue {
    /// Words of the explanation of a record.
    static let reportExplanation: [Entry] = [
        Entry(
            "report-explain-total-location",
            en: "location-based total",
            da: "lokationsbaseret total"),
        Entry("report-explain-total-market", en: "market-based total", da: "markedsbaseret total"),
        Entry(
            "report-explain-total-biogenic",
            en: "biogenic CO2, outside scopes",
            da: "biogent CO2, uden for scopes"),
        Entry("report-explain-total-memo", en: "beside the total", da: "ved siden af totalen"),
        Entry(
            "report-explain-exactly",
            en: "exactly {kilograms} kg",
            da: "nøjagtigt {kilograms} kg"),
        Entry("report-explain-into", en: "{ratio} into {unit}", da: "{ratio} til {unit}"),
        Entry("report-explain-both-ways", en: "both ways", da: "begge veje"),
        Entry("report-explain-route", en: "Route: {from} – {to}", da: "Rute: {from} – {to}"),
        Entry("report-explain-and-back", en: "and back", da: "og retur"),
        Entry("report-explain-persons-one", en: "1 person", da: "1 person"),
        Entry("report-explain-persons", en: "{count} persons", da: "{count} personer"),
        Entry("report-explain-rooms-one", en: "1 room", da: "1 værelse"),
        Entry("report-explain-rooms", en: "{count} rooms", da: "{count} værelser"),
        Entry(
            "report-explain-new-share",
            en: "{share} new (the rest was used before)",
            da: "{share} nyt (resten er genbrugt)"),
        Entry(
            "report-explain-allocation",
            en: "{share} allocated to this production",
            da: "{share} fordelt til denne produktion"),
        Entry(
            "report-explain-supplier",
            en: "the record's own contract",
            da: "postens egen kontrakt"),
        Entry(
            "report-explain-difference",
            en: "{first} minus {second}",
            da: "{first} minus {second}"),
        Entry("report-explain-source", en: "Source: {citation}", da: "Kilde: {citation}"),
        Entry("report-explain-source-minus", en: "minus: {citation}", da: "minus: {citation}"),
        Entry(
            "report-explain-source-conversion",
            en: "Conversion: {citation}",
            da: "Omregning: {citation}"),
        Entry("report-explain-rejected", en: "Not taken:", da: "Ikke brugt:"),
        Entry(
            "report-explain-rejected-more", en: "and {count} more", da: "og {count} flere"),
        Entry(
            "report-rejected-other-places", en: "rows that hold for other places: {count}",
            da: "rækker, der gælder andre steder: {count}"),
        Entry(
            "report-rejected-no-row", en: "the factor set has no such row for this place",
            da: "faktorsættet har ingen sådan række for stedet"),
        Entry(
            "report-rejected-other-unit", en: "is per another kind of unit ({unit})",
            da: "er pr. en anden slags enhed ({unit})"),
        Entry(
            "report-rejected-later-option", en: "comes after the one that was taken",
            da: "kommer efter den, der blev brugt"),
        Entry(
            "report-rejected-other-year", en: "another year's row is nearer to the day",
            da: "et andet års række ligger nærmere dagen"),
        Entry("report-explain-reason", en: "Why: {reason}", da: "Hvorfor: {reason}"),
        Entry(
            "report-explain-counts",
            en: "Counts in {category}; {basis}",
            da: "Tæller i {category}; {basis}"),
        Entry(
            "report-explain-country-setBuild",
            en: "country {country} from the set build",
            da: "landet {country} fra dekorationen"),
        Entry(
            "report-explain-country-header",
            en: "country {country} from the production header",
            da: "landet {country} fra produktionens stamdata"),
        Entry("report-explain-country-unknown", en: "no country stated", da: "intet land angivet"),
        Entry(
            "report-explain-date-setBuild",
            en: "date {date} from the set build",
            da: "datoen {date} fra dekorationen"),
        Entry(
            "report-explain-date-header",
            en: "date {date} from the end of the period",
            da: "datoen {date} fra periodens slutning"),
        Entry("report-explain-date-unknown", en: "no date stated", da: "ingen dato angivet"),
        Entry(
            "report-explain-persons-default",
            en: "1 person, which is also the default",
            da: "1 person, som også er standard"),
        Entry(
            "report-explain-control-default",
            en: "control not stated: the method's default",
            da: "kontrol ikke angivet: metodens standard"),
        Entry(
            "report-explain-assumed", en: "Inherited or by default: {values}",
            da: "Arvet eller standard: {values}"),
        Entry("report-explain-unquantified", en: "No figure: {reason}", da: "Intet tal: {reason}"),
        Entry(
            "report-explain-unknown",
            en: "unknown, and not counted as zero",
            da: "ukendt og ikke regnet som nul"),
        Entry(
            "report-explain-remedy",
            en: "What to do: {remedy}",
            da: "Hvad du kan gøre: {remedy}"),
        Entry("report-explain-set-build", en: "set build {id}", da: "dekoration {id}"),
        Entry("report-explain-supplier-name", en: "supplier {name}", da: "leverandør {name}"),
        Entry("report-explain-evidence", en: "evidence {evidence}", da: "bilag {evidence}"),
        Entry("report-explain-origin", en: "from {origin}", da: "fra {origin}"),
    ]

    /// Words of the lists of factors.
    static let reportListing: [Entry] = [
        Entry("report-factors-activities", en: "Activities", da: "Aktiviteter"),
        Entry("report-factors-datasets", en: "Datasets", da: "Datasæt"),
        Entry("report-factors-rows", en: "Dataset rows", da: "Rækker i datasæt"),
        Entry("report-factors-places", en: "Places", da: "Steder"),
        Entry("report-factors-airport", en: "airport, {country}", da: "lufthavn, {country}"),
        Entry("report-factors-municipality", en: "municipality, {area}", da: "kommune, {area}"),
        Entry("report-factors-usual-unit", en: "unit {unit}", da: "enhed {unit}"),
        Entry("report-factors-category", en: "category {category}", da: "kategori {category}"),
        Entry("report-factors-synonyms", en: "Also called: {words}", da: "Kaldes også: {words}"),
        Entry("report-factors-note", en: "Note: {note}", da: "Bemærk: {note}"),
        Entry(
            "report-factors-option",
            en: "Option {option}, {measure}: {place}",
            da: "Mulighed {option}, {measure}: {place}"),
        Entry("report-factors-any-place", en: "any country", da: "alle lande"),
        Entry("report-factors-own-country", en: "the record's country", da: "postens land"),
        Entry(
            "report-factors-own-municipality",
            en: "the record's municipality",
            da: "postens kommune"),
        Entry(
            "report-factors-own-region",
            en: "the record's grid region",
            da: "postens elnetområde"),
        Entry(
            "report-factors-via",
            en: "by conversion {conversion} to {activity}",
            da: "ved omregningen {conversion} til {activity}"),
        Entry("report-factors-minus", en: "minus {row}", da: "minus {row}"),
        Entry(
            "report-factors-no-binding",
            en: "no published row answers for it: records are listed without a figure",
            da: "ingen offentliggjort række svarer for den: poster står uden tal"),
        Entry(
            "report-factors-resolved",
            en: "the method picks one of these activities by distance and class",
            da: "metoden vælger en af disse aktiviteter efter afstand og klasse"),
        Entry(
            "report-factors-options-order",
            en: "The first option that has a row for the place and unit answers.",
            da: "Den første mulighed, der har en række for stedet og enheden, svarer."),
        Entry(
            "report-factors-used-by",
            en: "Answers for: {activities}",
            da: "Svarer for: {activities}"),
        Entry(
            "report-factors-unused",
            en: "No activity uses this row.",
            da: "Ingen aktivitet bruger denne række."),
        Entry("report-factors-publisher", en: "Publisher: {name}", da: "Udgiver: {name}"),
        Entry("report-factors-edition", en: "Edition: {name}", da: "Udgave: {name}"),
        Entry("report-factors-licence", en: "Licence: {name}", da: "Licens: {name}"),
        Entry(
            "report-factors-attribution",
            en: "Attribution: {sentence}",
            da: "Kildeangivelse: {sentence}"),
        Entry("report-factors-address", en: "Address: {url}", da: "Adresse: {url}"),
        Entry(
            "report-factors-sha256",
            en: "SHA-256 of the original: {hash}",
            da: "SHA-256 af originalen: {hash}"),
        Entry("report-factors-gwp", en: "GWP set: {name}", da: "GWP-sæt: {name}"),
        Entry("report-factors-row-count", en: "{count} rows", da: "{count} rækker"),
        Entry(
            "report-factors-nothing",
            en: "nothing found for '{words}'",
            da: "intet fundet for '{words}'"),
        Entry("report-factors-suggestion", en: "did you mean {words}?", da: "mente du {words}?"),
        Entry(
            "report-factors-more",
            en: "… and {count} more; use more words",
            da: "… og {count} flere; brug flere ord"),
        Entry("report-factors-always", en: "any year", da: "alle år"),
        Entry("report-factors-flags", en: "Flags: {flags}", da: "Mærker: {flags}"),
        Entry("report-factors-table", en: "Table: {table}", da: "Tabel: {table}"),
    ]

    /// Headings of the table of emission lines.
    static let reportTable: [Entry] = [
        Entry("report-lines-production", en: "Production", da: "Produktion"),
        Entry("report-lines-record", en: "Record id", da: "Post-id"),
        Entry("report-lines-file", en: "File", da: "Fil"),
        Entry("report-lines-line", en: "Line", da: "Linje"),
        Entry("report-lines-date", en: "Date", da: "Dato"),
        Entry("report-lines-dateOrigin", en: "Date from", da: "Dato fra"),
        Entry("report-lines-department", en: "Department", da: "Afdeling"),
        Entry("report-lines-phase", en: "Phase", da: "Fase"),
        Entry("report-lines-category", en: "Category", da: "Kategori"),
        Entry("report-lines-activity", en: "Activity", da: "Aktivitet"),
        Entry("report-lines-description", en: "Description", da: "Beskrivelse"),
        Entry("report-lines-amount", en: "Amount", da: "Mængde"),
        Entry("report-lines-unit", en: "Unit", da: "Enhed"),
        Entry("report-lines-country", en: "Country", da: "Land"),
        Entry("report-lines-countryOrigin", en: "Country from", da: "Land fra"),
        Entry("report-lines-basis", en: "Basis", da: "Datagrundlag"),
        Entry("report-lines-scope", en: "Scope", da: "Scope"),
        Entry("report-lines-scope3Category", en: "Scope 3 category", da: "Scope 3-kategori"),
        Entry("report-lines-stage", en: "Life-cycle stage", da: "Livscyklusfase"),
        Entry("report-lines-measure", en: "Measure", da: "Opgørelse"),
        Entry(
            "report-lines-factorAmount", en: "Amount in the factor's unit",
            da: "Mængde i faktorens enhed"),
        Entry("report-lines-factorValue", en: "Factor value", da: "Faktorværdi"),
        Entry("report-lines-factorUnit", en: "Factor unit", da: "Faktorenhed"),
        Entry("report-lines-dataset", en: "Dataset", da: "Datasæt"),
        Entry("report-lines-factor", en: "Factor id", da: "Faktor-id"),
        Entry("report-lines-table", en: "Table", da: "Tabel"),
        Entry("report-lines-reasons", en: "Reasons", da: "Begrundelser"),
        Entry("report-lines-fallback", en: "Fallback", da: "Erstatningstal"),
        Entry("report-lines-kilograms", en: "Kilograms", da: "Kilogram"),
        Entry("report-lines-supplier", en: "Supplier", da: "Leverandør"),
        Entry("report-lines-evidence", en: "Evidence", da: "Bilag"),
        Entry("report-lines-setBuild", en: "Set build", da: "Dekoration"),
        Entry("report-lines-allocation", en: "Allocation", da: "Fordelt andel"),
        Entry("report-lines-reusedShare", en: "Reused share", da: "Genbrugt andel"),
        Entry("report-lines-origin", en: "Origin", da: "Oprindelse"),
        Entry("report-yes", en: "yes", da: "ja"),
        Entry("report-no", en: "no", da: "nej"),
    ]
}
