import Quantities
import Testing
import TestSupport

@testable import EmissionFactors

/// What every edition says of itself, and which set pins it.
@Suite("Data: editions and factor sets")
struct DataEditionTests {
    private let datasets = CommaSeparated(Repository.text("emission-factors/datasets.csv")).rows
    private let pins = CommaSeparated(Repository.text("emission-factors/factor-sets.csv")).rows

    @Test("the citation page has licence, attribution, address and date of the dataset")
    func citationPages() {
        for dataset in datasets {
            let id = dataset["dataset"] ?? ""
            let page = Repository.text("emission-factors/editions/\(id)/CITATION.md")
            let lines = [
                "Publisher": "publisher", "Edition": "edition", "Licence": "licence",
                "Attribution": "attribution", "Address": "url",
            ]
            for (word, column) in lines {
                let value = dataset[column] ?? ""
                #expect(!value.isEmpty && page.contains("* \(word): \(value)\n"), "\(id) \(word)")
            }
            #expect((dataset["url"] ?? "").hasPrefix("https://"), "\(id)")
            #expect(page.contains("## Known defects"), "\(id)")
            let bestBefore = dataset["best_before"] ?? ""
            #expect(bestBefore.isEmpty || page.contains("* Best before: \(bestBefore)\n"), "\(id)")
        }
    }

    @Test("every edition but the constants says until when its figures serve")
    func bestBefore() throws {
        for dataset in datasets {
            let id = dataset["dataset"] ?? ""
            guard id != "ipcc-gwp" else {
                #expect(dataset["best_before"] == "")
                continue
            }
            let day = try #require(CalendarDate(iso8601: dataset["best_before"] ?? ""), "\(id)")
            // Nothing is stale before it appears.
            let published = (dataset["published"] ?? "").prefix(4)
            if let start = CalendarDate(iso8601: "\(published)-01-01") {
                let isGrid = ["eea", "egrid"].contains(dataset["family"])
                #expect(day.number > start.number || isGrid, "\(id)")
            }
        }
    }

    @Test(
        "yearly editions serve to the end of the year after their data",
        arguments: [
            ("desnz-2023", "2024-12-31"), ("desnz-2024", "2025-12-31"),
            ("desnz-2025", "2026-12-31"), ("energinet-2026", "2026-12-31"),
            ("eea-2026", "2025-12-31"), ("ember-2025", "2025-12-31"), ("egrid-2023", "2024-12-31"),
            ("aib-2024", "2024-12-31"), ("aib-2025", "2025-12-31"), ("aib-2026", "2026-12-31"),
            ("aviation-forcing-2025", "2026-12-31"), ("ev-energy-2024", "2025-12-31"),
            ("ev-energy-2025", "2026-12-31"),
        ])
    func yearly(dataset: String, day: String) {
        #expect(datasets.first { $0["dataset"] == dataset }?["best_before"] == day)
    }

    @Test("a set that pins what appeared after its year says why")
    func laterEditions() {
        let published = Dictionary(
            uniqueKeysWithValues: datasets.map { ($0["dataset"] ?? "", $0["published"] ?? "") })
        for pin in pins {
            let year = (pin["factor_set"] ?? "").suffix(4)
            let appeared = (published[pin["dataset"] ?? ""] ?? "").prefix(4)
            guard appeared > year else { continue }
            #expect(!(pin["note"] ?? "").isEmpty, "\(pin)")
        }
    }

    @Test("what appeared after an earlier set stands in it only where nothing earlier is carried")
    func nothingEarlier() {
        for set in ["bftp-2024", "bftp-2023"] {
            for pin in pins where pin["factor_set"] == set && !(pin["note"] ?? "").isEmpty {
                #expect((pin["note"] ?? "").hasSuffix("nothing earlier is carried"), "\(pin)")
                let family = datasets.first { $0["dataset"] == pin["dataset"] }?["family"]
                let editions = datasets.filter { $0["family"] == family }
                #expect(editions.first?["dataset"] == pin["dataset"], "\(pin)")
            }
        }
    }

    @Test("the newest set pins every edition; each set pins every family")
    func pinnedFamilies() {
        let all = Set(datasets.compactMap { $0["dataset"] })
        let families = Set(datasets.compactMap { $0["family"] })
        for set in ["bftp-2025", "bftp-2024", "bftp-2023"] {
            let own = Set(pins.filter { $0["factor_set"] == set }.compactMap { $0["dataset"] })
            if set == "bftp-2025" { #expect(own == all) }
            let pinned = datasets.filter { own.contains($0["dataset"] ?? "") }
            #expect(Set(pinned.compactMap { $0["family"] }) == families, "\(set)")
        }
    }

    @Test("in each family the editions stand from the oldest to the newest")
    func editionOrder() {
        let families = Dictionary(grouping: datasets) { $0["family"] ?? "" }
        for (family, editions) in families {
            let dates = editions.compactMap { $0["published"] }
            #expect(dates == dates.sorted(), "\(family)")
        }
    }
}
