extension MessageCatalogue {
    /// Why lines wait for a person.
    static let reviewMessages: [Entry] = [
        Entry("review-no-rule", en: "no rule knows it", da: "ingen regel kender den"),
        Entry(
            "review-several-rules", en: "several rules fit", da: "flere regler passer"),
        Entry(
            "review-unit-missing", en: "the unit is missing or not known",
            da: "enheden mangler eller er ukendt"),
        Entry(
            "review-quantity-missing", en: "the quantity is missing", da: "mængden mangler"),
        Entry(
            "review-negative", en: "a credit or refund without the line it takes back",
            da: "en kreditering uden den linje, den vedrører"),
        Entry(
            "review-incomplete", en: "the record is not complete",
            da: "posten er ikke fuldstændig"),
        Entry(
            "review-repeated-energy",
            en: "it has the quantity of another line; it may be other energy or the same again",
            da:
                "den har samme mængde som en anden linje; det kan være anden energi eller den samme igen"
        ),
        Entry("review-not-a-number", en: "a number cannot be read", da: "et tal kan ikke læses"),
        Entry(
            "review-double-minus",
            en:
                "a negative line of a credit note adds to what is counted; it may be meant as a credit",
            da: "en negativ linje på en kreditnota lægger til; den kan være ment som en kreditering"
        ),
        Entry(
            "review-status", en: "its status may say that it was taken back",
            da: "dens status kan betyde, at den er taget tilbage"),
        Entry(
            "review-total", en: "it may be a total of other rows",
            da: "den kan være en sum af andre rækker"),
        Entry(
            "review-two-amounts",
            en: "the row has two amounts in different columns",
            da: "rækken har to mængder i hver sin kolonne"),
        Entry(
            "review-left-over",
            en: "a value of the line has no place in the record that was found",
            da: "en værdi på linjen har ingen plads i den post, der blev fundet"),
        Entry(
            "review-factor-unit",
            en: "the supplier's emission figure is per another unit than the line",
            da: "leverandørens emissionstal er pr. en anden enhed end linjen"),
        Entry(
            "review-currency-missing", en: "the currency is missing", da: "valutaen mangler"),
        Entry(
            "review-columns-unknown", en: "the columns are not understood",
            da: "kolonnerne forstås ikke"),
        Entry(
            "review-cell-unreadable", en: "a cell cannot be read", da: "en celle kan ikke læses"),
        Entry(
            "review-ambiguous-number",
            en: "the number may have thousands or decimals",
            da: "tallet kan have tusinder eller decimaler"),
        Entry(
            "review-contradictory-numbers",
            en: "the column mixes decimal commas and decimal points",
            da: "kolonnen blander decimalkomma og decimalpunktum"),
        Entry(
            "review-not-completed", en: "the line has not been completed",
            da: "linjen er ikke udfyldt"),
        Entry(
            "review-vehicle-unknown", en: "a track does not say by which vehicle",
            da: "en rute siger ikke, med hvilket køretøj"),
        Entry(
            "review-no-suggestion", en: "there is no single suggestion to take",
            da: "der er ikke ét enkelt forslag at tage"),
        Entry(
            "review-route-incomplete", en: "the route is not between two airports",
            da: "ruten er ikke mellem to lufthavne"),
        Entry(
            "review-booking-letter",
            en: "a booking letter does not say the cabin",
            da: "et bookingbogstav siger ikke kabinen"),
        Entry(
            "review-statement-sign",
            en: "more of this list is above zero than below: income, or a purchase by card?",
            da: "mere på listen er over nul end under: indtægt eller køb med kort?"),
        Entry(
            "review-gross-only", en: "the amount is known with VAT only",
            da: "beløbet er kun kendt med moms"),
        Entry(
            "review-journey-money",
            en:
                "a journey by its price, for which there is no factor: give its airports or its distance",
            da:
                "en rejse efter pris, som der ingen faktor er for: angiv lufthavnene eller afstanden"
        ),
        Entry(
            "review-passengers",
            en: "kilometres of a vehicle, but the factor is per passenger: give the persons",
            da: "kilometer for et køretøj, men faktoren er pr. passager: angiv antal personer"),
        Entry(
            "review-blend", en: "the words leave open which fuel it is",
            da: "teksten siger ikke klart, hvilket brændstof det er"),
        Entry(
            "review-share", en: "a share of it is something else: divide the line",
            da: "en andel af den er noget andet: del linjen"),
        Entry(
            "review-own-power",
            en: "power of one's own is no purchase (record=none); bought power is grid electricity",
            da: "egen strøm er intet køb (record=none); købt strøm er el fra nettet"),
        Entry(
            "review-waste", en: "waste, but of what and how treated is not plain",
            da: "affald, men hvilket og hvordan det behandles, er ikke klart"),
        Entry(
            "review-not-delivered", en: "its words say that it was not delivered or used",
            da: "teksten siger, at det ikke er leveret eller brugt"),
        Entry(
            "review-ambiguous", en: "its words may mean several things",
            da: "teksten kan betyde flere ting"),
        Entry(
            "review-no-factor", en: "there is no factor for it",
            da: "der er ingen faktor for det"),
        Entry(
            "review-record-unknown",
            en:
                "record takes a kind of record, 'ok' for the suggestion, or 'none' to set the line aside, but not",
            da:
                "record tager en posttype, 'ok' for forslaget eller 'ingen' for at lægge linjen til side, men ikke"
        ),
        Entry(
            "review-unknown-column", en: "a review list has no column '{found}'",
            da: "en gennemsynsliste har ikke kolonnen '{found}'"),
    ]
}
