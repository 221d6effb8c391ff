import Testing
import TestSupport

@Suite("Places of problems in XML")
struct XMLPositionTests {
    /// Records with one mark, and the problem that must stand there.
    static let recordCases: [(marked: String, id: String)] = [
        ("<travel mode='car' fuel='petrol' quantity='➊4x' unit='L'/>", "invalid-number"),
        ("<travel mode='car' fuel='petrol' quantity='4' unit='➊Liter!'/>", "unknown-unit"),
        ("  <travel\n\tmode='car' fuel='petrol'\n\t\tquantity='4'\n unit='➊Q'\n/>", "unknown-unit"),
        ("\t\t➊<travel mode='car'/>", "incomplete-amount"),
        ("<water quantity='1' unit='m3'/> <water quantity='➊-1' unit='m3'/>", "negative-quantity"),
        ("<!-- < a > -->\n<water quantity='1'\r\n unit='➊Æ'/>", "unknown-unit"),
        (
            "<!-- <water/> --><water description='Å æ ø €' quantity='➊' unit='m3'/>",
            "invalid-number"
        ),
        ("<water description='a &amp; b' quantity='➊x' unit='m3'/>", "invalid-number"),
        ("<water quantity='1' unit = '➊m&#51;x'/>", "unknown-unit"),
        ("<water unit='m3'\n supplier='unit=Æ' quantity\n=\n\"➊1&amp;\"/>", "invalid-number"),
        ("<water description='a > b' quantity='➊x' unit='m3'/>", "invalid-number"),
        ("<water quantity='1' unit='m3'>\n ➊<oil/></water>", "unknown-element"),
        ("<?pi <water?>\n ➊<oil a='>'/>", "unknown-element"),
        ("<water quantity='1' unit='m3' colour='➊blue'/>", "unknown-attribute"),
        ("<water quantity='1' unit='m3' colour='➊blå &amp; grøn'/>", "unknown-attribute"),
        (" ➊<water unit='m3'/>", "missing-attribute"),
        ("<setBuild id='a' date='➊13-01-2025'>\n</setBuild>", "invalid-date"),
        (" ➊<setBuild name='a'/>", "missing-attribute"),
        (
            "<setBuild id='a'>\n <material kind='plywood'\n quantity='1' unit='➊kWh'/></setBuild>",
            "wrong-dimension"
        ),
        (
            "<water id='a' quantity='1' unit='m3'/>\n<water id='➊a' quantity='2' unit='m3'/>",
            "duplicate-id"
        ),
    ]

    @Test("of records", arguments: recordCases)
    func records(marked: String, id: String) throws {
        let text = MarkedText(SmallReport.xml(marked))
        try expect(id, at: text.place, in: Array(text.text.utf8))
    }

    @Test("of the header and the root")
    func header() throws {
        let report = SmallReport.xml("")
        let cases = [
            ("<country>", "➊<kind>short</kind>\n<country>", "repeated-element"),
            ("to=\"2025-06-30\"", "to=\"➊30/6\"", "invalid-value"),
            ("to=\"2025-06-30\"", "to=\"➊Ærø\"", "invalid-value"),
            ("status=\"final\"", "\n  status=\"➊last\"", "invalid-value"),
            ("<title>", "➊<subtitle/>\n<title>", "unknown-element"),
            ("<department name=\"production\"", "➊<department", "missing-attribute"),
        ]
        for (old, new, id) in cases {
            let text = MarkedText(report.replacing(old, with: new))
            try expect(id, at: text.place, in: Array(text.text.utf8))
        }
    }

    @Test("after a great many lines, where libxml2's own counter ends")
    func manyLines() throws {
        let blank = String(repeating: " \n", count: 25_000)
        let text = MarkedText(
            SmallReport.xml(
                "\(blank)<!-- -->\(blank)<!-- -->\(blank) <water\nquantity='1' unit='➊Q'/>"))
        #expect(text.place.hasPrefix("75012:"))
        try expect("unknown-unit", at: text.place, in: Array(text.text.utf8))
    }

    @Test("on one line longer than a chunk")
    func oneLine() throws {
        let record = "<water description='Æble' quantity='1' unit='m3'/>"
        let text = MarkedText(
            SmallReport.xml(
                String(repeating: record, count: 30_000) + "<water quantity='➊x' unit='m3'/>"
                    + String(repeating: record, count: 1000)))
        #expect(text.text.utf8.count > 1_500_000)
        try expect("invalid-number", at: text.place, in: Array(text.text.utf8))
    }

    @Test("of XML that is not well-formed")
    func malformed() throws {
        let text = SmallReport.xml("<water quantity='1' unit='m3'/>\n<a></b>")
        let read = try RecordedReport(text)
        #expect(read.errors.contains("not-well-formed"))
        #expect(read.problems.contains { $0.id == "not-well-formed" && $0.place.hasPrefix("12:") })
    }

    @Test("in every encoding, counted in bytes of UTF-8")
    func encodings() throws {
        let marked = SmallReport.xml(
            "<water description='Søndag på Ærø' quantity='➊x' unit='m3'/>")
        let plain = MarkedText("<?xml version=\"1.0\"?>\n" + marked)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        try expect("invalid-number", at: plain.place, in: mark + Array(plain.text.utf8))
        for name in ["ISO-8859-1", "windows-1252", "Windows-1252"] {
            let text = MarkedText("<?xml version=\"1.0\" encoding='\(name)'?>\n" + marked)
            let bytes = text.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            try expect("invalid-number", at: text.place, in: bytes)
        }
        let text = MarkedText("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + marked)
        try expect("invalid-number", at: text.place, in: text.text.utf16Bytes(isBig: true))
        try expect("invalid-number", at: text.place, in: text.text.utf16Bytes(isBig: false))
    }

    @Test("characters of Windows-1252 and surrogate pairs arrive as what they are")
    func characters() throws {
        let record = "<water description='D' quantity='1' unit='m3'/>"
        let head = "<?xml version='1.0' encoding='windows-1252'?>"
        var bytes = Array((head + SmallReport.xml(record)).utf8)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "D")))
        let last = try #require(bytes.lastIndex(of: UInt8(ascii: "D")))
        #expect(place < last)
        bytes[last] = 0x80
        #expect(try RecordedReport(bytes).records.first?.contains("|€|") == true)
        let text = SmallReport.xml("<water description='🎬' quantity='1' unit='m3'/>")
        let little = text.utf16Bytes(isBig: false)
        #expect(try RecordedReport(little).records.first?.contains("|🎬|") == true)
    }

    private func expect(_ id: String, at place: String, in bytes: [UInt8]) throws {
        let read = try RecordedReport(bytes)
        let found = read.problems.filter { $0.severity == .error }.map { "\($0.id) \($0.place)" }
        #expect(found == ["\(id) \(place)"])
    }
}

extension String {
    /// The text in UTF-16 with its byte order mark.
    func utf16Bytes(isBig: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        for unit in "\u{FEFF}\(self)".utf16 {
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            bytes += isBig ? pair : pair.reversed()
        }
        return bytes
    }
}
