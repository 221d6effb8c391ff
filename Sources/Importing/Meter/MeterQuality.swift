/// How a meter's value came about, with the document's own word for it.
struct MeterQuality: Sendable, Hashable {
    /// The word or code of the document; empty where it says nothing.
    let word: String
    /// Whether it was read from the meter. What is not said to be measured counts as estimated.
    let isMeasured: Bool

    /// The quality of a row of the table export: `Målt`, `Estimeret` …
    init(tableWord word: String) {
        self.word = word
        isMeasured = ["målt", "maalt", "measured"].contains(word.lowercased())
    }

    /// The quality of a point of a market document: A01 adjusted, A03 estimated, A04 as measured, A05
    /// incomplete; nil for codes that are not known. A02 means that there is no value.
    init?(code: String) {
        guard ["A01", "A03", "A04", "A05"].contains(code) else { return nil }
        word = code
        isMeasured = code == "A04"
    }
}
