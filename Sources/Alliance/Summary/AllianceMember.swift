import Calculation
import EmissionFactors
import Inventory
import Quantities

/// What one report brings to sums over many, with names as numbers of a ``NameTable``.
///
/// A class, because sums and ranks hand thousands of members around.
final class AllianceMember: Sendable {
    /// A part of the location-based total.
    struct Part: Sendable {
        let department: Int32
        let category: Int32
        let scope: Int32
        var kilograms: Int128
    }

    /// A sum of one name.
    struct Share: Sendable {
        let name: Int32
        let kilograms: Int128
    }

    let production: String
    let title: String
    let kind: Production.Kind
    let contributor: String
    /// The number of the contributor.
    let company: Int32
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
    let parts: [Part]
    /// The sums by department, by category and by scope: what most tables need.
    let departments: [Share]
    let categories: [Share]
    let scopes: [Share]
    let errors: (squares: ExactDecimal, shared: [(origin: Int32, kilograms: Int128)])?

    /// Reduces a partial; the table gives numbers to its names.
    init(_ partial: ProductionPartial, _ names: inout NameTable) {
        production = partial.production
        title = partial.title
        kind = partial.kind
        contributor = partial.contributor
        company = names.companies.number(contributor)
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
        let cube = partial.cube
        let departmentNames = cube.departments.map { names.departments.number($0) }
        let categoryNames = cube.categories.map { names.categories.number($0) }
        parts = Self.parts(cube, departmentNames, categoryNames)
        departments = Self.shares(cube, departmentNames, \.department)
        categories = Self.shares(cube, categoryNames, \.category)
        scopes = Self.shares(cube, [0, 1, 2, 3], \.scope.number)
        errors = partial.errors.map { errors in
            (
                errors.amountSquares,
                errors.shared.map { (names.origins.number($0.origin), $0.kilograms.mantissa) }
            )
        }
    }

    /// The same member by the numbers of another table.
    init(
        _ other: AllianceMember, companies: [Int32], departments: [Int32], categories: [Int32],
        origins: [Int32]
    ) {
        production = other.production
        title = other.title
        kind = other.kind
        contributor = other.contributor
        company = companies[Int(other.company)]
        companyName = other.companyName
        status = other.status
        revision = other.revision
        year = other.year
        factorSet = other.factorSet
        consent = other.consent
        shootingDays = other.shootingDays
        finishedMinutes = other.finishedMinutes
        budgetInKroner = other.budgetInKroner
        recordCount = other.recordCount
        unquantifiedCount = other.unquantifiedCount
        totals = other.totals
        fallbackKilograms = other.fallbackKilograms
        basis = other.basis
        digest = other.digest
        parts = other.parts.map {
            Part(
                department: departments[Int($0.department)],
                category: categories[Int($0.category)], scope: $0.scope, kilograms: $0.kilograms)
        }
        self.departments = other.departments.map {
            Share(name: departments[Int($0.name)], kilograms: $0.kilograms)
        }
        self.categories = other.categories.map {
            Share(name: categories[Int($0.name)], kilograms: $0.kilograms)
        }
        scopes = other.scopes
        errors = other.errors.map { errors in
            (errors.squares, errors.shared.map { (origins[Int($0.origin)], $0.kilograms) })
        }
    }

    private static func shares(
        _ cube: PartialCube, _ names: [Int32], _ place: (PartialCube.Cell) -> Int
    ) -> [Share] {
        var sums = [Int128](repeating: 0, count: names.count)
        var isThere = [Bool](repeating: false, count: names.count)
        for cell in cube.cells where cell.measure.isInLocationTotal {
            sums[place(cell)] &+= cell.kilograms.mantissa
            isThere[place(cell)] = true
        }
        return names.indices.filter { isThere[$0] }.map {
            Share(name: names[$0], kilograms: sums[$0])
        }
    }

    private static func parts(
        _ cube: PartialCube, _ departments: [Int32], _ categories: [Int32]
    ) -> [Part] {
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
