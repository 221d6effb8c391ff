import EmissionFactors

/// Accounts, suppliers and dimensions of a ledger, kept while its entries are read.
struct LedgerMasterFiles {
    /// One account.
    struct Account {
        var id = ""
        var name = ""
        var standard = ""
        var type = ""
        var role = LedgerAccountRole.unknown
    }

    /// What a dimension of the analysis is about.
    enum Dimension: String {
        case project, costCentre, carbonType, carbonQuantity, carbonUnit, other
    }

    /// More master records than this end the reading: they are kept in memory.
    static let mostRecords = 1_000_000

    private(set) var accounts = ByteLookup<Account>()
    private(set) var suppliers = ByteLookup<SourceParty>()
    /// Dimensions that are about nothing that counts here are known as other.
    private var dimensions = ByteLookup<Dimension>()
    private let rules: LineRules

    init(rules: LineRules) {
        self.rules = rules
    }

    var count: Int { accounts.count + suppliers.count + dimensions.count }

    /// Adds an account; its role comes from its type, its standard account, or words of its name.
    mutating func add(_ account: Account, country: String) {
        var account = account
        // Norway's account type is always the same word; its standard accounts tell.
        let standard = account.standard.isEmpty && country == "NO" ? account.id : account.standard
        let role = rules.accounts.role(
            country: country, type: account.type, standardAccount: standard)
        account.role = refined(role, name: account.name)
        accounts[account.id] = account
    }

    mutating func add(_ supplier: SourceParty, id: String) {
        suppliers[id] = supplier
    }

    mutating func addDimension(_ id: String, name: String) {
        let byName = dimension(in: name)
        dimensions[id] = byName == .other ? dimension(in: id) : byName
    }

    /// What the dimension with an id is about.
    mutating func dimension(_ id: String) -> Dimension {
        if let known = dimensions[id] { return known }
        let found = dimension(in: id)
        if count < Self.mostRecords { dimensions[id] = found }
        return found
    }

    private func dimension(in words: String) -> Dimension {
        let found = rules.words.groups(in: FoldedText(words))
        let rule = rules.first(in: found & rules.dimensions)
        return rule.flatMap { Dimension(rawValue: $0.name) } ?? .other
    }

    /// Wages, write-downs, interest, VAT and revenue are no purchases, whatever the account's type.
    private func refined(_ role: LedgerAccountRole, name: String) -> LedgerAccountRole {
        switch role {
        case .expense, .incomeStatement, .unknown:
            let found = rules.words.groups(in: FoldedText(name))
            let rule = rules.first(in: found & rules.accountWords)
            return rule.flatMap { LedgerAccountRole(rawValue: $0.name) } ?? role
        case .balance, .revenue, .payroll, .depreciation, .finance, .vat: return role
        }
    }
}
