import Diagnostics
import Testing

@Suite("A text in a text")
struct TextSearchTests {
    @Test(
        "is found where it stands first, byte for byte",
        arguments: [
            ("abcabc", "bc", 1), ("aab", "ab", 1), ("smør", "ør", 2), ("abc", "abcd", nil),
            ("abc", "B", nil), ("", "a", nil), ("abc", "", 0), ("", "", 0),
        ])
    func place(text: String, wanted: String, start: Int?) {
        let found = text.firstPlace(of: wanted)
        #expect(found.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } == start)
        #expect(found.map { text[$0] == wanted } ?? true)
        #expect(text.includes(wanted) == (start != nil))
    }

    @Test("is replaced everywhere, and what replaces it is not looked at again")
    func replacing() {
        #expect("CO2 and CO2e".replacing(each: "CO2", by: "CO₂") == "CO₂ and CO₂e")
        #expect("aaa".replacing(each: "a", by: "aa") == "aaaaaa")
        #expect("aaa".replacing(each: "aa", by: "b") == "ba")
        #expect("abc".replacing(each: "", by: "x") == "abc")
    }
}
