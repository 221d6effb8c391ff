import Alliance
import Calculation
import EmissionFactors
import Inventory
import Quantities
import TestSupport
import Testing

/// A partial is one line of JSON that reads back to itself.
struct PartialTests {
    /// 100 L of pump diesel in a generator: 257.082 kg and 61.101 kg well-to-tank (method 4), and
    /// 14 kg of biogenic CO2 outside scopes.
    private func partial(consent: ProductionPartial.Consent? = nil) throws -> ProductionPartial {
        let reading = try footprint(
            ofXML: SmallReport.xml(
                "<energy source='generator' fuel='diesel' quantity='100' unit='L'/>"))
        return ProductionPartial(
            reading.footprint, factorSetHash: "ab", toolVersion: "9", sources: ["cd"],
            consent: consent)
    }

    private func text(_ partial: ProductionPartial) -> String {
        String(decoding: partial.bytes, as: UTF8.self)
    }

    @Test func writesEveryPartOfTheLine() throws {
        var partial = try partial(consent: .publish)
        partial.errors = nil
        #expect(
            text(partial) == """
                {"form":"bftp-partial-1","production":"T-1","title":"Test","kind":"short",\
                "companies":[{"name":"Test ApS"}],"country":"DK","from":"2025-01-01",\
                "to":"2025-06-30","shootingDays":4,"status":"final","revision":1,\
                "factorSet":"bftp-2025","factorSetHash":"ab","toolVersion":"9","sources":["cd"],\
                "consent":"publish","records":1,"unquantified":0,\
                "basis":{"measured":"318.183"},"fallback":"0","departments":["production"],\
                "categories":["energyMobile"],"cells":[[0,0,"0","ub","14"],\
                [0,0,"1","ua","257.082"],\
                [0,0,"3.3","wa","61.101"]]}
                """)
    }

    @Test func readsBackWhatItWrote() throws {
        var partial = try partial()
        partial.title = "Æ \"quoted\" \\ \u{1}\n"
        partial.companies.append(.init(name: "Nord AB", cvr: "12345678"))
        partial.budget = .init(amount: ExactDecimal(24_500_000), currency: "DKK")
        #expect(partial.errors?.shared.isEmpty == false)
        #expect(try ProductionPartial(partial.bytes) == partial)
        #expect(try ProductionPartial(partial.bytes + [UInt8(ascii: "\n")]) == partial)
    }

    @Test func silenceIsNoConsent() throws {
        #expect(try partial().consent == nil)
        #expect(try partial(consent: .internal).consent == .internal)
    }

    @Test(arguments: [
        ("12345678901234567890123456.123456789012", "12345678901234567890123456.123456789012"),
        ("-0.000000000001", "-0.000000000001"), ("123456789012345678", "123456789012345678"),
        ("1234567890123456789", "1234567890123456789"), ("0", "0"),
    ])
    func readsNumbersExactly(_ written: String, _ expected: String) throws {
        let line = try text(partial()).replacing("\"257.082\"", with: "\"\(written)\"")
        let read = try ProductionPartial(Array(line.utf8))
        #expect(read.cube.cells[1].kilograms.description == expected)
    }

    @Test(arguments: [
        ("\"257.082\"", "\"257,082\""), ("\"257.082\"", "257.082"), ("\"257.082\"", "\"257.\""),
        ("\"257.082\"", "\"\""), ("\"257.082\"", "\"1e3\""), ("\"257.082\"", "\"0.1234567890123\""),
        ("\"257.082\"", "\"123456789012345678901234567\""), ("[[0,0,", "[[0,1,"),
        ("[[0,0,", "[[1,0,"),
        ("\"ua\"", "\"uz\""), ("\"3.3\"", "\"4\""), ("\"3.3\",\"wa\"", "\"1\",\"ua\""),
        ("bftp-partial-1", "bftp-partial-2"), ("\"final\"", "\"done\""),
        ("\"revision\":1,", ""), ("\"revision\":1,", "\"revision\":1,\"revision\":1,"),
        ("\"revision\":1,", "\"revision\":01,"), ("\"title\"", "\"name\""), ("}", ""),
        ("2025-06-30", "2025-06-31"), ("{\"form\"", "x{\"form\""),
    ])
    func refusesOtherLines(_ part: String, _ replacement: String) throws {
        let line = try text(partial())
        let changed = line.replacing(part, with: replacement)
        try #require(changed != line)
        #expect(throws: PartialFailure.self) { try ProductionPartial(Array(changed.utf8)) }
    }
}
