import Alliance
import Calculation
import EmissionFactors
import Inventory
import Quantities
import TestSupport

/// Made-up productions for tests of sums and of disclosure control.
struct MadeUpPartial {
    var production = "P"
    var company = "A"
    var kind = Production.Kind.feature
    var year = 2025
    var days: Int? = 10
    var budget: Int? = 10_000_000
    var status = ReportIdentity.Status.final
    var revision = 1
    var factorSet = "set"
    var consent: ProductionPartial.Consent? = .publish
    /// Kilograms by department and category.
    var parts: [(department: String, category: String, kilograms: Int)] = [
        ("camera", "freight", 10)
    ]

    var partial: ProductionPartial {
        var partial = ProductionPartial()
        partial.production = production
        partial.title = "Title of \(production)"
        partial.companies = [.init(name: company)]
        partial.kind = kind
        partial.periodEnd = CalendarDate(year: year, month: 6, day: 30)
        partial.shootingDays = days
        partial.budgetInKroner = budget.map { ExactDecimal($0) }
        partial.status = status
        partial.revision = revision
        partial.factorSet = factorSet
        partial.consent = consent
        partial.recordCount = 1
        partial.sources = ["\(production) \(revision) \(parts)"]
        partial.cube.departments = Set(parts.map(\.department)).sorted()
        partial.cube.categories = Set(parts.map(\.category)).sorted()
        partial.cube.cells = parts.map { part in
            .init(
                department: partial.cube.departments.firstIndex(of: part.department) ?? 0,
                category: partial.cube.categories.firstIndex(of: part.category) ?? 0,
                scope: .scope1, stage: .use, measure: .all,
                kilograms: ExactDecimal(part.kilograms))
        }.sorted()
        partial.kilogramsByBasis = [
            .measured: ExactDecimal(parts.reduce(0) { $0 + $1.kilograms })
        ]
        return partial
    }

    /// A random alliance: few companies with several productions each, sizes far apart.
    static func alliance(
        seed: UInt64, productions: Int, companies: Int, kinds: Int = 3, years: Int = 1
    ) -> [ProductionPartial] {
        var random = SplitMix64(seed: seed)
        let names = ["art", "camera", "lighting", "transport"]
        let categories = ["catering", "energyGrid", "freight"]
        return (0..<productions).map { number in
            var made = MadeUpPartial()
            made.production = "P\(number)"
            made.company = "C\(Int.random(in: 0..<companies, using: &random))"
            made.kind = Production.Kind.allCases[Int.random(in: 0..<kinds, using: &random)]
            made.year = 2024 + Int.random(in: 0..<years, using: &random)
            made.days = Int.random(in: 5...60, using: &random)
            made.budget = [500_000, 3_000_000, 30_000_000].randomElement(using: &random)
            made.parts = names.flatMap { name in
                categories.compactMap { category in
                    guard Int.random(in: 0..<3, using: &random) > 0 else { return nil }
                    let scale = [1, 10, 100, 1000].randomElement(using: &random) ?? 1
                    return (name, category, Int.random(in: 1...9, using: &random) * scale)
                }
            }
            if made.parts.isEmpty { made.parts = [("art", "catering", 5)] }
            return made.partial
        }
    }
}
