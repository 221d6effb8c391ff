import Diagnostics
import TestSupport
import Testing

@testable import Importing

/// JSON in pieces: every byte is judged by the tokener, and faults have their place.
@Suite("JSON in pieces")
struct MeterJSONTests {
    private func read(_ text: String) throws -> (pieces: [String], places: [String]) {
        let folder = TemporaryFolder()
        let file = try InputFile(folder.write(text, as: "a.json"))
        var diagnostics = DiagnosticSink()
        var pieces: [String] = []
        _ = JSONDocumentReader(file: file, cut: ["a", "b"]).read(&diagnostics) { piece, value in
            pieces.append(String(decoding: piece.bytes, as: UTF8.self))
        }
        let places = diagnostics.kept.map {
            "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.id)"
        }
        return (pieces, places)
    }

    @Test("objects of named arrays come first, what is around them after")
    func pieces() throws {
        let text = #"{"x":[{"y":1}],"a":[{"k":"]}\"","b":[{"n":1},{"n":2}]},{}],"a2":{"b":"a"}}"#
        let read = try read(text)
        #expect(
            read.pieces == [
                #"{"n":1}"#, #"{"n":2}"#, #"{"k":"]}\"","b":[0,0]}"#, "{}",
                #"{"x":[{"y":1}],"a":[0,0],"a2":{"b":"a"}}"#,
            ])
        #expect(read.places.isEmpty)
    }

    @Test(
        "what is not JSON is refused at its place",
        arguments: [
            ("{\"a\":[{\"n\":1}\n {\"n\":2}]}", "2:2 json-syntax"),
            ("{\"a\":[{\"n\":01}]}", "1:14 json-syntax"),
            ("{\"a\":[{\"n\":1},]}", "1:15 json-syntax"),
            ("{\"a\":[\n{\"n\":1,}]}", "2:8 json-syntax"),
            ("{\"a\":1} {", "1:10 json-ends-early"),
            ("{\"a\":1} 2", "1:9 json-syntax"),
            ("{\"a\":\"x\n\"}", "1:8 json-syntax"),
            ("{\"a\":[{\"n\":1}", "1:14 json-ends-early"),
            ("{\"n\":1,\n\"n\":2}", "1:1 json-double-key"),
            ("{'n':1}", "1:2 json-syntax"),
            ("{\"n\":NaN}", "1:6 json-syntax"),
            ("{\"n\":1]", "1:7 json-syntax"),
            ("{/* */}", "1:2 json-syntax"),
            (String(repeating: "[", count: 70), "1:65 json-too-deep"),
        ])
    func faults(text: String, place: String) throws {
        let places = try read(text).places
        #expect(places == [place])
    }

    @Test("an object of more than a megabyte is refused, a long list of small ones is not")
    func sizes() throws {
        let long = #"{"a":[{"k":""# + String(repeating: "x", count: 1_100_000) + #""}]}"#
        #expect(try read(long).places.map { $0.split(separator: " ")[1] } == ["json-too-large"])
        let small =
            #"{"a":["#
            + Array(repeating: #"{"k":"0123456789"}"#, count: 90_000)
            .joined(separator: ",\n") + "]}"
        let read = try read(small)
        #expect(read.places.isEmpty)
        #expect(read.pieces.count == 90_001)
    }

    @Test("numbers keep their text and strings their letters")
    func values() {
        let text =
            Array(
                #"{"n":1.10,"i":571313109900000076,"s":"M\u00e5lt","t":true,"z":null,"#.utf8)
            + Array(#""big":99999999999999999999}"#.utf8)
        var found: [String?] = []
        let fault = JSONTokener().read(text) { value in
            found = ["n", "i", "s", "t", "z", "none", "big"].map { value[$0].text }
            #expect(value["t"].truth == true)
            #expect(value["z"].isNull && value["none"].isNull)
        }
        #expect(fault == nil)
        #expect(found == ["1.10", "571313109900000076", "Målt", nil, nil, nil, nil])
    }
}
