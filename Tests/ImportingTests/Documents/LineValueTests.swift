import Quantities
import Testing

@testable import Importing

/// Values that are read for every line of an import without making texts of them.
@Suite("Values of lines")
struct LineValueTests {
    @Test(
        "digits grouped by threes, under a decimal comma",
        arguments: [
            ("1.234,56", "1234.56"), ("12.345.678", "12345678"), ("-1.000,5", "-1000.5"),
            ("1234,5", "1234.5"), ("7", "7"), ("0,125", "0.125"), ("999.999,999", "999999.999"),
        ])
    func grouped(_ text: String, _ expected: String) {
        let value = DataNumber.grouped(text, .comma)
        #expect(value?.description == expected)
        #expect(value == DataNumber(text)?.value(.comma))
    }

    @Test(
        "what is not grouped by threes, or has more around it, is left to the full reading",
        arguments: [
            "1.23,4", "12.34", "1234.567", ".5", "5,", ",5", "1,2,3", "1,234.5", "", "-", "1-",
            "kr 5", "1 234", "12a", "1..234", "--1", "1.2345",
        ])
    func notGrouped(_ text: String) {
        #expect(DataNumber.grouped(text, .comma) == nil)
    }

    @Test("the decimal point groups by commas")
    func groupedByCommas() {
        #expect(DataNumber.grouped("1,234.5", .fullStop)?.description == "1234.5")
        #expect(DataNumber.grouped("1.234,5", .fullStop) == nil)
    }

    @Test("a class begins with a prefix of its own list only")
    func classes() throws {
        let diesel = try #require(ItemClass(ItemCode(list: "TST", value: "15101505")))
        #expect(ItemClassPrefix(list: "unspsc", "1510")?.covers(diesel) == true)
        #expect(ItemClassPrefix(list: "unspsc", "15101505")?.covers(diesel) == true)
        #expect(ItemClassPrefix(list: "unspsc", "1511")?.covers(diesel) == false)
        #expect(ItemClassPrefix(list: "cpv", "1510")?.covers(diesel) == false)
        let fuel = try #require(ItemClass(ItemCode(list: "sti", value: "09134100-8")))
        #expect(ItemClassPrefix(list: "cpv", "0913")?.covers(fuel) == true)
        // A class that begins with zero is no shorter number.
        #expect(ItemClassPrefix(list: "cpv", "9134")?.covers(fuel) == false)
    }

    @Test(
        "codes of another list, or of other than eight digits, are no class",
        arguments: [
            ("MP", "15101505"), ("UNSPSC", "1510150"), ("UNSPSC", "151015056"),
            ("CPV", "0913-4100"),
            ("UNSPSC", "1510150A"), ("", "15101505"),
        ])
    func noClasses(_ list: String, _ value: String) {
        #expect(ItemClass(ItemCode(list: list, value: value)) == nil)
    }

    @Test("the longer prefix comes first")
    func specific() throws {
        let long = try #require(ItemClassPrefix(list: "unspsc", "151015"))
        let short = try #require(ItemClassPrefix(list: "unspsc", "1510"))
        #expect(long.isMoreSpecific(than: short))
        #expect(!short.isMoreSpecific(than: long))
    }

    @Test("values by name keep one value each, in the order they came")
    func attributes() {
        var attributes: SourceAttributes = ["mode": "car"]
        attributes["fuel"] = "diesel"
        attributes["mode"] = "van"
        attributes["size"] = nil
        #expect(attributes.map(\.name) == ["mode", "fuel"])
        #expect(attributes["mode"] == "van")
        #expect(attributes == ["fuel": "diesel", "mode": "van"])
        attributes["mode"] = nil
        #expect(attributes["mode"] == nil)
        #expect(attributes != ["mode": "van"])
    }

    @Test("a table finds each of many texts, whatever their number")
    func table() {
        var table = ByteLookup<Int>()
        for number in 0..<5000 { table["konto \(number)"] = number }
        table["konto 7"] = -7
        #expect(table.count == 5000)
        #expect((0..<5000).allSatisfy { table["konto \($0)"] == ($0 == 7 ? -7 : $0) })
        #expect(table["konto 5000"] == nil && table[""] == nil)
    }

    @Test("hashes of texts know no case, in western letters and in others")
    func hashes() {
        for (text, other) in [("Ærø", "æRØ"), ("DIESEL b7", "diesel B7"), ("ŁÓDŹ", "łódź")] {
            #expect(CountingFacts.hash(text) == CountingFacts.hash(other))
        }
        #expect(CountingFacts.hash("æ") != CountingFacts.hash("ø"))
        #expect(CountingFacts.hash("") == 0)
    }

    @Test("words are letters and digits in small letters, each with the hash of its bytes")
    func words() {
        let words = TextWords("Kørsel, ÆRØ × 2 (B7)")
        #expect(words.texts == ["kørsel", "ærø", "×", "2", "b7"])
        #expect(words.hashes.count == 5)
        #expect(words.hashes[4] == TextWords("b7").hashes[0])
    }

    @Test("numbers that no rule has are alike to all rules, those that one has are themselves")
    func ruleNumbers() {
        var numbers = RuleNumbers()
        for word in ["hvo", "95", "100"] { numbers.take(Array(word.utf8), isOpen: false) }
        func seen(_ text: String) -> [UInt8] {
            var key: [UInt8] = []
            numbers.append(text, to: &key)
            return key
        }
        #expect(seen("aftale 4711") == seen("aftale 12"))
        #expect(seen("aftale 4711") != seen("aftale 95"))
        #expect(seen("aftale 95") != seen("aftale 100"))
        #expect(seen("aftale 4711 a") != seen("aftale 4711"))
        #expect(seen("B7") != seen("B8"))
        #expect(seen("95 oktan;12") == seen("95 oktan,340"))
        // A rule for whatever begins with 95 may be about any number.
        numbers.take(Array("95".utf8), isOpen: true)
        #expect(seen("aftale 4711") != seen("aftale 12"))
    }
}
