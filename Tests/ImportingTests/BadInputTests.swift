import Importing
import Testing
import TestSupport

@Suite("Input that is no report")
struct BadInputTests {
    static let texts: [(marked: String, id: String)] = [
        ("➊<!DOCTYPE productionReport>\n<productionReport/>", "doctype"),
        ("<?xml version='1.0'?>\n➊<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "doctype"),
        ("<!-- a -->\n ➊<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "doctype"),
        ("\n➊<productionReport status='final' revision='1'/>", "wrong-namespace"),
        (
            "➊<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>",
            "not-a-report"
        ),
    ]

    @Test("is refused at its place", arguments: texts)
    func refused(marked: String, id: String) throws {
        let text = MarkedText(marked)
        let read = try RecordedReport(text.text)
        #expect(read.problems.map { "\($0.id) \($0.place)" } == ["\(id) \(text.place)"])
    }

    @Test("entities other than those of XML itself are not known")
    func entities() throws {
        let read = try RecordedReport(SmallReport.xml("<water description='&nbsp;'/>"))
        #expect(read.errors.contains("not-well-formed"))
        #expect(read.records.isEmpty)
    }

    static let files: [(bytes: [UInt8], id: String)] = [
        ([], "empty-input"),
        ([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0], "compressed-input"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "compressed-input"),
        (Array("PK\u{3}\u{4}".utf8) + [0x14, 0], "archive-broken"),
        (Array("%PDF-1.7\n".utf8), "picture-input"),
        ([0xFF, 0xD8, 0xFF, 0xE0], "picture-input"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "picture-input"),
        (Array("<?xml version='1.0' encoding='EBCDIC-CP-DK'?><a/>".utf8), "unsupported-encoding"),
        (Array("  \n\n".utf8), "table-no-header"),
        (Array("department;record\0;unit\n".utf8), "invalid-encoding"),
        (Array("department;record;unit\n\0".utf8), "invalid-encoding"),
        (Array("Kære læser".utf8), "table-no-header"),
    ]

    @Test("by its bytes", arguments: files)
    func bytes(bytes: [UInt8], id: String) throws {
        #expect(try RecordedReport(bytes).errors.contains(id))
    }

    @Test("that cannot be opened")
    func opening() throws {
        let folder = TemporaryFolder()
        let failures = withExtendedLifetime(folder) {
            ["", "missing.xml"].map { name in
                #expect(throws: InputOpeningFailure.self) {
                    try RecordedReport(file: folder.path + "/" + name)
                }?.diagnostic.id
            }
        }
        #expect(failures == ["input-is-directory", "input-not-found"])
    }

    @Test("truncated at any byte")
    func truncated() throws {
        let record = "<water id='a' description='Å &amp; ø' quantity='1' unit='m3'/>"
        let bytes = Array("<?xml version='1.0'?>\(SmallReport.xml(record))".utf8)
        #expect(try RecordedReport(bytes).errors.isEmpty)
        let folder = TemporaryFolder()
        for count in bytes.indices {
            let file = folder.write(Array(bytes[..<count]), as: "report.xml")
            let read = try RecordedReport(file: file)
            #expect(!read.errors.isEmpty, "after \(count) bytes")
        }
    }

    @Test("a table truncated at any byte loses its last row at most")
    func truncatedTable() throws {
        let rows = "department;record;id;quantity;unit\noffice;water;\"a\";1;m3\noffice;water;b;2;L"
        let bytes = Array((SmallReport.tableHeader + rows).utf8)
        let header = SmallReport.tableHeader.utf8.count
        #expect(try RecordedReport(bytes).records.count == 2)
        for count in bytes.indices {
            let read = try RecordedReport(Array(bytes[..<count]), as: "report.csv")
            #expect(read.records.count <= 1 || count == bytes.count - 1)
            #expect(!read.errors.isEmpty || count > header)
        }
    }

    @Test("bytes that are no UTF-8, and characters that XML does not know")
    func characters() throws {
        let text = SmallReport.xml("<water description='~' quantity='1' unit='m3'/>")
        let faults: [[UInt8]] = [
            [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xFF], [0], [1], [0x1B], [0xEF, 0xBF, 0xBF],
        ]
        for fault in faults {
            let place = try #require(text.utf8.firstIndex(of: UInt8(ascii: "~")))
            let bytes =
                Array(text.utf8[..<place]) + fault
                + Array(text.utf8[text.utf8.index(after: place)...])
            let read = try RecordedReport(bytes)
            #expect(!read.errors.isEmpty, "\(fault)")
            #expect(read.records.isEmpty, "\(fault)")
        }
        let declared = "<?xml version='1.0' encoding='windows-1252'?>\(text)"
        let bytes = declared.utf8.map { $0 == UInt8(ascii: "~") ? 0x81 : $0 }
        #expect(try RecordedReport(bytes).errors == ["invalid-encoding"])
    }

    @Test("a zero byte in a table, wherever it stands")
    func zeroByte() throws {
        for length in 0..<17 {
            let cell = String(repeating: "a", count: length) + "\0aaaaaaaaaaaaaaaa"
            let read = try RecordedReport("department;record\n\(cell);water\n", as: "report.csv")
            #expect(read.errors == ["invalid-encoding"], "after \(length) letters")
        }
    }

    @Test("nothing is read of a text whose encoding is not known")
    func unknownEncoding() throws {
        let head = "<?xml version='1.0' encoding='EBCDIC-CP-DK'?>"
        for text in [
            "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a></b>", "<a>\(SmallReport.xml(""))",
        ] {
            let read = try RecordedReport(head + text)
            #expect(read.problems.map(\.id) == ["unsupported-encoding"])
        }
    }

    @Test("UTF-16 that ends in the middle of a character")
    func halfCharacter() throws {
        let bytes = SmallReport.xml("").utf16Bytes(isBig: true)
        #expect(try RecordedReport(bytes).errors.isEmpty)
        #expect(try RecordedReport(bytes + [0]).errors == ["invalid-encoding"])
        #expect(try RecordedReport(bytes + [0xD8, 0x3C]).errors == ["invalid-encoding"])
        #expect(try RecordedReport(bytes + [0xDC, 0x00]).errors == ["invalid-encoding"])
    }
}
