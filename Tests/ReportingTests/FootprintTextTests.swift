import Calculation
import Diagnostics
import EmissionFactors
import Inventory
import Quantities
import Testing

@testable import Reporting

@Suite("Footprints as text")
struct FootprintTextTests {
    /// Computed by hand from the published rows: 750 L of diesel × (2.57082 + 0.61101), the flight's
    /// 979.612 km × 8 × (0.07435 + 0.02249 + 0.05141), 12,450 kWh × 0.064 and, market-based, × 0.4489.
    /// The ranges are those of four million simulated sums: 4,067 to 4,702 and 8,396 to 10,012 kg.
    private func sample() throws -> SampleReport {
        let sample = try SampleReport()
        sample.production.shootingDays = 32
        sample.production.budget = .init(amount: try decimal("24500000"), currency: "DKK")
        try sample.addDiesel("750")
        try sample.addFlight()
        try sample.add(.energy, [.kind: "grid"], "12450", unit: "kWh", department: "studio")
        try sample.addUnquantified()
        return sample
    }

    @Test("figures, shares and intensities are those computed by hand, in English")
    func english() throws {
        let lines = squeezed(try sample().text())
        for line in [
            "Den sidste sommer",
            "Production DK-2025-0142 · Feature film · Strandfilm ApS",
            "2025-01-13 to 2025-11-28",
            "Final report, revision 2, factor set bftp-2025",
            "4,345 kg CO2e 9,137 kg CO2e",
            "95% range 4,070–4,700 kg 8.40–10.01 t",
            "Biogenic CO2, outside scopes: 105 kg CO2",
            "Lighting 2,386 kg 54.9% 2,386 kg ████████",
            "Camera 1,162 kg 26.7% 1,162 kg ███▉",
            "Studio 797 kg 18.3% 5,589 kg ██▋",
            "Scope 1: direct emissions 1,928 kg 44.4% 1,928 kg ████████",
            "Scope 2: purchased energy 797 kg 18.3% 5,589 kg ███▎",
            "Category 6: business travel 1,162 kg 26.7% 1,162 kg ████▉",
            "Well-to-tank 635 kg 14.6% 635 kg █▌",
            "Radiative forcing 403 kg 9.3% 403 kg █",
            "per shooting day 32 136 kg 286 kg",
            "per 1,000 DKK 24,500,000 0.177 kg 0.373 kg",
            "1 r-1 · Diesel, pump blend Lighting 750 L 2,386 kg",
            "2 travel-3 · 4 to London Camera 7,837 passenger-km 1,162 kg",
            "on at least one fallback 1,959 kg 45.1%",
            "Costume hire; 1 record; first at report.xml:77:5",
            "money in DKK of 2025 needs a rate",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }

    @Test("the same in Danish, with decimal commas")
    func danish() throws {
        let lines = squeezed(try sample().text(.danish, bars: .ascii))
        for line in [
            "Slutrapport, revision 2, faktorsæt bftp-2025",
            "Klimaaftryk Lokationsbaseret total Markedsbaseret total",
            "4.345 kg CO2e 9.137 kg CO2e",
            "Belysning 2.386 kg 54,9 % 2.386 kg ########",
            "Strålingspåvirkning 403 kg 9,3 % 403 kg #",
            "pr. optagedag 32 136 kg 286 kg",
            "ufuldstændigt: 1 af 4 poster har intet tal og er ikke med i totalen",
            "beløb i DKK fra 2025 kræver en kurs",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }

    @Test("an incomplete total says so right below the total")
    func incomplete() throws {
        let lines = squeezed(try sample().text())
        let total = try #require(lines.firstIndex(of: "4,345 kg CO2e 9,137 kg CO2e"))
        #expect(
            lines[total + 3] == "incomplete: 1 of 4 records has no figure and is not in the total")
        let complete = try SampleReport()
        try complete.addDiesel("1")
        #expect(squeezed(complete.text()).contains("complete: the one record has a figure"))
    }

    @Test("tonnes from ten tonnes on, with one decimal")
    func tonnes() throws {
        // 10,000 L × (2.57082 + 0.61101) = 31,818.3 kg
        let sample = try SampleReport()
        try sample.addDiesel("10000")
        #expect(squeezed(sample.text()).contains("31.8 t CO2e 31.8 t CO2e"))
        #expect(squeezed(sample.text(.danish)).contains("31,8 t CO2e 31,8 t CO2e"))
    }

    @Test("the page stays 80 columns wide whatever it shows", arguments: Language.allCases)
    func width(language: Language) throws {
        for sample in [
            try SampleReport(), try self.sample(), try huge(), try manyDepartments(40),
            try negative(),
        ] {
            for bars in [ProportionBar.Style.unicode, .ascii] {
                for line in sample.text(language, bars: bars).split(separator: "\n") {
                    #expect(TextLayout.width(line) <= 80, "\(line)")
                }
            }
        }
    }

    @Test("a report without records, with zero, and with less than nothing stays readable")
    func extremes() throws {
        let empty = squeezed(try SampleReport().text())
        #expect(empty.contains("the report has no records"))
        #expect(empty.contains("unknown unknown"))
        let zero = try SampleReport()
        try zero.addDiesel("0")
        #expect(squeezed(zero.text()).contains("Lighting 0 kg –"))
        // −10 L × 3.18183 = −31.8183 kg
        #expect(squeezed(try negative().text()).contains("-31.8 kg CO2e -31.8 kg CO2e"))
    }

    @Test("many departments show the twenty largest and the sum of the rest")
    func departments() throws {
        // 1 to 40 L × 3.18183; the 20 smallest sum to 210 L = 668.1843 kg of 820 L: 25.6 %
        let text = squeezed(try manyDepartments(40).text())
        #expect(text.contains { $0.hasPrefix("unit 40 127 kg") })
        #expect(text.contains { $0.hasPrefix("unit 21 66.8 kg") })
        #expect(!text.contains { $0.hasPrefix("unit 20 ") })
        #expect(text.contains { $0.hasPrefix("… and 20 more 668 kg 25.6%") })
    }

    @Test("no control character of the input reaches the terminal")
    func controls() throws {
        let sample = try SampleReport()
        sample.production.title = "A\u{1B}]52;c;eA==\u{7}\u{202E}B\r\u{9B}2J"
        sample.production.company = .init(name: "C\u{1B}[2J")
        try sample.addDiesel("1", department: "D\u{1B}[2J\u{200B}")
        try sample.add(
            .energy, [.kind: "grid"], "1", unit: "kWh",
            details: SampleReport.Details("e\u{1B}", "f\u{7}", line: 3))
        for isColoured in [false, true] {
            let text = sample.text(isColoured: isColoured)
                .replacing("\u{1B}[1m", with: "").replacing("\u{1B}[1;33m", with: "")
                .replacing("\u{1B}[0m", with: "")
            let controls = text.unicodeScalars.filter {
                $0 != "\n" && "\($0)".terminalSafe != "\($0)"
            }
            #expect(controls.isEmpty)
            #expect(text.contains("A\\u{1B}]52;c;eA==\\u{7}\\u{202E}B\\u{D}\\u{9B}2J"))
        }
        #expect(!sample.text().contains("\u{1B}"))
        #expect(sample.text(isColoured: true).contains("\u{1B}[1m"))
    }

    @Test("the method stands in brief, and says only what this footprint has")
    func method() throws {
        let lines = squeezed(try sample().text())
        let start = try #require(lines.firstIndex(of: "Method"))
        #expect(
            lines[(start + 1)...(start + 3)].joined(separator: " ") == """
                Electricity: EEA; market-based: AIB residual mix. Flights: great circle by \
                distance band. Lines of their own in the total: well-to-tank, radiative forcing.
                """)
        let text = lines.joined(separator: " ")
        #expect(text.contains("Calculated with bftp 1.2.3."))
        #expect(text.contains(String(repeating: "0a", count: 32)))
    }

    private func huge() throws -> SampleReport {
        let sample = try SampleReport()
        sample.production.title = String(repeating: "Meget lang titel 映画 ", count: 40)
        sample.production.id = String(repeating: "X", count: 300)
        sample.production.shootingDays = 1
        sample.production.crewDays = try decimal("123456789.123")
        try sample.addDiesel("99999999999999", department: String(repeating: "afdeling", count: 30))
        try sample.add(
            .energy, [.kind: "grid"], "123456789012", unit: "kWh",
            details: SampleReport.Details(String(repeating: "id", count: 99), line: 3))
        try sample.addUnquantified()
        return sample
    }

    private func negative() throws -> SampleReport {
        let sample = try SampleReport()
        try sample.addDiesel("-10")
        return sample
    }

    private func manyDepartments(_ count: Int) throws -> SampleReport {
        let sample = try SampleReport()
        for number in 1...count { try sample.addDiesel("\(number)", department: "unit \(number)") }
        return sample
    }

    /// The lines with single blanks.
    private func squeezed(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
    }
}
