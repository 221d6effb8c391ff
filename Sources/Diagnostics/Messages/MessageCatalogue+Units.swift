extension MessageCatalogue {
    /// Units whose symbols are words of English, after a stroke and beside a number.
    static let unitWords: [Entry] = [
        Entry("unit-passenger-km-one", en: "passenger-km", da: "personkm"),
        Entry("unit-passenger-km", en: "passenger-km", da: "personkm"),
        Entry("unit-t-km-one", en: "t-km", da: "tonkm"),
        Entry("unit-t-km", en: "t-km", da: "tonkm"),
        Entry("unit-room-night-one", en: "room-night", da: "værelsesnat"),
        Entry("unit-room-night", en: "room-nights", da: "værelsesnætter"),
        Entry("unit-guest-night-one", en: "guest-night", da: "gæstenat"),
        Entry("unit-guest-night", en: "guest-nights", da: "gæstenætter"),
        Entry("unit-d-one", en: "day", da: "dag"),
        Entry("unit-d", en: "days", da: "dage"),
        Entry("unit-person-h-one", en: "person-h", da: "persontime"),
        Entry("unit-person-h", en: "person-h", da: "persontimer"),
        Entry("unit-person-day-one", en: "person-day", da: "persondag"),
        Entry("unit-person-day", en: "person-days", da: "persondage"),
        Entry("unit-person-one", en: "person", da: "person"),
        Entry("unit-person", en: "persons", da: "personer"),
        Entry("unit-night-one", en: "night", da: "nat"),
        Entry("unit-night", en: "nights", da: "nætter"),
        Entry("unit-room-one", en: "room", da: "værelse"),
        Entry("unit-room", en: "rooms", da: "værelser"),
        Entry("unit-meal-one", en: "meal", da: "måltid"),
        Entry("unit-meal", en: "meals", da: "måltider"),
        Entry("unit-piece-one", en: "piece", da: "stk."),
        Entry("unit-piece", en: "pieces", da: "stk."),
    ]
}
