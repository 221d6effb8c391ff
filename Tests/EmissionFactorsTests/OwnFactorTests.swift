import Diagnostics
import Testing
import TestSupport

@testable import EmissionFactors

@Suite("Own factors over published ones")
struct OwnFactorTests {
    private let folder = TemporaryFolder()
    private var base: FactorFolder { .directory(folder.path + "/base") }
    private var own: String { folder.path + "/own" }

    private func write(_ patch: [String: String] = [:]) {
        SmallFolder.write(SmallFolder().files, to: folder, below: "base/")
        SmallFolder.write(
            SmallFolder.own.merging(patch) { $1 }, to: folder, below: "own/")
    }

    private func layered() throws -> FactorLibrary {
        try FactorLibrary(folder: .layered(OwnFactorFolders([own], over: base)))
    }

    private func selected(
        _ library: FactorLibrary, _ country: String? = "DK", _ activity: String = "fuel",
        _ unit: String = "L"
    ) throws -> [AppliedFactor] {
        let set = try library.factorSet("s-2025")
        let selector = FactorSelector(library: library, factorSet: set)
        return try selector.select(question(activity, unit, country)).get().applied
    }

    @Test("own rows answer first, say so, and name what they replace")
    func ownFirst() throws {
        write()
        let found = try selected(layered())
        #expect(found.map(\.value.description) == ["1.5", "0.25", "0.2"])
        #expect(found.map(\.reasons) == [[.ownFactor], [.ownFactor], [.exact]])
        #expect(
            found.map(\.replaced) == [
                ReplacedFactor(reference: "a-2025:f", value: try decimal("2"), unit: "L"),
                ReplacedFactor(reference: "a-2025:f", value: try decimal("0.5"), unit: "L"), nil,
            ])
    }

    @Test("behind a published conversion too, once")
    func converted() throws {
        write()
        let found = try selected(layered(), "DK", "car", "km")
        #expect(found.prefix(2).map(\.value.description) == ["1.5", "0.25"])
        #expect(found[0].reasons == [.convertedActivity, .ownFactor])
        #expect(found[0].replaced?.value == (try decimal("2")))
    }

    @Test("where no own row is for the place, the published ones answer as without own factors")
    func elsewhere() throws {
        write([
            "bindings.csv": """
            activity,measure,option,geography,stage,family,factor_id
            fuel,all,1,SE,use,mine,f

            """
        ])
        let found = try selected(layered())
        #expect(found.map(\.value.description) == ["2", "0.5", "0.2"])
        #expect(found.allSatisfy { $0.replaced == nil && !$0.reasons.contains(.ownFactor) })
        // In Sweden nothing is published, so nothing is replaced.
        let swedish = try selected(layered(), "SE")
        #expect(swedish.map(\.value.description) == ["1.5", "0.2"])
        #expect(swedish[0].replaced == nil && swedish[0].reasons == [.ownFactor])
    }

    @Test("the set's name and hash cover own factors; a name may say them already")
    func identity() throws {
        write()
        let library = try layered()
        let set = try library.factorSet("s-2025")
        #expect(set.name == "s-2025 + mine-2025")
        #expect(try library.factorSet(set.name) == set)
        #expect(library.factorSetNames == ["s-2025", "s-2024"])
        let published = try FactorLibrary(folder: base)
        let hashes = [
            library.contentHash(of: set),
            published.contentHash(of: try published.factorSet("s-2025")),
        ]
        write(["editions/mine-2025/factors.csv": "id,name,unit,stage,co2e\nf,Fuel,L,use,1.6\n"])
        let changed = try layered()
        let third = changed.contentHash(of: try changed.factorSet("s-2025"))
        #expect(Set(hashes + [third]).count == 3)
        #expect(library.ownFolders.map(\.directory) == [own])
        #expect(library.ownFolders.flatMap(\.datasets).map(\.publisher) == ["Me"])
    }

    @Test("own activities and what leads to them are known beside those published")
    func ownActivity() throws {
        write([
            "activities.csv": """
            activity,name_en,name_da,unit,category,scope_rule,scope3_category
            fuel.own,"Own, fuel",Eget,L,energy,combustion,1

            """,
            "classification.csv": """
            record,mode,fuel,size,service,class,kind,material,treatment,amount,activity,category,scope_rule,scope3_category,reason
            energy,*,diesel,*,*,*,generator,*,*,quantity,fuel.own,energy,combustion,1,

            """,
        ])
        #expect(
            FactorFolderCheck.checkOwn(own, over: base, extent: .everything).errorCount == 0)
        let library = try layered()
        #expect(library.catalogue.activity("fuel.own")?.english == "Own, fuel")
        #expect(library.catalogue.activity("fuel")?.english == "Fuel")
        var traits = RecordTraits(record: "energy")
        traits[.kind] = "generator"
        traits[.fuel] = "diesel"
        let rule = try library.catalogue.classify(traits, amounts: [.quantity])
        #expect(rule.activity == "fuel.own")
    }

    @Test("nothing is wrong with the small folder, which is known as own")
    func check() {
        write()
        #expect(FactorFolderCheck.isOwn(own))
        let found = FactorFolderCheck.checkOwn(own, over: base, extent: .everything)
        #expect(found.kept.isEmpty, "\(found.kept)")
    }

    @Test(
        "names that are taken, rows of others and other totals are errors",
        arguments: [
            ("datasets.csv", "mine-2025,mine", "a-2025,mine", "datasets.csv:2:1 own-name-taken"),
            ("datasets.csv", "mine-2025,mine", "mine-2025,a", "datasets.csv:2:11 own-name-taken"),
            (
                "bindings.csv", "use,mine,f", "use,a,f",
                "bindings.csv:2:19 own-binding-elsewhere"
            ),
            (
                "bindings.csv", "fuel,all,1,DK,use", "fuel,location,1,DK,use",
                "bindings.csv:2:6 own-binding-measure"
            ),
            (
                "bindings.csv", "fuel,all,1,DK,wellToTank,mine,f\n", "",
                "bindings.csv:2:15 own-binding-stages"
            ),
            (
                "bindings.csv", "fuel,all,1,DK,use", "fuel,all,0,DK,use",
                "bindings.csv:2:10 factor-number"
            ),
        ])
    func faults(file: String, old: String, new: String, expected: String) throws {
        let text = try #require(SmallFolder.own[file])
        try #require(text.contains(old))
        write([file: text.replacing(old, with: new, maxReplacements: 1)])
        let found = FactorFolderCheck.checkOwn(own, over: base, extent: .everything)
        let places = found.kept.map { finding in
            let place = finding.position.map { "\($0)" } ?? ""
            return place.replacing(own + "/", with: "") + " " + finding.id
        }
        #expect(places.contains(expected), "\(places)")
    }

    @Test("the first folder named is tried first; two with one name are an error")
    func twoFolders() throws {
        write()
        let second = TemporaryFolder()
        let renamed = SmallFolder.own.map { path, text in
            (
                path.replacing("mine-2025", with: "yours-2025"),
                text.replacing("mine", with: "yours").replacing("1.5", with: "1.25")
            )
        }
        SmallFolder.write(Dictionary(uniqueKeysWithValues: renamed), to: second)
        for (order, value) in [([own, second.path], "1.5"), ([second.path, own], "1.25")] {
            let library = try FactorLibrary(
                folder: .layered(OwnFactorFolders(order, over: base)))
            #expect(try selected(library)[0].value.description == value)
        }
        let over = FactorFolder.layered(OwnFactorFolders([own], over: base))
        let twice = FactorFolderCheck.checkOwn(own, over: over, extent: .structure)
        #expect(twice.counts["own-name-taken"] == 2)
    }
}
