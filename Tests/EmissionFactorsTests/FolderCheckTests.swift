import Diagnostics
import Testing
import TestSupport

@testable import EmissionFactors

/// One fault at a time in a small folder; each is found at its place.
@Suite("Check of a factor folder")
struct FolderCheckTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        let id: String
        let place: String

        init(_ file: String, _ old: String, _ new: String, _ id: String, _ place: String) {
            self.file = file
            self.old = old
            self.new = new
            self.id = id
            self.place = place
        }

        var testDescription: String { "\(file): \(new)" }
    }

    @Test(
        "a fault is found with its id, line and column",
        arguments: [
            Fault(
                "editions/a-2024/factors.csv", "f,Fuel,L,use,2.5", "f,Fuel,L,use,\"2,5\"",
                "factor-number", "editions/a-2024/factors.csv:2:14"),
            Fault(
                "editions/a-2024/factors.csv", "f,Fuel,L,use,2.5", "f,Fuel,L,use,2.5e0",
                "factor-number", "editions/a-2024/factors.csv:2:14"),
            Fault(
                "editions/a-2024/factors.csv", "f,Fuel,L,use,2.5", "f,Fuel,L,use,NaN",
                "factor-number", "editions/a-2024/factors.csv:2:14"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood,kg,cradleToGate,1.1",
                "m,Wood,kg,cradleToGate,-1.1",
                "negative-material", "editions/a-2024/factors.csv:5:24"),
            Fault(
                "editions/a-2024/factors.csv", "wellToTank,0.5", "wellToTank,-0.5",
                "negative-factor", "editions/a-2024/factors.csv:3:21"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood,kg,cradleToGate,1.1",
                "m,Wood,kg,cradleToGate,",
                "factor-without-figure", "editions/a-2024/factors.csv:5:24"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood,kg", "m,Wood,kilo",
                "factor-unit", "editions/a-2024/factors.csv:5:8"),
            Fault(
                "editions/a-2024/factors.csv", "f,Fuel,L,wellToTank", "f,Fuel,L,wtt",
                "factor-word", "editions/a-2024/factors.csv:3:10"),
            Fault(
                "editions/a-2024/factors.csv", ",AR5,3,", ",AR5,4,",
                "factor-word", "editions/a-2024/factors.csv:3:33"),
            Fault(
                "editions/a-2024/factors.csv", ",AR5,1,", ",AR9,1,",
                "factor-word", "editions/a-2024/factors.csv:2:33"),
            Fault(
                "editions/a-2024/factors.csv", "T2,unusable", "T2,unusuable",
                "factor-word", "editions/a-2024/factors.csv:6:30"),
            Fault(
                "editions/a-2024/factors.csv", "1,DK,2024", "1,XX,2024",
                "factor-place", "editions/a-2024/factors.csv:2:39"),
            Fault(
                "editions/a-2024/factors.csv", "1,DK,2024-01-01", "1,DK,2024-02-30",
                "factor-date", "editions/a-2024/factors.csv:2:42"),
            Fault(
                "editions/a-2024/factors.csv", "1,DK,2024-01-01,2024-12-31",
                "1,DK,2024-12-31,2024-01-01",
                "reversed-validity", "editions/a-2024/factors.csv:2:53"),
            Fault(
                "editions/a-2024/factors.csv", "x,Bad,kg,use", "m,Bad,kg,cradleToGate",
                "repeated-factor-row", "editions/a-2024/factors.csv:6:1"),
            Fault(
                "editions/a-2024/factors.csv", "x,Bad,kg,use,1,,,,,,3,,,,,",
                "m,Bad,kg,cradleToGate,1,,,,,,3,,2024-01-01,,,",
                "overlapping-validity", "editions/a-2024/factors.csv:6:1"),
            Fault(
                "editions/a-2024/factors.csv", "use,2.5,2.4", "use,2.5,2.3",
                "gas-parts", "editions/a-2024/factors.csv:2:14"),
            Fault(
                "editions/a-2024/factors.csv", "x,Bad,kg,use,1,,,,,,3,,,,,T2,unusable",
                "x,Bad,kg,use,1,,,,,,3,,,,,T2,co2Only",
                "co2-only-flag", "editions/a-2024/factors.csv:6:30"),
            Fault(
                "editions/a-2024/factors.csv", "x,Bad,kg,use,1,", "x,Bad,kg,use,,1",
                "co2-only-flag", "editions/a-2024/factors.csv:6:30"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood,kg", "m,Wood,fine,kg",
                "factor-cell-count", "editions/a-2024/factors.csv:5:48"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood,", "m,",
                "factor-cell-count", "editions/a-2024/factors.csv:5:38"),
            Fault(
                "editions/a-2024/factors.csv", "flags,note", "flag,note",
                "factor-unknown-column", "editions/a-2024/factors.csv:1:122"),
            Fault(
                "editions/a-2024/factors.csv", "flags,note", "table,note",
                "factor-column-twice", "editions/a-2024/factors.csv:1:122"),
            Fault(
                "editions/a-2024/factors.csv", "stage,co2e,co2,", "stage,co2,",
                "factor-missing-column", "editions/a-2024/factors.csv:1:1"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood", "m,W\r",
                "factor-carriage-return", "editions/a-2024/factors.csv:5:4"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood", "\"m\",Wood",
                "factor-key-in-quotes", "editions/a-2024/factors.csv:5:1"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood", "m,\"Wood",
                "factor-quotes", "editions/a-2024/factors.csv:5:3"),
            Fault(
                "editions/a-2024/factors.csv", "m,Wood", ",Wood",
                "factor-cell-empty", "editions/a-2024/factors.csv:5:1"),
            Fault(
                "editions/a-2024/factors.csv", "id,name", "\u{FEFF}id,name",
                "factor-byte-order-mark", "editions/a-2024/factors.csv:1:1"),
            Fault(
                "editions/conv-2025/conversions.csv", "km,L,0.05", "km,litre?,0.05",
                "factor-unit", "editions/conv-2025/conversions.csv:2:10"),
            Fault(
                "editions/conv-2025/conversions.csv", "0.05", "",
                "factor-number", "editions/conv-2025/conversions.csv:2:12"),
            Fault(
                "datasets.csv", "a-2025,a,", "a-2024,a,",
                "repeated-factor-key", "datasets.csv:3:1"),
            Fault(
                "datasets.csv", "a-2024,a,P", "a-2024,a,",
                "missing-citation", "datasets.csv:2:10"),
            Fault(
                "datasets.csv", "2025,2025,L,S,", "2025,2025,L,,",
                "missing-citation", "datasets.csv:4:32"),
            Fault(
                "datasets.csv", "conv-2025,conv,", "conv:2025,conv,",
                "factor-name", "datasets.csv:4:1"),
            Fault(
                "datasets.csv", "conv-2025,conv,", "conv-2026,conv,",
                "missing-edition", "datasets.csv:4:1"),
            Fault(
                "datasets.csv", "conv-2025,conv,P,T,2025,2025,L,S,,,,\n", "",
                "unlisted-edition", "editions/conv-2025"),
            Fault(
                "factor-sets.csv", "s-2024,conv-2025", "s-2024,conv-2026",
                "unknown-dataset", "factor-sets.csv:3:8"),
            Fault(
                "editions/a-2025/factors.csv", "f,Fuel,L,use,2,1.9,0.06,0.04,,AR5,1,DK,2025-01-01",
                "f,Fuel,L,use,2,1.9,0.06,0.04,,AR5,1,DK,2024-12-31",
                "factor-set-clash", "factor-sets.csv:5:8"),
            Fault(
                "activities.csv", "fuel,Fuel,", "fuel,,",
                "activity-without-name", "activities.csv:2:6"),
            Fault(
                "activities.csv", "km,energy", "miles?,energy",
                "factor-unit", "activities.csv:3:13"),
            Fault(
                "activities.csv", "km,energy", "km,enery",
                "unknown-category", "activities.csv:3:16"),
            Fault(
                "activities.csv", ",none published", ",",
                "activity-without-factor", "activities.csv:4:1"),
            Fault(
                "activities.csv", "combustion,1", "combustion,16",
                "factor-word", "activities.csv:2:42"),
            Fault(
                "classification.csv", "quantity,fuel", "quantity,fule",
                "unknown-activity", "classification.csv:2:46"),
            Fault(
                "classification.csv", "quantity,fuel", "litres,fuel",
                "factor-word", "classification.csv:2:37"),
            Fault(
                "bindings.csv", "wellToTank,a,f", "wellToTank,a,g",
                "unknown-binding-row", "bindings.csv:3:28"),
            Fault(
                "bindings.csv", "wellToTank,a,f", "wellToTank,b,f",
                "unknown-family", "bindings.csv:3:26"),
            Fault(
                "bindings.csv", "use,a,f", "use,a,x",
                "unusable-row-bound", "bindings.csv:2:21"),
            Fault(
                "bindings.csv", "DK,use,a,f", "DK|ZZ,use,a,f",
                "factor-place", "bindings.csv:2:12"),
            Fault(
                "bindings.csv", "fuel,all,1,DK,use", "fuel,all,x,DK,use",
                "factor-number", "bindings.csv:2:10"),
            Fault(
                "bindings.csv", "fuel,all,1,DK,use", "fuel,both,1,DK,use",
                "factor-word", "bindings.csv:2:6"),
            Fault(
                "bindings.csv", "timber,all,1,*,endOfLife", "timber,all,2,*,endOfLife",
                "stored-carbon-alone", "bindings.csv:6:31"),
            Fault(
                "editions/a-2024/factors.csv", "w:C3,", "w:D3,",
                "negative-material", "editions/a-2024/factors.csv:7:26"),
            Fault(
                "method.csv", "credit.recycling,excluded", "credit.recycling,included",
                "fixed-method-setting", "method.csv:24:18"),
            Fault(
                "method.csv", "flight.rule,haulByDistance", "flight.rule,haulByRoute",
                "factor-word", "method.csv:4:13"),
            Fault(
                "method.csv", "persons.default,1", "person.default,1",
                "factor-word", "method.csv:18:1"),
            // Whether a line is a memo is a matter of the activity.
            Fault(
                "bindings.csv", "fuel,all,1,DK,use", "fuel,memo,1,DK,use",
                "factor-word", "bindings.csv:2:6"),
            Fault(
                "bindings.csv", "conv:c>fuel", "conv:d>fuel",
                "unknown-conversion", "bindings.csv:5:20"),
            Fault(
                "bindings.csv", "conv:c>fuel", "conv:c",
                "via-form", "bindings.csv:5:20"),
            Fault(
                "bindings.csv", "conv:c>fuel", "conv:c>car",
                "via-circle", "bindings.csv:5:20"),
            Fault(
                "bindings.csv", "conv:c>fuel", "conv:c>later",
                "via-without-factor", "bindings.csv:5:20"),
        ])
    func fault(fault: Fault) throws {
        var small = SmallFolder()
        let text = try #require(small.files[fault.file])
        let range = try #require(text.firstRange(of: fault.old))
        small.files[fault.file] =
            text[..<range.lowerBound] + fault.new + text[range.upperBound...]
        let folder = TemporaryFolder()
        SmallFolder.write(small.files, to: folder)
        let found = places(in: folder, FactorFolderCheck.check(folder.path, extent: .everything))
        #expect(found.contains("\(fault.place) \(fault.id)"), "\(found)")
    }

    @Test("a folder in which nothing is wrong has no finding, and can be opened")
    func nothingWrong() throws {
        let folder = TemporaryFolder()
        SmallFolder.write(SmallFolder().files, to: folder)
        #expect(FactorFolderCheck.check(folder.path, extent: .everything).kept.isEmpty)
        #expect(throws: Never.self) { try FactorLibrary(folder: .directory(folder.path)) }
        #expect(!FactorFolderCheck.isOwn(folder.path))
    }

    @Test("several faults are found at once")
    func severalFaults() {
        var small = SmallFolder()
        small.files["categories.csv"] = nil
        small.files["bindings.csv"]? += "fuel,all\ngone,all,1,*,use,a,f,,,,\n"
        let folder = TemporaryFolder()
        SmallFolder.write(small.files, to: folder)
        let found = places(in: folder, FactorFolderCheck.check(folder.path, extent: .everything))
        let expected: Set = [
            "categories.csv missing-factor-file", "bindings.csv:8:6 factor-cell-count",
            "bindings.csv:9:1 unknown-activity", "activities.csv:2:24 unknown-category",
        ]
        #expect(expected.isSubset(of: found), "\(found)")
    }

    @Test("bytes that are not UTF-8 are found; the structure does without citations")
    func encodingAndExtent() {
        let folder = TemporaryFolder()
        var files = SmallFolder().files
        files["editions/a-2024/CITATION.md"] = nil
        SmallFolder.write(files, to: folder)
        #expect(FactorFolderCheck.check(folder.path, extent: .structure).kept.isEmpty)
        let everything = FactorFolderCheck.check(folder.path, extent: .everything)
        #expect(places(in: folder, everything) == ["datasets.csv:2:1 missing-citation-file"])
        // æ in Windows-1252 where the small folder has it in UTF-8.
        var bytes = Array((files["activities.csv"] ?? "").utf8)
        if let place = bytes.firstIndex(of: 0xC3) {
            bytes.replaceSubrange(place...(place + 1), with: [0xE6])
        }
        folder.write(bytes, as: "activities.csv")
        let found = FactorFolderCheck.check(folder.path, extent: .structure)
        #expect(places(in: folder, found).contains("activities.csv:2:13 factor-not-utf-8"))
    }

    @Test("bytes are UTF-8 exactly where the standard library decodes them unrepaired")
    func utf8() {
        let choice: [UInt8] = [
            0x41, 0x80, 0xBF, 0xC2, 0xC3, 0xE0, 0xA0, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xC1,
        ]
        var random = SplitMix64(seed: 11)
        var invalid = 0
        for _ in 0..<4000 {
            let bytes = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                choice.randomElement(using: &random) ?? 0
            }
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            invalid += isValid ? 0 : 1
            let found = bytes.withUnsafeBytes { EncodingCheck.firstInvalid($0) == nil }
            #expect(found == isValid, "\(bytes)")
        }
        #expect((1000...3990).contains(invalid))
    }

    @Test("in the published folder nothing is wrong")
    func published() {
        let folder = Repository.root + "/emission-factors"
        let found = FactorFolderCheck.check(folder, extent: .everything)
        #expect(found.kept.isEmpty, "\(found.kept)")
    }

    /// `file:line:column id` of all findings, without the folder.
    private func places(in folder: TemporaryFolder, _ sink: DiagnosticSink) -> [String] {
        sink.sorted.map { diagnostic in
            let place = diagnostic.position.map { "\($0)" } ?? ""
            return place.replacing(folder.path + "/", with: "") + " " + diagnostic.id
        }
    }
}
