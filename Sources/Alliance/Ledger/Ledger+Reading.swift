extension Ledger {
    /// The names of all columns of a filing, as SQL lists them.
    static var columnList: String { columnList(withPartials: true) }

    private static func columnList(withPartials: Bool) -> String {
        FilingColumn.allCases.map { $0 == .partial && !withPartials ? "x''" : $0.rawValue }
            .joined(separator: ", ") + ", column_checks, hash"
    }

    /// The number of the last filing; 0 where there is none.
    public func count() throws(LedgerFailure) -> Int {
        try connection.value("SELECT max(sequence) FROM filing").number ?? 0
    }

    /// A filing by its number.
    public func filing(_ sequence: Int) throws(LedgerFailure) -> Filing {
        let found = try filings("WHERE sequence = ?", [.integer(Int64(sequence))]).first
        guard let found else { throw .noFiling(sequence) }
        return found
    }

    /// The last filing.
    public func lastFiling() throws(LedgerFailure) -> Filing? {
        try filings("ORDER BY sequence DESC LIMIT 1").first
    }

    /// The filing of a report's bytes.
    func filing(ofDocument sha256: String) throws(LedgerFailure) -> Filing? {
        try filings("WHERE document = ?", [.text(sha256)]).first
    }

    private func filings(
        _ condition: String, _ values: [LedgerValue] = []
    ) throws(LedgerFailure) -> [Filing] {
        var found: [Filing] = []
        try connection.forEachRow(
            "SELECT \(Self.columnList) FROM filing \(condition)", values
        ) { found.append(Self.filing($0)) }
        return found
    }

    /// The numbers of all filings, in order.
    public func numbers() throws(LedgerFailure) -> [Int] {
        var found: [Int] = []
        try connection.forEachRow("SELECT sequence FROM filing ORDER BY sequence") {
            found.append($0.value(0).number ?? 0)
        }
        return found
    }

    /// Calls a function with every filing in its order; without their partials where nobody needs them.
    public func forEachFiling(
        withPartials: Bool = true, _ body: (Filing) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) {
        try connection.forEachRow(
            "SELECT \(Self.columnList(withPartials: withPartials)) FROM filing ORDER BY sequence"
        ) { row throws(LedgerFailure) in try body(Self.filing(row)) }
    }

    static func filing(_ row: LedgerStatement) -> Filing {
        let count = FilingColumn.allCases.count
        return Filing(
            values: (0..<count).map(row.value), columnChecks: row.value(count).text ?? "",
            hash: row.value(count + 1).text ?? "")
    }

    /// The bytes of a document; throws where it is not there.
    public func document(_ sha256: String) throws(LedgerFailure) -> [UInt8] {
        let value = try connection.value(
            "SELECT bytes FROM document WHERE sha256 = ?", [.text(sha256)])
        guard case .bytes(let bytes) = value else { throw .damaged("document \(sha256)") }
        return bytes
    }

    /// The numbers of the filings that no later revision of the same status has superseded.
    public func currentFilings() throws(LedgerFailure) -> [Int] {
        var found: [Int] = []
        try connection.forEachRow(
            """
            SELECT sequence FROM filing AS one WHERE NOT EXISTS (
                SELECT 1 FROM filing AS later WHERE later.production = one.production
                AND later.status = one.status AND later.revision > one.revision)
            ORDER BY sequence
            """
        ) { found.append($0.value(0).number ?? 0) }
        return found
    }

    /// The partials of the filings that no later revision has superseded, in the order of filing.
    ///
    /// With their consent: who publishes leaves out what was filed for the internal view.
    public func currentPartials() throws(LedgerFailure) -> [CurrentPartial] {
        let current = Set(try currentFilings())
        var found: [CurrentPartial] = []
        try connection.forEachRow(
            "SELECT sequence, consent, partial FROM filing ORDER BY sequence"
        ) { row in
            guard let sequence = row.value(0).number, current.contains(sequence) else { return }
            found.append(
                CurrentPartial(
                    sequence: sequence,
                    consent: row.value(1).text.flatMap(ProductionPartial.Consent.init)
                        ?? .internal,
                    bytes: row.value(2).content))
        }
        return found
    }

    /// The partial of a filing that stands.
    public struct CurrentPartial: Sendable, Hashable {
        /// The number of the filing.
        public let sequence: Int
        /// What it may be used for.
        public let consent: ProductionPartial.Consent
        /// One line of JSON.
        public let bytes: [UInt8]
    }
}
