import Diagnostics
import EmissionFactors
import Inventory
import Quantities

/// The header of several companies' reports of one production.
///
/// Periods are joined; crew-days and budgets of one currency add up; shooting days, episodes and minutes
/// are the whole production's, so the largest counts. Each rule is the same in any order.
struct MergedHeader {
    private(set) var production = Production()
    private(set) var identity = ReportIdentity(production: "", status: .interim, revision: 1)
    private let shares: [String: ExactDecimal]
    private var diagnostics = DiagnosticSink()
    private var partners: [String: Production.CoProducer] = [:]
    private var usedShares: Set<String> = []
    private var isEmpty = true
    /// The companies whose reports were taken, each with its file.
    private var companies: [(company: Production.Company, file: String)] = []
    private var hasBudgetConflict = false

    init(shares: [String: ExactDecimal]) {
        self.shares = shares
    }

    /// What stands before the ids of a company's records: its number, else its name.
    static func companyKey(_ production: Production) -> String {
        slug(production.company?.name ?? production.country ?? "")
    }

    /// A name as letters, digits and hyphens.
    static func slug(_ name: String) -> String {
        TextWords(name).texts.joined(separator: "-")
    }

    /// Takes the header of one report.
    mutating func add(_ report: ImportedReport, at file: String) {
        let other = report.production
        if isEmpty {
            isEmpty = false
            production = other
            identity = report.identity
            production.coProducers = []
        } else {
            check(report, file)
            join(other)
        }
        checkCompany(of: other, file)
        addPartners(of: other, file)
    }

    /// Refuses a second report of one company: what both say would count twice.
    private mutating func checkCompany(of other: Production, _ file: String) {
        guard let company = other.company else { return }
        if let first = companies.first(where: { Self.isSame($0.company, company) }) {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "merge-same-company",
                        ["company": .text(company.name), "first": .text(first.file)]),
                    at: SourcePosition(file: file), remedy: Message("remedy-merge-same-company")))
        }
        companies.append((company, file))
    }

    /// Whether companies are one, by number, else by name.
    private static func isSame(_ first: Production.Company, _ second: Production.Company) -> Bool {
        if let one = first.cvr, let other = second.cvr, !one.isEmpty, !other.isEmpty {
            return one == other
        }
        return slug(first.name) == slug(second.name)
    }

    private mutating func check(_ report: ImportedReport, _ file: String) {
        let isSame =
            report.identity.production == identity.production
            && report.identity.status == identity.status
            && report.identity.revision == identity.revision
        if !isSame {
            diagnostics.report(
                Diagnostic(
                    .error,
                    Message(
                        "merge-other-report",
                        [
                            "found": .text(Self.name(report.identity)),
                            "expected": .text(Self.name(identity)),
                        ]), at: SourcePosition(file: file)))
        }
        if report.production.title != production.title || report.production.kind != production.kind
        {
            diagnostics.report(
                Diagnostic(
                    .warning,
                    Message("merge-titles-differ", ["found": .text(report.production.title)]),
                    at: SourcePosition(file: file)))
        }
        if report.identity.factorSet != identity.factorSet {
            identity.factorSet = max(report.identity.factorSet ?? "", identity.factorSet ?? "")
        }
    }

    private static func name(_ identity: ReportIdentity) -> String {
        "\(identity.production) \(identity.status.rawValue) \(identity.revision)"
    }

    private mutating func join(_ other: Production) {
        production.title = min(production.title, other.title)
        if other.kind.rawValue < production.kind.rawValue { production.kind = other.kind }
        production.periodStart = [production.periodStart, other.periodStart].compactMap(\.self)
            .min()
        production.periodEnd = [production.periodEnd, other.periodEnd].compactMap(\.self).max()
        production.country = [production.country, other.country].compactMap(\.self).min()
        production.shootingDays = Self.largest(production.shootingDays, other.shootingDays)
        production.episodes = Self.largest(production.episodes, other.episodes)
        production.finishedMinutes = Self.largest(
            production.finishedMinutes, other.finishedMinutes)
        production.crewDays = Self.sum(production.crewDays, other.crewDays)
        joinBudget(other)
        production.commissioners = Set(production.commissioners + other.commissioners).sorted()
        let contacts = [production.contact, other.contact].compactMap(\.self)
        production.contact = contacts.min()
        // Nobody has signed the report that is made.
        production.signOff = nil
        production.allowsPublication = Self.both(
            production.allowsPublication, other.allowsPublication)
        let companies = [production.company, other.company].compactMap(\.self)
        production.company = companies.min {
            ($0.name, $0.cvr ?? "") < ($1.name, $1.cvr ?? "")
        }
    }

    private mutating func joinBudget(_ other: Production) {
        guard let first = production.budget else {
            if !hasBudgetConflict { production.budget = other.budget }
            return
        }
        guard let second = other.budget else { return }
        if first.currency == second.currency,
            let sum = first.amount.adding(second.amount)
        {
            production.budget = .init(amount: sum, currency: first.currency)
        } else {
            hasBudgetConflict = true
            production.budget = nil
        }
    }

    private static func largest<Value: Comparable>(_ first: Value?, _ second: Value?) -> Value? {
        [first, second].compactMap(\.self).max()
    }

    private static func sum(_ first: ExactDecimal?, _ second: ExactDecimal?) -> ExactDecimal? {
        guard let first else { return second }
        return second.map { first.adding($0) ?? first } ?? first
    }

    /// Figures may be published only when every company allows it.
    private static func both(_ first: Bool?, _ second: Bool?) -> Bool? {
        guard let first, let second else { return first == false || second == false ? false : nil }
        return first && second
    }

    private mutating func addPartners(of other: Production, _ file: String) {
        for partner in other.coProducers { add(partner, file) }
        guard let company = other.company else { return }
        if other.coProducers.contains(where: { $0.name == company.name }) { return }
        let own = [file, company.name, company.cvr ?? "", other.country ?? ""]
        let key = own.first { shares[$0] != nil }
        if let key { usedShares.insert(key) }
        add(
            .init(name: company.name, country: other.country, share: key.flatMap { shares[$0] }),
            file)
    }

    private mutating func add(_ partner: Production.CoProducer, _ file: String) {
        guard let known = partners[partner.name] else {
            partners[partner.name] = partner
            return
        }
        if let first = known.share, let second = partner.share, first != second {
            diagnostics.report(
                Diagnostic(
                    .warning, Message("merge-shares-differ", ["company": .text(partner.name)]),
                    at: SourcePosition(file: file)))
        }
        partners[partner.name]?.share = Self.largest(known.share, partner.share)
        partners[partner.name]?.country = [known.country, partner.country].compactMap(\.self).min()
    }

    /// Completes the header; answers what is wrong.
    mutating func finish() -> DiagnosticSink {
        production.coProducers = partners.sorted { $0.key < $1.key }.map(\.value)
        for name in shares.keys.sorted() where !usedShares.contains(name) {
            diagnostics.report(
                Diagnostic(.error, Message("merge-unknown-share", ["name": .text(name)])))
        }
        let sum = production.coProducers.compactMap(\.share)
            .reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
        if sum > .one {
            diagnostics.report(
                Diagnostic(.error, Message("merge-shares-exceed", ["sum": .text("\(sum)")])))
        }
        return diagnostics
    }
}
