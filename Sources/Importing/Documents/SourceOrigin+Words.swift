import Diagnostics

/// The words for places in documents, in the language of whoever reads them.
extension SourceOrigin {
    /// Words of places before a number, in English and Danish.
    private static let words = [
        (" credit note ", " kreditnota "), (" invoice ", " faktura "),
        (" utility statement ", " forbrugsopgørelse "), (" line ", " linje "),
        (" transaction ", " transaktion "), (" reading ", " aflæsning "),
        (" track ", " spor "), (" route ", " rute "),
    ]

    /// A place as messages show it: reports and lists keep the English words.
    static func text(_ place: String, in language: Language) -> String {
        guard language == .danish else { return place }
        var place = place
        for (english, danish) in words {
            while let found = place.firstPlace(of: english) {
                place.replaceSubrange(found, with: danish)
            }
        }
        return place
    }
}
