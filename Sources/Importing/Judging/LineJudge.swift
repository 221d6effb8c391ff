import Diagnostics
import EmissionFactors
import Inventory

/// Decides about the lines of documents as they are read, in whatever thread reads them: each becomes a
/// record, is set aside, or waits for a person.
final class LineJudge: SourceLineConsumer {
    private let chain: PlacementChain
    private let check: RecordCheck
    private let memory: PlacementMemory
    private let language: Language
    private let projects: Set<String>
    /// Whether lines may stand in a review list that was read before.
    private let needsKeys: Bool
    private let handOn: (LineBatch) -> Void
    private var batch = LineBatch()
    private var reasons: [String: String] = [:]
    /// The file of the last line, and its name without the folder.
    private var lastFile = (file: "", name: "")
    /// The place, among the files that were named, of the one whose lines come; nil: by their own name.
    private var fileIndex: Int?

    init(
        chain: PlacementChain, check: RecordCheck, memory: PlacementMemory, language: Language,
        projects: Set<String>, needsKeys: Bool, handOn: @escaping (LineBatch) -> Void
    ) {
        self.chain = chain
        self.check = check
        self.memory = memory
        self.language = language
        self.projects = projects
        self.needsKeys = needsKeys
        self.handOn = handOn
    }

    func take(_ line: SourceLine, of document: SourceDocument) {
        if case .setAside(let rule) = line.role {
            setAside(line, appendOrigin(of: line), document, rule)
            if batch.isFull { flush() }
            return
        }
        let placement = placement(of: line, document)
        let origin = appendOrigin(of: line)
        switch placement {
        case .record(let record):
            if let problem = problem(with: record, of: line, document) {
                review(
                    line, origin, document, reason: problem.reason, detail: problem.detail,
                    suggestion: problem.suggestion, draft: problem.draft)
            } else {
                place(record, line, origin, document)
            }
        case .setAside(let rule): setAside(line, origin, document, rule)
        case .review(let reason, let detail, let suggestion):
            review(
                line, origin, document, reason: reason, detail: detail, suggestion: suggestion)
        }
        if batch.isFull { flush() }
    }

    func setAside(_ rule: String, at place: LinePlace, of document: SourceDocument) -> Bool {
        // Of what may stand in a review list everything is asked for.
        guard !needsKeys else { return false }
        enter(file: document.file)
        batch.add(
            LineBatch.Line(
                fate: .setAside(rule: batch.index(ofRule: rule)),
                originEnd: batch.appendOrigin(lastFile.name, place), content: 0..<0,
                document: batch.index(of: document, file: fileIndex)))
        if batch.isFull { flush() }
        return true
    }

    /// Takes a record of a production report as it stands; where it names no origin, its place is that.
    func takeOwn(
        _ record: PlacedRecord, at position: SourcePosition, of document: SourceDocument
    ) {
        let origin = position.description
        var record = record
        if record[.origin] == nil { record[.origin] = SourceOrigin(position).text }
        record.isReported = true
        let line = SourceLine(
            origin: SourceOrigin(file: origin, document: "", locator: "", line: 0),
            quality: .declared)
        place(record, line, batch.appendOrigin(origin, "", ""), document)
        if batch.isFull { flush() }
    }

    /// Says which file the next lines are of.
    func enter(file index: Int) { fileIndex = index }

    /// Hands on what waits.
    func flush() {
        guard !batch.lines.isEmpty else { return }
        handOn(batch)
        batch = LineBatch()
    }

    private func placement(of line: SourceLine, _ document: SourceDocument) -> Placement {
        if !projects.isEmpty, document.kind != .reviewList, line.role == .activity,
            !line.project.isEmpty, !projects.contains(line.project)
        {
            return .setAside(rule: "other-project")
        }
        return chain.place(line, memory)
    }

    private func problem(
        with record: PlacedRecord, of line: SourceLine, _ document: SourceDocument
    ) -> (reason: String, detail: String, suggestion: String, draft: Assignment?)? {
        // What a person has completed counts with its quantity: scrap that is sold is waste with income.
        let isMoney = document.kind != .reviewList || record.measure == .amount
        if line.quantity?.isNegative == true || (isMoney && line.amount?.isNegative == true) {
            return (ReviewReason.negative.rawValue, "", "", nil)
        }
        guard let problem = check.problem(record) else { return nil }
        let draft = Assignment(record)
        return (ReviewReason.incomplete.rawValue, problem.text(in: language), draft.text, draft)
    }

    // MARK: What goes on

    /// Adds the line's place; answers where it ends.
    private func appendOrigin(of line: SourceLine) -> Int {
        enter(file: line.origin.file)
        return batch.appendOrigin(lastFile.name, line.origin.document, line.origin.locator)
    }

    private func enter(file: String) {
        guard file != lastFile.file else { return }
        lastFile = (file, SourceOrigin(file: file, document: "", locator: "", line: 0).fileName)
    }

    private func place(
        _ record: PlacedRecord, _ line: SourceLine, _ origin: Int,
        _ document: SourceDocument
    ) {
        let start = batch.bytes.count
        RecordEntry.append(record, to: &batch.bytes)
        var entry = entry(.record, origin, start..<batch.bytes.count, document)
        entry.place = batch.index(of: record)
        batch.add(entry, details(of: line, document))
    }

    private func setAside(
        _ line: SourceLine, _ origin: Int, _ document: SourceDocument, _ rule: String
    ) {
        // What may come to a person's eyes when all documents are known is written now.
        let isCandidate = line.review == InvoiceLineRoles.aloneReason
        let start = batch.bytes.count
        if isCandidate {
            appendRow(of: line, reason: line.review, suggestion: "record=energy source=grid")
        }
        var details = details(of: line, document, isActivity: false, isCandidate: isCandidate)
        if !line.attributes.isEmpty { details.because = line.attributes["because"] ?? "" }
        batch.add(
            entry(
                .setAside(rule: batch.index(ofRule: rule)), origin, start..<batch.bytes.count,
                document), details)
    }

    private func review(
        _ line: SourceLine, _ origin: Int, _ document: SourceDocument, reason: String,
        detail: String, suggestion: String, draft: Assignment? = nil
    ) {
        let start = batch.bytes.count
        var draft = draft
        if ReviewReason.lackingOneValue.contains(reason) { draft = try? Assignment(suggestion) }
        appendRow(
            of: line, reason: reason, detail: detail, suggestion: suggestion, draft: draft)
        batch.add(
            entry(.review, origin, start..<batch.bytes.count, document),
            details(of: line, document))
    }

    /// Writes the line's row of the review list, completed as far as a draft of its record goes.
    private func appendRow(
        of line: SourceLine, reason: String, detail: String = "", suggestion: String,
        draft: Assignment? = nil
    ) {
        var row = ReviewEntry(
            key: line.attributes[ReviewListReader.keyAttribute] ?? ReviewList.key(of: line))
        let unreadable = line.attributes["unreadable"] ?? detail
        let words = words(of: reason)
        if let draft { row.take(draft) }
        row.takeFacts(of: line)
        row.explain(
            line.attributes["reason"] ?? (unreadable.isEmpty ? words : "\(words): \(unreadable)"),
            suggestion: line.attributes["suggestion"] ?? suggestion)
        row.append(to: &batch.bytes, language: language)
    }

    private func words(of reason: String) -> String {
        if let known = reasons[reason] { return known }
        let words = Message(reason).text(in: language)
        reasons[reason] = words
        return words
    }

    private func entry(
        _ fate: LineBatch.Fate, _ origin: Int, _ content: Range<Int>, _ document: SourceDocument
    ) -> LineBatch.Line {
        LineBatch.Line(
            fate: fate, originEnd: origin, content: content,
            document: batch.index(of: document, file: fileIndex))
    }

    private func details(
        of line: SourceLine, _ document: SourceDocument, isActivity: Bool = true,
        isCandidate: Bool = false
    ) -> LineBatch.Details {
        // Of lines set aside only those of invoices count, for their document's total.
        let counts = isActivity || document.kind != .ledger
        var details = LineBatch.Details(supplier: batch.index(of: line.supplier))
        if counts {
            details.facts = CountingFacts(line, isActivity: isActivity || isCandidate)
        }
        let isMoney =
            document.kind == .ledger || (document.kind == .table && line.quality == .spend)
        if isMoney, isActivity { details.money = (line.account, line.currency) }
        if document.kind == .reviewList {
            details.key = line.attributes[ReviewListReader.keyAttribute] ?? ""
        } else if needsKeys {
            details.key = ReviewList.key(of: line)
        }
        return details
    }
}
