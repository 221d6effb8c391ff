import Testing

@testable import Diagnostics

@Suite("Suggestions for mistyped words")
struct SuggestionsTests {
    /// Distances counted by hand; the classical pairs are from the literature on edit distance.
    @Test(
        "the edit distance counts insertions, deletions, replacements and swaps",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0),
            ("kitten", "sitting", 3), ("saturday", "sunday", 3), ("format", "fromat", 1),
            ("format", "formta", 1), ("format", "formt", 1), ("format", "formaat", 1),
            ("format", "farmat", 1), ("ab", "ba", 1), ("ca", "abc", 3), ("abcd", "badc", 2),
            ("blåbær", "blåbar", 1),
        ])
    func distance(source: String, target: String, expected: Int) {
        #expect(Suggestions.distance(from: Array(source), to: Array(target)) == expected)
        #expect(Suggestions.distance(from: Array(target), to: Array(source)) == expected)
    }

    @Test(
        "a suggestion is at most two edits and a third of the length away",
        arguments: [
            ("fromat", ["format", "factors"], ["format"]),
            ("valdiat", ["validate"], ["validate"]),
            ("vlidat", ["validate"], ["validate"]),
            ("vldiat", ["validate"], []),
            ("vldt", ["validate"], []),
            ("kw", ["kWh"], ["kWh"]),
            ("kg", ["km", "g", "t"], []),
            ("xml", ["xsd"], []),
            ("jsn", ["json", "csv"], ["json"]),
            ("", ["a", "ab"], []),
            ("wholly-different", ["format"], []),
        ])
    func bound(word: String, candidates: [String], expected: [String]) {
        #expect(Suggestions.nearest(to: word, among: candidates) == expected)
    }

    @Test("the nearest comes first, equals in alphabetical order, each once")
    func order() {
        let candidates = ["lighting2", "lighting", "fighting", "lightning", "sighting", "lighting"]
        #expect(
            Suggestions.nearest(to: "lightin", among: candidates)
                == ["lighting", "fighting", "lighting2"])
        #expect(
            Suggestions.nearest(to: "lightin", among: candidates.reversed(), limit: 5)
                == ["lighting", "fighting", "lighting2", "lightning", "sighting"])
    }

    @Test("letter case is no edit, and the word itself no suggestion")
    func letterCase() {
        #expect(Suggestions.nearest(to: "KWH", among: ["kWh", "MWh", "KWH"]) == ["kWh", "MWh"])
        #expect(Suggestions.nearest(to: "Hotel", among: ["hotel"]) == ["hotel"])
    }

    @Test("no more than the limit", arguments: [(-1, 0), (0, 0), (1, 1), (9, 3)])
    func limit(limit: Int, count: Int) {
        let found = Suggestions.nearest(to: "abcd", among: ["abce", "abcf", "abcg"], limit: limit)
        #expect(found.count == count)
    }
}
