import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities
import Testing

@testable import Reporting

@Suite("Footprints as JSON")
struct FootprintJSONTests {
    private struct Made {
        let text: String
        let tree: JSONTree
        let report: FootprintReport
    }

    private func made(lineCopies: Int = 1, isReversed: Bool = false) throws -> Made {
        let library = try SampleReport.library.get()
        let lines = StringSink()
        let sample = try SampleReport(
            lines: EmissionLineJSONWriter(sink: lines, library: library))
        sample.production.title = "\"A\\\u{1}\u{7F}\u{85}\u{2028}\u{2029}\n\tæ</script>"
        sample.production.budget = .init(amount: try decimal("100"), currency: "DKK")
        let steps: [() throws -> Void] = [
            { try sample.addFlight() }, { try sample.addUnquantified() },
            {
                try sample.add(
                    .energy, [.kind: "grid"], "12450", unit: "kWh",
                    details: SampleReport.Details("grid", line: 2)
                ) { $0.phase = .shoot }
            },
            {
                try sample.add(
                    .travel, [.mode: "car", .fuel: "electric", .size: "medium"], "100", unit: "km",
                    form: .distance, details: SampleReport.Details("car", line: 3))
            },
        ]
        for step in isReversed ? steps.reversed() : steps { try step() }
        let report = sample.report(warnings: 2, hash: String(repeating: "1f", count: 32))
        let sink = StringSink()
        FootprintJSONRenderer(library: library).render([report, report], to: sink) { index, copy in
            for _ in 0..<(index == 0 ? lineCopies : 0) { copy.write(lines.text) }
        }
        return Made(text: sink.text, tree: try JSONTree(sink.text), report: report)
    }

    @Test("the document has the published form and order of keys")
    func schema() throws {
        var check = try SchemaCheck()
        check.check(try made().tree)
        #expect(check.problems == [])
    }

    @Test("the schema check finds what is wrong")
    func schemaCheckFinds() throws {
        let text = try made().text
        for (good, bad) in [
            ("\"memo\": \"0\"", "\"memo\": 0"), ("\"measure\": \"all\"", "\"measure\": \"al\""),
            ("\"warnings\": 2,", ""), ("\"warnings\": 2,", "\"warnings\": 2, \"more\": 1,"),
        ] {
            var check = try SchemaCheck()
            check.check(try JSONTree(text.replacing(good, with: bad)))
            #expect(!check.problems.isEmpty, "\(bad)")
        }
    }

    @Test("figures are exact decimals in strings")
    func figures() throws {
        let footprint = try #require(try made().tree["footprints"]?.elements.first)
        // Flight 1161.819832 + 12,450 kWh × 0.064 + 100 km × 0.19814 kWh/km × 0.064
        #expect(footprint["totals"]?["locationBased"]?.text == "1959.887928")
        // … × 0.4489 instead of 0.064: 1161.819832 + 5588.805 + 8.8945046
        #expect(footprint["totals"]?["marketBased"]?.text == "6759.5193366")
        #expect(footprint["warnings"] == .word("2"))
        #expect(footprint["isComplete"] == .word("false"))
        #expect(footprint["factorSet"]?["sha256"]?.text == String(repeating: "1f", count: 32))
        let uses = footprint["factorUses"]?.elements ?? []
        let forcing = try #require(
            uses.first { $0["applied"]?["stage"]?.text == "radiativeForcing" })
        #expect(forcing["kilograms"]?.text == "402.89482336")
        #expect(forcing["applied"]?["value"]?.text == "0.05141")
        #expect(forcing["applied"]?["factor"]?["value"]?.text == "0.12576")
        #expect(forcing["applied"]?["subtracted"]?["value"]?.text == "0.07435")
        #expect(
            forcing["applied"]?["factor"]?["attribution"]?.text
                == "Contains public sector information licensed under the Open Government Licence v3.0."
        )
    }

    @Test("every cut sums to the totals")
    func cuts() throws {
        let footprint = try #require(try made().tree["footprints"]?.elements.first)
        let cuts = try #require(footprint["cuts"])
        #expect(cuts.keys.count == 7)
        for name in cuts.keys {
            for measure in ["locationBased", "marketBased", "biogenic", "memo"] {
                var sum = ExactDecimal.zero
                for slice in cuts[name]?.elements ?? [] {
                    let part = try decimal(try #require(slice[measure]?.text))
                    sum = try #require(sum.adding(part))
                }
                #expect(
                    sum.description == footprint["totals"]?[measure]?.text, "\(name) \(measure)")
            }
        }
    }

    @Test("lines of several texts follow each other; none are an empty array")
    func lines() throws {
        let one = try made().tree["footprints"]?.elements ?? []
        // Flight 3, electricity 2, car 2 and one record without a figure.
        #expect(one.first?["lines"]?.elements.count == 8)
        #expect(one.last?["lines"] == .array([]))
        #expect(
            try made(lineCopies: 3).tree["footprints"]?.elements[0]["lines"]?.elements.count == 24)
        let unquantified = one[0]["lines"]?.elements.filter { $0["kilograms"] == .word("null") }
        #expect(unquantified?.map { $0["unquantified"]?["kind"]?.text } == ["needsRates"])
    }

    @Test("without lines there is no member for them")
    func withoutLines() throws {
        let sample = try SampleReport()
        let sink = StringSink()
        FootprintJSONRenderer(library: sample.library).render([sample.report()], to: sink)
        let footprint = try JSONTree(sink.text)["footprints"]?.elements.first
        #expect(footprint?.keys.last == "method")
    }

    @Test("the order of the records does not change a byte")
    func determinism() throws {
        let first = try made(lineCopies: 0)
        #expect(first.text == (try made(lineCopies: 0)).text)
        #expect(first.text == (try made(lineCopies: 0, isReversed: true)).text)
    }

    @Test("text is escaped")
    func escaping() throws {
        let made = try made()
        #expect(
            made.text.contains(
                #""title": "\"A\\\u0001\u007f\u0085\u2028\u2029\n\tæ</script>""#))
        let title = made.tree["footprints"]?.elements.first?["production"]?["title"]?.text
        #expect(title == made.report.footprint.production.title)
    }

    @Test(
        "strings escape everything that is a control",
        arguments: [
            ("", "\"\""), ("æøå €", "\"æøå €\""), ("a\"b", #""a\"b""#), ("\\", #""\\""#),
            ("\0\u{8}\u{C}\r", #""\u0000\b\f\r""#), ("\u{9F}\u{A0}", "\"\\u009f\u{A0}\""),
            ("\u{2027}\u{2028}", "\"\u{2027}\\u2028\""), ("\r\n", #""\r\n""#), ("🎬", "\"🎬\""),
        ])
    func quoted(text: String, expected: String) throws {
        #expect(JSONText.quoted(text) == expected)
        #expect(try JSONTree(JSONText.quoted(text)) == .string(text))
    }
}
