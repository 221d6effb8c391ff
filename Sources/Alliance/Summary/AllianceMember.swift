import Calculation
import EmissionFactors
import Inventory
import Quantities

/// What one report brings to sums over many, with names as numbers of a ``NameTable``.
struct AllianceMember: Sendable {
    /// A part of the location-based total.
    struct Part: Sendable {
        let department: Int32
        let category: Int32
        let scope: Int32
        var kilograms: Int128
    }

    let production: String
    let title: String
    let kind: Production.Kind
    let contributor: String
    let companyName: String
    let status: ReportIdentity.Status
    let revision: Int
    let year: Int?
    let factorSet: String
    let consent: ProductionPartial.Consent?
    let shootingDays: Int?
    let finishedMinutes: ExactDecimal?
    let budgetInKroner: ExactDecimal?
    let recordCount: Int
    let unquantifiedCount: Int
    let totals: FootprintTotals
    let fallbackKilograms: ExactDecimal
    let basis: [Int128]
    let digest: UInt128
    var parts: [Part]
    var errors: (squares: ExactDecimal, shared: [(origin: Int32, kilograms: Int128)])?

    /// Reduces a partial; the table gives numbers to its names.
    init(_ partial: ProductionPartial, _ names: inout NameTable) {
        production = partial.production
        title = partial.title
        kind = partial.kind
        contributor = partial.contributor
        companyName = partial.companies.first?.name ?? ""
        status = partial.status
        revision = partial.revision
        year = partial.year
        factorSet = partial.factorSet
        consent = partial.consent
        shootingDays = partial.shootingDays
        finishedMinutes = partial.finishedMinutes
        budgetInKroner = partial.budgetInKroner
        recordCount = partial.recordCount
        unquantifiedCount = partial.unquantifiedCount
        totals = partial.cube.totals
        fallbackKilograms = partial.fallbackKilograms
        basis = ActivityBasis.allCases.map { partial.kilogramsByBasis[$0]?.mantissa ?? 0 }
        digest = partial.digest
        parts = Self.parts(partial.cube, &names)
        errors = partial.errors.map { errors in
            (
                errors.amountSquares,
                errors.shared.map { (names.origins.number($0.origin), $0.kilograms.mantissa) }
            )
        }
    }

    private static func parts(_ cube: PartialCube, _ names: inout NameTable) -> [Part] {
        let departments = cube.departments.map { names.departments.number($0) }
        let categories = cube.categories.map { names.categories.number($0) }
        var parts: [Part] = []
        parts.reserveCapacity(cube.cells.count / 2)
        for cell in cube.cells where cell.measure.isInLocationTotal {
            let part = Part(
                department: departments[cell.department], category: categories[cell.category],
                scope: Int32(cell.scope.number), kilograms: cell.kilograms.mantissa)
            if let last = parts.indices.last, parts[last].department == part.department,
                parts[last].category == part.category, parts[last].scope == part.scope
            {
                parts[last].kilograms &+= part.kilograms
            } else {
                parts.append(part)
            }
        }
        return parts
    }
}

extension ProductionPartial {
    /// What tells this report from others without saying anything of it: 128 bits of the hash of its
    /// production, status, revision, factor set and source documents.
    public var digest: UInt128 {
        let digest = SHA256Digest()
        let text = ([production, status.rawValue, String(revision), factorSet] + sources)
            .joined(separator: "\n")
        Array(text.utf8).withUnsafeBytes(digest.update)
        return UInt128(digest.hexadecimal().prefix(32), radix: 16) ?? 0
    }
}
