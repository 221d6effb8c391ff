/// Lines of one file with what became of them, on their way from whoever reads to the one intake.
final class LineBatch: @unchecked Sendable {
    // Unchecked: one thread fills it and hands it over; then another empties it.

    /// What became of a line.
    enum Fate {
        case record, review
        case setAside(rule: String)
    }

    /// One line; texts are ranges of ``bytes``.
    struct Line {
        let fate: Fate
        /// Where the line stands, in the user's own terms.
        let origin: Range<Int>
        /// What a spool keeps of it: the record's element, or the row of the review list.
        let content: Range<Int>
        /// Where in the content an id is put in; 0 where the record has its own.
        var idPlace = 0
        /// The place among ``places``.
        var place = 0
        let document: Int
        let facts: CountingFacts
        let supplier: SourceParty?
        /// The account and the currency of a line of money in a ledger.
        var money: (account: String, currency: String)?
        /// What finds the line in a review list; empty where nobody asks.
        var key = ""
        /// The place of the line for whose sake its reader set it aside; empty: none.
        var because = ""
    }

    /// How many lines go together: so few that no batch needs pages of its own.
    static let capacity = 128

    private(set) var lines: [Line] = []
    var bytes: [UInt8] = []
    private(set) var documents: [SourceDocument] = []
    private(set) var places: [RecordStore.Place] = []

    init() {
        lines.reserveCapacity(Self.capacity)
        bytes.reserveCapacity(Self.capacity * 320)
    }

    /// Whether no more lines should be added.
    var isFull: Bool { lines.count >= Self.capacity }

    func add(_ line: Line) { lines.append(line) }

    /// Adds the parts of a place with blanks between them; answers where they stand.
    func append(_ file: String, _ document: String, _ locator: String) -> Range<Int> {
        let start = bytes.count
        append(file)
        if !document.isEmpty {
            bytes.append(0x20)
            append(document)
        }
        if !locator.isEmpty {
            bytes.append(0x20)
            append(locator)
        }
        return start..<bytes.count
    }

    /// Adds a file and a place in it with blanks between the parts; answers where they stand.
    func append(_ file: String, _ place: LinePlace) -> Range<Int> {
        let range = append(file, place.document, "")
        guard !place.number.isEmpty else { return range }
        bytes.append(0x20)
        place.word.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: place.number)
        return range.lowerBound..<bytes.count
    }

    private func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// The place of a document: that of the last, as long as it is the same.
    func index(of document: SourceDocument) -> Int {
        if let last = documents.last, last.isSame(as: document) { return documents.count - 1 }
        documents.append(document)
        return documents.count - 1
    }

    /// The place of a department and set build.
    func index(of record: PlacedRecord) -> Int {
        if let known = places.lastIndex(where: {
            $0.department == record.department && $0.setBuild == record.setBuild
        }) {
            return known
        }
        places.append(
            RecordStore.Place(department: record.department, setBuild: record.setBuild))
        return places.count - 1
    }
}
