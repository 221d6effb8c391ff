import Calculation
import EmissionFactors
import Quantities

extension PartialCube {
    /// The cube of a footprint, summed over phases, countries and bases.
    public init(_ footprint: Footprint) {
        departments = Set(footprint.cells.map(\.coordinates.department)).sorted()
        categories = Set(footprint.cells.map(\.coordinates.category)).sorted()
        let departmentPlaces = Self.places(departments)
        let categoryPlaces = Self.places(categories)
        var sums: [Cell: Int128] = [:]
        for cell in footprint.cells {
            let at = cell.coordinates
            let key = Cell(
                department: departmentPlaces[at.department] ?? 0,
                category: categoryPlaces[at.category] ?? 0, scope: at.scope, stage: at.stage,
                measure: at.measure, kilograms: .zero)
            sums[key, default: 0] &+= cell.kilograms.mantissa
        }
        cells = sums.map { key, sum in
            var cell = key
            cell.kilograms = ExactDecimal(mantissa: sum)
            return cell
        }.sorted()
    }

    private static func places(_ names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    }
}

extension ProductionPartial {
    /// The partial of a footprint.
    ///
    /// - Parameters:
    ///   - factorSetHash: SHA-256 of the factor set's content.
    ///   - sources: SHA-256 of the source documents, in their order.
    ///   - consent: what the one who files has consented to; nil takes what the header says.
    public init(
        _ footprint: Footprint, factorSetHash: String?, toolVersion: String, sources: [String],
        consent: Consent?
    ) {
        let header = footprint.production
        production = footprint.identity.production
        title = header.title
        kind = header.kind
        companies =
            (header.company.map { [Company(name: $0.name, cvr: $0.cvr)] } ?? [])
            + header.coProducers.map { Company(name: $0.name) }
        country = header.country
        periodStart = header.periodStart
        periodEnd = header.periodEnd
        shootingDays = header.shootingDays
        episodes = header.episodes
        finishedMinutes = header.finishedMinutes
        crewDays = header.crewDays
        budget = header.budget
        budgetInKroner =
            footprint.intensities.first {
                $0.declaredUnit == .budgetThousand && $0.currency == "DKK"
            }?.count
        status = footprint.identity.status
        revision = footprint.identity.revision
        factorSet = footprint.factorSet
        self.factorSetHash = factorSetHash
        self.toolVersion = toolVersion
        self.sources = sources
        // A header that forbids publication is never overruled.
        let stated = consent ?? header.allowsPublication.map { $0 ? .publish : .internal }
        self.consent = header.allowsPublication == false ? .internal : stated
        recordCount = footprint.recordCount
        unquantifiedCount = footprint.unquantifiedCount
        cube = PartialCube(footprint)
        for slice in footprint.cut(by: \.basis) where slice.totals.location != .zero {
            kilogramsByBasis[slice.key] = slice.totals.location
        }
        fallbackKilograms = footprint.fallbackKilograms
        errors = footprint.uncertainty?.firstOrderErrors.map {
            PartialErrors(amountSquares: $0.amountSquares, shared: $0.shared)
        }
    }
}
