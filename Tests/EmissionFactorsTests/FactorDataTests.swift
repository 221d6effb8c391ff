import Quantities
import Testing
import TestSupport

@testable import EmissionFactors

/// Lint of the reviewed data itself.
@Suite("Factor data")
struct FactorDataTests {
    private let library: FactorLibrary

    init() throws {
        library = try FactorLibrary(folder: .embedded)
    }

    @Test("every row of every edition can be read")
    func rowsAreReadable() throws {
        var count = 0
        for dataset in library.datasets { count += try library.factors(in: dataset).count }
        #expect(count > 7000)
    }

    @Test("every edition has publisher, title, edition, licence and a citation page")
    func citations() {
        #expect(library.datasets.count >= 16)
        for dataset in library.datasets {
            let texts = [
                dataset.family, dataset.publisher, dataset.title, dataset.edition, dataset.licence,
                dataset.attribution, dataset.url,
            ]
            #expect(texts.allSatisfy { !$0.isEmpty }, "\(dataset.id)")
            let page = Repository.text("emission-factors/editions/\(dataset.id)/CITATION.md")
            #expect(page.utf8.count > 200, "\(dataset.id)")
        }
        #expect(Set(library.datasets.map(\.id)).count == library.datasets.count)
    }

    @Test("no two rows of one identity are valid on one day")
    func validitiesDoNotOverlap() throws {
        for dataset in library.datasets {
            var seen: [String: [Validity]] = [:]
            for factor in try library.factors(in: dataset) {
                let key = "\(factor.id)|\(factor.stage)|\(factor.geography)"
                for other in seen[key, default: []] {
                    let shared = factor.validity.intersection(other)
                    #expect(shared.first > shared.last, "\(dataset.id) \(key)")
                }
                seen[key, default: []].append(factor.validity)
            }
        }
    }

    @Test("every factor has an id, a name, a table and ends after it begins")
    func identities() throws {
        for dataset in library.datasets {
            for factor in try library.factors(in: dataset) {
                #expect(!factor.id.isEmpty && !factor.name.isEmpty, "\(factor.reference)")
                #expect(!factor.table.isEmpty, "\(factor.reference)")
                #expect(factor.validity.first <= factor.validity.last, "\(factor.reference)")
                if let mass = factor.massPerUnit { #expect(mass > .zero, "\(factor.reference)") }
            }
        }
    }

    @Test("figures below zero are only those of biogenic building materials")
    func negativeFigures() throws {
        for dataset in library.datasets where dataset.family != "br18" {
            for factor in try library.factors(in: dataset) {
                #expect(factor.value >= .zero, "\(factor.reference)")
            }
        }
    }

    @Test("published gases add up to the published figure within one per cent")
    func gases() throws {
        var checked = 0
        for dataset in library.datasets where dataset.family == "desnz" {
            for factor in try library.factors(in: dataset) where factor.content == .co2e {
                guard let co2 = factor.gases.co2, let ch4 = factor.gases.ch4,
                    let n2o = factor.gases.n2o
                else { continue }
                let sum = co2.mantissa + ch4.mantissa + n2o.mantissa
                let difference = (sum - factor.value.mantissa).magnitude
                // Parts are rounded to five decimals, so tiny figures may differ by their rounding.
                let allowed = max(factor.value.mantissa.magnitude / 100, 20_000_000)
                #expect(difference <= allowed, "\(factor.reference) \(factor.unit.symbol)")
                checked += 1
            }
        }
        #expect(checked > 1000)
    }

    @Test("radiative forcing is the row with it minus the row without")
    func radiativeForcing() throws {
        var checked = 0
        for activity in library.catalogue.activities
        where activity.id.hasPrefix("flight.") || activity.id.hasPrefix("freightFlight.") {
            let unit = activity.id.hasPrefix("flight.") ? "passenger-km" : "t-km"
            for year in ["2023", "2024", "2025"] {
                let asked = question(activity.id, unit, "DK", "\(year)-06-30")
                let applied = try SelectionTests.select(asked).applied
                let forcing = try #require(applied.first { $0.stage == .radiativeForcing })
                let use = try #require(applied.first { $0.stage == .use })
                let with = try #require(forcing.factor)
                let without = try #require(forcing.subtracted)
                #expect(without.reference == use.factor?.reference)
                #expect(use.value.adding(forcing.value) == with.value)
                #expect(forcing.value > .zero)
                #expect(with.name.contains("With RF"))
                #expect(without.name.contains("Without RF"))
                checked += 1
            }
        }
        #expect(checked >= 40)
    }

    @Test(
        "figures read by eye from the publications",
        arguments: [
            ("desnz-2025", "1_101_1011_8_1", "use", "GB", "2.57082"),
            ("desnz-2025", "1_101_1011_8_1", "wellToTank", "GB", "0.61101"),
            ("desnz-2025", "2_103_1036_8_1", "use", "GB", "0.03558"),
            ("desnz-2025", "21_316_3165_11_1", "use", "GB", "0.07435"),
            ("desnz-2025", "29_600_4017_13_1", "use", "DE", "13.2"),
            ("energinet-2026", "consumption", "use", "DK-101", "0.04816"),
            ("eea-2026", "generation", "use", "DK", "0.064"),
            ("aib-2026", "residual-mix", "use", "DK", "0.4489"),
            ("egrid-2023", "total-output", "use", "US-CAMX", "0.19874"),
            ("br18-tabel7-2023", "B1496", "cradleToGate", "DK", "-599"),
            ("ademe-2026", "repas:repasvegetarien", "cradleToGate", "FR", "0.85"),
            ("hotels-nordic-2021", "hotel:denmark", "use", "DK", "6.8"),
            ("epa-supply-chain-1.3", "111110", "cradleToGate", "US", "0.532"),
        ])
    func byEye(dataset: String, id: String, stage: String, geography: String, value: String) throws
    {
        let description = try #require(library.dataset(dataset))
        let rows = try library.factors(in: description).filter {
            $0.id == id && $0.stage.rawValue == stage && $0.geography == geography
        }
        #expect(rows.map(\.value).contains(try decimal(value)))
    }
}
