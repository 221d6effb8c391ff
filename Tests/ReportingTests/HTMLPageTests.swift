import Calculation
import Diagnostics
import Inventory
import Quantities
import TestSupport
import Testing

@testable import Reporting

@Suite("Footprints as pages")
struct HTMLPageTests {
    /// The same records as for the text form, with the figures computed there by hand.
    private func sample() throws -> SampleReport {
        let sample = try SampleReport()
        sample.production.shootingDays = 32
        try sample.addDiesel("750")
        try sample.addFlight()
        try sample.add(.energy, [.kind: "grid"], "12450", unit: "kWh", department: "studio")
        try sample.addUnquantified()
        return sample
    }

    @Test("figures are those computed by hand")
    func figures() throws {
        let page = try sample().page()
        let total = try #require(page.element("total")).text
        for text in ["4,345\u{A0}kg CO₂e", "9,137\u{A0}kg CO₂e", "105 kg CO₂"] {
            #expect(total.contains(text), "\(text)")
        }
        #expect(try #require(page.element("means")).text.contains("136\u{A0}kg CO₂e"))
        // 750 L × (2.57082 + 0.61101) = 2,386 kg; 12,450 kWh × 0.064 = 797 kg, × 0.4489 = 5,589 kg.
        let departments = try rows(of: "departments", in: page)
        #expect(departments[0].hasPrefix("Lighting") && departments[0].contains("54.9%"))
        #expect(departments[2].hasPrefix("Studio") && departments[2].contains("5,589 kg"))
        #expect(departments[3] == "Total4,345 kg100.0%9,137 kg")
        let largest = try rows(of: "largest", in: page)
        #expect(largest[1].hasPrefix("travel-3 · 4 to LondonCamera · report.xml:31:5"))
        #expect(largest[1].contains("7,837 passenger-km1,162 kg26.7%"))
        #expect(try #require(page.element("left-out")).text.contains("report.xml:77:5"))
        let factors = try #require(page.element("factors")).text
        #expect(factors.contains("2.57082kg/L") && factors.contains("desnz-2025:1_101_1011_8_1"))
        #expect(factors.contains("Open Government Licence"))
    }

    @Test("in Danish, with decimal commas and the language said")
    func danish() throws {
        let page = try sample().page(.danish)
        #expect(page.attributes["lang"] == "da")
        #expect(try #require(page.element("total")).text.contains("4.345\u{A0}kg CO₂e"))
        #expect(try rows(of: "departments", in: page)[0].contains("54,9 %"))
        #expect(page.all("h2").map(\.text).contains("Ikke med i totalen"))
    }

    @Test("the page is accessible in structure and fetches nothing")
    func structure() throws {
        let sample = try sample()
        for language in Language.allCases { try checkStructure(sample.page(language)) }
    }

    @Test("several footprints on one page have ids of their own")
    func several() throws {
        let reports = try [sample().report(), sample().report()]
        let page = try SampleReport.page(reports)
        try checkStructure(page)
        #expect(page.all("article").count == 2)
        #expect(page.element("p2-total") != nil)
    }

    @Test(
        "nothing of a report becomes markup, reorders text or leaves its place",
        arguments: [
            "</title><script>alert(1)</script>", "\"><svg onload=alert(1)>", "]]><!-- {{x}}",
            "&#0; & &amp; '`", "\u{202E}esrever\u{2066}", "line\nend\u{2028}\u{0}\u{1B}]52;c;",
            "javascript:alert(1)",
        ])
    func hostileText(text: String) throws {
        let sample = try SampleReport()
        sample.production.title = text
        sample.production.id = text
        sample.production.company = .init(name: text, cvr: text)
        sample.production.commissioners = [text]
        sample.production.signOff = .init(name: text, role: text, date: nil)
        sample.production.contact = text
        try sample.add(
            .energy, [.kind: "generator", .fuel: "diesel"], "10", unit: "L", department: text,
            details: .init(text, text, line: 5))
        let page = try sample.page()
        try checkStructure(page)
        let title = try #require(page.all("h1").first)
        #expect(title.text == MarkupText.cleaned(text))
        #expect(title.children.map(\.name) == ["bdi"])
        #expect(page.all.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
        let known = Set(try self.sample().page().all.map(\.name))
        #expect(Set(page.all.map(\.name)).isSubset(of: known))
    }

    @Test("reports of nothing, of records without a figure, and with an empty header are readable")
    func edges() throws {
        try checkStructure(SampleReport().page())
        let sample = try SampleReport()
        sample.production = Production()
        try sample.addUnquantified()
        let page = try sample.page()
        try checkStructure(page)
        #expect(try #require(page.all("h1").first).text == "(no title)")
        #expect(try #require(page.element("total")).text.contains("unknown"))
        #expect(try #require(page.element("total")).text.contains("1 of 1 records"))
        #expect(page.element("departments") == nil && page.element("means") == nil)
    }

    @Test("a footprint below zero draws to the left and has no shares")
    func negative() throws {
        let sample = try SampleReport()
        try sample.addDiesel("-100")
        let page = try sample.page()
        try checkStructure(page)
        // -100 L × (2.57082 + 0.61101)
        let row = try rows(of: "departments", in: page)[0]
        #expect(row.hasPrefix("LightingMobile power (generators, batteries)−318 kg"))
        #expect(row.hasSuffix("–"))
        let bars = try #require(page.element("departments")).all("rect")
        #expect(bars.map { $0.attributes["x"] } == ["0%"])
    }

    @Test("of 10,000 departments the heaviest are shown and the rest is summed, exactly")
    func manyDepartments() throws {
        let sample = try SampleReport()
        for number in 1...10_000 {
            try sample.addDiesel("\(number)", department: "unit \(number)")
        }
        let article = sample.article()
        let rows = article.departmentRows
        #expect(rows.count == 21)
        #expect(rows[20].name == "… and 9,980 more")
        let bars = article.chart(of: rows).rows
        #expect(bars.count == 20)
        #expect(bars[0].label == "unit 10000")
        let sum = rows.reduce(Int128(0)) { $0 + $1.totals.location.mantissa }
        #expect(sum == article.totals.location.mantissa)
        // 10,000 × 10,001 ÷ 2 litres × 3.18183 kg
        #expect(article.totals.location.description == "159107409.15")
        #expect(sample.pageText().utf8.count < 60_000)
    }

    @Test("bars sum to the totals, whatever the departments and categories", arguments: 1...12)
    func barsSumToTotals(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let sample = try SampleReport()
        for _ in 0..<Int.random(in: 1...80, using: &generator) {
            let department = "d\(Int.random(in: 0...40, using: &generator))"
            let amount = "\(Int.random(in: -50...900, using: &generator)).25"
            if Bool.random(using: &generator) {
                try sample.addDiesel(amount, department: department)
            } else {
                try sample.add(
                    .energy, [.kind: "grid"], amount, unit: "kWh", department: department)
            }
        }
        let article = sample.article()
        let rows = article.departmentRows
        let chart = article.chart(of: rows)
        #expect(
            rows.reduce(Int128(0)) { $0 + $1.totals.location.mantissa }
                == article.totals.location.mantissa)
        #expect(chart.rows.count == rows.count { $0.id != nil })
        for (row, bar) in zip(rows, chart.rows) { #expect(row.totals.location == bar.kilograms) }
        #expect(
            article.categories.reduce(Int128(0)) { $0 + $1.totals.location.mantissa }
                == article.totals.location.mantissa)
    }

    private func rows(of section: String, in page: MarkupTree) throws -> [String] {
        let found = try #require(page.element(section))
        let body = try #require(found.all("tbody").first)
        return body.children.map(\.text)
    }
}
