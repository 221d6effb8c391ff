import EmissionFactors

/// Finds what is counted twice among all lines of one import, by printed rules:
/// measured beats invoice beats ledger, and of two equal documents the one named first counts.
struct OverlapSearch {
    let record: CountingRecord
    /// The SHA-256 of each file, in the order of the files, with its lines; empty where no other file can be
    /// the same.
    let files: [(sha256: String, lines: [Range<UInt32>])]
    private(set) var overlaps: [Overlap] = []
    private(set) var partialCredits: [PartialCredit] = []
    /// Invoices with one number and different content: nothing is decided about them.
    private(set) var reusedNumbers: [(first: UInt32, second: UInt32)] = []
    /// Fuel and distance of one vehicle that do not fit each other.
    private(set) var unlikelyVehicles: [(fuel: UInt32, distance: UInt32)] = []
    /// Energy of one metering point for days that overlap, where nothing says that it is the same.
    private(set) var overlappingEnergy: [(first: UInt32, second: UInt32)] = []
    /// Energy on tariffs that no document bills: for a person to decide.
    var unbilled: [UInt32] = []
    private var lost: Set<UInt32> = []

    init(record: CountingRecord, files: [(sha256: String, lines: [Range<UInt32>])]) {
        var record = record
        record.suppliers.unite()
        self.record = record
        self.files = files
    }

    /// Runs all searches, the surest first: what one has set aside no other looks at.
    mutating func run() {
        findSameFiles()
        findSameInvoices()
        findCredits()
        findEnergy()
        findLedger()
        findReversals()
        findVehicles()
    }

    func isLost(_ line: UInt32) -> Bool { lost.contains(line) }

    func root(_ supplier: UInt32) -> UInt32 { record.suppliers.root(supplier) }

    mutating func note(_ rule: Overlap.Rule, lost line: UInt32, kept: UInt32) {
        guard lost.insert(line).inserted else { return }
        overlaps.append(Overlap(rule: rule, lost: line, kept: kept))
    }

    mutating func note(_ credit: PartialCredit) {
        lost.insert(credit.credit)
        partialCredits.append(credit)
    }

    mutating func noteUnlikely(fuel: UInt32, distance: UInt32) {
        unlikelyVehicles.append((fuel, distance))
    }

    mutating func noteOverlapping(_ first: UInt32, _ second: UInt32) {
        overlappingEnergy.append((first, second))
    }

    private mutating func findSameFiles() {
        var seen: [String: [UInt32]] = [:]
        var counts: [String: Int] = [:]
        let files = files.filter { !$0.sha256.isEmpty }
        for file in files { counts[file.sha256, default: 0] += 1 }
        for file in files where counts[file.sha256] != 1 {
            let lines = Array(file.lines.joined())
            guard let first = seen[file.sha256] else {
                seen[file.sha256] = lines
                continue
            }
            for (line, twin) in zip(lines, first) { note(.sameFile, lost: line, kept: twin) }
        }
    }

    private mutating func findSameInvoices() {
        struct Name: Hashable {
            let supplier: UInt32
            let number: String
            let kind: SourceKind
        }
        var byName: [Name: [Int]] = [:]
        var byUUID: [String: Int] = [:]
        for (index, document) in record.documents.enumerated()
        where !isLost(document.firstLine) {
            let name = Name(
                supplier: root(document.supplier), number: document.number.lowercased(),
                kind: document.kind)
            let others = document.number.isEmpty ? [] : byName[name] ?? []
            let twin =
                others.first { isSame(record.documents[$0], document) }
                ?? byUUID[document.uuid].flatMap {
                    isSame(record.documents[$0], document) ? $0 : nil
                }
            if let twin {
                setAside(document, index, for: record.documents[twin])
                continue
            }
            if let other = others.first, document.supplier != 0 {
                reusedNumbers.append((record.documents[other].firstLine, document.firstLine))
            }
            byName[name, default: []].append(index)
            if !document.uuid.isEmpty { byUUID[document.uuid] = index }
        }
    }

    /// One invoice in two forms has the same day, the same total and the same number of lines.
    private func isSame(_ first: DocumentKey, _ second: DocumentKey) -> Bool {
        // Systems that copy a document may copy its universal id with it: another number is another one.
        guard
            first.number.isEmpty || second.number.isEmpty
                || first.number.lowercased() == second.number.lowercased()
        else { return false }
        return first.issued == second.issued && first.total == second.total
            && first.currency == second.currency
            && (first.content == second.content || first.lineCount == second.lineCount)
    }

    private mutating func setAside(
        _ document: DocumentKey, _ index: Int, for twin: DocumentKey
    ) {
        let end = record.documents.dropFirst(index + 1).first?.firstLine
        let last = document.firstLine + UInt32(document.lineCount)
        for line in document.firstLine..<min(last, end ?? last) {
            let kept = twin.firstLine + min(line - document.firstLine, UInt32(twin.lineCount) - 1)
            note(.sameInvoice, lost: line, kept: kept)
        }
    }
}
