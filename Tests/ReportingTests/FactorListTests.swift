import Diagnostics
import EmissionFactors
import Quantities
import Testing

@testable import Reporting

@Suite("Lists of factors")
struct FactorListTests {
    private func renderer(
        _ form: FactorListRenderer.Form, _ language: Language = .english
    ) throws -> FactorListRenderer {
        FactorListRenderer(
            language: language, library: try SampleReport.library.get(), form: form)
    }

    private func shown(
        _ id: String, _ form: FactorListRenderer.Form = .text, _ language: Language = .english
    ) throws -> String? {
        let sink = StringSink()
        return try renderer(form, language).show(id, to: sink) ? sink.text : nil
    }

    @Test("an activity shows its options, the rows of every edition, and the licence")
    func activity() throws {
        let text = try #require(try shown("fuel.diesel")).squeezed
        for part in [
            "Diesel, pump blend (fuel.diesel)", "Option 1, both totals: any country",
            "desnz-2024 GB 2024-01-01 – 2024-12-31 2.51279 kg CO2e/L",
            "desnz-2025 GB 2025-01-01 – 2025-12-31 2.57082 kg CO2e/L",
            "Licence: OGL-UK-3.0",
            "Contains public sector information licensed under the Open Government Licence v3.0.",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(try #require(try shown("fuel.diesel", .text, .danish)).contains("2,57082"))
    }

    @Test("a published row shows what it answers for")
    func row() throws {
        let text = try #require(try shown("desnz-2025:1_101_1011_8_1")).squeezed
        #expect(text.contains("Combustion and use GB 2025-01-01 – 2025-12-31 2.57082 kg CO2e/L"))
        #expect(text.contains("Answers for: fuel.diesel"))
        #expect(try #require(try shown("br18-tabel7-2023:B1496:C3")).contains("743"))
    }

    @Test("an activity without rows says so; a family of activities names its members")
    func withoutRows() throws {
        let library = try SampleReport.library.get()
        let unbound = try #require(
            try library.catalogue.activities.first {
                try library.factorBindings(for: $0.id).isEmpty && !$0.id.hasSuffix("light")
            })
        let text = try #require(try shown(unbound.id)).squeezed
        #expect(text.contains("no published row answers for it"))
        #expect(try #require(try shown("flight")).contains("    flight.shortHaul.economy\n"))
    }

    @Test("an unknown id shows nothing and suggests the nearest")
    func unknown() throws {
        #expect(try shown("fuel.disel") == nil)
        #expect(try shown("desnz-2025:none") == nil)
        let renderer = try renderer(.text)
        #expect(renderer.suggestions(for: "fuel.disel") == ["fuel.diesel"])
        #expect(renderer.suggestions(for: "eia-2026:generation").first == "eea-2026:generation")
        #expect(
            renderer.suggestions(for: "eea-2026:genration") == ["eea-2026:generation"])
    }

    @Test("a search finds words of both languages, the best match first")
    func search() throws {
        let sink = StringSink()
        #expect(try renderer(.json).search(["Diesel"], to: sink))
        let tree = try JSONTree(sink.text)
        #expect(tree["activities"]?.elements.first?["id"]?.text == "fuel.diesel")
        #expect(tree["terms"] == .array([.string("diesel")]))
        let rows = tree["rows"]?.elements.compactMap { $0["dataset"]?.text } ?? []
        #expect(rows.contains("desnz-2025"))
        let danish = try FactorSearch(["tog", "indenrigs"], in: SampleReport.library.get())
        #expect(danish.activities.map(\.id) == ["rail.national"])
    }

    @Test("whole words stand before beginnings and ends of words; middles of words do not count")
    func searchRank() throws {
        let library = try SampleReport.library.get()
        let words = try FactorSearch(["van"], in: library).activities.map { activity in
            ([activity.id, activity.english, activity.danish] + activity.synonyms).flatMap {
                $0.lowercased().split { !$0.isLetter && !$0.isNumber }
            }
        }
        let isWhole = words.map { $0.contains("van") }
        let isStart = words.map { $0.contains { $0.hasPrefix("van") } }
        // Once a result has no whole word, no later one has; the same for beginnings.
        #expect(isWhole.contains(true) && isWhole.contains(false))
        #expect(isWhole == isWhole.filter { $0 } + isWhole.filter { !$0 })
        #expect(isStart == isStart.filter { $0 } + isStart.filter { !$0 })
        #expect(words.allSatisfy { $0.contains { $0.hasPrefix("van") || $0.hasSuffix("van") } })
        // What a thing is stands at the end of its Danish word.
        let boards = try FactorSearch(["plade"], in: library).activities.map(\.danish)
        #expect(boards.contains { $0.lowercased().contains("gipsplade") }, "\(boards)")
    }

    @Test("airports and Danish municipalities are found by name, city and code")
    func places() throws {
        let library = try SampleReport.library.get()
        func codes(_ word: String) throws -> [String] {
            try FactorSearch([word], in: library).places.map(\.code)
        }
        #expect(try codes("kastrup") == ["CPH"])
        #expect(try codes("cph").first == "CPH")
        #expect(try codes("aarhus").starts(with: ["751", "AAR"]))
        let sink = StringSink()
        #expect(try renderer(.text, .danish).search(["billund"], to: sink))
        #expect(sink.text.squeezed.contains("Steder Billund 530 kommune, DK1"), "\(sink.text)")
        #expect(sink.text.squeezed.contains("BLL lufthavn, Danmark"))
    }

    @Test("a name in the place of an id suggests the ids of that name")
    func namesForIDs() throws {
        #expect(try renderer(.text).suggestions(for: "diesel").first == "fuel.diesel")
    }

    @Test("names that are too long for their column go on below and are not cut")
    func wholeNames() throws {
        let sink = StringSink()
        #expect(try renderer(.text).search(["dual", "electric"], to: sink))
        #expect(!sink.text.contains("…"))
        #expect(
            sink.text.squeezed.contains(
                "Car, Dual purpose 4X4 segment, battery car.electric.dualPurpose4x4 km electric"))
    }

    @Test("a search without a result suggests known words")
    func searchNothing() throws {
        let sink = StringSink()
        #expect(try !renderer(.text).search(["hotle"], to: sink))
        #expect(sink.text == "nothing found for 'hotle'\ndid you mean hotel, hostel?\n")
    }

    @Test("lists have every activity and dataset, as text within 80 columns and as JSON")
    func lists() throws {
        let library = try SampleReport.library.get()
        let (text, datasets) = (StringSink(), StringSink())
        try renderer(.text, .danish).listActivities(to: text)
        try renderer(.text, .danish).listDatasets(to: datasets)
        for activity in library.catalogue.activities { #expect(text.text.contains(activity.id)) }
        for dataset in library.datasets { #expect(datasets.text.contains("  \(dataset.id): ")) }
        for line in (text.text + datasets.text).split(separator: "\n") {
            #expect(TextLayout.width(line) <= 80, "\(line)")
        }
        let (json, all) = (StringSink(), StringSink())
        try renderer(.json).listActivities(to: json)
        try renderer(.json).listDatasets(to: all)
        #expect(
            try JSONTree(json.text)["activities"]?.elements.compactMap { $0["id"]?.text }
                == library.catalogue.activities.map(\.id))
        #expect(
            try JSONTree(all.text)["datasets"]?.elements.compactMap { $0["id"]?.text }
                == library.datasets.map(\.id))
    }

    @Test("JSON of one activity has its options in order with exact values")
    func activityJSON() throws {
        let tree = try JSONTree(try #require(try shown("fuel.diesel", .json)))
        #expect(tree.keys == ["schemaVersion", "activity", "members", "options", "datasets"])
        let options = tree["options"]?.elements ?? []
        #expect(options.first?["stage"]?.text == "use")
        #expect(
            options.first?["rows"]?.elements.map { $0["value"]?.text }
                == ["2.51206388", "2.51279", "2.57082"])
        let other = try JSONTree(try #require(try shown("desnz-2025:1_101_1011_8_1", .json)))
        #expect(other["answersFor"] == .array([.string("fuel.diesel")]))
    }
}

extension String {
    /// The text on one line with single blanks.
    var squeezed: String {
        split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    }
}
