import Testing
import TestSupport

/// Categories beside those of other systems and standards.
@Suite("Data: categories of other systems")
struct DataCrosswalkTests {
    private let categories = CommaSeparated(
        Repository.text("emission-factors/categories.csv")
    ).rows
    private let standards = CommaSeparated(
        Repository.text("emission-factors/ghg-categories.csv")
    ).rows

    /// Activities stand in other systems by their category, in ISO 14064-1 by their scope 3 category.
    @Test("every activity has a place in each system, unless its category says that there is none")
    func everyActivity() throws {
        let activities = CommaSeparated(Repository.text("emission-factors/activities.csv")).rows
        let systems = ["nes", "albert", "carbon_clap", "green_shooting", "pear", "adgreen"]
        let withPlace = categories.filter { category in
            systems.contains { !(category[$0] ?? "").isEmpty }
        }.compactMap { $0["category"] }
        let rules: Set = [
            "combustion", "purchasedEnergy", "charteredCombustion", "valueChain", "memo",
        ]
        for activity in activities {
            let id = activity["activity"] ?? ""
            let category = activity["category"] ?? ""
            #expect(
                withPlace.contains(category) || ["purchases", "other"].contains(category), "\(id)")
            #expect(rules.contains(activity["scope_rule"] ?? ""), "\(id)")
            let iso = standards.first {
                $0["scope"] == "3" && $0["scope3_category"] == activity["scope3_category"]
            }
            let category14064 = iso?["iso14064_1"] ?? ""
            #expect(!category14064.isEmpty, "\(id)")
            #expect(!(activity["synonyms"] ?? "").isEmpty, "\(id)")
        }
    }

    @Test("each scope and category of the GHG Protocol stands once, with one of ISO 14064-1")
    func standardCategories() {
        let keys = standards.map { "\($0["scope"] ?? "").\($0["scope3_category"] ?? "")" }
        #expect(keys == ["1.", "2."] + (1...15).map { "3.\($0)" })
        let iso = standards.map { $0["iso14064_1"] ?? "" }
        #expect(
            iso == [
                "1", "2", "4", "4", "4", "3", "4", "3", "3", "4", "3", "5", "5", "5", "5", "5", "5",
            ])
        for row in standards {
            for column in ["name_en", "name_da", "iso_name_en", "iso_name_da"] {
                #expect(!(row[column] ?? "").isEmpty, "\(row)")
            }
        }
        let names = Dictionary(grouping: standards) { $0["iso14064_1"] ?? "" }
        for (_, rows) in names { #expect(Set(rows.compactMap { $0["iso_name_en"] }).count == 1) }
    }

    @Test(
        "a category is empty in another system only where that system has none",
        arguments: [
            ("nes", ["water", "purchases", "other", "distribution"]),
            ("albert", ["equipment", "purchases", "other", "distribution", "biodiversity"]),
            ("carbon_clap", ["water", "purchases", "other", "distribution", "biodiversity"]),
            (
                "pear",
                ["catering", "equipment", "purchases", "other", "distribution", "biodiversity"]
            ),
        ])
    func otherSystems(system: String, empty: [String]) {
        let without = categories.filter { ($0[system] ?? "").isEmpty }
        #expect(Set(without.compactMap { $0["category"] }) == Set(empty))
    }
}
