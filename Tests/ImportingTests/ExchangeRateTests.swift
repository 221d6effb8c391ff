import Diagnostics
import EmissionFactors
import Importing
import Testing
import TestSupport

@Suite("Rates files")
struct ExchangeRateTests {
    static let header = "currency,year,rate,deflator,source\n"

    @Test("rates are read with commas and with semicolons, whatever the line ends")
    func read() throws {
        let texts = [
            Self.header + "DKK,2025,6.89,1.0873,\"National bank, yearly average\"\n",
            "currency;year;rate;deflator;source\r\n"
                + "DKK;2025;6,89;1,0873;National bank, yearly average\r\n",
            "\u{FEFF}currency;year;rate;deflator;source\n\nDKK; 2025 ;6,89;1,0873;"
                + "National bank, yearly average",
        ]
        for text in texts {
            let outcome = try Self.read(text)
            #expect(outcome.diagnostics.kept.isEmpty, "\(text)")
            let rate = try #require(outcome.rates.rate("DKK", in: 2025))
            #expect(rate.rate == (try decimal("6.89")))
            #expect(rate.deflator == (try decimal("1.0873")))
            #expect(rate.citation == "National bank, yearly average")
            #expect(outcome.rates.rate("DKK", in: 2024) == nil)
            #expect(outcome.sha256.utf8.count == 64)
        }
    }

    @Test(
        "what is wrong stands with line and column",
        arguments: [
            ("rates-header", "➊currency,year,rate,source\nDKK,2025,6.89,x\n"),
            ("rates-header", "➊valuta,year,rate,deflator,source\nDKK,2025,6.89,1,x\n"),
            ("rates-header", "➊year,currency,rate,deflator,source\n"),
            ("rates-unknown-currency", header + "DKK,2025,7,1.1,x\n➊DKR,2025,7,1.1,x\n"),
            ("rates-unknown-currency", header + "➊dkk,2025,7,1.1,x\n"),
            ("rates-invalid-year", header + "DKK,➊25,7,1.1,x\n"),
            ("rates-not-positive", header + "DKK,2025,➊0,1.1,x\n"),
            ("rates-not-positive", header + "DKK,2025,7,➊0.000,x\n"),
            ("rates-not-positive", header + "DKK,2025,➊-7,1.1,x\n"),
            ("rates-not-positive", header + "DKK,2025,➊99999999.000000000001,1.1,x\n"),
            ("figures-invalid-number", header + "DKK,2025,➊6;89,1.1,x\n"),
            ("figures-invalid-number", header + "DKK,2025,7,➊,x\n"),
            (
                "figures-invalid-number",
                "currency;year;rate;deflator;source\nDKK;2025;➊6.89;1,1;x\n"
            ),
            ("figures-cell-count", header + "➊DKK,2025,7,1.1\n"),
            ("figures-cell-count", header + "➊DKK,2025,6,89,1.1,x\n"),
            ("rates-missing-source", header + "DKK,2025,7,1.1,➊\n"),
            (
                "rates-duplicate",
                header + "DKK,2025,7,1.1,x\nEUR,2025,0.9,1.1,x\n➊DKK,2025,8,1.1,x\n"
            ),
            ("rates-dollar", header + "USD,2025,➊1.2,1.1,x\n"),
            ("rates-price-year", header + "DKK,2022,7,➊1.1,x\n"),
            ("rates-deflator-differs", header + "DKK,2025,7,1.1,x\nEUR,2025,0.9,➊1.11,x\n"),
            ("table-quote-open", header + "DKK,2025,7,1.1,➊\"x\n"),
        ])
    func faults(id: String, marked: String) throws {
        let text = MarkedText(marked)
        let outcome = try Self.read(text.text)
        let found = outcome.diagnostics.kept.map { diagnostic in
            let position = diagnostic.position
            return "\(diagnostic.id) \(position?.line ?? 0):\(position?.column ?? 0)"
        }
        #expect(found == ["\(id) \(text.place)"])
    }

    @Test("all faults come at once, and a file without rows has no header")
    func severalAndNone() throws {
        let several = try Self.read(Self.header + "XXX,25,0,y,\n")
        #expect(several.diagnostics.errorCount == 5)
        #expect(try Self.read("\n").diagnostics.counts == ["rates-header": 1])
        #expect(try Self.read("").diagnostics.counts == ["empty-input": 1])
        #expect(throws: InputOpeningFailure.self) { try ExchangeRateReader.read("/nowhere.csv") }
    }

    @Test("dollars of 2022 need no rate; other amounts go through dollars of the same year")
    func amounts() throws {
        let rates = try Self.read(
            Self.header + "DKK,2025,6.89,1.0873,x\nEUR,2025,0.9237,1.0873,x\n"
        ).rates
        #expect(rates.rate("USD", in: 2022)?.changesNothing == true)
        #expect(rates.rate("USD", in: 2025) == nil)
        let million = try decimal("3200000")
        // 3,200,000 EUR / 0.9237 EUR/USD × 6.89 DKK/USD.
        #expect(
            rates.amount(million, in: "EUR", as: "DKK", year: 2025)
                == (try decimal("23869221.608747428819")))
        #expect(
            rates.amount(million, in: "USD", as: "DKK", year: 2025) == (try decimal("22048000")))
        #expect(rates.amount(million, in: "EUR", as: "DKK", year: 2024) == nil)
    }

    private static func read(_ text: String) throws -> ExchangeRateReader.Outcome {
        let folder = TemporaryFolder()
        return try withExtendedLifetime(folder) {
            try ExchangeRateReader.read(folder.write(text, as: "rates.csv"))
        }
    }
}
