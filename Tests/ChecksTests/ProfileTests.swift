import Checks
import Diagnostics
import EmissionFactors
import TestSupport
import Testing

@Suite("Profiles")
struct ProfileTests {
    @Test("the profiles of the program are without fault and say that they are examples")
    func embedded() throws {
        let library = try ReportSource.embedded.get()
        #expect(FactorFolder.profileNames == ["dfi", "dr", "fund-example", "nes", "tv2"])
        for name in FactorFolder.profileNames {
            let bytes = try #require(library.folder.profile(name))
            let (profile, diagnostics) = CheckProfileReader.read(
                bytes, name: name, file: name, catalogue: library.catalogue)
            #expect(diagnostics.kept.isEmpty, "\(name): \(diagnostics.kept)")
            #expect(profile.rules.count > 15)
            #expect(profile.title.english.hasPrefix("Example: "))
            #expect(profile.title.danish.hasPrefix("Eksempel: "))
            #expect(profile.title.citation.english.hasPrefix("example: "))
            #expect(profile.title.citation.danish.hasPrefix("eksempel: "))
            #expect(profile.rules.allSatisfy { !$0.advice.citation.isEmpty })
        }
    }

    private static let faultyRows: [(row: String, id: String, column: Int)] = [
        ("heder,cvr,,,,,error,x,,", "profile-unknown-word", 1),
        ("header,ccvr,,,,,error,x,,", "profile-unknown-word", 8),
        ("header,cvr,,,,,fatal,x,,", "profile-unknown-word", 16),
        ("header,cvr,,,,finale,error,x,,", "profile-unknown-word", 15),
        ("header,cvr,,1,,,error,x,,", "profile-cell-unused", 13),
        ("header,cvr,total,,,,error,x,,", "profile-cell-unused", 12),
        ("records,art,,1,,,error,x,,", "profile-cell-unused", 9),
        ("department,astronauts,,,,,error,x,,", "profile-unknown-word", 12),
        ("category,travelAir|travelMoon,,,,,error,x,,", "profile-unknown-word", 10),
        ("carbonBudget,,,,,,error,x,,", "profile-bound-missing", 1),
        ("carbonBudget,,year,,5,,error,x,,", "profile-unknown-word", 15),
        ("carbonBudget,,,1,5,,error,x,,", "profile-cell-unused", 16),
        ("carbonBudget,,,,-5,,error,x,,", "profile-invalid-number", 17),
        ("carbonBudget,,,,\"5,5\",,error,x,,", "profile-invalid-number", 18),
        ("basisShare,measured,,1.5,,,error,x,,", "profile-share-above-one", 22),
        ("amount,meals,crewDay,6,5,,error,x,,", "profile-bounds-reversed", 22),
        ("amount,generatorRate,crewDay,,5,,error,x,,", "profile-unknown-word", 22),
        ("header,cvr,,,,,error,x,", "profile-cell-count", 1),
        ("header,\"cvr,,,,,error,x,,", "profile-malformed-row", 8),
    ]

    @Test(
        "every fault of a row is found at its line and column", arguments: ProfileTests.faultyRows)
    func faultInRow(row: String, id: String, column: Int) throws {
        let rows = CheckedReport.header + "profile,,,,,,,x,Title,Titel\n" + row + "\n"
        let diagnostics = try CheckedReport.profile(rows).diagnostics
        let first = try #require(diagnostics.sorted.first { $0.severity == .error })
        #expect(first.id == id)
        #expect(first.position == SourcePosition(file: "test.csv", line: 3, column: column))
    }

    @Test("faults of the whole file")
    func wholeFile() throws {
        func ids(_ text: String) throws -> [String] {
            try CheckedReport.profile(text).diagnostics.kept.map(\.id)
        }
        #expect(try ids("").contains("profile-without-rules"))
        #expect(try ids("a,b\n").contains("profile-header"))
        let row = "header,cvr,,,,,error,x,,\n"
        #expect(try ids(CheckedReport.header + row) == ["profile-without-title"])
        #expect(try ids(CheckedReport.header + row + row).contains("profile-duplicate-rule"))
        #expect(
            try ids(CheckedReport.header + "header,cvr,,,,,error,,,\n")
                .contains("profile-without-source"))
    }

    @Test("a profile as Danish Excel saves it says the same")
    func danish() throws {
        let english =
            CheckedReport.header + "profile,,,,,,,x,Title,Titel\n"
            + "basisShare,measured,,0.5,,final,error,x,,\n"
        let danish =
            "\u{FEFF}"
            + english.replacing(",", with: ";").replacing("0.5", with: "0,5")
            .replacing("\n", with: "\r\n")
        let (one, other) = (
            try CheckedReport.profile(english), try CheckedReport.profile(danish)
        )
        #expect(other.diagnostics.kept.isEmpty)
        #expect(other.profile.rules.map(\.bounds) == one.profile.rules.map(\.bounds))
        #expect(other.profile.rules.map(\.id) == ["basisShare.measured"])
    }
}
