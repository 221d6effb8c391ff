import EmissionFactors

/// What a ledger says in some transactions, kept as it was read until somebody makes lines of it.
final class LedgerPortion: LinePortion, @unchecked Sendable {
    // Unchecked: one thread fills it and hands it over; then another reads it.

    /// What a transaction says for all of its lines.
    struct Transaction {
        var id = ByteArena.Place()
        var supplier = ByteArena.Place()
        var date: CalendarDate?
        /// Where its lines end.
        var end = 0
    }

    /// An account or a supplier that the lines may name.
    enum MasterRecord {
        case account(LedgerMasterFiles.Account, country: String)
        case supplier(SourceParty, id: String)
    }

    /// How many lines go together, and how many bytes: so few that their memory comes from what the process
    /// has.
    private static let mostLines = 256
    private static let mostBytes = 48 * 1024

    let bytes = ByteArena(capacity: 64 * 1024)
    var lines: ContiguousArray<LedgerLineDraft> = []
    var transactions: [Transaction] = []
    var masterRecords: [MasterRecord] = []
    /// What the header said so far.
    var header = LedgerHeader()
    private let composer: LedgerComposer

    init(_ composer: LedgerComposer) {
        self.composer = composer
        lines.reserveCapacity(Self.mostLines + 16)
    }

    /// Whether it is time to hand it on.
    var isFull: Bool {
        lines.count >= Self.mostLines || bytes.count >= Self.mostBytes
            || masterRecords.count >= Self.mostLines
    }

    /// Whether it says nothing.
    var isEmpty: Bool { transactions.isEmpty && masterRecords.isEmpty }

    func handOn(to consumer: any SourceLineConsumer) { composer.handOn(self, to: consumer) }
}

/// What a ledger says of itself before its entries.
struct LedgerHeader {
    /// The company that keeps it.
    var company = (name: "", number: "")
    var country = ""
    var currency = ""

    /// The document as its lines see it.
    func document(_ file: String) -> SourceDocument {
        var document = SourceDocument(file: file, kind: .ledger)
        if !company.name.isEmpty || !company.number.isEmpty {
            document.supplier = SourceParty(name: company.name, id: company.number)
        }
        return document
    }
}
