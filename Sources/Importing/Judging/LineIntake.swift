import EmissionFactors
import Quantities

/// Takes the lines of all documents in order: numbers each, keeps what is for a person, and remembers what
/// may be counted twice.
final class LineIntake {
    let store: RecordStore
    private(set) var registry = LineRegistry()
    private(set) var counting = CountingRecord()
    /// The rows of the review list.
    let reviews = ByteSpool()
    /// The origins of all lines, one after another.
    private let origins = ByteSpool()
    /// Where the origin of a line begins, by line.
    private var originPlaces: [UInt32] = []
    /// The lines of completed and open review lists, by key.
    private(set) var listed = ListedLines()
    private(set) var money = MoneyCompleteness()
    /// Lines that their reader set aside for the sake of another, whose place is known.
    private(set) var explained: [(rule: String, line: UInt32, kept: String)] = []
    /// What gives the records their ids.
    private(set) var numbering = RecordNumbering()
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
        let rules = batch.rules.map { registry.number(of: $0) }
        let originStart = batch.origins.withUnsafeBytes { origins.append(bytes: $0) }
        var originPlace = originStart
        guard let first = batch.documents.first else { return }
        var (place, document) = (0, first.document)
        enter(first)
        batch.bytes.withUnsafeBytes { bytes in
            for index in batch.lines.indices {
                let line = batch.lines[index]
                if line.document != place {
                    place = line.document
                    document = batch.documents[place].document
                    enter(batch.documents[place])
                }
                let number = registry.add(file: file)
                originPlaces.append(UInt32(truncatingIfNeeded: originPlace))
                originPlace = originStart + line.originEnd
                let content = UnsafeRawBufferPointer(rebasing: bytes[line.content])
                if case .setAside(let rule) = line.fate, line.details < 0 {
                    registry.setAside(number, by: rules[rule])
                } else {
                    take(line, number, of: document, batch, content, spools)
                }
            }
        }
    }

    private func enter(_ document: LineBatch.Document) {
        let name = document.document.file
        if let index = document.file {
            (file, fileName) = (index, name)
        } else if name != fileName, let index = filesByName[name] {
            (file, fileName) = (index, name)
        }
    }

    private func take(
        _ line: LineBatch.Line, _ number: UInt32, of document: SourceDocument, _ batch: LineBatch,
        _ content: UnsafeRawBufferPointer, _ spools: [ByteSpool]
    ) {
        // Details are read where they lie: a copy of them is a copy of their texts.
        let place = line.details
        var (isActivity, isWaiting) = (true, false)
        if let rule = ruleOfList(line, batch.details[place].key, number, document) {
            isActivity = false
            registry.setAside(number, rule)
        } else {
            switch line.fate {
            case .record: take(content, number, into: spools[line.place])
            case .review:
                registry.setReview(number)
                reviews.append(content, number: number)
                isWaiting = true
            case .setAside(let rule):
                isActivity = false
                setAside(number, batch.rules[rule], batch.details[place], content)
            }
        }
        if document.kind != .reviewList {
            counting.take(
                batch.details[place].facts,
                supplier: batch.suppliers[batch.details[place].supplier],
                number: number, of: document, file: file,
                isActivity: isActivity, isWaiting: isWaiting)
        }
        guard isActivity, let names = batch.details[place].money else { return }
        money.note(
            batch.details[place].facts.amount, account: names.account, currency: names.currency,
            supplier: batch.suppliers[batch.details[place].supplier]?.name ?? "", number: number)
    }

    private func take(
        _ content: UnsafeRawBufferPointer, _ number: UInt32, into spool: ByteSpool
    ) {
        if let id = RecordEntry(content).ownID { numbering.note(id, of: number) }
        spool.append(content, number: number)
    }

    private func setAside(
        _ number: UInt32, _ rule: String, _ details: LineBatch.Details,
        _ content: UnsafeRawBufferPointer
    ) {
        registry.setAside(number, rule)
        if !details.because.isEmpty { explained.append((rule, number, details.because)) }
        guard !content.isEmpty else { return }
        reviews.append(content, number: number)
        counting.takeCandidate(details.facts, number: number)
    }

    /// The rule that sets a line aside because a review list decides about it; nil where none does.
    private func ruleOfList(
        _ line: LineBatch.Line, _ key: String, _ number: UInt32, _ document: SourceDocument
    ) -> String? {
        guard !key.isEmpty else { return nil }
        var isOpen = false
        if case .review = line.fate { isOpen = true }
        if document.kind == .reviewList {
            let isNew = listed.add(key, line: number, list: file, isOpen: isOpen)
            return isNew ? nil : "listed-again"
        }
        guard let entry = listed.match(key) else { return nil }
        guard entry.isOpen else { return "completed-by-hand" }
        // As long as neither is a record, the list's row stays: somebody may have written in it.
        if isOpen { return "listed-again" }
        registry.setAside(entry.line, "listed-again")
        return nil
    }

    /// The origin of any line as text.
    func origin(of line: UInt32) -> String {
        let index = Int(line)
        guard index < originPlaces.count else { return "" }
        let start = Int(originPlaces[index])
        let end = index + 1 < originPlaces.count ? Int(originPlaces[index + 1]) : origins.count
        return String(decoding: origins.bytes(at: start, count: end - start), as: UTF8.self)
    }

    /// Sets lines aside after all have been read.
    func setAside(_ line: UInt32, _ rule: String) { registry.setAside(line, rule) }

    /// Settles the ids when it is known which lines are records.
    func finishNumbering() { numbering.finish(isPlaced: registry.isPlaced) }

    /// Gives a line that was set aside to a person after all have been read.
    func setReview(_ line: UInt32) { registry.setReview(line) }
}
