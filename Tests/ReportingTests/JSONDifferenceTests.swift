import Diagnostics
@testable import Reporting
import Testing

@Suite("Differences between JSON documents")
struct JSONDifferenceTests {
    private func differences(_ first: String, _ second: String) throws -> [JSONDifference] {
        JSONDifference.all(
            try JSONReading.value(of: Array(first.utf8)),
            try JSONReading.value(of: Array(second.utf8)))
    }

    @Test("each differing place is named with both values")
    func places() throws {
        let found = try differences(
            #"{"a": ["1.0", {"b/c": "2"}, 3], "d": null, "e": 1}"#,
            #"{"a": ["1.0", {"b/c": "3"}], "e": 1, "f": {"g": []}}"#)
        #expect(
            found == [
                JSONDifference(path: "/a/1/b~1c", first: "\"2\"", second: "\"3\""),
                JSONDifference(path: "/a/2", first: "3", second: nil),
                JSONDifference(path: "/d", first: "null", second: nil),
                JSONDifference(path: "/f", first: nil, second: "{\"g\":[]}"),
            ])
    }

    @Test("the order of members and blanks make no difference")
    func layout() throws {
        #expect(try differences("{\"a\":1,\"b\":[2]}", "{ \"b\": [2], \"a\": 1 }").isEmpty)
    }

    @Test("a long value is cut")
    func length() throws {
        let long = "\"" + String(repeating: "x", count: 500) + "\""
        let found = try differences(long, "1")
        #expect(found.count == 1)
        #expect((found[0].first?.count ?? 999) <= 120)
    }
}
