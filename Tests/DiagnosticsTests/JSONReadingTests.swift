import Diagnostics
import Testing

@Suite("Reading JSON")
struct JSONReadingTests {
    private func canonical(_ text: String) throws -> String {
        String(
            decoding: try JSONReading.value(of: Array(text.utf8)).canonicalBytes, as: UTF8.self)
    }

    @Test(
        "the canonical form has no blanks, sorted members and the least escapes",
        arguments: [
            (" { \"b\" : [ 1 , true ] , \"a\" : null } ", "{\"a\":null,\"b\":[1,true]}"),
            (#""\u00e6\u20AC\uD83D\uDE00\/""#, "\"æ€😀/\""),
            (#""\u0001\b\t\n\f\r\"\\""#, #""\u0001\b\t\n\f\r\"\\""#),
            ("\"\u{7F}\u{2028}\"", "\"\u{7F}\u{2028}\""),
            ("-0.50e+3", "-0.50e+3"), ("[]", "[]"), ("{}", "{}"),
            (#"{"aa":1,"Z":2,"a":3,"":4}"#, #"{"":4,"Z":2,"a":3,"aa":1}"#),
        ])
    func canonicalForm(text: String, expected: String) throws {
        #expect(try canonical(text) == expected)
        #expect(try canonical(expected) == expected)
    }

    @Test(
        "what is not JSON is refused at its place",
        arguments: [
            ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), ("{\"a\":1,}", 7), ("01", 1),
            ("1.", 2), (".5", 0), ("+1", 0), ("1e", 2), ("-", 1), ("tru", 0), ("nul", 0),
            ("\"a", 2), ("\"\n\"", 1), ("\"\\x\"", 3), ("\"\\uD800\"", 7), ("\"\\uDC00\"", 7),
            ("\"\\u12G4\"", 3), ("{\"a\":1,\"a\":2}", 7), ("{a:1}", 1), ("1 1", 2),
            ("[1]x", 3), ("'a'", 0), ("NaN", 0),
        ])
    func refusals(text: String, offset: Int) {
        #expect(throws: JSONReading.Failure(offset: offset)) {
            _ = try JSONReading.value(of: Array(text.utf8))
        }
    }

    @Test("bytes that are no UTF-8, and towers of brackets, are refused")
    func hostile() {
        #expect(throws: JSONReading.Failure.self) {
            _ = try JSONReading.value(of: [0x22, 0xFF, 0x22])
        }
        let tower = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: JSONReading.Failure(offset: 64)) {
            _ = try JSONReading.value(of: tower)
        }
    }

    @Test("what is written comes back")
    func writing() throws {
        let text = "{\"b\": [1, {\"c\": \"æ\\n\"}, []], \"a\": {\"x\": null, \"y\": false}}"
        let value = try JSONReading.value(of: Array(text.utf8))
        let sink = StringSink()
        let json = JSONWriter(sink)
        json.write(value)
        json.flush()
        #expect(try JSONReading.value(of: Array(sink.text.utf8)) == value)
    }
}
