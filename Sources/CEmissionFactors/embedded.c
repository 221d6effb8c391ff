#include "CEmissionFactors.h"

// #embed is C23; the package builds with an older default.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Every CSV file below emission-factors/, by path; a test holds this list against the folder.
static const unsigned char activities_csv[] = {
#embed "../../emission-factors/activities.csv"
};
static const unsigned char benchmarks_csv[] = {
#embed "../../emission-factors/benchmarks.csv"
};
static const unsigned char bindings_csv[] = {
#embed "../../emission-factors/bindings.csv"
};
static const unsigned char categories_csv[] = {
#embed "../../emission-factors/categories.csv"
};
static const unsigned char changes_csv[] = {
#embed "../../emission-factors/changes.csv"
};
static const unsigned char classification_csv[] = {
#embed "../../emission-factors/classification.csv"
};
static const unsigned char countries_csv[] = {
#embed "../../emission-factors/countries.csv"
};
static const unsigned char data_quality_csv[] = {
#embed "../../emission-factors/data-quality.csv"
};
static const unsigned char datasets_csv[] = {
#embed "../../emission-factors/datasets.csv"
};
static const unsigned char departments_csv[] = {
#embed "../../emission-factors/departments.csv"
};
static const unsigned char derivations_csv[] = {
#embed "../../emission-factors/derivations.csv"
};
static const unsigned char editions_ademe_2026_factors_csv[] = {
#embed "../../emission-factors/editions/ademe-2026/factors.csv"
};
static const unsigned char editions_aib_2024_factors_csv[] = {
#embed "../../emission-factors/editions/aib-2024/factors.csv"
};
static const unsigned char editions_aib_2025_factors_csv[] = {
#embed "../../emission-factors/editions/aib-2025/factors.csv"
};
static const unsigned char editions_aib_2026_factors_csv[] = {
#embed "../../emission-factors/editions/aib-2026/factors.csv"
};
static const unsigned char editions_airports_2026_airports_csv[] = {
#embed "../../emission-factors/editions/airports-2026/airports.csv"
};
static const unsigned char editions_airports_2026_city_codes_csv[] = {
#embed "../../emission-factors/editions/airports-2026/city-codes.csv"
};
static const unsigned char editions_aviation_forcing_2025_factors_csv[] = {
#embed "../../emission-factors/editions/aviation-forcing-2025/factors.csv"
};
static const unsigned char editions_br18_energy_2023_factors_csv[] = {
#embed "../../emission-factors/editions/br18-energy-2023/factors.csv"
};
static const unsigned char editions_br18_tabel7_2023_factors_csv[] = {
#embed "../../emission-factors/editions/br18-tabel7-2023/factors.csv"
};
static const unsigned char editions_concito_1_2_factors_csv[] = {
#embed "../../emission-factors/editions/concito-1.2/factors.csv"
};
static const unsigned char editions_desnz_2023_factors_csv[] = {
#embed "../../emission-factors/editions/desnz-2023/factors.csv"
};
static const unsigned char editions_desnz_2024_factors_csv[] = {
#embed "../../emission-factors/editions/desnz-2024/factors.csv"
};
static const unsigned char editions_desnz_2025_factors_csv[] = {
#embed "../../emission-factors/editions/desnz-2025/factors.csv"
};
static const unsigned char editions_eea_2026_factors_csv[] = {
#embed "../../emission-factors/editions/eea-2026/factors.csv"
};
static const unsigned char editions_egrid_2023_factors_csv[] = {
#embed "../../emission-factors/editions/egrid-2023/factors.csv"
};
static const unsigned char editions_ember_2025_factors_csv[] = {
#embed "../../emission-factors/editions/ember-2025/factors.csv"
};
static const unsigned char editions_energinet_2026_factors_csv[] = {
#embed "../../emission-factors/editions/energinet-2026/factors.csv"
};
static const unsigned char editions_epa_supply_chain_1_3_factors_csv[] = {
#embed "../../emission-factors/editions/epa-supply-chain-1.3/factors.csv"
};
static const unsigned char editions_ev_energy_2024_conversions_csv[] = {
#embed "../../emission-factors/editions/ev-energy-2024/conversions.csv"
};
static const unsigned char editions_ev_energy_2025_conversions_csv[] = {
#embed "../../emission-factors/editions/ev-energy-2025/conversions.csv"
};
static const unsigned char editions_fuel_energy_2024_conversions_csv[] = {
#embed "../../emission-factors/editions/fuel-energy-2024/conversions.csv"
};
static const unsigned char editions_fuel_energy_2025_conversions_csv[] = {
#embed "../../emission-factors/editions/fuel-energy-2025/conversions.csv"
};
static const unsigned char editions_heat_dk_2024_factors_csv[] = {
#embed "../../emission-factors/editions/heat-dk-2024/factors.csv"
};
static const unsigned char editions_hotels_fr_2020_factors_csv[] = {
#embed "../../emission-factors/editions/hotels-fr-2020/factors.csv"
};
static const unsigned char editions_hotels_nordic_2021_factors_csv[] = {
#embed "../../emission-factors/editions/hotels-nordic-2021/factors.csv"
};
static const unsigned char editions_ipcc_gwp_gwp_csv[] = {
#embed "../../emission-factors/editions/ipcc-gwp/gwp.csv"
};
static const unsigned char factor_sets_csv[] = {
#embed "../../emission-factors/factor-sets.csv"
};
static const unsigned char ghg_categories_csv[] = {
#embed "../../emission-factors/ghg-categories.csv"
};
static const unsigned char ledger_accounts_csv[] = {
#embed "../../emission-factors/ledger-accounts.csv"
};
static const unsigned char line_bounds_csv[] = {
#embed "../../emission-factors/line-bounds.csv"
};
static const unsigned char line_rules_csv[] = {
#embed "../../emission-factors/line-rules.csv"
};
static const unsigned char method_csv[] = {
#embed "../../emission-factors/method.csv"
};
static const unsigned char municipalities_csv[] = {
#embed "../../emission-factors/municipalities.csv"
};
static const unsigned char profiles_dfi_csv[] = {
#embed "../../emission-factors/profiles/dfi.csv"
};
static const unsigned char profiles_dr_csv[] = {
#embed "../../emission-factors/profiles/dr.csv"
};
static const unsigned char profiles_fund_example_csv[] = {
#embed "../../emission-factors/profiles/fund-example.csv"
};
static const unsigned char profiles_nes_csv[] = {
#embed "../../emission-factors/profiles/nes.csv"
};
static const unsigned char profiles_tv2_csv[] = {
#embed "../../emission-factors/profiles/tv2.csv"
};
static const unsigned char placement_rules_csv[] = {
#embed "../../emission-factors/placement-rules.csv"
};
static const unsigned char system_chapters_csv[] = {
#embed "../../emission-factors/system-chapters.csv"
};
static const unsigned char table_columns_csv[] = {
#embed "../../emission-factors/table-columns.csv"
};
static const unsigned char table_values_csv[] = {
#embed "../../emission-factors/table-values.csv"
};
static const unsigned char rec20_units_csv[] = {
#embed "../../emission-factors/rec20-units.csv"
};
static const unsigned char words_csv[] = {
#embed "../../emission-factors/words.csv"
};

#define FILE_ENTRY(path, bytes) {path, bytes, sizeof bytes}

static const bftp_embedded_file files[] = {
    FILE_ENTRY("activities.csv", activities_csv),
    FILE_ENTRY("benchmarks.csv", benchmarks_csv),
    FILE_ENTRY("bindings.csv", bindings_csv),
    FILE_ENTRY("categories.csv", categories_csv),
    FILE_ENTRY("changes.csv", changes_csv),
    FILE_ENTRY("classification.csv", classification_csv),
    FILE_ENTRY("countries.csv", countries_csv),
    FILE_ENTRY("data-quality.csv", data_quality_csv),
    FILE_ENTRY("datasets.csv", datasets_csv),
    FILE_ENTRY("departments.csv", departments_csv),
    FILE_ENTRY("derivations.csv", derivations_csv),
    FILE_ENTRY("editions/ademe-2026/factors.csv", editions_ademe_2026_factors_csv),
    FILE_ENTRY("editions/aib-2024/factors.csv", editions_aib_2024_factors_csv),
    FILE_ENTRY("editions/aib-2025/factors.csv", editions_aib_2025_factors_csv),
    FILE_ENTRY("editions/aib-2026/factors.csv", editions_aib_2026_factors_csv),
    FILE_ENTRY("editions/airports-2026/airports.csv", editions_airports_2026_airports_csv),
    FILE_ENTRY("editions/airports-2026/city-codes.csv", editions_airports_2026_city_codes_csv),
    FILE_ENTRY(
        "editions/aviation-forcing-2025/factors.csv", editions_aviation_forcing_2025_factors_csv),
    FILE_ENTRY("editions/br18-energy-2023/factors.csv", editions_br18_energy_2023_factors_csv),
    FILE_ENTRY("editions/br18-tabel7-2023/factors.csv", editions_br18_tabel7_2023_factors_csv),
    FILE_ENTRY("editions/concito-1.2/factors.csv", editions_concito_1_2_factors_csv),
    FILE_ENTRY("editions/desnz-2023/factors.csv", editions_desnz_2023_factors_csv),
    FILE_ENTRY("editions/desnz-2024/factors.csv", editions_desnz_2024_factors_csv),
    FILE_ENTRY("editions/desnz-2025/factors.csv", editions_desnz_2025_factors_csv),
    FILE_ENTRY("editions/eea-2026/factors.csv", editions_eea_2026_factors_csv),
    FILE_ENTRY("editions/egrid-2023/factors.csv", editions_egrid_2023_factors_csv),
    FILE_ENTRY("editions/ember-2025/factors.csv", editions_ember_2025_factors_csv),
    FILE_ENTRY("editions/energinet-2026/factors.csv", editions_energinet_2026_factors_csv),
    FILE_ENTRY("editions/epa-supply-chain-1.3/factors.csv", editions_epa_supply_chain_1_3_factors_csv),
    FILE_ENTRY("editions/ev-energy-2024/conversions.csv", editions_ev_energy_2024_conversions_csv),
    FILE_ENTRY("editions/ev-energy-2025/conversions.csv", editions_ev_energy_2025_conversions_csv),
    FILE_ENTRY("editions/fuel-energy-2024/conversions.csv", editions_fuel_energy_2024_conversions_csv),
    FILE_ENTRY("editions/fuel-energy-2025/conversions.csv", editions_fuel_energy_2025_conversions_csv),
    FILE_ENTRY("editions/heat-dk-2024/factors.csv", editions_heat_dk_2024_factors_csv),
    FILE_ENTRY("editions/hotels-fr-2020/factors.csv", editions_hotels_fr_2020_factors_csv),
    FILE_ENTRY("editions/hotels-nordic-2021/factors.csv", editions_hotels_nordic_2021_factors_csv),
    FILE_ENTRY("editions/ipcc-gwp/gwp.csv", editions_ipcc_gwp_gwp_csv),
    FILE_ENTRY("factor-sets.csv", factor_sets_csv),
    FILE_ENTRY("ghg-categories.csv", ghg_categories_csv),
    FILE_ENTRY("ledger-accounts.csv", ledger_accounts_csv),
    FILE_ENTRY("line-bounds.csv", line_bounds_csv),
    FILE_ENTRY("line-rules.csv", line_rules_csv),
    FILE_ENTRY("method.csv", method_csv),
    FILE_ENTRY("municipalities.csv", municipalities_csv),
    FILE_ENTRY("profiles/dfi.csv", profiles_dfi_csv),
    FILE_ENTRY("profiles/dr.csv", profiles_dr_csv),
    FILE_ENTRY("profiles/fund-example.csv", profiles_fund_example_csv),
    FILE_ENTRY("profiles/nes.csv", profiles_nes_csv),
    FILE_ENTRY("profiles/tv2.csv", profiles_tv2_csv),
    FILE_ENTRY("placement-rules.csv", placement_rules_csv),
    FILE_ENTRY("system-chapters.csv", system_chapters_csv),
    FILE_ENTRY("table-columns.csv", table_columns_csv),
    FILE_ENTRY("table-values.csv", table_values_csv),
    FILE_ENTRY("rec20-units.csv", rec20_units_csv),
    FILE_ENTRY("words.csv", words_csv),
};

size_t bftp_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

bftp_embedded_file bftp_embedded_file_at(size_t index) { return files[index]; }
