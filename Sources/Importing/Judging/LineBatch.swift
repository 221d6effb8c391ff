/// Lines with what became of them, on their way from whoever reads to the one intake.
final class LineBatch: @unchecked Sendable {
    // Unchecked: one thread fills it and hands it over; then another empties it.

    /// What became of a line.
    enum Fate {
        case record, review
        /// By the rule at a place among ``rules``.
        case setAside(rule: Int)
    }

    /// One line: numbers only, so that it is handed on without bookkeeping.
    struct Line {
        let fate: Fate
        /// Where the line stands, in the user's own terms: up to there among ``origins``.
        let originEnd: Int
        /// What a spool keeps of it, among ``bytes``: a ``RecordEntry``, or the row of the review list.
        let content: Range<Int>
        /// The place among ``places``.
        var place = 0
        /// The place among ``documents``.
        let document: Int
        /// The place among ``details``; -1 where nothing but the fate counts.
        var details = -1
    }

    /// What is told of a line that may be counted twice.
    struct Details {
        var facts = CountingFacts()
        /// The place among ``suppliers``.
        var supplier = 0
        /// The account and the currency of a line of money in a ledger.
        var money: (account: String, currency: String)?
        /// What finds the line in a review list; empty where nobody asks.
        var key = ""
        /// The place of the line for whose sake its reader set it aside; empty: none.
        var because = ""
    }

    /// A document, and the file it is in by its place among those that were named; nil: by its name.
    struct Document {
        let document: SourceDocument
        let file: Int?
    }

    /// How many lines go together: so few that no batch needs pages of its own.
    static let capacity = 256

    private(set) var lines: ContiguousArray<Line> = []
    private(set) var details: ContiguousArray<Details> = []
    /// The places of all lines, one after another.
    var origins: [UInt8] = []
    var bytes: [UInt8] = []
    private(set) var documents: [Document] = []
    /// What tells the last document from the next.
    private var last = (
        file: Int?.none, number: "", uuid: "", kind: SourceKind.table, name: ""
    )
    private(set) var suppliers: [SourceParty?] = []
    private(set) var places: [RecordStore.Place] = []
    private(set) var rules: [String] = []

    init() {
        lines.reserveCapacity(Self.capacity)
        origins.reserveCapacity(Self.capacity * 48)
        bytes.reserveCapacity(Self.capacity * 256)
    }

    /// Whether no more lines should be added.
    var isFull: Bool { lines.count >= Self.capacity }

    func add(_ line: Line) { lines.append(line) }

    func add(_ line: Line, _ details: consuming Details) {
        var line = line
        line.details = self.details.count
        self.details.append(details)
        lines.append(line)
    }

    /// Adds the parts of a place with blanks between them; answers where they end.
    func appendOrigin(_ file: String, _ document: String, _ locator: String) -> Int {
        origins.append(utf8Of: file)
        add(document)
        add(locator)
        return origins.count
    }

    private func add(_ part: String) {
        guard !part.isEmpty else { return }
        origins.append(0x20)
        origins.append(utf8Of: part)
    }

    /// The same for a line of which nothing is known but its place.
    func appendOrigin(_ file: String, _ place: LinePlace) -> Int {
        origins.append(utf8Of: file)
        add(place.document)
        guard !place.number.isEmpty else { return origins.count }
        origins.append(0x20)
        place.word.withUTF8Buffer { origins.append(contentsOf: $0) }
        origins.append(contentsOf: place.number)
        return origins.count
    }

    /// The place of a document: that of the last, as long as it is the same.
    func index(of document: SourceDocument, file: Int?) -> Int {
        // Compared part by part: a copy of a document is a copy of its many texts.
        if !documents.isEmpty, last.file == file, last.number == document.number,
            last.uuid == document.uuid, last.kind == document.kind, last.name == document.file
        {
            return documents.count - 1
        }
        last = (file, document.number, document.uuid, document.kind, document.file)
        documents.append(Document(document: document, file: file))
        return documents.count - 1
    }

    /// The place of a supplier: that of the last, as long as it is the same.
    func index(of supplier: SourceParty?) -> Int {
        if suppliers.isEmpty || suppliers[suppliers.count - 1] != supplier {
            suppliers.append(supplier)
        }
        return suppliers.count - 1
    }

    /// The place of a rule that sets lines aside: a handful, so that looking at each is fast.
    func index(ofRule rule: String) -> Int {
        if let known = rules.firstIndex(of: rule) { return known }
        rules.append(rule)
        return rules.count - 1
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
