import EmissionFactors

/// What accounts are, by their type or by the standard chart of a country, from `ledger-accounts.csv`.
struct LedgerAccounts: Sendable {
    private struct Row: Sendable {
        let country: String
        let type: String
        let range: ClosedRange<Int>?
        let role: LedgerAccountRole
    }

    private let rows: [Row]

    init(library: FactorLibrary) throws(FactorFolderFailure) {
        var rows: [Row] = []
        let path = "ledger-accounts.csv"
        try library.forEachRow(of: path) { row throws(FactorFolderFailure) in
            guard let role = LedgerAccountRole(rawValue: row["role"]) else {
                throw .malformedRow(file: path, line: row.line, column: "role", found: row["role"])
            }
            var range: ClosedRange<Int>?
            if let from = Int(row["from"]), let to = Int(row["to"]), from <= to {
                range = from...to
            }
            rows.append(
                Row(country: row["country"], type: row["type"], range: range, role: role))
        }
        self.rows = rows
    }

    /// What an account is; unknown where neither its type nor its number tells.
    func role(country: String, type: String, standardAccount: String) -> LedgerAccountRole {
        if !type.isEmpty {
            let wanted = type.lowercased()
            for row in rows where row.type.lowercased() == wanted { return row.role }
        }
        guard let number = Int(standardAccount) else { return .unknown }
        for row in rows where row.country == country {
            if let range = row.range, range.contains(number) { return row.role }
        }
        return .unknown
    }
}

/// What the money on an account is.
enum LedgerAccountRole: String, Sendable {
    /// Bought goods and services.
    case expense
    /// Some account of the income statement.
    case incomeStatement
    case revenue, payroll, depreciation, finance, vat
    /// Assets, liabilities and equity.
    case balance
    case unknown
}
