import Quantities
import Testing
import TestSupport

@testable import EmissionFactors

/// The catalogue beside the published rows: what is bound, what is not, and why.
@Suite("Data: catalogue and bindings")
struct DataCatalogueTests {
    private let library: FactorLibrary
    private let activities: [[String: String]]
    private let bindings: [[String: String]]

    init() throws {
        library = try FactorLibrary(folder: .embedded)
        activities = CommaSeparated(Repository.text("emission-factors/activities.csv")).rows
        bindings = CommaSeparated(Repository.text("emission-factors/bindings.csv")).rows
    }

    @Test("every activity has a plain id, two names and a unit of the catalogue")
    func activitiesAreComplete() {
        let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.")
        for activity in activities {
            let id = activity["activity"] ?? ""
            #expect(!id.isEmpty && id.allSatisfy(letters.contains), "\(id)")
            #expect(!(activity["name_en"] ?? "").isEmpty, "\(id)")
            #expect(!(activity["name_da"] ?? "").isEmpty, "\(id)")
            #expect(UnitCatalogue.unit(activity["unit"] ?? "") != nil, "\(id)")
        }
        #expect(activities.count > 1200)
    }

    @Test("the documentation counts the activities, and those without a figure, as they are")
    func documentedCounts() {
        let page = Repository.text("Sources/Commands/Documentation.docc/EmissionFactors.md")
        let bound = Set(bindings.compactMap { $0["activity"] })
        let all = Array(String(activities.count))
        let total = String(all.dropLast(3)) + "," + String(all.suffix(3))
        // Two stand for families of flights, of which each has figures.
        let without = activities.count - bound.count - 2
        #expect(page.contains("the catalogue: \(total) activities"))
        #expect(page.contains("Of the \(total) activities, \(without) have no published figure"))
    }

    @Test("what is not bound says so in its note; what is bound does not")
    func notes() {
        let bound = Set(bindings.compactMap { $0["activity"] })
        for activity in activities {
            let id = activity["activity"] ?? ""
            let note = activity["note"] ?? ""
            let saysSo = note.contains("not quantified") || note.contains("no row of its own")
            #expect(saysSo != bound.contains(id), "\(id): \(note)")
            let danish = activity["note_da"] ?? ""
            #expect(note.isEmpty == danish.isEmpty && (note.isEmpty || note != danish), "\(id)")
        }
    }

    @Test(
        "every published row of a table is bound to an activity",
        arguments: [("concito-1.2", 505), ("ademe-2026", 72), ("hotels-fr-2020", 5)])
    func wholeTables(dataset: String, count: Int) throws {
        let edition = try #require(library.dataset(dataset))
        let bound = Set(
            bindings.filter { $0["family"] == edition.family }.compactMap { $0["factor_id"] })
        let published = Set(try library.factors(in: edition).map(\.id))
        #expect(bound.isSubset(of: published))
        #expect(bound.count == count)
        // The average of all French classes stands beside the published hotel row of the country.
        #expect(published.subtracting(bound) == (dataset == "hotels-fr-2020" ? [average] : []))
    }

    private let average = "hotel:average-all-classes"

    @Test("projections and fuel per kilometre are never bound, nor rows that must not be used")
    func neverBound() throws {
        let unusable = try library.datasets.flatMap { try library.factors(in: $0) }
            .filter { $0.flags.contains("unusable") }
        let ids = Set(unusable.map(\.id))
        #expect(ids.count >= 5)
        for binding in bindings {
            #expect(!["br18-energy", "fuel-energy"].contains(binding["family"]))
            #expect(!(binding["via"] ?? "").hasPrefix("fuel-energy"))
            if binding["family"] == "br18" {
                #expect(!ids.contains(binding["factor_id"] ?? ""), "\(binding)")
            }
        }
    }

    @Test("a binding's row exists in every set that pins its family, but for those listed")
    func rowsInEverySet() throws {
        // Plug-in hybrid vans appear with the edition of 2024.
        let exceptions: Set = [
            "5_303_3100_4_1", "27_303_3100_4_1", "27_303_3100_14_1", "5_303_3107_4_1",
            "27_303_3107_4_1", "27_303_3107_14_1",
        ]
        var missing: Set<String> = []
        for set in library.factorSetNames {
            var published: Set<String> = []
            for dataset in try library.factorSet(set).datasets {
                for factor in try library.factors(in: dataset) {
                    published.insert("\(dataset.family) \(factor.id)")
                }
            }
            for binding in bindings where (binding["via"] ?? "").isEmpty {
                let id = binding["factor_id"] ?? ""
                guard !published.contains("\(binding["family"] ?? "") \(id)") else { continue }
                #expect(set == "bftp-2023", "\(set) \(binding)")
                missing.insert(id)
            }
        }
        #expect(missing == exceptions)
    }

    @Test("no food is bound outside the catering category, and each has one row")
    func foods() {
        let foods = activities.filter { ($0["activity"] ?? "").hasPrefix("food.") }
        #expect(foods.count == 505)
        let byActivity = Dictionary(grouping: bindings) { $0["activity"] ?? "" }
        for food in foods {
            let own = byActivity[food["activity"] ?? ""] ?? []
            #expect(own.compactMap { $0["geography"] } == ["DK", "*"])
            #expect(own.compactMap { $0["reason"] } == ["", "proxyGeography"])
            #expect(Set(own.compactMap { $0["factor_id"] }).count == 1)
            #expect(food["category"] == "catering" && food["unit"] == "kg")
        }
    }

    @Test(
        "what producers report exists",
        arguments: [
            "post.editHours", "post.gradeHours", "post.soundHours", "post.vfxHours",
            "post.renderCoreHours", "post.renderGpuHours", "post.storageMonths", "post.transfer",
            "lighting.ledHours", "lighting.hmiHours", "material.makeup", "catering.disposables",
            "drink.bottledWater", "costume.laundryLoads", "material.batteriesAlkaline",
            "material.batteriesLiIon", "material.batteriesNiMH", "material.paperSheets",
            "specialEffects.smoke", "specialEffects.pyrotechnics", "specialEffects.dryIce",
            "refrigerant.r32", "refrigerant.r507a", "baggage.excess", "equipment.tentDays",
            "accommodation.ship", "accommodation.camping", "homeworking", "office.personDays",
            "space.studioDays", "memo.offset", "waste.hazardous", "waste.textile.incineration",
        ])
    func reportable(activity: String) {
        #expect(library.catalogue.activity(activity) != nil)
    }
}
