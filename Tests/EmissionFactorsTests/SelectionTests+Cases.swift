import EmissionFactors
import Quantities

/// Values read by eye from the published tables.
extension SelectionTests {
    static let fuelCases = [
        Case(
            "diesel of the record's year", question("fuel.diesel", "L", "DK"),
            [
                "all use desnz-2025:1_101_1011_8_1 GB 2.57082 exact",
                "all wellToTank desnz-2025:1_101_1011_8_1 GB 0.61101 exact",
                "biogenic use desnz-2025:99_604_1011_8_2 GB 0.14 exact",
            ]),
        Case(
            "diesel of an earlier year", question("fuel.dieselMineral", "L", "DK", "2024-03-01"),
            [
                "all use desnz-2024:1_101_1012_8_1 GB 2.66155 exact",
                "all wellToTank desnz-2024:1_101_1012_8_1 GB 0.62409 exact",
            ]),
        Case(
            "a year after the last edition takes the latest earlier one",
            question("fuel.dieselMineral", "L", "DK", "2026-02-01"),
            [
                "all use desnz-2025:1_101_1012_8_1 GB 2.66155 earlierEdition",
                "all wellToTank desnz-2025:1_101_1012_8_1 GB 0.62409 earlierEdition",
            ]),
        Case(
            "a year before the first edition takes the earliest later one",
            question("fuel.dieselMineral", "L", "DK", "2021-02-01"),
            [
                "all use desnz-2023:1_101_1012_8_1 GB 2.65937174 laterEdition",
                "all wellToTank desnz-2023:1_101_1012_8_1 GB 0.62409 laterEdition",
            ]),
        Case(
            "diesel by mass has a row of its own", question("fuel.dieselMineral", "kg", "DK"),
            [
                "all use desnz-2025:1_101_1012_15_1 GB 3203.91143 exact",
                "all wellToTank desnz-2025:1_101_1012_15_1 GB 752.0276 exact",
            ]),
    ]

    static let gridCases = [
        Case(
            "a municipality before its country",
            question("electricity.grid", "kWh", "DK", municipality: "167"),
            [
                "location use energinet-2026:consumption DK-167 0.04398 exact",
                "market use aib-2026:residual-mix DK 0.4489 exact",
            ]),
        Case(
            "a municipality whose years before 2024 are not published",
            question("electricity.grid", "kWh", "DK", "2023-05-01", municipality: "563"),
            [
                "location use energinet-2026:consumption DK-563 0.08762 laterEdition",
                "market use aib-2024:residual-mix DK 0.58275 exact",
            ]),
        Case(
            "Denmark without municipality: generation of 2024 stands in for 2025",
            question("electricity.grid", "kWh", "DK"),
            [
                "location use eea-2026:generation DK 0.064 earlierEdition",
                "market use aib-2026:residual-mix DK 0.4489 exact",
            ]),
        Case(
            "the United Kingdom: grid, upstream, losses and their upstream",
            question("electricity.grid", "kWh", "GB"),
            [
                "location use desnz-2025:7_400_4000_5_1 GB 0.177 exact",
                "location wellToTank desnz-2025:7_400_4000_5_1 GB 0.0459 exact",
                "location transmissionAndDistribution desnz-2025:13_402_4000_5_1 GB 0.01853 exact",
                "location wellToTank desnz-2025:13_402_4000_5_1 GB 0.00397 exact",
                "market use desnz-2025:7_400_4000_5_1 GB 0.177 residualMixNotPublished",
                "market wellToTank desnz-2025:7_400_4000_5_1 GB 0.0459 residualMixNotPublished",
                "market transmissionAndDistribution desnz-2025:13_402_4000_5_1 GB 0.01853"
                    + " residualMixNotPublished",
                "market wellToTank desnz-2025:13_402_4000_5_1 GB 0.00397 residualMixNotPublished",
                "biogenic use desnz-2025:99_400_4001_5_2 GB 0.11507 exact",
            ]),
        Case(
            "a US grid region before the country",
            question("electricity.grid", "kWh", "US", "2023-05-05", gridRegion: "US-CAMX"),
            [
                "location use egrid-2023:total-output US-CAMX 0.19874 exact",
                "market use egrid-2023:total-output US-CAMX 0.19874 residualMixNotPublished",
            ]),
        Case(
            "Norway is not in the European table", question("electricity.grid", "kWh", "NO"),
            [
                "location use ember-2025:generation NO 0.03075 earlierEdition",
                "market use ember-2025:generation NO 0.03075"
                    + " earlierEdition+residualMixNotPublished",
            ]),
        Case(
            "the Netherlands publish no residual mix",
            question("electricity.grid", "kWh", "NL", "2024-02-29"),
            [
                "location use eea-2026:generation NL 0.245 exact",
                "market use eea-2026:generation NL 0.245 residualMixNotPublished",
            ]),
        Case(
            "Austria publishes no residual mix",
            question("electricity.grid", "kWh", "AT", "2024-02-29"),
            [
                "location use eea-2026:generation AT 0.053 exact",
                "market use eea-2026:generation AT 0.053 residualMixNotPublished",
            ]),
        Case(
            "heat of a municipality before its country",
            question("heat.district", "kWh", "DK", "2024-05-05", municipality: "101"),
            ["all use heat-dk-2024:district-heating DK-101 0.0613 exact"]),
        Case(
            "heat of a municipality that publishes none",
            question("heat.district", "kWh", "DK", "2024-05-05", municipality: "167"),
            ["all use heat-dk-2024:district-heating DK 0.06378 regionalAverage"]),
    ]

    static let contractCases = [
        Case(
            "renewable electricity with evidence is zero at the point of generation",
            question(
                "electricity.grid", "kWh", "DK", "2024-05-05", contract: .renewableWithEvidence),
            [
                "location use eea-2026:generation DK 0.064 exact",
                "market use contract 0 renewableContract",
            ]),
        Case(
            "renewable electricity without evidence is the residual mix",
            question(
                "electricity.grid", "kWh", "DK", "2024-05-05", contract: .renewableWithoutEvidence),
            [
                "location use eea-2026:generation DK 0.064 exact",
                "market use aib-2025:residual-mix DK 0.42189 renewableWithoutEvidence",
            ]),
        Case(
            "the supplier's own figure",
            question(
                "electricity.grid", "kWh", "DK", "2024-05-05",
                contract: .supplier(ExactDecimal(mantissa: 125_000_000_000))),
            [
                "location use eea-2026:generation DK 0.064 exact",
                "market use contract 0.125 supplierFactor",
            ]),
        Case(
            "upstream and losses stay beside renewable electricity",
            question("electricity.grid", "kWh", "GB", contract: .renewableWithEvidence),
            [
                "location use desnz-2025:7_400_4000_5_1 GB 0.177 exact",
                "location wellToTank desnz-2025:7_400_4000_5_1 GB 0.0459 exact",
                "location transmissionAndDistribution desnz-2025:13_402_4000_5_1 GB 0.01853 exact",
                "location wellToTank desnz-2025:13_402_4000_5_1 GB 0.00397 exact",
                "market use contract 0 renewableContract",
                "market wellToTank desnz-2025:7_400_4000_5_1 GB 0.0459 exact",
                "market transmissionAndDistribution desnz-2025:13_402_4000_5_1 GB 0.01853 exact",
                "market wellToTank desnz-2025:13_402_4000_5_1 GB 0.00397 exact",
                "biogenic use desnz-2025:99_400_4001_5_2 GB 0.11507 exact",
            ]),
        Case(
            "a battery car asks for the country's electricity",
            question("car.electric.medium", "km", "DK"),
            [
                "location use eea-2026:generation DK via ev-energy-2025:9_301_3060_4_6 0.064"
                    + " convertedActivity+earlierEdition",
                "market use aib-2026:residual-mix DK via ev-energy-2025:9_301_3060_4_6 0.4489"
                    + " convertedActivity",
            ]),
        Case(
            "a battery car charged without evidence says so once",
            question("car.electric.medium", "km", "DK", contract: .renewableWithoutEvidence),
            [
                "location use eea-2026:generation DK via ev-energy-2025:9_301_3060_4_6 0.064"
                    + " convertedActivity+earlierEdition",
                "market use aib-2026:residual-mix DK via ev-energy-2025:9_301_3060_4_6 0.4489"
                    + " convertedActivity+renewableWithoutEvidence",
            ]),
    ]

    static let otherCases = [
        Case(
            "a Danish hotel: the Nordic survey", question("hotel", "night", "DK"),
            ["all use hotels-nordic-2021:hotel:denmark DK 6.8 proxyGeography"]),
        Case(
            "a German hotel: the published row", question("hotel", "night", "DE"),
            ["all use desnz-2025:29_600_4017_13_1 DE 13.2 exact"]),
        Case(
            "an Austrian hotel", question("hotel", "night", "AT"),
            ["all use hotels-nordic-2021:hotel:austria AT 9.3 exact"]),
        Case(
            "a Japanese hotel", question("hotel", "night", "JP"),
            ["all use desnz-2025:29_600_4025_13_1 JP 39 exact"]),
        Case(
            "a Greek hotel: the rest of the EU", question("hotel", "night", "GR"),
            ["all use hotels-nordic-2021:hotel:rest-of-the-eu EU 13 regionalAverage"]),
        Case(
            "a Kenyan hotel: the rest of the world", question("hotel", "night", "KE"),
            ["all use hotels-nordic-2021:hotel:rest-of-the-world  27 regionalAverage"]),
        Case(
            "a short flight outside the United Kingdom",
            question("flight.shortHaul.economy", "passenger-km", "DK"),
            [
                "all use desnz-2025:21_316_3165_11_1 GB 0.07435 proxyGeography",
                "all wellToTank desnz-2025:21_316_3165_11_1 GB 0.02249 proxyGeography",
                "all radiativeForcing desnz-2025:21_316_3164_11_1 GB minus 21_316_3165_11_1"
                    + " 0.05141 proxyGeography",
            ]),
        Case(
            "plywood in kilograms", question("material.plywood", "kg", "DK"),
            [
                "all cradleToGate br18-tabel7-2023:B1496 DK -599 exact",
                "all endOfLife br18-tabel7-2023:B1496:C3 DK 743 exact",
                "all endOfLife br18-tabel7-2023:B1496:C4 DK 0 exact",
            ]),
    ]
}
