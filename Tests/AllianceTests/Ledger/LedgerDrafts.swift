import EmissionFactors
import Glibc
import Inventory
import Quantities
import TestSupport

@testable import Alliance

/// Made-up drafts for tests of the ledger.
enum LedgerDrafts {
    /// A draft of a production's final report whose document is some bytes that depend on all its numbers.
    static func draft(
        _ production: Int, revision: Int = 1, status: ReportIdentity.Status = .final,
        kilograms: Int = 1000, size: Int = 300, consent: ProductionPartial.Consent = .publish
    ) -> FilingDraft {
        var partial = ProductionPartial()
        partial.production = "P-\(production)"
        partial.title = "Number \(production)"
        partial.companies = [
            .init(name: "Company \(production % 7) ApS", cvr: "1234567\(production % 7)")
        ]
        partial.periodEnd = CalendarDate(year: 2025, month: 6, day: 30)
        partial.status = status
        partial.revision = revision
        partial.factorSet = "bftp-2025"
        partial.factorSetHash = String(repeating: "a", count: 64)
        partial.toolVersion = "0.1.0"
        partial.consent = consent
        partial.cube.departments = ["production"]
        partial.cube.categories = ["energy"]
        partial.cube.cells = [
            .init(
                department: 0, category: 0, scope: .scope2, stage: .use, measure: .all,
                kilograms: ExactDecimal(kilograms))
        ]
        var generator = SplitMix64(seed: UInt64(production * 64 + revision))
        var bytes = Array("\(production) \(revision) \(status)\n".utf8)
        for _ in 0..<size { bytes.append(UInt8(truncatingIfNeeded: generator.next())) }
        return FilingDraft(
            partial: partial, filedAt: "2025-11-28T14:03:00Z", filedBy: "Maja",
            fileName: "report.xml", document: .init(bytes))
    }

    /// Everything that a check of a ledger finds.
    static func findings(_ path: String, keptHead: String? = nil) throws -> [LedgerFinding] {
        let ledger = try Ledger(path, for: .reading)
        var findings: [LedgerFinding] = []
        LedgerCheck(ledger) { findings.append($0) }.run(keptHead: keptHead)
        return findings
    }

    /// The hashes of all filings, in order.
    static func hashes(_ ledger: Ledger) throws -> [String] {
        var hashes: [String] = []
        try ledger.forEachFiling { hashes.append($0.hash) }
        return hashes
    }

    /// A number that an environment variable gives, for runs longer than those of every change.
    static func count(_ variable: String, else fallback: Int) -> Int {
        getenv(variable).flatMap { Int(String(cString: $0)) } ?? fallback
    }
}
