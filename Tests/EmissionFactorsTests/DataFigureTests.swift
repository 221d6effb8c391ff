import Quantities
import Testing
import TestSupport

@testable import EmissionFactors

/// Figures read from the publications, at least one from every edition.
@Suite("Data: figures read by eye")
struct DataFigureTests {
    private let library: FactorLibrary

    init() throws {
        library = try FactorLibrary(folder: .embedded)
    }

    @Test("a factor has the published figure", arguments: factors)
    func factor(_ text: String) throws {
        // dataset, id, stage, geography, first year, figure
        let parts = text.split(separator: " ").map { $0 == "-" ? "" : String($0) }
        let dataset = try #require(library.dataset(parts[0]))
        let day = parts[4].isEmpty ? nil : CalendarDate(iso8601: "\(parts[4])-01-01")
        let rows = try library.factors(in: dataset).filter {
            $0.id == parts[1] && $0.stage.rawValue == parts[2] && $0.geography == parts[3]
                && (day == nil || $0.validity.first == day?.number)
        }
        #expect(rows.count == 1)
        #expect(rows.first?.value == (try decimal(parts[5])))
    }

    @Test("every edition with factors has a figure here")
    func everyEdition() throws {
        let covered = Set(Self.factors.map { String($0.prefix { $0 != " " }) })
        for dataset in library.datasets {
            guard try !library.factors(in: dataset).isEmpty else { continue }
            #expect(covered.contains(dataset.id), "\(dataset.id)")
        }
        #expect(Self.factors.count >= 40)
    }

    @Test(
        "a conversion has the published figure",
        arguments: [
            ("ev-energy-2025", "9_301_3076_4_6", "0.20656"),
            ("ev-energy-2024", "9_301_3076_4_6", "0.21028"),
            ("fuel-energy-2025", "6_301_3069_4_5", "0.66887"),
            ("fuel-energy-2024", "6_301_3069_4_5", "0.6708"),
            ("fuel-energy-2025", "6_301_3076_4_5", "0"),
        ])
    func conversion(dataset: String, id: String, value: String) throws {
        let edition = try #require(library.dataset(dataset))
        let found = try library.conversions(in: edition, id: id)
        #expect(found.map(\.value) == [try decimal(value)])
    }

    @Test(
        "a warming potential and an airport have the published figures",
        arguments: [
            ("ipcc-gwp/gwp.csv", "AR5:CH4", "gwp", "28"),
            ("ipcc-gwp/gwp.csv", "AR6:SF6", "gwp", "25200"),
            ("airports-2026/airports.csv", "CPH", "lat", "55.6179"),
            ("airports-2026/airports.csv", "BLL", "lon", "9.15178"),
        ])
    func table(path: String, key: String, column: String, value: String) throws {
        let table = CommaSeparated(Repository.text("emission-factors/editions/" + path))
        let first = try #require(table.columns.first)
        #expect(table.rows.first { $0[first] == key }?[column] == value)
    }

    private static let factors = [
        "desnz-2023 1_101_1011_8_1 use GB 2023 2.51206388",
        "desnz-2023 20_507_5311_15_1 endOfLife GB 2023 21.28080724",
        "desnz-2023 25_315_3147_11_1 wellToTank GB 2023 0.00896617",
        "desnz-2023 32_603_9999_12_1 use GB 2023 0.3337812",
        "desnz-2024 1_101_1011_8_1 use GB 2024 2.51279",
        "desnz-2024 2_103_1036_8_1 wellToTank GB 2024 0.559",
        "desnz-2024 17_404_4005_1_1 use GB 2024 0.15311",
        "desnz-2025 1_101_1011_8_1 use GB 2025 2.57082",
        "desnz-2025 2_103_1036_8_1 wellToTank GB 2025 0.56439",
        "desnz-2025 99_103_1036_8_2 use GB 2025 2.43",
        "desnz-2025 3_201_2122_3_1 use GB 2025 3943",
        "desnz-2025 19_503_5096_15_1 cradleToGate GB 2025 6308",
        "desnz-2025 20_507_5311_15_1 endOfLife GB 2025 4.68568",
        "desnz-2025 29_600_4017_13_1 use DE 2025 13.2",
        "aviation-forcing-2025 jetFuel:L radiativeForcing GB 2023 1.763811",
        "energinet-2026 consumption use DK-101 2024 0.04816",
        "energinet-2026 consumption use DK-751 2025 0.07479",
        "energinet-2026 consumption use DK-561 2025 0.05506",
        "eea-2026 generation use DK 2024 0.064",
        "eea-2026 generation use EU 2023 0.206",
        "ember-2025 generation use US 2024 0.38355",
        "ember-2025 generation use EU 2024 0.21302",
        "ember-2025 generation:world use - 2024 0.47294",
        "egrid-2023 total-output use US-CAMX 2023 0.19874",
        "egrid-2023 total-output use US-NYCW 2023 0.44277",
        "aib-2024 residual-mix use DK 2023 0.58275",
        "aib-2025 residual-mix use DE 2024 0.72456",
        "aib-2026 residual-mix use SE 2025 0.20856",
        "heat-dk-2024 district-heating use DK 2024 0.06378",
        "heat-dk-2024 district-heating use DK-461 2023 0.05695",
        "br18-tabel7-2023 B1370 cradleToGate DK - -670",
        "br18-tabel7-2023 B1370:C3 endOfLife DK - 728",
        "br18-tabel7-2023 G0877 cradleToGate DK - 2.62123",
        "br18-energy-2023 el use DK 2025 0.135",
        "br18-energy-2023 ledningsgas use DK 2040 0.105",
        "ademe-2026 habillement:manteau cradleToGate FR - 85.8",
        "ademe-2026 boisson:eauenbouteille cradleToGate FR - 0.320735",
        "ademe-2026 mobilier:canapeconvertible cradleToGate FR - 197.5",
        "ademe-2026 electromenager:lavelinge cradleToGate FR - 341.1",
        "hotels-nordic-2021 hotel:sweden use SE - 6.8",
        "hotels-fr-2020 hotel:4-star cradleToGate FR - 11.43",
        "hotels-fr-2020 hotel:average-all-classes cradleToGate FR - 9.91",
        "concito-1.2 Ra00001 cradleToGate DK - 1.071199",
        "concito-1.2 Ra00503 cradleToGate DK - 74.840649",
        "concito-1.2 Ra00068 cradleToGate DK - 0.000962",
        "epa-supply-chain-1.3 512191 cradleToGate US - 0.052",
        "epa-supply-chain-1.3 722320 cradleToGate US - 0.132",
    ]
}
