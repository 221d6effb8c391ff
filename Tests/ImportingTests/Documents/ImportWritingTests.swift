import EmissionFactors
import Inventory
import Quantities
import TestSupport
import Testing

@testable import Importing

@Suite("Reports that are written")
struct ImportWritingTests {
    @Test(
        "a report that is read and written has the same records",
        arguments: Repository.files(below: "samples", suffix: "report.xml")
            .filter { !$0.contains("failures") })
    func roundTrip(path: String) throws {
        let file = Repository.root + "/" + path
        let trial = try ImportTrial(files: [file], department: nil) { $0.header.texts = [:] }
        #expect(!trial.outcome.diagnostics.hasErrors)
        let folder = TemporaryFolder()
        let copy = folder.write(trial.report, as: "report.xml")
        let first = try ReportSource().read(file: file)
        let second = try ReportSource().read(file: copy)
        #expect(second.diagnostics.errorCount == 0)
        #expect(first.footprint.production == second.footprint.production)
        #expect(first.footprint.identity == second.footprint.identity)
        #expect(Self.lines(first) == Self.lines(second))
        #expect(first.lines.count > 10)
        // Writing what was written changes nothing any more.
        let again = try ImportTrial(files: [copy], department: nil) { $0.header.texts = [:] }
        #expect(again.report == trial.report)
        withExtendedLifetime(folder) {}
    }

    /// Every line without its place.
    private static func lines(_ reading: ReportReading) -> [String] {
        reading.lines.map { line in
            let origin = line.origin
            let parts: [String] = [
                origin.recordID ?? "", origin.setBuild ?? "", line.parts.department.id,
                line.activity, line.record.date.description, line.applied.stage.rawValue,
                line.applied.measure.rawValue, line.kilograms.description,
                origin.description ?? "",
            ]
            return parts.joined(separator: " ")
        }.sorted()
    }

    @Test("a record kept in a temporary file comes back with each of its attributes")
    func storedRecords() throws {
        let store = RecordStore(departments: try ReportSource.embedded.get().catalogue.departments)
        var record = PlacedRecord(department: "art", kind: .energy)
        for attribute in RecordAttribute.allCases {
            record[attribute] = "<\(attribute.name)> & æ"
        }
        store.append(record, number: 7)
        var found: [(number: UInt32, element: String)] = []
        let (elements, fields) = (ElementFields(), RecordFields())
        store.forEach("art", "") { number, bytes in
            let entry = RecordEntry(bytes)
            #expect(entry.kind == .energy)
            found.append((number, String(decoding: entry.element, as: UTF8.self)))
            // Read again, each is what it was.
            elements.read(entry.element, from: entry.attributePlace, into: fields)
            for attribute in RecordAttribute.allCases where attribute != .setName {
                let expected = "<\(attribute.name)> & æ"
                #expect(fields.text(attribute) == expected)
            }
            #expect(!fields.present.contains(.setName))
        }
        #expect(found.map(\.number) == [7])
        let element = try #require(found.first?.element)
        #expect(element.hasPrefix("<energy id=\"&lt;id&gt; &amp; æ\" date="))
        #expect(element.hasSuffix(" origin=\"&lt;origin&gt; &amp; æ\"/>"))
        for attribute in RecordAttribute.allCases where attribute != .setName {
            let value = " \(attribute.name)=\"&lt;\(attribute.name)&gt; &amp; æ\""
            #expect(element.contains(value))
        }
        #expect(!store.hasFailed)
    }

    @Test("texts with marks of XML, line ends and control characters survive or are replaced")
    func escaping() throws {
        #expect(
            XMLText.attribute("a<b & \"c\" > d\te\nf")
                == "a&lt;b &amp; &quot;c&quot; &gt; d&#9;e&#10;f")
        #expect(XMLText.attribute("a\u{1}b") == "a\u{FFFD}b")
        #expect(XMLText.content("\"æøå\" & <") == "\"æøå\" &amp; &lt;")
        let text = "Dato;Tekst;Liter\n04-03-2025;\"Diesel <B7> & \"\"H\"\"\u{1}\";40,5\n"
        let folder = TemporaryFolder()
        let trial = try ImportTrial([("a.csv", text)])
        let copy = folder.write(trial.report, as: "a.xml")
        let read = try ReportSource().read(file: copy)
        #expect(read.lines.first?.origin.description == "Diesel <B7> & \"H\"\u{FFFD}")
        #expect(read.lines.first?.origin.importOrigin == "a.csv line 2")
        withExtendedLifetime(folder) {}
    }

    @Test("a supplier's own figure is the only figure of its record")
    func supplierFigure() throws {
        let reading = try footprint(
            ofXML: SmallReport.xml(
                "<activity type='supplierGoods' quantity='4' unit='piece' supplierFactor='12.5' "
                    + "evidence='f-1' origin='f.xml line 1'/>"))
        #expect(reading.diagnostics.errorCount == 0)
        // 4 pieces × 12.5 kg.
        #expect(reading.lines.map(\.kilograms) == [ExactDecimal(50)])
        #expect(reading.lines[0].applied.reasons == [.supplierFactor])
        #expect(reading.lines[0].parts.basis == .supplier)
    }

    @Test(
        "a supplier's figure needs evidence and a quantity",
        arguments: [
            "<activity type='supplierGoods' quantity='4' unit='piece' supplierFactor='12.5'/>",
            "<travel mode='car' fuel='petrol' distance='4' unit='km' supplierFactor='1' evidence='f'/>",
            "<activity type='supplierGoods' quantity='4' unit='piece' supplierFactor='-1' evidence='f'/>",
        ])
    func supplierFigureConditions(record: String) throws {
        #expect(try footprint(ofXML: SmallReport.xml(record)).diagnostics.errorCount == 1)
    }

    @Test("a warning names the document, and one about a record of a report comes once")
    func warnings() throws {
        let folder = TemporaryFolder()
        let report = folder.write(
            SmallReport.xml(
                "<travel id='t' mode='car' fuel='petrol' distance='3' unit='km' persons='0'/>"),
            as: "report.xml")
        let table = folder.write(
            "record;mode;fuel;distance;unit;persons;department;Note\n"
                + "travel;car;petrol;4;km;0;production;x\n", as: "rides.csv")
        let trial = try ImportTrial(files: [report, table]) { $0.header.texts = [:] }
        let given = trial.outcome.diagnostics.kept.filter { $0.message.id == "zero-count" }
        #expect(given.map(\.position?.file) == [report])
        let read = try ReportReader(library: ReportSource.embedded.get())
            .read("documents", at: .imported(trial.outcome)) { _ in RecordCopier { _, _ in } }
        let found = read.report.diagnostics.kept.filter { $0.message.id == "zero-count" }
        #expect(found.map(\.position?.file) == ["rides.csv line 2"])
        withExtendedLifetime(folder) {}
    }

    @Test("every mark that is written as a reference is read again")
    func references() {
        let text = Array("\"a\" & <b>\tc\nd\re &amp; æ &".utf8)
        var written: [UInt8] = []
        text.withUnsafeBytes { XMLText.append($0, to: &written) }
        var read = [UInt8](repeating: 0, count: written.count)
        let count = written.withUnsafeBytes { written in
            read.withUnsafeMutableBytes { XMLText.unescape(written, into: $0) }
        }
        #expect(Array(read[..<count]) == text)
    }

    @Test("an entry that is larger than what is kept in memory is spooled too")
    func largeEntries() {
        let spool = ByteSpool()
        let sizes = [3, 300_000, 0, 700_001, 5]
        for (number, size) in sizes.enumerated() {
            let entry = [UInt8](repeating: UInt8(number), count: size)
            spool.append(entry, number: UInt32(number))
        }
        var found: [Int] = []
        spool.forEach { number, bytes in
            #expect(bytes.allSatisfy { $0 == UInt8(number) })
            found.append(bytes.count)
        }
        #expect(found == sizes)
        #expect(!spool.hasFailed)
    }

    @Test("what a large import spools to disk comes back as it was")
    func spool() {
        let spool = ByteSpool()
        var places: [Int] = []
        let entry = [UInt8](repeating: 7, count: 999)
        for number in 0..<3000 {
            places.append(spool.append(entry + [UInt8(number & 0xFF)], number: UInt32(number)))
        }
        var count: UInt32 = 0
        spool.forEach { number, bytes in
            #expect(number == count)
            if bytes.last != UInt8(number & 0xFF) || bytes.count != 1000 {
                Issue.record("entry \(number)")
            }
            count += 1
        }
        #expect(count == 3000)
        for number in [0, 1, 1500, 2999] {
            let found = spool.bytes(at: places[number] + 8, count: 1000)
            #expect(found.count == 1000 && found.last == UInt8(number & 0xFF))
        }
        #expect(!spool.hasFailed)
    }
}
