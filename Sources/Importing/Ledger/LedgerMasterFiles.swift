import EmissionFactors

/// Accounts and suppliers of a ledger, kept while its entries are read.
struct LedgerMasterFiles {
    /// One account; an object, because every line asks for its own.
    final class Account: @unchecked Sendable {
        // Unchecked: who reads it hands it on, and whoever gets it alone changes it.
        var id = ""
        var name = ""
        var standard = ""
        var type = ""
        var role = LedgerAccountRole.unknown
    }

    /// More master records than this end the reading: they are kept in memory.
    static let mostRecords = 1_000_000

    private(set) var accounts = ByteLookup<Account>()
    private(set) var suppliers = ByteLookup<SourceParty>()
    private let rules: LineRules

    init(rules: LineRules) {
        self.rules = rules
    }

    mutating func add(_ record: LedgerPortion.MasterRecord) {
        switch record {
        case .account(let account, let country): add(account, country: country)
        case .supplier(let party, let id): suppliers[id] = party
        }
    }

    /// Adds an account; its role comes from its type, its standard account, or words of its name.
    private mutating func add(_ account: Account, country: String) {
        // Norway's account type is always the same word; its standard accounts tell.
        let standard = account.standard.isEmpty && country == "NO" ? account.id : account.standard
        let role = rules.accounts.role(
            country: country, type: account.type, standardAccount: standard)
        account.role = refined(role, name: account.name)
        accounts[account.id] = account
    }

    private func refined(_ role: LedgerAccountRole, name: String) -> LedgerAccountRole {
        switch role {
        case .expense, .incomeStatement, .unknown:
            return rules.accountKind(named: name).flatMap { LedgerAccountRole(rawValue: $0) }
                ?? role
        case .balance, .revenue, .payroll, .depreciation, .finance, .vat: return role
        }
    }
}
