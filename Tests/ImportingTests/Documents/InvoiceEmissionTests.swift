import Quantities
import Testing

@testable import Importing

/// Emission properties of OIOUBL 3.0.1; the rules' numbers are those of its schematron.
@Suite("Declared emissions on invoice lines")
struct InvoiceEmissionTests {
    private static func reading(
        _ properties: [(String, String)], quantity: String = "250", inItem: Bool = true,
        root: String = "Invoice"
    ) throws -> InvoiceReading {
        let text = properties.map { InvoiceText.property($0.0, $0.1) }.joined()
        return try InvoiceReading(
            InvoiceText.invoice(
                InvoiceText.line(
                    "1", "Gips", quantity, unit: "KGM", amount: "900", more: inItem ? "" : text,
                    item: inItem ? text : "", root: root), root: root))
    }

    private static let good = [
        ("EmissionFactor", "0.23615"), ("EmissionFactorSource", "Database"),
        ("EmissionFactorCalculationUnit", "KGM"), ("NetEmissionQuantity", "59.0375"),
    ]

    @Test("the supplier's own figure is read from both places", arguments: [true, false])
    func read(inItem: Bool) throws {
        let reading = try Self.reading(Self.good, inItem: inItem)
        let line = try #require(reading.lines.first)
        #expect(reading.warnings.isEmpty)
        #expect(line.quality == .supplierFactor)
        #expect(line.declared?.factor.description == "0.23615")
        #expect(line.declared?.net?.description == "59.0375")
        #expect(line.declared?.sourceLabel == "Database" && line.declared?.unitCode == "KGM")
        #expect(line.text == "Gips")
    }

    @Test("a credit note credits the emission")
    func credit() throws {
        let reading = try Self.reading(Self.good, root: "CreditNote")
        #expect(reading.lines[0].declared?.net?.description == "-59.0375")
        #expect(reading.lines[0].declared?.factor.description == "0.23615")
    }

    @Test("the net emission is compared at four decimals")
    func fourDecimals() throws {
        // 0.33333 × 7 = 2.33331, which is 2.3333 at four decimals; 2.3334 is not.
        let start = [("EmissionFactor", "0.33333"), ("EmissionFactorSource", "Internal")]
        let equal = try Self.reading(start + [("NetEmissionQuantity", "2.3333")], quantity: "7")
        #expect(equal.warnings.isEmpty)
        let other = try Self.reading(start + [("NetEmissionQuantity", "2.3334")], quantity: "7")
        #expect(other.document.diagnostics.counts == ["emission-net-differs": 1])
        #expect(other.lines[0].declared == nil)
        #expect(other.lines[0].review == "review-declared-emission")
    }

    @Test(
        "each broken rule is named",
        arguments: [
            ([("EmissionFactor", "0,2"), ("EmissionFactorSource", "Database")], "GP004"),
            ([("EmissionFactor", "0.2"), ("EmissionFactorSource", "database")], "GP006"),
            ([("EmissionFactor", "0.2")], "GP007"),
            ([("NetEmissionQuantity", "2")], "GP005"),
            (
                [
                    ("EmissionFactor", "0.2"), ("EmissionFactorSource", "Internal"),
                    ("EmissionFactorCalculationUnit", "kilo"),
                ], "GP008"
            ),
        ])
    func broken(properties: [(String, String)], rule: String) throws {
        let reading = try Self.reading(properties)
        let texts = reading.document.diagnostics.kept.map { $0.message.text(in: .english) }
        #expect(texts.count == 1)
        #expect(texts.allSatisfy { $0.contains(rule) })
        #expect(reading.lines[0].declared == nil)
        #expect(reading.errors.isEmpty)
    }

    @Test("a factor that must be in grams is for review")
    func grams() throws {
        let reading = try Self.reading(
            [("EmissionFactor", "2360"), ("EmissionFactorSource", "Database")])
        #expect(reading.lines[0].review == "review-declared-magnitude")
    }
}
