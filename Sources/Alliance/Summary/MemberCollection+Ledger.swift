extension MemberCollection {
    /// Adds the partials of the filings with numbers in a range, also of those that later ones supersede:
    /// an earlier edition may have counted them.
    ///
    /// What the one who files consented to is what the ledger says. Answers the number of the first filing
    /// whose partial cannot be read.
    public mutating func addFilings(
        of ledger: Ledger, _ numbers: ClosedRange<Int>
    ) throws(LedgerFailure) -> (line: Int, failure: PartialFailure)? {
        var problem: (line: Int, failure: PartialFailure)?
        var added = self
        try ledger.connection.forEachRow(
            "SELECT sequence, consent, partial FROM filing WHERE sequence BETWEEN ? AND ?",
            [.integer(Int64(numbers.lowerBound)), .integer(Int64(numbers.upperBound))]
        ) { row in
            guard problem == nil else { return }
            do throws(PartialFailure) {
                var partial = try ProductionPartial(row.value(2).content)
                partial.consent =
                    row.value(1).text.flatMap(ProductionPartial.Consent.init) ?? .internal
                added.add(partial)
            } catch {
                problem = (row.value(0).number ?? 0, error)
            }
        }
        self = added
        return problem
    }
}
