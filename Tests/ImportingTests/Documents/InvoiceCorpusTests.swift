import Quantities
import Testing
import TestSupport

@testable import Importing

/// Invoices of others, read in place: what the document itself says of its sums is the measure.
@Suite("Invoices of strangers", .enabled(if: !InvoiceCorpus.invoices.isEmpty, "no corpus here"))
struct InvoiceCorpusTests {
    @Test("the lines sum to the document's own total", arguments: InvoiceCorpus.invoices)
    func sums(file: String) throws {
        let text = InvoiceCorpus.text(file)
        let reading = try InvoiceReading(file: InvoiceCorpus.folder + file)
        #expect(reading.errors.isEmpty)
        // Documents written to test validators, whose own total is not the sum of their lines.
        guard !InvoiceCorpus.wrongTotals.contains(where: file.hasSuffix) else { return }
        let isStatement = reading.document.kind == .utilityStatement
        guard !isStatement, let declared = InvoiceCorpus.declaredTotal(text) else { return }
        let own = reading.lines.filter { $0.origin.locator.hasPrefix("line ") }
        guard !own.isEmpty else { return }
        let sum = own.reduce(ExactDecimal.zero) { $0.adding($1.amount ?? .zero) ?? $0 }
        let sign = reading.document.kind == .creditNote ? -1 : 1
        #expect(sum == ExactDecimal(mantissa: declared.mantissa * Int128(sign)))
    }

    @Test("each unit code is read as often as it is written", arguments: InvoiceCorpus.invoices)
    func unitCodes(file: String) throws {
        let text = InvoiceCorpus.text(file)
        let reading = try InvoiceReading(file: InvoiceCorpus.folder + file)
        guard reading.document.kind != .utilityStatement else { return }
        var written: [String: Int] = [:]
        let pattern = /<(?:\w+:)?(?:Invoiced|Credited|Billed)Quantity[^>]*unitCode="([^"]*)"/
        for match in text.matches(of: pattern) { written[String(match.1), default: 0] += 1 }
        var read: [String: Int] = [:]
        for line in reading.lines where line.quantity != nil {
            read[line.unitCode, default: 0] += 1
        }
        #expect(read == written)
    }

    @Test("other documents are refused in words", arguments: InvoiceCorpus.others)
    func refused(file: String) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let path = InvoiceCorpus.folder + file
        let reading = try InvoiceReading(file: path)
        let ledger = try InvoiceReading(file: path) { LedgerReader(rules: $0) }
        #expect(clock.now - start < .seconds(2))
        #expect(!reading.errors.isEmpty)
        #expect(!ledger.errors.isEmpty)
        #expect(ledger.lines.isEmpty)
        for problem in reading.document.diagnostics.kept {
            #expect(!problem.message.text(in: .danish).contains("{"))
        }
    }

    @Test("the same kilowatt-hours are an activity once")
    func energyOnce() throws {
        let reading = try InvoiceReading(
            file: InvoiceCorpus.folder + "ubl-peppol/BIS_Billing_30-Elnat.xml")
        #expect(reading.lines.allSatisfy { $0.role != .activity })
        let supplier = try InvoiceReading(
            file: InvoiceCorpus.folder + "ubl-peppol/BIS_Billing_30-Elhandel.xml")
        let activities = supplier.lines.filter { $0.role == .activity }
        #expect(activities.map { "\($0.quantity ?? .zero) \($0.unitCode)" } == ["1701 KWH"])
    }
}

/// The corpus beside the repository, as far as invoices are concerned.
enum InvoiceCorpus {
    static let folder = CorpusTests.folder + "/"

    private static let folders = ["ubl-peppol", "ubl-en16931", "oioubl", "cii"]
    private static let refusedNames = ["SOURCES.md", "Order", "Message-Level-Response"]

    static let invoices = CorpusTests.files.filter { file in
        folders.contains { file.hasPrefix($0 + "/") }
            && !refusedNames.contains(where: file.contains)
    }

    static let others = CorpusTests.files.filter { file in
        guard !file.hasSuffix(".md") else { return false }
        if file.contains("bad-no-extension") { return false }
        let isOther = ["ubl-invalid/", "wrong-format/", "xml-torture/", "oioubl/"]
            .contains(where: file.hasPrefix)
        return isOther && !invoices.contains(file)
    }

    static let wrongTotals: [String] = []

    static func text(_ file: String) -> String {
        Files.text(folder + file)
    }

    /// The number of the document: the first id of UBL, or that of the exchanged document of CII.
    static func number(_ text: String) -> String? {
        let cii = /<(?:\w+:)?ExchangedDocument>\s*<(?:\w+:)?ID>([^<]*)</
        let ubl = /<(?:\w+:)?ID(?: [^>]*)?>([^<]*)</
        return text.firstMatch(of: cii).map { String($0.1) }
            ?? text.firstMatch(of: ubl).map { String($0.1) }
    }

    /// The total of the lines that the document declares.
    static func declaredTotal(_ text: String) -> ExactDecimal? {
        let blocks = ["LegalMonetaryTotal", "SpecifiedTradeSettlementHeaderMonetarySummation"]
        for block in blocks {
            guard let start = text.firstRange(of: block)?.upperBound else { continue }
            let pattern = /<(?:\w+:)?(?:LineExtensionAmount|LineTotalAmount)[^>]*>([^<]*)</
            guard let match = text[start...].firstMatch(of: pattern) else { continue }
            return try? DecimalReader().read(String(match.1)).get()
        }
        return nil
    }
}
