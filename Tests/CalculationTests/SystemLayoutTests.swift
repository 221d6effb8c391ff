import Calculation
import EmissionFactors
import Quantities
import Testing
import TestSupport

@Suite("Footprints in the chapters of other systems")
struct SystemLayoutTests {
    private static let samples = [
        "den-sidste-sommer/report.xml", "koekkenkampen/report.xml", "vadehavet/report.xml",
    ]
    private let library: FactorLibrary

    init() throws {
        library = try ReportSource.embedded.get()
    }

    private func sum(_ parts: [FootprintTotals]) -> FootprintTotals {
        var sum = FootprintTotals()
        for part in parts { sum += part }
        return sum
    }

    @Test(
        "every emission is in one chapter or one thing left out; all sums agree to the last digit",
        arguments: ReportingSystem.Name.allCases)
    func reconciles(name: ReportingSystem.Name) throws {
        let system = try library.reportingSystem(name)
        for sample in Self.samples {
            let footprint = try ReportSource().read(
                file: Repository.root + "/samples/" + sample
            ).footprint
            let layout = SystemLayout(footprint, in: system)
            let sections = layout.chapters + layout.exclusions
            for section in sections { #expect(sum(section.lines.map(\.totals)) == section.totals) }
            #expect(sum(layout.chapters.map(\.totals)) == layout.inside)
            #expect(sum(layout.exclusions.map(\.totals)) == layout.outside)
            #expect(sum([layout.inside, layout.outside]) == footprint.totals)
            #expect(layout.inside.location > .zero)
            #expect(!layout.exclusions.contains { $0.chapter == ReportingSystem.unmapped })
            for section in sections {
                for slice in section.categories { #expect(slice.totals != FootprintTotals()) }
            }
        }
    }

    @Test(
        "the cross-walk knows a chapter for everything there could be",
        arguments: ReportingSystem.Name.allCases)
    func complete(name: ReportingSystem.Name) throws {
        let system = try library.reportingSystem(name)
        let scopes = [(0, 0), (1, 0), (2, 0)] + (1...15).map { (3, $0) }
        for category in library.catalogue.categories {
            for (scope, scope3) in scopes {
                for stage in LifeCycleStage.allCases {
                    let chapter = system.chapter(
                        category: category.id, scope: scope, scope3Category: scope3, stage: stage)
                    #expect(chapter != ReportingSystem.unmapped, "\(category.id) \(scope)")
                }
            }
        }
        let ids = system.chapters.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(!system.title.danish.isEmpty && !system.title.citation.english.isEmpty)
        for chapter in system.chapters {
            #expect(!chapter.name.english.isEmpty && !chapter.name.danish.isEmpty)
            #expect(chapter.isExclusion == !chapter.reason.english.isEmpty)
        }
    }

    @Test("what is in no cross-walk is left out under that name")
    func unmapped() throws {
        let system = try library.reportingSystem(.ghg)
        let found = system.chapter(category: "water", scope: 4, scope3Category: 0, stage: .use)
        #expect(found == ReportingSystem.unmapped)
    }

    private static let records = """
        <energy source="generator" fuel="diesel" quantity="100" unit="L"/>
        <energy source="grid" quantity="1000" unit="kWh"/>
        <catering meal="beef" count="10"/>
        <travel mode="rail" service="national" distance="100" unit="km" persons="2"/>
        """

    private func layout(_ name: ReportingSystem.Name) throws -> SystemLayout {
        SystemLayout(
            try footprint(ofXML: SmallReport.xml(Self.records)).footprint,
            in: try library.reportingSystem(name))
    }

    private func kilograms(_ sections: [SystemLayout.Section]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: sections.filter { !$0.lines.isEmpty }.map {
                ($0.chapter.id, $0.totals.location.description)
            })
    }

    @Test(
        "four records by hand: 100 L × 2.57082 + 0.61101, 1000 kWh × 0.064, 10 × 4.97, 200 pkm × 0.04443"
    )
    func byHand() throws {
        let esrs = try layout(.esrs)
        #expect(
            kilograms(esrs.chapters) == [
                "1": "257.082", "2": "64", "3.1": "49.7", "3.3": "61.101", "3.6": "8.886",
                "outside": "0",
            ])
        #expect(esrs.scope3?.location.description == "119.687")
        #expect(esrs.inside.location.description == "440.769")
        #expect(SystemLayout.tonnes(esrs.inside.location).description == "0.440769")
        let pear = try layout(.pear)
        #expect(
            kilograms(pear.chapters) == ["fuel": "257.082", "utilities": "64", "travel": "7.092"])
        #expect(kilograms(pear.exclusions) == ["none": "49.7", "upstream": "62.895"])
        let nes = try layout(.nes)
        #expect(
            kilograms(nes.chapters) == [
                "energy": "382.183", "accommodation": "49.7", "transport": "8.886",
            ])
        let iso = try layout(.iso14064)
        // Upstream of fuel is ISO category 4, as food is.
        #expect(
            kilograms(iso.chapters) == [
                "1": "257.082", "2": "64", "3": "8.886", "4": "110.801", "outside": "0",
            ])
    }
}
