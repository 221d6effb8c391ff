import EmissionFactors

/// Takes the lines of all documents in order: numbers each, keeps what is for a person, and remembers what
/// may be counted twice.
final class LineIntake {
    let store: RecordStore
    private(set) var registry = LineRegistry()
    private(set) var counting = CountingRecord()
    /// The rows of the review list.
    let reviews = ByteSpool()
    private let origins = ByteSpool()
    /// Where the origin of a line stands, by line.
    private var originPlaces: [UInt32] = []
    /// The lines of completed and open review lists, by key.
    private var listed: [String: (line: UInt32, isOpen: Bool)] = [:]
    private(set) var money = MoneyCompleteness()
    /// Lines that their reader set aside for the sake of another, whose place is known.
    private(set) var explained: [(rule: String, line: UInt32, kept: String)] = []
    /// The file that is being read, and all files by name: meter data comes when all are read.
    private var file = 0
    private var fileName = ""
    private var filesByName: [String: Int] = [:]

    init(store: RecordStore) {
        self.store = store
    }

    /// Whether a line may stand in a review list.
    var hasListedLines: Bool { !listed.isEmpty }

    /// Says which file the next lines are of.
    func enter(file index: Int, named name: String) {
        (file, fileName) = (index, name)
        if filesByName[name] == nil { filesByName[name] = index }
    }

    /// Takes lines that somebody has decided about.
    func take(_ batch: LineBatch) {
        let spools = batch.places.map { store.spool(of: $0) }
        guard var document = batch.documents.first else { return }
        enter(document)
        var index = 0
        batch.bytes.withUnsafeBytes { bytes in
            for line in batch.lines {
                if line.document != index {
                    index = line.document
                    document = batch.documents[index]
                    enter(document)
                }
                take(line, of: document, bytes, spools)
            }
        }
    }

    private func enter(_ document: SourceDocument) {
        guard document.file != fileName, let index = filesByName[document.file] else { return }
        (file, fileName) = (index, document.file)
    }

    private func take(
        _ line: LineBatch.Line, of document: SourceDocument, _ bytes: UnsafeRawBufferPointer,
        _ spools: [ByteSpool]
    ) {
        let number = registry.add(file: file)
        let origin = UnsafeRawBufferPointer(rebasing: bytes[line.origin])
        let place = origins.append(origin, number: number)
        originPlaces.append(UInt32(truncatingIfNeeded: place))
        let content = UnsafeRawBufferPointer(rebasing: bytes[line.content])
        var isActivity = true
        if let rule = ruleOfList(line, number, document) {
            isActivity = false
            registry.setAside(number, rule)
        } else {
            switch line.fate {
            case .record:
                let id = line.idPlace > 0 ? Array(" id=\"import-\(number + 1)\"".utf8) : []
                spools[line.place].append(
                    content, inserting: id, at: line.idPlace, number: number)
            case .review:
                registry.setReview(number)
                reviews.append(content, number: number)
            case .setAside(let rule):
                isActivity = false
                registry.setAside(number, rule)
                if !line.because.isEmpty { explained.append((rule, number, line.because)) }
                if !line.content.isEmpty {
                    reviews.append(content, number: number)
                    counting.takeCandidate(line.facts, number: number)
                }
            }
        }
        if document.kind != .reviewList {
            counting.take(
                line.facts, supplier: line.supplier, number: number, of: document, file: file,
                isActivity: isActivity)
        }
        guard isActivity, let names = line.money else { return }
        money.note(
            line.facts.amount, account: names.account, currency: names.currency,
            supplier: line.supplier?.name ?? "", number: number)
    }

    /// The rule that sets a line aside because a review list decides about it; nil where none does.
    private func ruleOfList(
        _ line: LineBatch.Line, _ number: UInt32, _ document: SourceDocument
    ) -> String? {
        guard !line.key.isEmpty else { return nil }
        var isOpen = false
        if case .review = line.fate { isOpen = true }
        if document.kind == .reviewList {
            if listed[line.key] != nil { return "listed-again" }
            listed[line.key] = (number, isOpen)
            return nil
        }
        guard let entry = listed[line.key] else { return nil }
        guard entry.isOpen else { return "completed-by-hand" }
        // As long as neither is a record, the list's row stays: somebody may have written in it.
        if isOpen { return "listed-again" }
        registry.setAside(entry.line, "listed-again")
        return nil
    }

    /// The origin of any line as text.
    func origin(of line: UInt32) -> String {
        guard Int(line) < originPlaces.count else { return "" }
        let bytes = origins.entry(at: Int(originPlaces[Int(line)]))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Sets lines aside after all have been read.
    func setAside(_ line: UInt32, _ rule: String) { registry.setAside(line, rule) }

    /// Gives a line that was set aside to a person after all have been read.
    func setReview(_ line: UInt32) { registry.setReview(line) }
}
