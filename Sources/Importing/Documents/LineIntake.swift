import Diagnostics
import EmissionFactors
import Inventory

/// Takes the lines of all documents: places each, keeps what is for a person, and remembers what may be
/// counted twice.
final class LineIntake: SourceLineConsumer {
    let chain: PlacementChain
    let check: RecordCheck
    let store: RecordStore
    let language: Language
    let projects: Set<String>
    private(set) var registry = LineRegistry()
    private(set) var counting = CountingRecord()
    let reviews = ByteSpool()
    private let origins = ByteSpool()
    /// Where the origin of a line that is no longer at hand stands, by line.
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

    init(
        chain: PlacementChain, check: RecordCheck, store: RecordStore, language: Language,
        projects: Set<String>
    ) {
        self.chain = chain
        self.check = check
        self.store = store
        self.language = language
        self.projects = projects
    }

    /// Says which file the next lines are of.
    func enter(file index: Int, named name: String) {
        (file, fileName) = (index, name)
        if filesByName[name] == nil { filesByName[name] = index }
    }

    func take(_ line: SourceLine, of document: SourceDocument) {
        if document.file != fileName, let index = filesByName[document.file] {
            (file, fileName) = (index, document.file)
        }
        let number = registry.add(file: file)
        originPlaces.append(UInt32(truncatingIfNeeded: origins.append(line.origin.text.utf8)))
        let placement = placement(of: line, number, document)
        var isActivity = true
        switch placement {
        case .record(let record): take(record, of: line, number)
        case .setAside(let rule):
            isActivity = false
            registry.setAside(number, rule)
            if let kept = line.attributes["because"] { explained.append((rule, number, kept)) }
        case .review(let reason, let detail, let suggestion):
            review(line, number, reason: reason, detail: detail, suggestion: suggestion)
        }
        if document.kind != .reviewList {
            counting.take(line, number: number, of: document, file: file, isActivity: isActivity)
        }
        if isActivity { money.note(line, number: number, document) }
    }

    private func placement(
        of line: SourceLine, _ number: UInt32, _ document: SourceDocument
    ) -> Placement {
        if document.kind == .reviewList { return listedPlacement(of: line, number) }
        if !listed.isEmpty, let entry = listed[ReviewList.key(of: line)] {
            guard entry.isOpen else { return .setAside(rule: "completed-by-hand") }
            registry.setAside(entry.line, "listed-again")
        }
        if !projects.isEmpty, line.role == .activity, !line.project.isEmpty,
            !projects.contains(line.project)
        {
            return .setAside(rule: "other-project")
        }
        return chain.place(line)
    }

    /// A line of a review list: remembered, so that its source is not counted again.
    private func listedPlacement(of line: SourceLine, _ number: UInt32) -> Placement {
        let key = line.attributes[ReviewListReader.keyAttribute] ?? ""
        if !key.isEmpty, listed[key] != nil { return .setAside(rule: "listed-again") }
        let placement = chain.place(line)
        var isOpen = false
        if case .review = placement { isOpen = true }
        if !key.isEmpty { listed[key] = (number, isOpen) }
        return placement
    }

    private func take(_ record: PlacedRecord, of line: SourceLine, _ number: UInt32) {
        let sign = line.quantity ?? line.amount
        if sign?.isNegative == true || line.amount?.isNegative == true {
            return review(line, number, reason: ReviewReason.negative.rawValue)
        }
        var record = record
        if record[.id] == nil { record[.id] = "import-\(number + 1)" }
        if let problem = check.problem(record) {
            return review(
                line, number, reason: ReviewReason.incomplete.rawValue,
                detail: problem.text(in: language),
                suggestion: "record=\(record.kind.rawValue)")
        }
        store.append(record, number: number)
    }

    private func review(
        _ line: SourceLine, _ number: UInt32, reason: String, detail: String = "",
        suggestion: String = ""
    ) {
        registry.setReview(number)
        var entry = ReviewEntry()
        let key = line.attributes[ReviewListReader.keyAttribute]
        entry.key = key ?? ReviewList.key(of: line)
        entry.origin = [line.origin.file, line.origin.document, line.origin.locator]
        let unreadable = line.attributes["unreadable"] ?? detail
        let words = Message(reason).text(in: language)
        entry.reason = unreadable.isEmpty ? words : "\(words): \(unreadable)"
        entry.suggestion = suggestion
        entry.takeFacts(of: line)
        reviews.append(entry.bytes, number: number)
    }

    /// The origin of any line as text.
    func origin(of line: UInt32) -> String {
        guard Int(line) < originPlaces.count else { return "" }
        let bytes = origins.entry(at: Int(originPlaces[Int(line)]))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Sets lines aside after all have been read.
    func setAside(_ line: UInt32, _ rule: String) { registry.setAside(line, rule) }

    /// Takes a record of a production report as it stands.
    func takeOwn(_ record: PlacedRecord, origin: String) {
        let number = registry.add(file: file)
        originPlaces.append(UInt32(truncatingIfNeeded: origins.append(origin.utf8)))
        store.append(record, number: number)
    }
}

extension ReviewEntry {
    /// What a line says, for a person.
    mutating func takeFacts(of line: SourceLine) {
        values = line.attributes.filter {
            ReviewList.open.contains($0.key) || $0.key == "evidence"
        }
        values["text"] = line.text.shortened(to: 300)
        if let quantity = line.quantity { values["quantity"] = quantity.description }
        values["unit"] = line.unit?.symbol ?? line.unitCode
        if let amount = line.amount { values["amount"] = amount.description }
        values["currency"] = line.currency
        values["account"] = line.account
        values["supplier"] = line.supplier?.name
        values["supplierId"] = line.supplier?.id
        if values["evidence"] == nil { values["evidence"] = line.origin.document }
        guard let period = line.period else { return }
        if period.lowerBound == period.upperBound {
            values["date"] = period.lowerBound.description
        } else {
            values["periodFrom"] = period.lowerBound.description
            values["periodTo"] = period.upperBound.description
        }
    }
}
