import Quantities
import Testing
import TestSupport

@testable import EmissionFactors

/// Lint of what stands between a record and its factor: activities, classification, bindings.
@Suite("Catalogue data")
struct CatalogueDataTests {
    private let library: FactorLibrary
    private let bindings: [[String: String]]
    private let rules: [[String: String]]

    init() throws {
        library = try FactorLibrary(folder: .embedded)
        bindings = CommaSeparated(Repository.text("emission-factors/bindings.csv")).rows
        rules = CommaSeparated(Repository.text("emission-factors/classification.csv")).rows
    }

    @Test("every activity has two names, a known category and a unit of the catalogue")
    func activities() {
        let categories = Set(library.catalogue.categories.map(\.id))
        for activity in library.catalogue.activities {
            #expect(!activity.english.isEmpty && !activity.danish.isEmpty, "\(activity.id)")
            #expect(categories.contains(activity.accounting.category), "\(activity.id)")
            #expect((1...15).contains(activity.accounting.scope3Category), "\(activity.id)")
        }
        let ids = library.catalogue.activities.map(\.id)
        #expect(Set(ids).count == ids.count)
        let rows = CommaSeparated(Repository.text("emission-factors/activities.csv")).rows
        for row in rows {
            let unit = row["unit"] ?? ""
            #expect(unit.isEmpty || UnitCatalogue.unit(unit) != nil, "\(row["activity"] ?? "")")
        }
    }

    @Test("every classification leads to an activity and a category")
    func classification() {
        let categories = Set(library.catalogue.categories.map(\.id))
        // Code finds the band of a flight, so these two are no rows of the catalogue.
        let resolved: Set = ["flight", "freightFlight"]
        for row in rules {
            let activity = row["activity"] ?? ""
            #expect(
                resolved.contains(activity) || library.catalogue.activity(activity) != nil,
                "\(activity)")
            #expect(categories.contains(row["category"] ?? ""), "\(activity)")
            #expect(["", "averageActivity"].contains(row["reason"]), "\(activity)")
        }
    }

    @Test("no classification is hidden behind an earlier one that matches all it matches")
    func classificationIsReachable() {
        let columns = ["mode", "fuel", "size", "service", "class", "kind", "material", "treatment"]
        for (index, row) in rules.enumerated() {
            for earlier in rules[..<index] {
                guard earlier["record"] == row["record"], earlier["amount"] == row["amount"] else {
                    continue
                }
                let covers = columns.allSatisfy { earlier[$0] == "*" || earlier[$0] == row[$0] }
                #expect(!covers, "\(index + 2): \(row["activity"] ?? "")")
            }
        }
    }

    @Test("every binding names an activity and, in the newest set, published rows")
    func bindingsResolve() throws {
        let published = try publishedRows(in: library.newestFactorSet)
        for binding in bindings {
            for row in Self.rows(of: binding) {
                #expect(published.contains(row), "\(binding["activity"] ?? ""): \(row)")
            }
            let activity = binding["activity"] ?? ""
            #expect(library.catalogue.activity(activity) != nil, "\(activity)")
        }
    }

    @Test(
        "in no set does an option apply with a row missing", arguments: ["bftp-2024", "bftp-2023"])
    func optionsApplyWhole(set: String) throws {
        let published = try publishedRows(in: set)
        var options: [String: [[String: String]]] = [:]
        for binding in bindings {
            let names = ["activity", "measure", "option", "geography"]
            options[names.map { binding[$0] ?? "" }.joined(separator: " "), default: []]
                .append(binding)
        }
        for (name, rows) in options {
            let isComplete = rows.map { Self.rows(of: $0).allSatisfy(published.contains) }
            #expect(isComplete[0] == false || isComplete.allSatisfy { $0 }, "\(set): \(name)")
        }
    }

    /// `family id stage` of every row that a set pins, and `family id` of its conversions.
    private func publishedRows(in set: String) throws -> Set<String> {
        var rows: Set<String> = []
        for dataset in try library.factorSet(set).datasets {
            for factor in try library.factors(in: dataset) {
                rows.insert("\(dataset.family) \(factor.id) \(factor.stage.rawValue)")
            }
            let path = "emission-factors/editions/\(dataset.id)/conversions.csv"
            for row in CommaSeparated(Repository.text(path)).rows {
                rows.insert("\(dataset.family) \(row["id"] ?? "")")
            }
        }
        return rows
    }

    /// What a binding needs, in the same words.
    private static func rows(of binding: [String: String]) -> [String] {
        let via = (binding["via"] ?? "").split(separator: ">").first.map(String.init)
        if let via { return [via.split(separator: ":").joined(separator: " ")] }
        let family = binding["family"] ?? ""
        var rows = ["\(family) \(binding["factor_id"] ?? "") \(binding["stage"] ?? "")"]
        if let other = binding["minus_factor_id"], !other.isEmpty {
            rows.append("\(family) \(other) use")
        }
        return rows
    }

    @Test("every conversion that a binding goes through is published and leads to an activity")
    func conversionsResolve() throws {
        var checked = 0
        for binding in bindings {
            guard let via = binding["via"], !via.isEmpty else { continue }
            let parts = via.split(separator: ">").map(String.init)
            let reference = parts[0].split(separator: ":").map(String.init)
            let datasets = library.datasets.filter { $0.family == reference[0] }
            let found = try datasets.flatMap { try library.conversions(in: $0, id: reference[1]) }
            #expect(!found.isEmpty, "\(via)")
            #expect(library.catalogue.activity(parts[1]) != nil, "\(via)")
            #expect(found.allSatisfy { $0.value > .zero && $0.fromUnit.symbol == "km" }, "\(via)")
            checked += 1
        }
        #expect(checked > 20)
    }

    @Test("every activity has figures in each set, or a note that says why not")
    func activitiesWithoutFigures() throws {
        let bound = Set(bindings.compactMap { $0["activity"] })
        for activity in library.catalogue.activities where !bound.contains(activity.id) {
            #expect(!activity.note.isEmpty, "\(activity.id)")
        }
    }

    @Test("the options of an activity stand in order, and a group of countries exists")
    func bindingOrder() throws {
        let countries = try library.countries()
        let groups = Set(
            countries.codes.flatMap { countries[$0]?.groups ?? [] }.map { "@" + $0 })
        var last: [String: Int] = [:]
        for binding in bindings {
            let key = "\(binding["activity"] ?? "") \(binding["measure"] ?? "")"
            let option = Int(binding["option"] ?? "") ?? 0
            #expect(option >= last[key, default: 1] && option > 0, "\(key) \(option)")
            last[key] = option
            for place in (binding["geography"] ?? "").split(separator: "|").map(String.init) {
                let isKnown =
                    ["*", "=country", "=municipality", "=gridRegion", "=priceArea"].contains(place)
                    || groups.contains(place) || countries[place] != nil
                #expect(isKnown, "\(key) \(place)")
            }
        }
    }

    @Test("factor sets pin editions that exist, once each")
    func factorSets() {
        let rows = CommaSeparated(Repository.text("emission-factors/factor-sets.csv")).rows
        let pairs = rows.map { "\($0["factor_set"] ?? "") \($0["dataset"] ?? "")" }
        #expect(Set(pairs).count == pairs.count)
        for row in rows { #expect(library.dataset(row["dataset"] ?? "") != nil, "\(row)") }
    }

    @Test("every word of the classification has names, and a name stands for one word")
    func words() throws {
        let words = try library.words()
        var wordsByName: [String: Set<String>] = [:]
        for entry in words.entries {
            for name in [entry.english, entry.danish] {
                #expect(!name.isEmpty, "\(entry.word)")
                wordsByName[name.lowercased(), default: []].insert(entry.word)
                #expect(words.word(for: name) == entry.word, "\(name)")
            }
        }
        let aliases = CommaSeparated(Repository.text("emission-factors/words.csv")).rows
            .flatMap { row in
                (row["aliases"] ?? "").split(separator: "|").map { (String($0), row["word"]) }
            }
        for (alias, word) in aliases {
            #expect(words.word(for: alias) == word)
            #expect(wordsByName[alias.lowercased()] == nil, "\(alias)")
        }
        #expect(Set(aliases.map { $0.0.lowercased() }).count == aliases.count && aliases.count > 10)
        for (name, found) in wordsByName { #expect(found.count == 1, "\(name): \(found)") }
        #expect(Set(words.entries.map(\.word)).count == words.entries.count)
        let traits = ["mode", "fuel", "size", "service", "class", "kind", "material", "treatment"]
        for rule in rules {
            for value in traits.compactMap({ rule[$0] }) where value != "*" && !value.isEmpty {
                #expect(words.entry(value) != nil, "\(value)")
            }
        }
    }
}
