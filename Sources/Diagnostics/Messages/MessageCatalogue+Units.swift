extension MessageCatalogue {
    /// Units whose symbols are words of English, after a stroke and beside a number.
    static let unitWords: [Entry] = [
        Entry("unit-name-passenger-km-one", en: "passenger-km", da: "personkm"),
        Entry("unit-name-passenger-km", en: "passenger-km", da: "personkm"),
        Entry("unit-name-t-km-one", en: "t-km", da: "tonkm"),
        Entry("unit-name-t-km", en: "t-km", da: "tonkm"),
        Entry("unit-name-room-night-one", en: "room-night", da: "værelsesnat"),
        Entry("unit-name-room-night", en: "room-nights", da: "værelsesnætter"),
        Entry("unit-name-guest-night-one", en: "guest-night", da: "gæstenat"),
        Entry("unit-name-guest-night", en: "guest-nights", da: "gæstenætter"),
        Entry("unit-name-d-one", en: "day", da: "dag"),
        Entry("unit-name-d", en: "days", da: "dage"),
        Entry("unit-name-person-h-one", en: "person-h", da: "persontime"),
        Entry("unit-name-person-h", en: "person-h", da: "persontimer"),
        Entry("unit-name-person-day-one", en: "person-day", da: "persondag"),
        Entry("unit-name-person-day", en: "person-days", da: "persondage"),
        Entry("unit-name-person-one", en: "person", da: "person"),
        Entry("unit-name-person", en: "persons", da: "personer"),
        Entry("unit-name-night-one", en: "night", da: "nat"),
        Entry("unit-name-night", en: "nights", da: "nætter"),
        Entry("unit-name-room-one", en: "room", da: "værelse"),
        Entry("unit-name-room", en: "rooms", da: "værelser"),
        Entry("unit-name-meal-one", en: "meal", da: "måltid"),
        Entry("unit-name-meal", en: "meals", da: "måltider"),
        Entry("unit-name-piece-one", en: "piece", da: "stk."),
        Entry("unit-name-piece", en: "pieces", da: "stk."),
    ]
}
